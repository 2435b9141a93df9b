// The client against a scripted other side: every situation in which one written by hand hangs.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import test from "node:test";
import { promisify } from "node:util";

import { ClosedError, RpcError, TimeoutError, connect } from "app-server-protocol/client";

import { settled, wire } from "./wire.mjs";

const approval = { method: "item/commandExecution/requestApproval", id: 0, params: { command: "rm -r x" } };

test("a request is answered by its ID, in whatever order", async () => {
  const { client, next, tell } = wire();
  const first = client.request("account/read", {});
  const second = client.request("account/logout");
  const [one, two] = [await next(), await next()];
  assert.deepEqual(one, { method: "account/read", id: one.id, params: {} });
  assert.deepEqual(two, { method: "account/logout", id: two.id });
  tell({ id: two.id, result: {} });
  tell({ id: one.id, result: { account: null } });
  assert.deepEqual(await first, { account: null });
  assert.deepEqual(await second, {});
});

test("a result of null is a result", async () => {
  const { client, next, tell } = wire();
  const request = client.request("account/logout");
  tell({ id: (await next()).id, result: null });
  assert.equal(await request, null);
});

test("an error names its method, and its kind", async () => {
  const { client, next, tell } = wire();
  const request = client.request("thread/start", {});
  const message = "thread/start.dynamicTools requires experimentalApi capability";
  tell({ id: (await next()).id, error: { code: -32600, message, data: { a: 1 } } });
  const error = await request.catch((error) => error);
  assert.ok(error instanceof RpcError);
  const { name, method, code, data, kind, needs } = error;
  assert.deepEqual(
    { name, message: error.message, method, code, data, kind, needs },
    {
      name: "RpcError",
      message,
      method: "thread/start",
      code: -32600,
      data: { a: 1 },
      kind: "needsExperimentalApi",
      needs: "thread/start.dynamicTools",
    },
  );
});

test("initialize sends initialized, and tells the release", async () => {
  const { client, next, tell } = wire();
  const initialized = client.initialize({ clientInfo: { name: "x", title: null, version: "1" } });
  const { id, method } = await next();
  assert.equal(method, "initialize");
  tell({ id, result: { userAgent: "x/0.169.0 (Debian 12.0.0; x86_64) unknown (x; 1)" } });
  assert.deepEqual((await initialized).release, { major: 0, minor: 169, patch: 0 });
  assert.deepEqual(await next(), { method: "initialized" });
});

test("an initialize that fails sends no initialized; one whose release cannot be told says so", async () => {
  const { client, next, tell, sent } = wire();
  const params = { clientInfo: { name: "x", title: null, version: "1" }, capabilities: null };
  const refused = client.initialize(params);
  tell({ id: (await next()).id, error: { code: -32600, message: "Already initialized" } });
  await assert.rejects(refused, { method: "initialize", kind: "alreadyInitialized" });
  assert.equal(sent.length, 1);
  const strange = client.initialize(params);
  tell({ id: (await next()).id, result: { userAgent: "no server" } });
  await assert.rejects(strange, { name: "RangeError", message: /no server/ });
  assert.deepEqual(await next(), { method: "initialized" });
});

test("without an answer in time, a request fails, and a late answer is reported", async () => {
  const { client, next, tell, unknown } = wire({ timeout: 5 });
  const error = await client.request("account/read", {}).catch((error) => error);
  assert.ok(error instanceof TimeoutError);
  assert.match(error.message, /account\/read.* 5 ms/);
  const late = { id: (await next()).id, result: {} };
  tell(late);
  await settled();
  assert.deepEqual(unknown, [[late, "unmatched"]]);
  // The request's own limit counts; one beyond what timers take is none.
  const patient = client.request("account/read", {}, { timeout: Infinity });
  await settled();
  await settled();
  tell({ id: (await next()).id, result: {} });
  assert.deepEqual(await patient, {});
});

