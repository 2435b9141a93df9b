// Turns: nothing is lost that comes before the answer to `turn/start`, and nobody waits for ever.

import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import test from "node:test";

import { settled, wire } from "./wire.mjs";

const of = (turnId, method, more) => ({ method, params: { threadId: "t", turnId, ...more } });
const delta = (turnId, text, itemId = "m") => of(turnId, "item/agentMessage/delta", { itemId, delta: text });
const message = (turnId, text, id = "m") => of(turnId, "item/completed", { item: { type: "agentMessage", id, text } });
const completed = (id, more) => ({ method: "turn/completed", params: { threadId: "t", turn: { id, status: "completed", ...more } } });

async function all(iterable) {
  const values = [];
  for await (const value of iterable) values.push(value);
  return values;
}

async function running(options) {
  const side = wire();
  const starting = side.client.turn({ threadId: "t", input: "Hello" }, options);
  side.tell({ id: (await side.next()).id, result: { turn: { id: "u" } } });
  return { ...side, turn: await starting };
}

test("text is sent as a part, parts as they are", async () => {
  const { client, next } = wire();
  client.turn({ threadId: "t", input: "Hello", model: "m" }).catch(() => {});
  const text = { type: "text", text: "Hello" };
  const { method, params } = await next();
  assert.deepEqual([method, params], ["turn/start", { threadId: "t", model: "m", input: [text] }]);
  client.turn({ threadId: "t", input: [{ type: "skill", name: "s", path: "/s" }] }).catch(() => {});
  assert.deepEqual((await next()).params.input, [{ type: "skill", name: "s", path: "/s" }]);
});

test("a turn whose events, and whose end, come before its answer", async () => {
  const { client, next, tell } = wire();
  const starting = client.turn({ threadId: "t", input: "Hello" });
  const { id } = await next();
  tell(delta("other", "not mine"));
  tell({ method: "turn/started", params: { threadId: "t", turn: { id: "u" } } });
  tell(delta("u", "Hel"));
  tell({ method: "item/agentMessage/delta", params: { threadId: "s", turnId: "u", itemId: "m", delta: "another thread's" } });
  tell(delta("u", "lo"));
  tell(message("u", "Hello"));
  tell(completed("other"));
  tell(completed("u", { items: [] }));
  tell({ id, result: { turn: { id: "u" } } });
  const turn = await starting;
  assert.equal(turn.id, "u");
  assert.deepEqual(await turn.completed, { id: "u", status: "completed", items: [] });
  assert.deepEqual(await all(turn.text()), ["Hel", "lo"]);
  // Whoever reads later reads the same.
  assert.deepEqual(await all(turn.text()), ["Hel", "lo"]);
  assert.deepEqual(
    (await all(turn.events())).map(({ method }) => method),
    ["turn/started", "item/agentMessage/delta", "item/agentMessage/delta", "item/completed", "turn/completed"],
  );
});

test("text comes as it is said; a message without deltas comes whole", async () => {
  const { tell, turn } = await running();
  const text = turn.text()[Symbol.asyncIterator]();
  const first = text.next();
  tell(delta("u", "A"));
  assert.deepEqual(await first, { done: false, value: "A" });
  tell(message("u", "A"));
  tell(message("u", "whole", "n"));
  tell(of("u", "item/completed", { item: { type: "reasoning", id: "r" } }));
  tell(of("u", "item/completed"));
  tell(completed("u"));
  assert.deepEqual(await text.next(), { done: false, value: "whole" });
  assert.deepEqual(await text.next(), { done: true, value: undefined });
});

test("two turns of a thread keep apart", async () => {
  const { client, next, tell } = wire();
  const starting = [client.turn({ threadId: "t", input: "1" }), client.turn({ threadId: "t", input: "2" })];
  const [one, two] = [await next(), await next()];
  tell(delta("b", "2"));
  tell({ id: two.id, result: { turn: { id: "b" } } });
  tell(delta("a", "1"));
  tell({ id: one.id, result: { turn: { id: "a" } } });
  tell(completed("b"));
  tell(completed("a"));
  const [a, b] = await Promise.all(starting);
  assert.deepEqual([await all(a.text()), await all(b.text())], [["1"], ["2"]]);
});

test("a turn that fails completes, and says so", async () => {
  const { tell, turn } = await running();
  tell(completed("u", { status: "failed", error: { message: "no" } }));
  await turn.completed;
  tell(delta("u", "after the end"));
  await settled();
  assert.deepEqual(await turn.completed, { id: "u", status: "failed", error: { message: "no" } });
  assert.deepEqual(await all(turn.text()), []);
});

