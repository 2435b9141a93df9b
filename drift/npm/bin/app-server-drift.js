#!/usr/bin/env node
// Runs the gate: the binary in the optional package of this platform, which npm installed beside this one.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

const { platform, arch } = process;
const platformPackage = `@app-server-protocol/drift-${platform}-${arch}`;
const binary = platform === "win32" ? "app-server-drift.exe" : "app-server-drift";

// The gate's own exit code for wrong inputs: 1 would say that it found something.
function fail(...lines) {
  console.error(`error: ${lines.join("\n")}`);
  process.exit(2);
}

let path;
try {
  path = require.resolve(`${platformPackage}/${binary}`);
} catch {
  if (!Object.hasOwn(manifest.optionalDependencies, platformPackage)) {
    fail(
      `app-server-drift has no binary for ${platform} ${arch}.`,
      "Build it instead: cargo install app-server-drift",
    );
  }
  fail(
    `the package ${platformPackage} is not installed.`,
    "npm leaves it out with --omit=optional or --no-optional, and if node_modules or the lockfile come from another platform.",
    `Install it: npm install ${platformPackage}@${manifest.version}`,
  );
}

const { status, signal, error } = spawnSync(path, process.argv.slice(2), { stdio: "inherit" });
if (error) {
  fail(`cannot run ${path}: ${error.message}`);
}
if (signal) {
  process.kill(process.pid, signal);
} else {
  process.exitCode = status;
}