test("a request is aborted before, while and after it is answered", async () => {
  const { client, next, tell, unknown, sent } = wire();
  const reason = new Error("enough");
  // Before: nothing is sent.
  await assert.rejects(client.request("account/read", {}, { signal: AbortSignal.abort(reason) }), reason);
  assert.deepEqual(sent, []);
  // While: it fails at once.
  const aborting = new AbortController();
  const request = client.request("account/read", {}, { signal: aborting.signal });
  const { id } = await next();
  aborting.abort(reason);
  await assert.rejects(request, reason);
  tell({ id, result: {} });
  await settled();
  assert.deepEqual(unknown, [[{ id, result: {} }, "unmatched"]]);
  // After: it changes nothing.
  const done = new AbortController();
  const answered = client.request("account/read", {}, { signal: done.signal });
  tell({ id: (await next()).id, result: { a: 1 } });
  assert.deepEqual(await answered, { a: 1 });
  assert.deepEqual(getEventListeners(done.signal, "abort"), [], "a signal outlives many requests");
  done.abort(reason);
  assert.deepEqual(await answered, { a: 1 });
});

test("a signal that many wait for has one listener, so that Node.js warns of no leak", async () => {
  const { client, next, tell } = wire();
  const aborting = new AbortController();
  const { signal } = aborting;
  const listeners = () => getEventListeners(signal, "abort").length;
  const ask = () => client.request("account/read", {}, { signal });
  const answered = ask();
  const reason = new Error("enough");
  const waiting = [
    ...Array.from({ length: 20 }, ask),
    connect({ send() {}, listen() {}, close() {} }).request("account/read", {}, { signal }),
    client.events({ signal }).next(),
    client.turn({ threadId: "t", input: "Hello" }, { signal }),
  ].map((promise) => assert.rejects(promise, reason));
  assert.equal(listeners(), 1);
  // The others still wait.
  tell({ id: (await next()).id, result: { account: null } });
  await answered;
  assert.equal(listeners(), 1);
  aborting.abort(reason);
  await Promise.all(waiting);
  await settled();
  // The turn waits until it is interrupted.
  assert.equal(listeners(), 1);
  client.close();
  await settled();
  assert.equal(listeners(), 0);
});

test("a reason that is falsy aborts as well", async () => {
  const { client } = wire();
  const aborting = new AbortController();
  const request = client.request("account/read", {}, { signal: aborting.signal });
  aborting.abort(null);
  assert.equal(await request.then(() => "answered", (reason) => reason), null);
});

test("when the connection closes, everything pending fails", async () => {
  const { client, next, tell, close } = wire({
    handlers: { "item/commandExecution/requestApproval": (_, { signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(seen.push(signal.reason)))) },
  });
  const seen = [];
  const events = client.events();
  const requests = ["account/read", "account/logout"].map((method) => client.request(method, {}));
  const starting = client.turn({ threadId: "t", input: "x" });
  const running = client.turn({ threadId: "t", input: "x" });
  await next(), await next(), await next();
  tell({ id: (await next()).id, result: { turn: { id: "u" } } });
  const turn = await running;
  tell(approval);
  await settled();
  close();
  for (const pending of [...requests, starting, turn.completed, turn.interrupt(), events.next()]) {
    await assert.rejects(pending, ClosedError);
  }
  await assert.rejects(async () => {
    for await (const _ of turn.text());
  }, ClosedError);
  await client.closed;
  assert.ok(seen[0] instanceof ClosedError);
  await assert.rejects(client.request("account/read", {}), ClosedError);
  await assert.rejects(client.turn({ threadId: "t", input: "x" }), ClosedError);
  await assert.rejects(client.events().next(), ClosedError);
});

test("closing ends the events, and fails the rest", async () => {
  const { client, next, tell } = wire();
  const request = client.request("account/read", {});
  const running = client.turn({ threadId: "t", input: "x" });
  await next();
  tell({ id: (await next()).id, result: { turn: { id: "u" } } });
  const turn = await running;
  const events = client.events();
  tell({ method: "account/updated", params: {} });
  await settled();
  client.close();
  client.close();
  // What is printed of it shows no cause that is undefined.
  await assert.rejects(request, (error) => error instanceof ClosedError && !Object.hasOwn(error, "cause"));
  await assert.rejects(turn.completed, ClosedError);
  // What came before is still there.
  const read = [];
  for await (const { method } of events) read.push(method);
  assert.deepEqual(read, ["account/updated"]);
});

