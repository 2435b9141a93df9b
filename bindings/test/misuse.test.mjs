// What a program does that its author did not think of: nothing is lost, nobody waits for ever, nothing is kept.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { getEventListeners, once } from "node:events";
import test from "node:test";
import { promisify } from "node:util";
import { MessageChannel } from "node:worker_threads";

import { ClosedError, connect } from "app-server-protocol/client";
import { port } from "app-server-protocol/client/port";
import { ExitError, spawnServer } from "app-server-protocol/client/stdio";
import { pair } from "app-server-protocol/client/testing";
import { websocket } from "app-server-protocol/client/websocket";
import { WebSocket, WebSocketServer } from "ws";

import { atEnd, endWith, ended } from "./ending.mjs";
import { settled, wire } from "./wire.mjs";

const approval = { method: "item/commandExecution/requestApproval", id: 0, params: { command: "rm -r x" } };
const decline = { id: 0, result: { decision: "decline" } };

/** Runs a program with the client. Returns what it printed, faults that nobody handled included. */
async function run(code, options = []) {
  const program = `
    import { connect } from "app-server-protocol/client";
    import { spawnServer } from "app-server-protocol/client/stdio";
    import { pair } from "app-server-protocol/client/testing";
    process.on("unhandledRejection", ({ message }) => console.log("unhandled:", message));
    const tick = () => new Promise((resolve) => setTimeout(resolve, 5));
    ${code}
  `;
  const args = [...options, "--input-type=module", "--eval", program];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname, timeout: 120_000 });
  assert.equal(stderr, "");
  return stdout.trim().split("\n");
}

test("a callback that throws loses no message, and its fault surfaces", async () => {
  for (const name of ["onMessage", "onUnknown", "onRefused"]) {
    const lines = await run(`
      const [near, far] = pair();
      const client = connect(near, { onUnknown() {}, onRefused() {}, ${name}() { throw new Error("a fault"); } });
      far.listen((text) => console.log(text), () => {});
      far.send("malformed");
      far.send(${JSON.stringify(JSON.stringify(approval))});
      const request = client.request("account/read", {});
      far.send('{"id":1,"result":{"account":null}}');
      console.log(JSON.stringify(await request));
      await tick();
    `);
    assert.ok(lines.includes(JSON.stringify(decline)), `${name}: ${lines}`);
    assert.ok(lines.includes('{"account":null}'), `${name}: ${lines}`);
    assert.ok(lines.includes("unhandled: a fault"), `${name}: ${lines}`);
  }
});

test("an async listener that fails surfaces as well", async () => {
  const lines = await run(`
    const [near, far] = pair();
    connect(near).on({ async "account/updated"() { throw new Error("a fault"); } });
    far.send('{"method":"account/updated","params":{}}');
  `);
  assert.deepEqual(lines, ["unhandled: a fault"]);
});

test("nothing that a program leaves alone is an unhandled rejection, but what it asked for", async () => {
  const lines = await run(`
    const [near, far] = pair();
    const aborting = new AbortController();
    const client = connect(near, {
      onRefused() {},
      handlerTimeout: 1,
      handlers: { ${JSON.stringify(approval.method)}: async () => { await tick(); throw new Error("late"); } },
    });
    far.listen((text) => {
      const { id, method } = JSON.parse(text);
      if (method === "turn/start") far.send(JSON.stringify({ id, result: { turn: { id: "u" } } }));
    }, () => {});
    client.events({ signal: aborting.signal });
    client.events().next().catch(() => {});
    const turn = await client.turn({ threadId: "t", input: "x" }, { signal: aborting.signal });
    turn.text();
    turn.events();
    far.send(${JSON.stringify(JSON.stringify(approval))});
    await tick();
    aborting.abort(new Error("enough"));
    far.close();
    await tick();
    await tick();
    console.log("done");
  `);
  assert.deepEqual(lines, ["done"]);
});

test("a transport that is closed, or closes while it begins", async () => {
  const cause = new Error("too late");
  const client = connect({ send() {}, listen: (_, onClose) => onClose(cause), close() {} });
  assert.equal((await client.closed).cause, cause);
  await assert.rejects(client.request("account/read", {}), ClosedError);
});

