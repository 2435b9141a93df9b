// What a client is told of its requests before it sends them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";

import { Ajv } from "ajv";

import { validate } from "app-server-protocol/validate";

import { readTable } from "../dist/table.js";
import { recorded } from "../consumers/messages.mjs";
import { bundle, gzipped } from "./bundle.mjs";

const file = (name) => readFile(join(import.meta.dirname, "..", name), "utf8");
const newest = { release: "0.169.0", experimental: true };

/** What a client sent and the server took: `[method, params]`. */
async function accepted(release) {
  const sent = (await recorded(release)).filter(({ definition }) => /^Client(Request|Notification)$/.test(definition));
  return sent.map(({ value }) => [value.method, value.params]);
}

/** A value with each of its parts replaced by another kind of value or left out, once each. */
function* spoilt(value) {
  for (const other of [null, 1.5, -1, "madeUp", true, [], {}]) yield other;
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const copy = () => (Array.isArray(value) ? [...value] : { ...value });
    for (const part of spoilt(value[key])) yield Object.assign(copy(), { [key]: part });
    if (!Array.isArray(value)) {
      const without = copy();
      delete without[key];
      yield without;
    }
  }
  if (!Array.isArray(value)) yield { ...value, madeUp: 1 };
}

for (const release of ["0.99.0", "0.169.0"]) {
  test(`nothing is wrong with what ${release} took`, async (context) => {
    const sent = await accepted(release);
    const wrong = sent.map(([method, params]) => [method, validate(method, params, { release, experimental: true })]);
    assert.deepEqual(wrong.filter(([, issues]) => issues.length > 0), []);
    assert.ok(sent.length > 40, `${sent.length}`);
    context.diagnostic(`${sent.length} messages`);
  });
}

test("it refuses what the schema refuses, and besides only fields that the server would ignore", async (context) => {
  const schema = JSON.parse(await file("schema.experimental.json"));
  const methods = JSON.parse(await file("methods.json"));
  const ajv = new Ajv();
  ajv.addSchema(schema, "protocol");
  const count = { valid: 0, invalid: 0, ignored: 0 };
  const seen = new Set();
  for (const [method, params] of await accepted("0.169.0")) {
    const type = methods[method].params;
    if (!type || !params || JSON.stringify(params).length > 2_000) continue;
    const isValid = ajv.getSchema(`protocol#/definitions/${type}`);
    for (const changed of spoilt(params)) {
      const key = `${method} ${JSON.stringify(changed)}`;
      // Whether the params may be absent is said by the message.
      if (changed === null || seen.has(key)) continue;
      seen.add(key);
      const issues = validate(method, changed, newest);
      if (!isValid(changed)) {
        assert.ok(issues.length > 0, `nothing is wrong with ${key}: ${JSON.stringify(isValid.errors)}`);
        count.invalid += 1;
      } else {
        const kinds = issues.map(({ kind }) => kind).filter((kind) => !["unknown", "retired"].includes(kind));
        assert.deepEqual(kinds, [], `${key}: ${JSON.stringify(issues)}`);
        count[issues.length > 0 ? "ignored" : "valid"] += 1;
      }
    }
  }
  context.diagnostic(JSON.stringify(count));
  assert.ok(count.valid > 100 && count.invalid > 1_000 && count.ignored > 100, JSON.stringify(count));
});

const only = (...args) => {
  const issues = validate(...args);
  assert.equal(issues.length, 1, JSON.stringify(issues));
  const [{ path, kind, didYouMean }] = issues;
  return [path, kind, ...(didYouMean === undefined ? [] : [didYouMean])];
};

