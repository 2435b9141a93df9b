// The transports: what they carry, and how each ends.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { MessageChannel } from "node:worker_threads";

import { ClosedError, connect } from "app-server-protocol/client";
import { port } from "app-server-protocol/client/port";
import { ExitError, spawnServer } from "app-server-protocol/client/stdio";
import { pair } from "app-server-protocol/client/testing";
import { websocket } from "app-server-protocol/client/websocket";
import { WebSocket, WebSocketServer } from "ws";

import { atEnd, endWith, ended, isAlive } from "./ending.mjs";

/** A server in a child process that runs a few lines of code. */
const script = (context, code, options = {}) =>
  endWith(context, spawnServer({ command: process.execPath, args: ["--input-type=module", "--eval", code], ...options }));

const echo = `
  import { createInterface } from "node:readline";
  createInterface(process.stdin).on("line", (line) => {
    const { id, params } = JSON.parse(line);
    process.stdout.write(JSON.stringify({ id, result: params }) + "\\n");
  });
`;

test("stdio: requests go there and back, and closing ends the process", async (context) => {
  const server = script(context, echo);
  let end;
  const listen = (onText, onClose) => server.listen(onText, (cause) => onClose((end = cause)));
  const client = connect({ ...server, listen });
  assert.deepEqual(await client.request("account/read", { text: "ä\n💡" }), { text: "ä\n💡" });
  client.close();
  await server.exited;
  assert.deepEqual([end.code, end.signal], [0, null], "the end of its input is enough");
  assert.ok(!isAlive(server.pid));
});

test("stdio: lines and characters that arrive in pieces, several at once, with CRLF and empty ones between", async (context) => {
  const code = `
    const bytes = Buffer.from('\\r\\n{"method":"a","params":"ä💡"}\\r\\n\\n{"method":"b"}\\n{"method":"c"}\\n{"method":"d"');
    for (const byte of bytes.subarray(0, 40)) {
      process.stdout.write(Buffer.of(byte));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    process.stdout.write(bytes.subarray(40));
    setTimeout(() => process.stdout.write("}\\n"), 20);
    process.stdin.resume();
  `;
  const client = connect(script(context, code));
  const seen = [];
  for await (const { method, params } of client.events()) {
    if (seen.push([method, params]) === 4) break;
  }
  assert.deepEqual(seen, [["a", "ä💡"], ["b", undefined], ["c", undefined], ["d", undefined]]);
  client.close();
});

test("stdio: a server that exits is the cause, with the end of what it said", async (context) => {
  const code = `process.stderr.write("x".repeat(20000) + "the end"); process.exitCode = 3;`;
  const said = [];
  const client = connect(script(context, code, { onStderr: (text) => said.push(text) }));
  const error = await client.request("account/read", {}).catch((error) => error);
  assert.ok(error instanceof ClosedError);
  assert.ok(error.cause instanceof ExitError);
  assert.deepEqual([error.cause.code, error.cause.signal], [3, null]);
  assert.match(error.cause.message, /exited with code 3: x+the end$/);
  assert.equal(error.cause.stderr.length, 8192);
  assert.equal(said.join("").length, 20007);
});

test("stdio: a program that is not there is the cause", async () => {
  const client = connect(spawnServer({ command: join(tmpdir(), "no-such-program") }));
  const error = await client.request("account/read", {}).catch((error) => error);
  assert.ok(error instanceof ClosedError);
  assert.match(error.cause.message, /no-such-program could not be started: .*ENOENT/);
  client.close();
  // It may also be the directory, which Node.js does not say.
  const { message } = await spawnServer({ command: process.execPath, cwd: join(tmpdir(), "no-such-directory") }).exited;
  assert.match(message, /no-such-directory could not be started: .*ENOENT/);
});

test("stdio: a server that ignores the end of its input is ended, with what it started", { skip: process.platform === "win32", timeout: 60_000 }, async (context) => {
  const pids = join(tmpdir(), `app-server-protocol-${process.pid}`);
  const code = `
    import { spawn } from "node:child_process";
    import { writeFileSync } from "node:fs";
    process.on("SIGTERM", () => {});
    setInterval(() => {}, 1000);
    const child = spawn(process.execPath, ["--eval", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"], { stdio: "inherit" });
    writeFileSync(${JSON.stringify(pids)}, String(child.pid));
    console.log('{"method":"ready"}');
  `;
  const server = script(context, code);
  const client = connect(server);
  await client.events().next();
  const child = Number(await readFile(pids, "utf8"));
  const closing = Date.now();
  client.close();
  await server.exited;
  assert.ok(Date.now() - closing >= 3900, "it has time to exit");
  assert.ok(!isAlive(server.pid));
  await ended(child);
  await rm(pids);
});

