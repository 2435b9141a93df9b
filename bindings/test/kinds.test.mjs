// Kinds of errors, by what real servers of several releases answered.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";

import { classify } from "app-server-protocol/client";

const [errors, quoted] = await Promise.all(
  ["errors", "quoted"].map(async (name) => {
    const text = await readFile(new URL(`../../snapshots/errors/${name}.jsonl`, import.meta.url), "utf8");
    return text.trim().split("\n").map((line) => JSON.parse(line));
  }),
);

test("what real servers answered is of the kind that was written beside it", () => {
  for (const { release, code, message, data, kind, needs } of errors) {
    assert.deepEqual(classify(code, message, data), { kind, ...(needs && { needs }) }, `${release}: ${code} ${message}`);
  }
});

test("there are answers of each kind, of several releases", () => {
  const all = (key) => [...new Set(errors.map((error) => error[key]))].sort();
  assert.deepEqual(all("release"), ["0.145.0", "0.169.0", "0.99.0"]);
  assert.deepEqual(all("kind"), [
    "alreadyInitialized",
    "invalidParams",
    "needsExperimentalApi",
    "notFound",
    "notInitialized",
    "other",
    "overloaded",
    "unknownMethod",
  ]);
});

test("what a message quotes does not decide", () => {
  for (const { code, message, kind } of quoted) assert.equal(classify(code, message).kind, kind, message);
});
