// The examples and the client against real servers from npm.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import test from "node:test";
import { promisify } from "node:util";

import { connect } from "app-server-protocol/client";
import { websocket } from "app-server-protocol/client/websocket";
import { WebSocket } from "ws";

import { call, message } from "../oracle/model.mjs";
import { NEWEST, OLDEST, token } from "../oracle/probes.mjs";
import { atEnd } from "./ending.mjs";
import { compile, environment, linesOf, listen, options, start, world } from "./servers.mjs";

const run = promisify(execFile);
const clientInfo = { name: "real_test", title: null, version: "1.0.0" };

/** Runs an example as its user would. */
async function example(name, { home, env, args = [] }) {
  const program = await compile(name);
  return run(process.execPath, [program, ...args], { cwd: home.work, env: { ...environment(home), ...env }, timeout: 60_000 });
}

test("example: a command that streams a turn", options, async (context) => {
  const { home, model } = await world(context, [[message("Hello, ", "world")]]);
  const { stdout, stderr } = await example("turn", { home, args: ["What is here?"] });
  assert.deepEqual([stdout, stderr], ["Hello, world", ""]);
  assert.match(JSON.stringify(model.requests[0].body.input), /What is here\?/);
  context.diagnostic(`turn.ts: ${await linesOf("turn.ts")} lines`);
});

test("example: a command whose turn fails says why", options, async (context) => {
  const { home } = await world(context, [{ status: 400 }]);
  await assert.rejects(example("turn", { home }), ({ code, stdout, stderr }) => {
    assert.deepEqual([code, stdout], [1, ""]);
    assert.match(stderr, /refused/);
    return true;
  });
});

test("example: sign in with tokens, and hand over new ones", options, async (context) => {
  const { home, model } = await world(context, [{ status: 401 }, [message("Signed in.")]]);
  let asked = 0;
  const service = createServer((_, response) => {
    asked += 1;
    response.end(JSON.stringify({ accessToken: token("one"), chatgptAccountId: "org-1" }));
  });
  service.listen(0, "127.0.0.1");
  await once(service, "listening");
  atEnd(context, () => service.close());
  const env = { TOKEN_SERVICE: `http://127.0.0.1:${service.address().port}/` };
  const { stdout, stderr } = await example("sign-in", { home, env });
  assert.deepEqual([stdout, stderr], ["Signed in.", ""]);
  assert.equal(asked, 2, "once to sign in, once to refresh");
  assert.equal(model.requests.length, 2);
  context.diagnostic(`sign-in.ts: ${await linesOf("sign-in.ts")} lines`);
});

for (const [release, tool, args] of [
  [NEWEST, "exec_command", { cmd: "touch new.txt" }],
  [OLDEST, "shell_command", { command: "touch new.txt" }],
]) {
  test(`${release}: what nobody handles is declined, and the turn goes on`, options, async (context) => {
    const { home } = await world(context, [[call(tool, args)], [message("Then not.")]]);
    const refused = [];
    const unknown = [];
    const server = start(context, release, { cwd: home.work, env: home.env });
    const client = connect(server, { onRefused: (it) => refused.push(it.method), onUnknown: (frame) => unknown.push(frame) });
    const initialized = await client.initialize({ clientInfo, capabilities: null });
    assert.equal(`${initialized.release.major}.${initialized.release.minor}.${initialized.release.patch}`, release);
    const { thread } = await client.request("thread/start", { approvalPolicy: "untrusted" });
    const turn = await client.turn({ threadId: thread.id, input: "Write a file." });
    let text = "";
    for await (const part of turn.text()) text += part;
    assert.equal(text, "Then not.");
    assert.equal((await turn.completed).status, "completed");
    assert.deepEqual(refused, ["item/commandExecution/requestApproval"]);
    const statuses = [];
    for await (const { method, params } of turn.events()) {
      if (method === "item/completed" && params.item.type === "commandExecution") statuses.push(params.item.status);
    }
    assert.equal(statuses[0], "declined");
    assert.deepEqual(unknown, []);
    client.close();
    await server.exited;
  });

  test(`${release}: a turn is aborted while it waits for an approval`, options, async (context) => {
    const { home } = await world(context, [[call(tool, args)]]);
    const server = start(context, release, { cwd: home.work, env: home.env });
    let signal;
    let tell;
    const asked = new Promise((resolve) => (tell = resolve));
    const client = connect(server, {
      handlers: {
        "item/commandExecution/requestApproval": (_, given) => {
          signal = given.signal;
          tell();
          return new Promise(() => {});
        },
      },
    });
    await client.initialize({ clientInfo, capabilities: null });
    const { thread } = await client.request("thread/start", { approvalPolicy: "untrusted" });
    const aborting = new AbortController();
    const turn = await client.turn({ threadId: thread.id, input: "Write a file." }, { signal: aborting.signal });
    await asked;
    aborting.abort();
    assert.equal((await turn.completed).status, "interrupted");
    // Only newer servers say that the request is resolved, and they say it before or after the turn completes.
    if (release === NEWEST && !signal.aborted) await once(signal, "abort");
    client.close();
    await server.exited;
    assert.ok(signal.aborted);
  });
}

