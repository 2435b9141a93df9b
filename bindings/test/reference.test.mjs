// The reference server stands in for a fake of one's own: the tests in the READMEs, as a new user takes them over.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import test from "node:test";
import { promisify } from "node:util";

import { block, env, project, skip } from "./reference.mjs";

/** Runs a test with the scenario of the README, which may be changed. */
async function play(context, code, change = (scenario) => scenario) {
  const scenario = change(await block("server/README.md", "yaml"));
  const cwd = await project(context, { "hello.yaml": scenario, "hello.test.mjs": code });
  return promisify(execFile)(process.execPath, ["--test", "hello.test.mjs"], { cwd, env, timeout: 60_000 });
}

const ofServer = await block("server/README.md", "js");
const ofPackage = await block("bindings/README.md", "ts", "node:test");

test("the first test of the README passes", { skip }, async (context) => {
  for (const code of [ofServer, ofPackage]) {
    const { stdout } = await play(context, code);
    assert.match(stdout, /pass 1\b/);
  }
});

test("and fails when the model says something else", { skip }, async (context) => {
  const help = (text) => text.replace("lo.", "p!");
  for (const failing of [() => play(context, ofServer, help), () => play(context, help(ofPackage))]) {
    await assert.rejects(failing, ({ stdout }) => /Help!/.test(stdout) && /fail 1\b/.test(stdout));
  }
});

test("and fails when the model is asked less than is scripted", { skip }, async (context) => {
  const failing = play(context, ofServer, (scenario) => `${scenario}  - { say: [More.] }\n`);
  const why = /the model was asked 1 times, and 1 more are scripted/;
  await assert.rejects(failing, ({ stdout }) => why.test(stdout) && /fail 1\b/.test(stdout));
});
