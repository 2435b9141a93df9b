// The npm packages: assembled from the binary that cargo built, packed, installed without a network, and run.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "app-server-drift-"));
const project = join(scratch, "project");
const tarballs = join(scratch, "tarballs");
after(() => rmSync(scratch, { recursive: true }));

const targets = readFileSync(join(root, "drift/release/targets.txt"), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split(/\s+/))
  .map(([target, , os, cpu]) => ({ target, os, cpu, name: `drift-${os}-${cpu}` }));
const host = targets.find(({ os, cpu }) => os === process.platform && cpu === process.arch);
const binaryName = (os) => (os === "win32" ? "app-server-drift.exe" : "app-server-drift");
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", cwd: scratch, ...options });
  assert.ifError(error);
  return { status, stdout, stderr };
}

function succeed(command, args, options) {
  const result = run(command, args, options);
  assert.equal(result.status, 0, `${command} ${args.join(" ")}: ${result.stderr}`);
  return result.stdout;
}

const assemble = (...args) => run(process.execPath, [join(root, "drift/npm/assemble.mjs"), ...args]);

/** Binaries as the jobs of the release leave them: without their mode. */
function layOut(directory, targets, write) {
  for (const { target, os } of targets) {
    const path = join(directory, target, binaryName(os));
    mkdirSync(join(directory, target), { recursive: true });
    write(path);
    chmodSync(path, 0o644);
  }
}

let built;
before(() => {
  assert.ok(host, `there is no package for ${process.platform} ${process.arch}`);
  const metadata = execFileSync("cargo", ["metadata", "--no-deps", "--offline", "--format-version=1"], {
    cwd: root, encoding: "utf8", maxBuffer: 2 ** 26,
  });
  built = join(JSON.parse(metadata).target_directory, "debug", binaryName(process.platform));
  assert.ok(existsSync(built), `${built} is missing: cargo build --package app-server-drift`);

  layOut(join(scratch, "built"), [host], (path) => copyFileSync(built, path));
  const packages = join(scratch, "packages");
  const { status, stderr } = assemble(join(scratch, "built"), packages, "--only", host.target);
  assert.equal(status, 0, stderr);
  mkdirSync(tarballs);
  const npm = ["pack", "--offline", "--loglevel=error", "--pack-destination", tarballs];
  for (const directory of readdirSync(packages)) {
    succeed("npm", [...npm, join(packages, directory)]);
  }
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "name": "client", "private": true }\n');
  const files = readdirSync(tarballs).map((name) => join(tarballs, name));
  const cache = ["--cache", join(scratch, "cache")];
  succeed("npm", ["install", "--offline", "--no-audit", "--no-fund", ...cache, ...files], { cwd: project });
});

const npx = (...args) => run("npx", ["--offline", "--no-install", "app-server-drift", ...args], { cwd: project });

test("npx runs the gate: its output and its exit code", () => {
  for (const [old, fresh, code] of [["0.166.0", "0.169.0", 1], ["0.169.0", "0.169.0", 0]]) {
    const direct = run(built, [old, fresh]);
    assert.equal(direct.status, code, direct.stderr);
    assert.match(direct.stdout, new RegExp(`wire: .*\\(${old} -> ${fresh}\\)`));
    assert.deepEqual(npx(old, fresh), direct);
  }
  assert.equal(npx("0.169.0", "no-such-file.json").status, 2);
  assert.match(npx("--help").stdout, /Usage: app-server-drift/);
});

test("the packages say what they are", () => {
  const version = succeed(built, ["--version"]).trim().split(" ")[1];
  const main = readJson(join(project, "node_modules/app-server-drift/package.json"));
  const platform = readJson(join(project, "node_modules/@app-server-protocol", host.name, "package.json"));
  for (const manifest of [main, platform]) {
    assert.equal(manifest.version, version);
    assert.equal(manifest.license, "Apache-2.0");
    assert.match(manifest.repository.url, /^git\+https:\/\/.*\.git$/);
    assert.equal(manifest.private, undefined);
    assert.equal(manifest.scripts, undefined, "nothing runs on installation");
  }
  assert.deepEqual(main.optionalDependencies, { [`@app-server-protocol/${host.name}`]: version });
  for (const file of ["README.md", "LICENSE"]) {
    assert.ok(existsSync(join(project, "node_modules/app-server-drift", file)), file);
    assert.ok(existsSync(join(project, "node_modules/@app-server-protocol", host.name, file)), file);
  }
});

