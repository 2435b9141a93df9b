// The reference server that cargo has built, and projects of new users.

import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

import { blocks } from "../consumers/markdown.mjs";
import { atEnd } from "./ending.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = join(root, "target", "debug");
export const program = join(built, process.platform === "win32" ? "app-server-reference.exe" : "app-server-reference");
/** Why a test is skipped, if it is. */
export const skip = existsSync(program) ? false : "`cargo test` has not built the reference server";

/** The environment of who has installed the reference server. */
export const env = { ...process.env, PATH: `${built}${delimiter}${process.env.PATH}` };
// Set by the runner that runs this file, and would make one that it starts speak to that.
delete env.NODE_TEST_CONTEXT;

/** The one block of code of a README that is in a language, and has a text in it. */
export async function block(readme, language, text = "") {
  const found = blocks(await readFile(join(root, readme), "utf8"), language).filter((code) => code.includes(text));
  if (found.length !== 1) throw new Error(`${readme} has ${found.length} blocks of ${language} with ${text}`);
  return found[0];
}

/** A directory with these files, in which the package is installed. It is removed with the test. */
export async function project(context, files) {
  const directory = await mkdtemp(join(tmpdir(), "reference-"));
  atEnd(context, () => rm(directory, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  const modules = join(directory, "node_modules");
  await mkdir(modules);
  await symlink(join(root, "bindings"), join(modules, "app-server-protocol"), "junction");
  await symlink(join(root, "bindings/node_modules/ws"), join(modules, "ws"), "junction");
  return directory;
}
