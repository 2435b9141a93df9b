// What an old server sends is of the types in `any`, and not of those of the newest release.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";

const bindings = join(import.meta.dirname, "..");

/** Every recorded message of a release's server, as a constant of the type that its method says. */
async function literals(release, module) {
  const path = join(bindings, "../snapshots/traffic", release, "messages.jsonl");
  const lines = (await readFile(path, "utf8")).trim().split("\n").map((line) => JSON.parse(line));
  const pending = new Map();
  const constants = [];
  for (const { dir, msg } of lines) {
    if (dir === "c2s" && msg.method && "id" in msg) pending.set(JSON.stringify(msg.id), msg.method);
    if (dir !== "s2c") continue;
    if (msg.method) constants.push(["id" in msg ? "ServerRequest" : "ServerNotification", msg]);
    else if (msg.result) {
      const method = pending.get(JSON.stringify(msg.id));
      assert.ok(method, `nothing was asked: ${JSON.stringify(msg)}`);
      constants.push([`ClientRequests[${JSON.stringify(method)}]["result"]`, msg.result]);
    }
  }
  const imports = `import type { ClientRequests, ServerNotification, ServerRequest } from "../../${module}.js";`;
  const texts = constants.map(([type, value], index) => `export const m${index}: ${type} = ${JSON.stringify(value)};`);
  return { count: constants.length, text: [imports, ...texts].join("\n") };
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