test("a transport that fails to send closes the connection, and is the cause", async () => {
  const broken = new Error("broken");
  const client = connect({
    send() {
      throw broken;
    },
    listen() {},
    close() {},
  });
  const error = await client.request("account/read", {}).catch((error) => error);
  assert.ok(error instanceof ClosedError);
  assert.equal(error.cause, broken);
  await client.closed;
});

test("params that are no JSON fail their request alone", async () => {
  const { client, next, tell } = wire();
  await assert.rejects(client.request("account/read", { refreshToken: 1n }), TypeError);
  const request = client.request("account/read", {});
  tell({ id: (await next()).id, result: {} });
  assert.deepEqual(await request, {});
});

test("frames that mean nothing are reported, each with what it is", async () => {
  const { client, next, tell, unknown, sent } = wire({ handlers: { [approval.method]: () => new Promise(() => {}) } });
  const frames = [
    ["not json", "malformed"],
    ["", "malformed"],
    [null, "malformed"],
    [5, "malformed"],
    ["\"text\"", "malformed"],
    [[], "malformed"],
    [[{ id: 1, result: {} }], "malformed"],
    [{}, "malformed"],
    [{ id: 1 }, "malformed"],
    [{ id: null, result: {} }, "malformed"],
    [{ id: 1.5, result: {} }, "malformed"],
    [{ id: {}, method: approval.method }, "malformed"],
    [{ id: null, method: approval.method }, "malformed"],
    [{ id: 1.5, method: approval.method }, "malformed"],
    [{ id: 7, method: 5 }, "malformed"],
    [{ id: 77, result: {} }, "unmatched"],
    [{ id: "77", error: { code: 1, message: "" } }, "unmatched"],
    [approval, "duplicate"],
  ];
  tell(approval);
  for (const [frame] of frames) tell(typeof frame === "string" ? frame : JSON.stringify(frame));
  await settled();
  assert.deepEqual(
    unknown,
    frames.map(([frame, what]) => [frame === '"text"' ? "text" : frame, what]),
  );
  assert.deepEqual(sent, []);
  // A second answer to the same request is one of them; the first counts.
  const request = client.request("account/read", {});
  const { id } = await next();
  tell({ id, result: { a: 1 } });
  tell({ id, result: { a: 2 } });
  assert.deepEqual(await request, { a: 1 });
  await settled();
  assert.deepEqual(unknown.at(-1), [{ id, result: { a: 2 } }, "unmatched"]);
});

test("a request whose answer is malformed fails", async () => {
  const { client, next, tell, unknown } = wire();
  const request = client.request("account/read", {});
  const { id } = await next();
  tell({ id });
  await assert.rejects(request, { name: "RpcError", method: "account/read", message: "malformed", kind: "other" });
  assert.deepEqual(unknown, [[{ id }, "malformed"]]);
});

test("listeners are told, until they are removed", async () => {
  const { client, tell } = wire();
  const heard = [];
  const remove = client.on({ "account/updated": (params, { emittedAtMs }) => heard.push([params, emittedAtMs]) });
  tell({ method: "account/updated", params: { authMode: null }, emittedAtMs: 5 });
  tell({ method: "toString", params: {} });
  await settled();
  assert.deepEqual(heard, [[{ authMode: null }, 5]]);
  remove();
  tell({ method: "account/updated", params: {} });
  await settled();
  assert.equal(heard.length, 1);
});

test("a listener that throws keeps nobody from hearing, and its fault surfaces", async () => {
  const program = `
    import { connect } from "app-server-protocol/client";
    import { pair } from "app-server-protocol/client/testing";
    const [near, far] = pair();
    const client = connect(near);
    client.on({ "account/updated"() { throw new Error("a fault"); } });
    client.on({ "account/updated"() { console.log("heard"); } });
    process.on("unhandledRejection", ({ message }) => console.log(message));
    far.send('{"method":"account/updated","params":{}}');
  `;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", program], { cwd: import.meta.dirname });
  assert.equal(stdout, "heard\na fault\n");
});