test("a client that comes after the end of the connection is told", async (context) => {
  const exited = endWith(context, spawnServer({ command: process.execPath, args: ["--eval", "process.exitCode = 3"] }));
  await exited.exited;
  const missing = spawnServer({ command: "no-such-program" });
  await missing.exited;
  const [near, far] = pair();
  far.close();
  const socket = new WebSocket("ws://127.0.0.1:9");
  const refused = websocket(socket);
  await new Promise((resolve) => socket.addEventListener("close", resolve));
  for (const [transport, why] of [
    [exited, /exited with code 3/],
    [missing, /no-such-program could not be started/],
    [near, /^undefined$/],
    [refused, /the WebSocket is closed/],
  ]) {
    const client = connect(transport);
    assert.match(String((await client.closed).cause?.message), why);
    await assert.rejects(client.request("account/read", {}), ClosedError);
  }
});

test("a connection has one client, and the second fails at once", async (context) => {
  const [near] = pair();
  const { port1 } = new MessageChannel();
  const socket = new WebSocket("ws://127.0.0.1:9");
  const server = endWith(context, spawnServer({ command: process.execPath, args: ["--eval", "process.stdin.resume()"] }));
  for (const transport of [() => near, () => port(port1), () => websocket(socket), () => ({ ...server })]) {
    const client = connect(transport());
    assert.throws(() => connect(transport()), /has a client already/);
    client.close();
    await client.closed;
  }
});

test("a transport that fails to send is closed", async () => {
  let closed = 0;
  const send = () => {
    throw new Error("broken");
  };
  const client = connect({ send, listen() {}, close: () => (closed += 1) });
  await assert.rejects(client.request("account/read", {}), ClosedError);
  assert.equal(closed, 1);
});

test("an error that is not an error is not a result", async () => {
  const { client, next, tell } = wire();
  for (const error of [0, "", false, "text", {}]) {
    const request = client.request("account/read", {});
    tell({ id: (await next()).id, error });
    await assert.rejects(request, { name: "RpcError", kind: "other" });
  }
});

test("a listener closes the client: whoever else waits has the message", async () => {
  const { client, next, tell } = wire();
  const events = client.events();
  const starting = client.turn({ threadId: "t", input: "x" });
  tell({ id: (await next()).id, result: { turn: { id: "u" } } });
  const turn = await starting;
  const heard = [];
  client.on({ "turn/completed": () => client.close() });
  client.on({ "turn/completed": ({ turn }) => heard.push(turn.id) });
  tell({ method: "turn/completed", params: { threadId: "t", turn: { id: "u", status: "completed" } } });
  assert.equal((await turn.completed).status, "completed");
  assert.equal((await events.next()).value.method, "turn/completed");
  assert.deepEqual(await events.next(), { done: true, value: undefined });
  assert.deepEqual(heard, ["u"]);
  assert.equal(await client.closed, undefined);
});

test("a handler closes the client: nothing is sent, and nothing fails", async () => {
  const { client, tell, sent, refused } = wire({
    handlers: {
      [approval.method](_, { signal }) {
        client.close();
        assert.equal(signal.aborted, true);
        return { decision: "accept" };
      },
    },
  });
  tell(approval);
  await client.closed;
  await settled();
  assert.deepEqual([sent, refused], [[], []]);
});

test("listeners and handlers may ask, listen and handle in turn", async () => {
  const { client, next, tell } = wire();
  const heard = [];
  const listener = (name) => () => {
    heard.push(name);
    remove();
    // Is not told of the notification that it was added by.
    client.on({ "account/updated": listener("inner") });
  };
  const remove = client.on({ "account/updated": listener("outer") });
  client.handle({
    async [approval.method]() {
      await client.request("account/read", {});
      client.handle({ [approval.method]: () => ({ decision: "cancel" }) });
      return { decision: "decline" };
    },
  });
  tell({ method: "account/updated", params: {} });
  await settled();
  assert.deepEqual(heard, ["outer"]);
  tell(approval);
  tell({ id: (await next()).id, result: { account: null } });
  assert.deepEqual(await next(), decline);
  tell(approval);
  assert.deepEqual((await next()).result, { decision: "cancel" });
});