test("over WebSocket", options, async (context) => {
  const { home } = await world(context, [[message("Hello")]]);
  const client = connect(websocket(new WebSocket(await listen(context, NEWEST, home))));
  const { release } = await client.initialize({ clientInfo, capabilities: null });
  assert.equal(release.minor, 169);
  const { thread } = await client.request("thread/start", {});
  const turn = await client.turn({ threadId: thread.id, input: "Hello" });
  let text = "";
  for await (const part of turn.text()) text += part;
  assert.equal(text, "Hello");
  client.close();
});

const approval = "item/commandExecution/requestApproval";
const never = () => new Promise(() => {});

/** A real server behind a WebSocket, whose second turn runs a command. Returns what connects a client, maybe with a handler. */
async function asking(context) {
  const script = [[message("Ready.")], [call("exec_command", { cmd: "touch new.txt" })], [message("Done.")]];
  // Not every machine lets a server make a sandbox.
  const { home } = await world(context, script, { settings: 'sandbox_mode = "danger-full-access"' });
  const address = await listen(context, NEWEST, home);
  return async (handler) => {
    const socket = new WebSocket(address);
    const client = connect(websocket(socket), { handlers: handler && { [approval]: handler }, onRefused() {} });
    atEnd(context, () => client.close());
    await client.initialize({ clientInfo });
    return { client, socket };
  };
}

/** Starts a thread that another client can follow, since it has had a turn. */
async function startThread(client) {
  const { thread } = await client.request("thread/start", { approvalPolicy: "untrusted" });
  await (await client.turn({ threadId: thread.id, input: "Be ready." })).completed;
  return thread.id;
}

/** How each command ended, until the turn did. */
async function statuses(events) {
  const found = [];
  for await (const { method, params } of events) {
    if (method === "item/completed" && params.item.type === "commandExecution") found.push(params.item.status);
    if (method === "turn/completed") break;
  }
  return found;
}

test("over WebSocket, a client that only watches leaves the answer to the user's", options, async (context) => {
  const open = await asking(context);
  let tell;
  const watcherIsAsked = new Promise((resolve) => (tell = resolve));
  const { client } = await open(() => watcherIsAsked.then(() => ({ decision: "accept" })));
  const threadId = await startThread(client);
  const { client: watcher } = await open(() => (tell(), never()));
  await watcher.request("thread/resume", { threadId });
  const turn = await client.turn({ threadId, input: "Write a file." });
  assert.deepEqual(await statuses(turn.events()), ["completed"]);
});

test("over WebSocket, a client without a handler refuses before the user's answers", options, async (context) => {
  const open = await asking(context);
  const { client } = await open(never);
  const threadId = await startThread(client);
  const { client: watcher } = await open();
  await watcher.request("thread/resume", { threadId });
  const turn = await client.turn({ threadId, input: "Write a file." });
  assert.deepEqual(await statuses(turn.events()), ["declined"]);
});

test("over WebSocket, a client that comes after one was lost is asked again, and sees the turn's end", options, async (context) => {
  const open = await asking(context);
  let tell;
  const asked = new Promise((resolve) => (tell = resolve));
  const { client: lost, socket } = await open(() => (tell(), never()));
  const threadId = await startThread(lost);
  const { id } = await lost.turn({ threadId, input: "Write a file." });
  await asked;
  socket.terminate();
  await lost.closed;
  const turns = [];
  const { client } = await open(({ turnId }) => (turns.push(turnId), { decision: "accept" }));
  const events = client.events({ threadId });
  await client.request("thread/resume", { threadId });
  assert.deepEqual(await statuses(events), ["completed"]);
  assert.deepEqual(turns, [id]);
});