test("an issue says where and what", () => {
  const input = [{ type: "text", text: "Hello" }];
  assert.deepEqual(validate("turn/start", { threadId: "1", input }), []);
  assert.deepEqual(only("thread/start", { sandboxPolicy: { type: "readOnly" } }), ["/sandboxPolicy", "unknown", "sandbox"]);
  assert.deepEqual(only("turn/start", { threadID: "1", threadId: "1", input }), ["/threadID", "unknown", "threadId"]);
  assert.deepEqual(only("turn/start", { threadId: "1" }), ["/input", "missing"]);
  assert.deepEqual(only("turn/start", { threadId: "1", input: "Hello" }), ["/input", "type"]);
  assert.deepEqual(only("turn/start", { threadId: "1", input: [{ type: "txt", text: "" }] }), ["/input/0/type", "value", "text"]);
  assert.deepEqual(only("turn/start", { threadId: "1", input: [{ text: "" }] }), ["/input/0/type", "missing"]);
  assert.deepEqual(only("turn/start", { threadId: "1", input: [{ type: "image" }] }), ["/input/0", "missing"]);
  assert.deepEqual(only("thread/start", { approvalPolicy: "onRequest" }), ["/approvalPolicy", "value", "on-request"]);
  assert.deepEqual(only("thread/begin", {}), ["", "unknown"]);
  assert.deepEqual(only("thread/strat", {}), ["", "unknown", "thread/start"]);
  assert.deepEqual(only("turn/start"), ["", "missing"]);
  assert.deepEqual(only("turn/start", null), ["", "type"]);
  assert.deepEqual(validate("account/logout"), []);
  assert.deepEqual(validate("account/logout", {}), []);
  assert.deepEqual(validate("initialized", {}), []);
  assert.deepEqual(only("account/logout", { "a/b": 1 }), ["/a~1b", "unknown"]);
  assert.deepEqual(validate("thread/start", { model: undefined }), []);
  assert.deepEqual(only("constructor"), ["", "unknown"]);
  // Two fields tell the variants apart, and each is known.
  const payload = { type: "remoteControlClientConnection", audience: "remote_control_client_enrollment" };
  const issues = validate("device/key/sign", { keyId: "k", payload }, { release: "0.125.0" });
  assert.ok(issues.length > 0 && issues.every(({ path }) => path.startsWith("/payload")), JSON.stringify(issues));
});

test("an issue repeats no value", () => {
  const secret = "sk-marker";
  for (const params of [{ type: "apiKey", apiKey: [secret] }, { type: secret }, { type: "apiKey", apiKey: secret, key: secret }]) {
    const text = JSON.stringify(validate("account/login/start", params));
    assert.ok(text.length > 2 && !text.includes(secret), text);
  }
});

test("params that are wrong in many places, or have long names, take neither the stack nor a step for each letter", () => {
  const many = 200_000;
  assert.equal(validate("turn/start", { threadId: "t", input: Array(many).fill(5) }).length, many);
  const long = "x".repeat(many);
  // Each step of a comparison of two names takes the least of three numbers.
  const { min } = Math;
  let steps = 0;
  Math.min = (...numbers) => {
    steps += 1;
    return min(...numbers);
  };
  try {
    assert.deepEqual(only(long), ["", "unknown"]);
    assert.deepEqual(only("thread/start", { [long]: 1 }), [`/${long}`, "unknown"]);
    assert.deepEqual(only("thread/start", { approvalPolicy: long }), ["/approvalPolicy", "value"]);
    assert.equal(steps, 0);
    // One that is like a name is compared.
    assert.deepEqual(only("thread/strat", {}), ["", "unknown", "thread/start"]);
    assert.ok(steps > 0);
  } finally {
    Math.min = min;
  }
});

test("what a release has decides", () => {
  const since = (release, experimental = false) => ({ release, experimental });
  assert.deepEqual(only("loginApiKey", { apiKey: "" }), ["", "retired"]);
  assert.deepEqual(validate("loginApiKey", { apiKey: "" }, since("0.99.0")), []);
  assert.deepEqual(only("memory/reset", undefined, since("0.99.0", true)), ["", "newer"]);
  assert.deepEqual(validate("memory/reset", undefined, newest), []);
});

test("what needs experimentalApi", () => {
  assert.deepEqual(only("thread/start", { dynamicTools: [] }), ["/dynamicTools", "experimental"]);
  assert.deepEqual(validate("thread/start", { dynamicTools: [] }, { experimental: true }), []);
  assert.throws(() => validate("thread/start", {}, { release: "newest" }), RangeError);
});

test("the bounds of an integer are read, negative ones as well", () => {
  const { type } = readTable("method{integer#-5..5}\n\n&").get("method");
  assert.deepEqual(type.fields.get("integer").type, { kind: "integer", least: -5, greatest: 5 });
});

test("the validator and its table are at most 11 KB", async (context) => {
  const bytes = gzipped(await bundle('export * from "app-server-protocol/validate"'));
  context.diagnostic(`${bytes} bytes, minified and gzipped`);
  assert.ok(bytes <= 11 * 1024, `${bytes} bytes`);
});
