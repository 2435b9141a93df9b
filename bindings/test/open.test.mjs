// Reading what newer servers send. The types are checked in consumers/programs/usage.ts.

import assert from "node:assert/strict";
import test from "node:test";

import { isOneOf, isVariant } from "app-server-protocol/client/open";

test("a variant is told by its tag", () => {
  assert.ok(isVariant({ type: "plan", text: "" }, "type", "agentMessage", "plan"));
  assert.ok(!isVariant({ type: "madeUp" }, "type", "agentMessage", "plan"));
  assert.ok(!isVariant({ kind: "plan" }, "type", "plan"));
});

test("a value is one of some, or none", () => {
  assert.ok(isOneOf("chatgpt", "apikey", "chatgpt"));
  assert.ok(!isOneOf("madeUp", "apikey", "chatgpt"));
  assert.ok(!isOneOf(null, "apikey") && !isOneOf(undefined, "apikey"));
});
