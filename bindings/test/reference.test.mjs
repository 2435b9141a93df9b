// The reference server stands in for a fake of one's own: the test of its README, as a new user takes it over.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { atEnd } from "./ending.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const built = join(root, "target", "debug");
const skip = existsSync(join(built, "app-server-reference")) ? false : "`cargo test` has not built the reference server";

/** The one block of code of a kind in the README. */
async function block(kind) {
  const readme = await readFile(join(root, "server/README.md"), "utf8");
  const found = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, own]) => own === kind);
  assert.equal(found.length, 1, `${found.length} blocks of ${kind}`);
  return found[0][2];
}

/** Runs the README's test with its scenario, which may be changed. */
async function play(context, change = (scenario) => scenario) {
  const directory = await mkdtemp(join(tmpdir(), "reference-"));
  atEnd(context, () => rm(directory, { recursive: true }));
  await writeFile(join(directory, "hello.yaml"), change(await block("yaml")));
  await writeFile(join(directory, "hello.test.mjs"), await block("js"));
  await mkdir(join(directory, "node_modules"));
  await symlink(join(root, "bindings"), join(directory, "node_modules/app-server-protocol"), "junction");
  const env = { ...process.env, PATH: `${built}${delimiter}${process.env.PATH}` };
  // Set by the runner that runs this file, and would make it speak to that.
  delete env.NODE_TEST_CONTEXT;
  return run(process.execPath, ["--test", "hello.test.mjs"], { cwd: directory, env, timeout: 60_000 });
}

test("the first test of the README passes", { skip }, async (context) => {
  const { stdout } = await play(context);
  assert.match(stdout, /pass 1\b/);
});

test("and fails when the model says something else", { skip }, async (context) => {
  await assert.rejects(
    play(context, (scenario) => scenario.replace("lo.", "p!")),
    ({ stdout }) => /Help!/.test(stdout) && /fail 1\b/.test(stdout),
  );
});
