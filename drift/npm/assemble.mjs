// Makes the npm packages of the gate out of its binaries:
//
//   node drift/npm/assemble.mjs BINARIES OUT [--only TARGET]...
//
// BINARIES has a directory for each target of drift/release/targets.txt, with the binary in it. OUT gets a directory for
// each package: one for each target, and `app-server-drift`, which depends on all of them. `--only` leaves out others.

import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");

/** The targets of `text`, which is in the form of drift/release/targets.txt. */
function parseTargets(text) {
  return text
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"))
    .map((line) => {
      const [target, , os, cpu] = line.trim().split(/\s+/);
      return { target, os, cpu };
    });
}

/** What the crate's manifest says: the packages are of the same version, and say the same of themselves. */
function crate() {
  const manifest = join(root, "drift/Cargo.toml");
  const options = ["metadata", "--no-deps", "--offline", "--format-version=1", "--manifest-path", manifest];
  const { packages } = JSON.parse(execFileSync("cargo", options, { encoding: "utf8", maxBuffer: 2 ** 26 }));
  return packages.find(({ name }) => name === "app-server-drift");
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", multiple: true } },
});
const [binaries, out] = positionals;
if (!out || positionals.length > 2) {
  console.error("usage: assemble.mjs BINARIES OUT [--only TARGET]...");
  process.exit(2);
}

const released = parseTargets(readFileSync(join(root, "drift/release/targets.txt"), "utf8"));
const unknown = values.only?.filter((name) => !released.some(({ target }) => target === name)) ?? [];
if (unknown.length > 0) {
  console.error(`error: unknown target: ${unknown.join(", ")}`);
  process.exit(2);
}
const targets = released.filter(({ target }) => values.only?.includes(target) ?? true);

const { version, license, description, repository, keywords } = crate();
const shared = {
  version,
  license,
  repository: { type: "git", url: `git+${repository}.git`, directory: "drift/npm" },
};

function write(directory, manifest) {
  writeFileSync(join(directory, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  copyFileSync(join(root, "LICENSE"), join(directory, "LICENSE"));
}

for (const { target, os, cpu } of targets) {
  const name = os === "win32" ? "app-server-drift.exe" : "app-server-drift";
  const directory = join(out, `drift-${os}-${cpu}`);
  mkdirSync(directory, { recursive: true });
  try {
    copyFileSync(join(binaries, target, name), join(directory, name));
  } catch (error) {
    console.error(`error: cannot copy the binary of ${target}: ${error.message}`);
    process.exit(1);
  }
  // Artifacts of GitHub Actions lose their mode.
  chmodSync(join(directory, name), 0o755);
  write(directory, {
    name: `@app-server-protocol/drift-${os}-${cpu}`,
    ...shared,
    description: `The binary of app-server-drift for ${os} ${cpu}`,
    os: [os],
    cpu: [cpu],
    files: [name],
    // Yarn would leave it in an archive, from which nothing can be run.
    preferUnplugged: true,
  });
  const readme = `The binary of [app-server-drift](https://www.npmjs.com/package/app-server-drift) for ${os} ${cpu}.\n`;
  writeFileSync(join(directory, "README.md"), readme);
}

const main = join(out, "app-server-drift");
const { private: _, name, ...template } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
mkdirSync(main, { recursive: true });
cpSync(join(here, "bin"), join(main, "bin"), { recursive: true });
copyFileSync(join(here, "README.md"), join(main, "README.md"));
write(main, {
  name,
  ...shared,
  description,
  keywords,
  ...template,
  optionalDependencies: Object.fromEntries(
    targets.map(({ os, cpu }) => [`@app-server-protocol/drift-${os}-${cpu}`, version]),
  ),
});
