// A project that has installed the package.

import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** The directory of the package's sources. */
export const bindings = join(import.meta.dirname, "..");

const execute = promisify(execFile);

/** Runs a program, and returns what it printed. Fails if it fails, or takes half an hour. */
export async function run(command, args, options) {
  const { stdout } = await execute(command, args, { timeout: 1_800_000, maxBuffer: 2 ** 28, ...options });
  return stdout;
}

/** Whether a program is on the path. */
export const has = (command, versionOf = ["--version"]) => run(command, versionOf).then(() => true, () => false);

/** Type-checks one file with the newest TypeScript. */
export const typeCheck = (file) =>
  run(process.execPath, [join(bindings, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--target", "es2022", "--ignoreConfig", file]);

/** A program is missing on this machine. */
export class Missing extends Error {}

/** Packs the package, which must be built, and unpacks it into a new project with the programs and the examples. */
export async function layOut() {
  const root = await realpath(await mkdtemp(join(tmpdir(), "consumers-")));
  const modules = join(root, "node_modules");
  const installed = join(modules, "app-server-protocol");
  await mkdir(installed, { recursive: true });
  await writeFile(join(root, "package.json"), '{"type":"module"}');
  const packed = await run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", root], { cwd: bindings });
  const tarball = join(root, packed.trim());
  await run("tar", ["--extract", "--gzip", "--file", tarball, "--strip-components=1", "--directory", installed]);
  // What the programs need besides.
  for (const name of ["@types", "ajv", "json-schema-to-typescript", "ws", "zod"]) await symlink(join(bindings, "node_modules", name), join(modules, name), "junction");
  for (const directory of ["consumers/programs", "examples"]) {
    for (const file of await readdir(join(bindings, directory))) {
      if (/\.c?ts$/.test(file)) await cp(join(bindings, directory, file), join(root, file));
    }
  }
  return {
    root,
    tarball,
    installed,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
