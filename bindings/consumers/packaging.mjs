// What linters of packages find, and what Node runs.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { bindings, run } from "./project.mjs";

async function publintFindsNothing({ installed }) {
  const { messages, pkg } = await publint({ pkgDir: installed, strict: true, pack: false });
  if (messages.length > 0) throw new Error(messages.map((message) => formatMessage(message, pkg)).join("\n"));
}

/** In every mode that it knows, that of TypeScript before 4.7 included. */
async function attwFindsNothing({ tarball }) {
  const { problems, entrypoints } = await checkPackage(createPackageFromTarballData(await readFile(tarball)));
  if (problems.length > 0) throw new Error(problems.map((problem) => JSON.stringify(problem)).join("\n"));
  return `${Object.keys(entrypoints).length} entry points`;
}

/** Every entry point, by `import` and by `require`. */
async function nodeLoadsEverything({ root, installed }) {
  const { exports } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  const names = Object.keys(exports).filter((name) => !name.endsWith(".json"));
  const load = names.map((name) => join("app-server-protocol", name));
  const program = `
    import { createRequire } from "node:module";
    const require = createRequire(import.meta.url);
    for (const name of ${JSON.stringify(load)}) {
      const [imported, required] = [await import(name), require(name)].map((module) => Object.keys(module).sort().join());
      if (imported !== required) throw new Error(name + " has " + imported + ", and for CommonJS " + required);
    }
  `;
  await run(process.execPath, ["--input-type=module", "--eval", program], { cwd: root });
  return `${names.length} entry points`;
}

async function commonJsRuns({ root }) {
  const outfile = join(root, "commonjs.cjs");
  await build({ entryPoints: [join(root, "commonjs.cts")], outfile, format: "cjs", platform: "node", target: "node20" });
  await run(process.execPath, [outfile], { cwd: root });
}

async function tarballHasWhatItShould({ installed, tarball }) {
  for (const name of ["LICENSE", "README.md"]) await readFile(join(installed, name));
  const documents = (await readdir(bindings)).filter((name) => /^(schema|methods).*\.json$/.test(name));
  for (const name of documents) {
    const [packed, source] = await Promise.all(
      [join(installed, "json", name), join(bindings, name)].map((path) => readFile(path, "utf8")),
    );
    if (packed !== JSON.stringify(JSON.parse(source))) throw new Error(`${name} is not the source without whitespace`);
  }
  const [{ unpackedSize, size }] = JSON.parse(await run("npm", ["pack", "--dry-run", "--json", tarball]));
  return `${Math.round(size / 1024)} KB packed, ${Math.round(unpackedSize / 1024)} KB unpacked`;
}

export const checks = [
  { name: "tarball", check: tarballHasWhatItShould },
  { name: "publint", check: publintFindsNothing },
  { name: "attw", check: attwFindsNothing },
  { name: "node: import and require", check: nodeLoadsEverything },
  { name: "node: a CommonJS program", check: commonJsRuns },
];