test("stdio: a server that exits takes along what it started", { skip: process.platform === "win32", timeout: 60_000 }, async (context) => {
  const code = `
    import { spawn } from "node:child_process";
    const child = spawn("sleep", ["60"], { stdio: "inherit" });
    process.stdout.write(JSON.stringify({ method: "started", params: child.pid }) + "\\n", () => process.exit(1));
  `;
  const client = connect(script(context, code));
  const events = client.events();
  const { value } = await events.next();
  // The child holds the streams open; nobody waits for it.
  await assert.rejects(events.next(), { name: "ClosedError" });
  await ended(value.params);
});

test("WebSocket: what is sent before it is open waits; text and binary frames are read", async (context) => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (socket) =>
    socket.on("message", (data) => {
      const { id, params } = JSON.parse(data);
      if (params.close) return socket.close(4000, "enough");
      socket.send(Buffer.from(JSON.stringify({ id, result: params })), { binary: params.binary });
    }),
  );
  atEnd(context, () => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  await once(server, "listening");
  const address = `ws://127.0.0.1:${server.address().port}`;
  const client = connect(websocket(new WebSocket(address)));
  assert.deepEqual(await client.request("account/read", { binary: false }), { binary: false });
  assert.deepEqual(await client.request("account/read", { binary: true }), { binary: true });
  // The other side closes.
  const error = await client.request("account/read", { close: true }).catch((error) => error);
  assert.ok(error instanceof ClosedError);
  assert.equal(error.cause.message, "the WebSocket closed with code 4000: enough");
  await client.closed;
  // This side closes.
  const other = connect(websocket(new WebSocket(address)));
  await other.request("account/read", { binary: false });
  const events = other.events();
  other.close();
  assert.deepEqual(await events.next(), { done: true, value: undefined });
  // Nobody listens.
  server.close();
  await once(server, "close");
  const refused = connect(websocket(new WebSocket(address)));
  const failure = await refused.request("account/read", {}).catch((error) => error);
  assert.ok(failure instanceof ClosedError);
  assert.match(failure.cause.message, /code 1006/);
  assert.equal(failure.cause.cause.code, "ECONNREFUSED");
});

test("WebSocket: what waits for the opening goes before what is sent by who hears of it first", async (context) => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  atEnd(context, () => server.close());
  await once(server, "listening");
  const socket = new WebSocket(`ws://127.0.0.1:${server.address().port}`);
  atEnd(context, () => socket.terminate());
  socket.addEventListener("open", () => transport.send("second"));
  const transport = websocket(socket);
  transport.send("first");
  const [other] = await once(server, "connection");
  const received = [];
  other.on("message", (data) => received.push(String(data)));
  while (received.length < 2) await once(other, "message");
  assert.deepEqual(received, ["first", "second"]);
});

test("WebSocket: without one in the environment, an address is an error that says so", { skip: "WebSocket" in globalThis }, () => {
  assert.throws(() => websocket("ws://127.0.0.1:9"), /there is no WebSocket here/);
});

test("MessagePort: requests go there and back, and either side closes", async (context) => {
  for (const closer of ["near", "far"]) {
    const { port1, port2 } = new MessageChannel();
    atEnd(context, () => port1.close());
    port2.on("message", (text) => {
      const { id, params } = JSON.parse(text);
      if (params.close) port2.close();
      else port2.postMessage(JSON.stringify({ id, result: params }));
    });
    const client = connect(port(port1));
    assert.deepEqual(await client.request("account/read", { a: 1 }), { a: 1 });
    const pending = client.request("account/read", { close: closer === "far" });
    if (closer === "near") client.close();
    await assert.rejects(pending, ClosedError);
    await client.closed;
  }
});

test("a pair delivers what is sent before the other side listens, and closes both", async () => {
  const [near, far] = pair();
  const client = connect(near);
  const request = client.request("account/read", {});
  await new Promise((resolve) => setTimeout(resolve));
  const closed = new Promise((resolve) => {
    far.listen((text) => far.send(JSON.stringify({ id: JSON.parse(text).id, result: {} })), resolve);
  });
  assert.deepEqual(await request, {});
  client.close();
  assert.equal(await closed, undefined);
  assert.throws(() => far.send("{}"), /closed/);
});