test("events are of a thread and a turn, are kept until read, and end when their reader leaves", async () => {
  const { client, tell } = wire();
  const all = client.events();
  const ofThread = client.events({ threadId: "t" });
  const ofTurn = client.events({ threadId: "t", turnId: "u" });
  tell({ method: "account/updated", params: {} });
  tell({ method: "thread/started", params: { thread: { id: "t" } } });
  tell({ method: "item/started", params: { threadId: "t", turnId: "u" } });
  tell({ method: "turn/started", params: { threadId: "t", turn: { id: "u" } } });
  tell({ method: "item/started", params: { threadId: "t", turnId: "v" } });
  tell({ method: "item/started", params: { threadId: "s", turnId: "u" } });
  tell({ method: "odd" });
  await settled();
  const read = async (events, count) => {
    const methods = [];
    for await (const { method } of events) if (methods.push(method) === count) break;
    return methods;
  };
  assert.equal((await read(all, 7)).at(-1), "odd");
  assert.deepEqual(await read(ofThread, 4), ["thread/started", "item/started", "turn/started", "item/started"]);
  assert.deepEqual(await read(ofTurn, 2), ["item/started", "turn/started"]);
  // Each reader left, so that nothing is kept for it.
  tell({ method: "account/updated", params: {} });
  await settled();
  assert.deepEqual(await all.next(), { done: true, value: undefined });
  // One that waits, and one that never read.
  const waiting = client.events();
  const next = waiting.next();
  await waiting.return();
  assert.deepEqual(await next, { done: true, value: undefined });
  const unread = client.events();
  await unread.return();
  assert.deepEqual(await unread.next(), { done: true, value: undefined });
});

test("events end with the signal's reason", async () => {
  const { client, tell } = wire();
  const aborting = new AbortController();
  const events = client.events({ signal: aborting.signal });
  tell({ method: "account/updated", params: {} });
  await settled();
  aborting.abort(new Error("enough"));
  assert.equal((await events.next()).value.method, "account/updated");
  await assert.rejects(events.next(), /enough/);
  assert.throws(() => client.events({ signal: aborting.signal }), /enough/);
});

test("ten thousand requests are in flight, and each gets its own answer", async () => {
  const { client, sent, tell } = wire();
  const requests = Array.from({ length: 10_000 }, () => client.request("account/read", {}));
  await settled();
  assert.equal(sent.length, 10_000);
  for (const { id } of sent.toReversed()) tell({ id, result: { id } });
  const results = await Promise.all(requests);
  assert.deepEqual(results.map(({ id }) => id), sent.map(({ id }) => id));
});

test("ten thousand requests are in flight when the connection closes, and each fails", async () => {
  for (const end of ["close", "lose"]) {
    const { client, close } = wire({ timeout: 60_000 });
    const requests = Array.from({ length: 10_000 }, () => client.request("account/read", {}));
    await settled();
    if (end === "close") client.close();
    else close();
    const outcomes = await Promise.allSettled(requests);
    assert.ok(outcomes.every(({ reason }) => reason instanceof ClosedError));
  }
});

test("messages are shown to onMessage", async () => {
  const log = [];
  const { client, next, tell } = wire({ onMessage: (direction, message) => log.push([direction, message]) });
  const request = client.request("account/logout");
  const { id } = await next();
  tell({ id, result: {} });
  await request;
  assert.deepEqual(log, [
    ["sent", { method: "account/logout", id, params: undefined }],
    ["received", { id, result: {} }],
  ]);
});

test("by default, what is refused or unknown is a warning that holds no secret", async (context) => {
  const warn = context.mock.method(console, "warn", () => {});
  const { tell } = wire({ onRefused: undefined, onUnknown: undefined });
  tell({ method: "item/tool/call", id: 1, params: { secret: "hidden" } });
  tell({ id: 9, result: { secret: "hidden" } });
  tell("hidden");
  tell("null");
  await settled();
  assert.deepEqual(
    warn.mock.calls.map((call) => call.arguments.map(String).join(" ").trim()),
    [
      "app-server-protocol: refused item/tool/call unhandled",
      "app-server-protocol: message unmatched",
      "app-server-protocol: message malformed",
      "app-server-protocol: message malformed",
    ],
  );
});