test("events that end with the connection leave nothing on the signal", async () => {
  const { signal } = new AbortController();
  for (const end of ["close", "lose"]) {
    const { client, close } = wire();
    client.events({ signal });
    client.events({ signal });
    assert.equal(getEventListeners(signal, "abort").length, 1);
    if (end === "close") client.close();
    else close();
    await client.closed;
  }
  assert.deepEqual(getEventListeners(signal, "abort"), []);
});

test("a loop over events that is left by an exception keeps nothing", async () => {
  const { client, tell } = wire();
  const { signal } = new AbortController();
  const events = client.events({ signal });
  tell({ method: "account/updated", params: {} });
  await assert.rejects(async () => {
    for await (const _ of events) throw new Error("a fault");
  }, /a fault/);
  assert.deepEqual(getEventListeners(signal, "abort"), []);
  assert.deepEqual(await events.next(), { done: true, value: undefined });
});

test("events that nobody read for long are all there, in order, and none is moved for each that is read", async () => {
  let deliver;
  const client = connect({ send() {}, listen: (onText) => (deliver = onText), close() {} });
  const events = client.events();
  const count = 10_000;
  for (let index = 0; index < count; index += 1) deliver(`{"method":"account/updated","params":{"index":${index}}}`);
  // What takes from the front of a list moves the rest.
  const { shift, splice } = Array.prototype;
  let moved = 0;
  const counting = (method) =>
    function (...args) {
      moved += this.length;
      return Reflect.apply(method, this, args);
    };
  Object.assign(Array.prototype, { shift: counting(shift), splice: counting(splice) });
  const read = [];
  try {
    for await (const { params } of events) if (read.push(params.index) === count) break;
  } finally {
    Object.assign(Array.prototype, { shift, splice });
  }
  assert.deepEqual(read, Array.from({ length: count }, (_, index) => index));
  assert.ok(moved <= 2 * count, `${moved} were moved`);
});

test("of ten thousand turns and as many events left early, nothing is kept", async (context) => {
  const [line] = await run(
    `
    const [near, far] = pair();
    far.listen((text) => {
      const { id, method } = JSON.parse(text);
      if (method !== "turn/start") return;
      const turn = { id: "u" + id, status: "completed" };
      const item = (text) => JSON.stringify({ method: "item/agentMessage/delta", params: { threadId: "t", turnId: turn.id, itemId: "i", delta: text } });
      far.send(JSON.stringify({ id, result: { turn } }));
      far.send(item("x".repeat(1000)));
      far.send(JSON.stringify({ method: "turn/completed", params: { threadId: "t", turn } }));
    }, () => {});
    const client = connect(near);
    const { signal } = new AbortController();
    const turns = async (count) => {
      for (let index = 0; index < count; index += 1) {
        const events = client.events({ threadId: "t", signal });
        const turn = await client.turn({ threadId: "t", input: "x" }, { signal });
        for await (const _ of events) break;
        for await (const _ of turn.text());
        await turn.completed;
      }
      gc();
      return process.memoryUsage().heapUsed;
    };
    const before = await turns(1000);
    console.log((await turns(10_000)) - before);
  `,
    ["--expose-gc", "--no-warnings"],
  );
  const grown = Number(line);
  context.diagnostic(`the heap grew by ${grown} bytes`);
  assert.ok(grown < 500_000, `${grown} bytes`);
});

test("a turn that was given up before it started keeps nothing of its thread", async () => {
  const [line] = await run(
    `
    const [near, far] = pair();
    far.listen(() => {}, () => {});
    const client = connect(near);
    await client.turn({ threadId: "t", input: "x" }, { timeout: 1 }).catch(() => {});
    const notify = async () => {
      for (let index = 0; index < 5000; index += 1) {
        far.send(JSON.stringify({ method: "warning", params: { threadId: "t", message: String(index).repeat(500) } }));
      }
      await tick();
      gc();
      return process.memoryUsage().heapUsed;
    };
    const before = await notify();
    console.log((await notify()) - before);
  `,
    ["--expose-gc", "--no-warnings"],
  );
  assert.ok(Number(line) < 1_000_000, `${line} bytes`);
});

