// What an old server sends is of the types in `any`, and not of those of the newest release.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";

import { recorded } from "../consumers/messages.mjs";

const bindings = join(import.meta.dirname, "..");

/** Every recorded message of a release's server, as a constant of its type. */
async function literals(release, module) {
  const messages = (await recorded(release)).filter(({ definition }) => !/^Client(Request|Notification)$/.test(definition));
  const types = [...new Set(messages.map(({ definition }) => definition))];
  const constants = messages.map(({ definition, value }, index) => `export const m${index}: ${definition} = ${JSON.stringify(value)};`);
  const text = [`import type { ${types.join(", ")} } from "../../${module}.js";`, ...constants].join("\n");
  return { count: messages.length, text };
}

/** The lines of a file that have errors, each with the first. */
async function errorsOf(text, context) {
  const directory = await mkdtemp(join(import.meta.dirname, "literals-"));
  context.after(() => rm(directory, { recursive: true, force: true }));
  const file = join(directory, "literals.ts");
  await writeFile(file, text);
  const compiler = join(bindings, "node_modules/typescript/bin/tsc");
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--types", ""];
  const output = await new Promise((resolve) => {
    execFile(process.execPath, [compiler, ...options, file], { maxBuffer: 2 ** 28, cwd: bindings }, (error, stdout) =>
      resolve(error && !stdout ? String(error) : stdout),
    );
  });
  const errors = output.split("\n").filter((line) => line.includes("error TS"));
  const byLine = new Map(errors.reverse().map((error) => [/\((\d+),/.exec(error)?.[1], error]));
  return [...byLine.values()];
}

for (const release of ["0.99.0", "0.169.0"]) {
  test(`what ${release} sends is of the types in any`, async (context) => {
    const { count, text } = await literals(release, "any");
    assert.ok(count > 50, `${count} messages`);
    assert.deepEqual(await errorsOf(text, context), []);
    context.diagnostic(`${count} messages`);
  });
}

test("what 0.99.0 sends is not of the types of the newest release", async (context) => {
  const { count, text } = await literals("0.99.0", "experimental");
  const errors = await errorsOf(text, context);
  context.diagnostic(`${errors.length} of ${count} messages do not fit`);
  assert.ok(errors.length > 10, `${errors.length}`);
});