test("a package for each target of a release", () => {
  const [binaries, out] = [join(scratch, "all"), join(scratch, "all-packages")];
  layOut(binaries, targets, (path) => writeFileSync(path, "binary"));
  const { status, stderr } = assemble(binaries, out);
  assert.equal(status, 0, stderr);
  assert.deepEqual(readdirSync(out).sort(), ["app-server-drift", ...targets.map(({ name }) => name)].sort());
  const main = readJson(join(out, "app-server-drift/package.json"));
  const names = targets.map(({ name }) => `@app-server-protocol/${name}`);
  assert.deepEqual(Object.keys(main.optionalDependencies).sort(), names.sort());
  for (const { os, cpu, name } of targets) {
    const manifest = readJson(join(out, name, "package.json"));
    assert.deepEqual([manifest.os, manifest.cpu, manifest.files], [[os], [cpu], [binaryName(os)]]);
    assert.equal(readFileSync(join(out, name, binaryName(os)), "utf8"), "binary");
  }
});

test("wrong arguments and missing binaries are errors", () => {
  const empty = join(scratch, "empty");
  for (const [args, code, message] of [
    [[empty], 2, /usage/],
    [[empty, join(scratch, "out"), "--only", "sparc-sun-solaris"], 2, /unknown target: sparc-sun-solaris/],
    [[empty, join(scratch, "out")], 1, /cannot copy the binary of x86_64-unknown-linux-musl/],
  ]) {
    const { status, stderr } = assemble(...args);
    assert.equal(status, code, stderr);
    assert.match(stderr, message);
  }
});

test("npm gets what others depend on first, and nothing twice", () => {
  const [programs, log] = [join(scratch, "programs"), join(scratch, "log")];
  mkdirSync(programs);
  const files = readdirSync(tarballs).sort().reverse();
  const npm = (published) => {
    const script = `#!/bin/sh\nif [ "$1" = view ]; then\n${published}\nelse echo "$@" >>"${log}"\nfi\n`;
    writeFileSync(join(programs, "npm"), script, { mode: 0o755 });
    rmSync(log, { force: true });
    const path = [programs, process.env.PATH].join(delimiter);
    const publish = join(root, "drift/release/publish-npm.sh");
    succeed(publish, files, { cwd: tarballs, env: { ...process.env, PATH: path } });
    return existsSync(log) ? readFileSync(log, "utf8") : "";
  };
  const lines = files.map((file) => `publish --provenance --access public ${file}\n`);
  assert.equal(npm("exit 1"), lines.join(""), "npm knows no such package");
  assert.equal(npm("exit 0"), lines.join(""), "npm has other versions");
  assert.equal(npm('case $2 in @*) echo 1.0.0;; esac'), lines[1], "npm has the first");
});

// These two break the installation, so they come last.
test("a missing platform package is an error that says what to install", () => {
  rmSync(join(project, "node_modules/@app-server-protocol"), { recursive: true });
  const { status, stdout, stderr } = npx("0.166.0", "0.169.0");
  assert.equal(status, 2);
  assert.equal(stdout, "");
  assert.match(stderr, new RegExp(`error: the package @app-server-protocol/${host.name} is not installed`));
  assert.match(stderr, new RegExp(`npm install @app-server-protocol/${host.name}@\\d`));
});

test("a platform without a binary is an error that says so", () => {
  const path = join(project, "node_modules/app-server-drift/package.json");
  writeFileSync(path, JSON.stringify({ ...readJson(path), optionalDependencies: {} }));
  const { status, stderr } = npx("0.166.0", "0.169.0");
  assert.equal(status, 2);
  assert.match(stderr, /has no binary for/);
  assert.match(stderr, /cargo install app-server-drift/);
});