test("a turn that cannot start is rejected", async () => {
  const { client, next, tell } = wire();
  const starting = client.turn({ threadId: "t", input: "x" });
  tell({ id: (await next()).id, error: { code: -32600, message: "thread not found: t" } });
  await assert.rejects(starting, { name: "RpcError", kind: "notFound" });
  await assert.rejects(client.turn({ threadId: "t", input: "x" }, { timeout: 5 }), { name: "TimeoutError" });
});

test("a turn is interrupted and steered", async () => {
  const { next, tell, turn } = await running();
  const interrupting = turn.interrupt();
  let request = await next();
  assert.deepEqual([request.method, request.params], ["turn/interrupt", { threadId: "t", turnId: "u" }]);
  tell({ id: request.id, result: {} });
  await interrupting;
  const steering = turn.steer("more");
  request = await next();
  const input = [{ type: "text", text: "more" }];
  assert.deepEqual([request.method, request.params], ["turn/steer", { threadId: "t", expectedTurnId: "u", input }]);
  tell({ id: request.id, error: { code: -32600, message: "no active turn to steer" } });
  await assert.rejects(steering, { method: "turn/steer" });
});

test("a turn is aborted before it is sent", async () => {
  const { client, sent } = wire();
  await assert.rejects(client.turn({ threadId: "t", input: "x" }, { signal: AbortSignal.abort("enough") }), (reason) => reason === "enough");
  assert.deepEqual(sent, []);
});

test("a turn that is aborted before its answer is rejected at once, and interrupted", async () => {
  const { client, next, tell, unknown } = wire();
  const aborting = new AbortController();
  const starting = client.turn({ threadId: "t", input: "x" }, { signal: aborting.signal });
  const { id } = await next();
  aborting.abort("enough");
  await assert.rejects(starting, (reason) => reason === "enough");
  tell({ id, result: { turn: { id: "u" } } });
  const { method, params, id: interrupt } = await next();
  assert.deepEqual([method, params], ["turn/interrupt", { threadId: "t", turnId: "u" }]);
  tell({ id: interrupt, error: { code: -32600, message: "no active turn to interrupt" } });
  await settled();
  assert.deepEqual(unknown, []);
});

test("a turn that is not started in time is rejected, and interrupted once it starts", async () => {
  for (const [connection, own] of [[{}, { timeout: 5 }], [{ timeout: 5 }, undefined]]) {
    const { client, next, tell, unknown } = wire(connection);
    const starting = client.turn({ threadId: "t", input: "x" }, own);
    const { id } = await next();
    await assert.rejects(starting, { name: "TimeoutError", message: /turn\/start.* 5 ms/ });
    tell({ id, result: { turn: { id: "u" } } });
    const { method, params } = await next();
    assert.deepEqual([method, params], ["turn/interrupt", { threadId: "t", turnId: "u" }]);
    assert.deepEqual(unknown, []);
  }
});

test("a turn that is started in time has no limit", async () => {
  const { tell, turn, sent } = await running({ timeout: 5 });
  await settled();
  await settled();
  assert.equal(sent.length, 1);
  tell(completed("u"));
  assert.equal((await turn.completed).status, "completed");
});

test("a turn that is aborted while it runs is interrupted, and completes", async () => {
  const aborting = new AbortController();
  const { next, tell, turn } = await running({ signal: aborting.signal });
  aborting.abort();
  const { method, id } = await next();
  assert.equal(method, "turn/interrupt");
  tell({ id, result: {} });
  tell(completed("u", { status: "interrupted" }));
  assert.equal((await turn.completed).status, "interrupted");
});

test("a turn that has completed is not interrupted", async () => {
  const aborting = new AbortController();
  const { sent, tell, turn } = await running({ signal: aborting.signal });
  tell(completed("u"));
  await turn.completed;
  const before = sent.length;
  await settled();
  assert.deepEqual(getEventListeners(aborting.signal, "abort"), []);
  aborting.abort();
  await settled();
  assert.equal(sent.length, before);
});

test("a turn that is aborted before its answer, which is an error or never comes, leaves nothing behind", async () => {
  for (const end of ["error", "close"]) {
    const { client, next, tell, close, sent, unknown } = wire();
    const aborting = new AbortController();
    const starting = client.turn({ threadId: "t", input: "x" }, { signal: aborting.signal });
    const { id } = await next();
    aborting.abort("enough");
    await assert.rejects(starting, (reason) => reason === "enough");
    if (end === "error") tell({ id, error: { code: -32600, message: "thread not found: t" } });
    else close();
    await settled();
    assert.equal(sent.length, 1, "there is no turn to interrupt");
    assert.deepEqual(unknown, []);
    assert.deepEqual(getEventListeners(aborting.signal, "abort"), []);
  }
});

test("a turn that nobody waits for may fail", async () => {
  // An unhandled rejection would fail the test.
  const { client, turn, close } = await running();
  close();
  await client.closed;
  await settled();
  await assert.rejects(turn.completed, { name: "ClosedError" });
});