test("stdio: closing after the server has exited does not hold the program", async () => {
  for (const command of ["process.execPath", '"no-such-program"']) {
    const lines = await run(`
      const client = connect(spawnServer({ command: ${command}, args: ["--eval", ""] }));
      await client.closed;
      client.close();
      console.log("timers:", process.getActiveResourcesInfo().filter((name) => name === "Timeout").length);
    `);
    assert.deepEqual(lines, ["timers: 0"], command);
  }
});

test("stdio: where no more files can be opened, a server that does not start says so", { skip: process.platform === "win32" }, async () => {
  const program = `
    import { openSync } from "node:fs";
    import { spawnServer } from "app-server-protocol/client/stdio";
    try { for (;;) openSync("/dev/null"); } catch {}
    try { spawnServer(); } catch ({ message }) { console.log(message); }
  `;
  const args = ["-c", 'ulimit -n 100 && exec "$0" "$@"', process.execPath, "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)("sh", args, { cwd: import.meta.dirname });
  assert.equal(stdout, "codex could not be started: too many files are open\n");
});

test("stdio: twenty servers at once make no warning, and all end with the program", async () => {
  const lines = await run(`
    const before = process.listenerCount("exit");
    const servers = Array.from({ length: 20 }, () => spawnServer({ command: process.execPath, args: ["--eval", "setInterval(() => {}, 1000)"] }));
    console.log(servers.map(({ pid }) => pid).join());
    console.log(process.listenerCount("exit") - before);
    process.exit();
  `);
  assert.equal(lines[1], "1");
  for (const pid of lines[0].split(",").map(Number)) await ended(pid);
});

test("stdio: the last line counts without its end, and half a message is reported", async (context) => {
  for (const [text, expected] of [
    ['{"method":"a"}', ["a"]],
    ['{"method":"a"}\\n{"meth', ["a", '{"meth malformed']],
  ]) {
    const args = ["--eval", `process.stdout.write('${text}')`];
    const seen = [];
    const client = connect(endWith(context, spawnServer({ command: process.execPath, args })), {
      onUnknown: (frame, what) => seen.push(`${frame} ${what}`),
    });
    client.on({ a: () => seen.push("a") });
    await client.closed;
    assert.deepEqual(seen, expected);
  }
});

test("stdio: a server that reads no more is ended, and what it was asked fails", { timeout: 60_000 }, async (context) => {
  const args = ["--eval", "require('fs').closeSync(0); console.log('{\"method\":\"ready\"}'); setInterval(() => {}, 1000)"];
  const client = connect(endWith(context, spawnServer({ command: process.execPath, args })));
  await client.events().next();
  // The pipe takes what is sent until the system tells that nobody reads it.
  await assert.rejects(
    async () => {
      for (;;) await client.request("account/read", {}, { timeout: 100 }).catch((error) => error.name === "TimeoutError" || Promise.reject(error));
    },
    ({ name, cause }) => name === "ClosedError" && cause instanceof ExitError,
  );
});

test("stdio: a server that says no more is ended, and what it was asked fails", { timeout: 60_000 }, async (context) => {
  const args = ["--eval", "process.stdin.once('data', () => require('fs').closeSync(1)); setInterval(() => {}, 1000)"];
  const client = connect(endWith(context, spawnServer({ command: process.execPath, args })));
  await assert.rejects(client.request("account/read", {}), ({ name, cause }) => name === "ClosedError" && cause instanceof ExitError);
});

test("WebSocket: one that closed before is closed", async (context) => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  atEnd(context, () => server.close());
  await once(server, "listening");
  const socket = new WebSocket(`ws://127.0.0.1:${server.address().port}`);
  await once(socket, "open");
  socket.terminate();
  await once(socket, "close");
  const client = connect(websocket(socket));
  assert.match((await client.closed).cause.message, /is closed/);
  await assert.rejects(client.request("account/read", {}), ClosedError);
});
