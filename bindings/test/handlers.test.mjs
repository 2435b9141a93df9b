// Requests of the server: what a handler decides is the answer, and everything else is refused.

import assert from "node:assert/strict";
import test from "node:test";

import { TimeoutError } from "app-server-protocol/client";

import { settled, wire } from "./wire.mjs";

const approval = { method: "item/commandExecution/requestApproval", id: 0, params: { command: "rm -r x" } };
const decline = { id: 0, result: { decision: "decline" } };

/** A client whose handler answers when the test does: `open` has what it was asked, in order. */
function undecided() {
  const open = [];
  const handler = (_, context) => new Promise((answer) => open.push({ ...context, answer }));
  return { open, ...wire({ handlers: { [approval.method]: handler } }) };
}

test("a handler's result is the answer, to IDs of both kinds", async () => {
  const { client, next, tell, refused } = wire();
  client.handle({ "item/commandExecution/requestApproval": () => ({ decision: "cancel" }) });
  const remove = client.handle({
    "item/commandExecution/requestApproval": async ({ command }, { id }) => ({ decision: "accept", command, id }),
  });
  tell(approval);
  assert.deepEqual(await next(), { id: 0, result: { decision: "accept", command: "rm -r x", id: 0 } });
  tell({ ...approval, id: "0" });
  assert.equal((await next()).id, "0");
  remove();
  tell(approval);
  assert.deepEqual(await next(), { id: 0, result: { decision: "cancel" } });
  assert.deepEqual(refused, []);
});

test("a request that nobody handles is refused at once", async () => {
  const { next, tell, refused } = wire();
  tell(approval);
  assert.deepEqual(await next(), decline);
  assert.deepEqual(refused, [{ ...approval, reason: "unhandled", error: undefined }]);
});

test("a request that nobody knows gets an error with a code", async () => {
  for (const method of ["item/new/requestApproval", "toString", "__proto__", "constructor"]) {
    const { next, tell, refused } = wire({ handlers: {} });
    tell({ method, id: 1, params: {} });
    assert.deepEqual(await next(), { id: 1, error: { code: -32601, message: "unknown method" } }, method);
    assert.equal(refused[0].reason, "unhandled", method);
  }
});

test("a handler that throws, or whose result cannot be sent, refuses", async () => {
  const failure = new Error("no");
  for (const handler of [
    () => {
      throw failure;
    },
    () => Promise.reject(failure),
    () => undefined,
    () => () => {},
    () => ({ decision: 1n }),
  ]) {
    const { next, tell, refused } = wire({ handlers: { [approval.method]: handler } });
    tell(approval);
    assert.deepEqual(await next(), decline, String(handler));
    await settled();
    assert.equal(refused.length, 1);
    assert.equal(refused[0].reason, "failed");
    assert.ok(refused[0].error instanceof Error);
  }
});

test("a slow handler answers; a late one is refused, and its result goes nowhere", async () => {
  let signal;
  const handlers = {
    // The server waits for 100 ms.
    "attestation/generate": async (_, context) => {
      signal = context.signal;
      await new Promise((resolve) => setTimeout(resolve, 150));
      return { token: "late" };
    },
    "currentTime/read": async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { currentTimeAt: 1 };
    },
  };
  const { next, tell, refused, sent } = wire({ handlers });
  tell({ method: "currentTime/read", id: 1, params: {} });
  assert.deepEqual(await next(), { id: 1, result: { currentTimeAt: 1 } });
  const asked = Date.now();
  tell({ method: "attestation/generate", id: 2, params: {} });
  assert.deepEqual(await next(), { id: 2, error: { code: -32000, message: "refused by the client" } });
  assert.ok(Date.now() - asked >= 85, `${Date.now() - asked} ms`);
  assert.equal(refused[0].reason, "late");
  assert.ok(signal.aborted && signal.reason instanceof TimeoutError);
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(sent.length, 2);
});

test("where the server waits for ever, the client's own limit counts", async () => {
  const { next, tell, refused } = wire({ handlerTimeout: 5, handlers: { [approval.method]: () => new Promise(() => {}) } });
  tell(approval);
  assert.deepEqual(await next(), decline);
  assert.equal(refused[0].reason, "late");
});

test("when the server resolves a request, its handler is aborted and its answer not sent", async () => {
  const { open, tell, sent, refused } = undecided();
  tell(approval);
  await settled();
  tell({ method: "serverRequest/resolved", params: { threadId: "t", requestId: 1 } });
  await settled();
  assert.ok(!open[0].signal.aborted, "it was another request");
  tell({ method: "serverRequest/resolved", params: { threadId: "t", requestId: 0 } });
  await settled();
  assert.ok(open[0].signal.aborted);
  open[0].answer({ decision: "accept" });
  await settled();
  assert.deepEqual([sent, refused], [[], []]);
  // The ID may be used again.
  tell(approval);
  await settled();
  open[1].answer({ decision: "accept" });
  await settled();
  assert.deepEqual(sent, [{ id: 0, result: { decision: "accept" } }]);
});

test("an answer is for its own request, and not for a later one with the same ID", async () => {
  const { open, tell, sent } = undecided();
  tell(approval);
  tell({ method: "serverRequest/resolved", params: { threadId: "t", requestId: 0 } });
  tell({ ...approval, params: { command: "rm -r y" } });
  await settled();
  // Somebody allows the first command when the server asks about the second.
  open[0].answer({ decision: "accept" });
  await settled();
  assert.deepEqual(sent, []);
  open[1].answer({ decision: "decline" });
  await settled();
  assert.deepEqual(sent, [decline]);
});

test("a handler that is done after the connection closed answers nobody", async () => {
  const { open, tell, sent, refused, close } = undecided();
  tell(approval);
  await settled();
  close();
  await settled();
  assert.equal(open[0].signal.reason.name, "ClosedError");
  open[0].answer({ decision: "accept" });
  await settled();
  assert.deepEqual([sent, refused], [[], []]);
});

test("a thousand requests of the server are open, and each gets its own answer", async () => {
  const { open, tell, sent, refused } = undecided();
  const ids = Array.from({ length: 1000 }, (_, index) => (index % 2 ? index : String(index)));
  for (const id of ids) tell({ ...approval, id });
  await settled();
  assert.equal(open.length, 1000);
  for (const { id, answer } of open.toReversed()) answer({ decision: "decline", of: id });
  await settled();
  assert.deepEqual(sent, ids.toReversed().map((id) => ({ id, result: { decision: "decline", of: id } })));
  assert.deepEqual(refused, []);
});
