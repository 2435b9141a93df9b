// `startServer`: the reference server in a scripted world, for tests.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";

import { connect } from "app-server-protocol/client";
import { startServer } from "app-server-protocol/testing";

import { KEPT } from "../oracle/release.mjs";
import { atEnd } from "./ending.mjs";
import { program, project, skip } from "./reference.mjs";
import { options as ofServers } from "./servers.mjs";

process.env.APP_SERVER_REFERENCE = program;
process.env.APP_SERVER_RELEASES = KEPT;
const release = "0.169.0";
const hello = {
  statement: "hello",
  title: "A plain turn.",
  config: { model_providers: { mock: { requires_openai_auth: false } } },
  model: [{ say: ["Hel", "lo."] }],
};
const scenario = (model) => ({ ...hello, model });

/** Gives variables of the environment the values that they had. */
function restore(variables) {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** Starts a server that ends with the test, whatever it then says. */
function start(context, options) {
  const server = startServer({ release, scenario: hello, ...options });
  atEnd(context, () => server.end().catch(() => {}));
  return server;
}

async function open(server) {
  const client = connect(server);
  const answered = await client.initialize({ clientInfo: { name: "test", version: "1.0.0" } });
  return { client, answered };
}

/** What the model says in a turn of a new thread. */
async function say({ client }) {
  const { thread } = await client.request("thread/start", {});
  const turn = await client.turn({ threadId: thread.id, input: "Hello" });
  let said = "";
  for await (const text of turn.text()) said += text;
  await turn.completed;
  return said;
}

test("it plays a scenario: a path, a URL, or the scenario itself", { skip }, async (context) => {
  const path = join(await project(context, { "hello.yaml": JSON.stringify(hello) }), "hello.yaml");
  for (const scenario of [path, pathToFileURL(path), hello]) {
    const server = start(context, { scenario });
    assert.equal(await say(await open(server)), "Hello.");
    await server.end();
  }
});

test("it is the release that is asked for", { skip }, async (context) => {
  for (const release of ["0.99.0", "0.145.0"]) {
    const { client, answered } = await open(start(context, { release, scenario: scenario([]) }));
    assert.match(answered.userAgent, new RegExp(`/${release.replaceAll(".", "\\.")} `));
    client.close();
  }
});

test("the real server plays the same", { ...ofServers, skip: skip || ofServers.skip }, async (context) => {
  const server = start(context, { real: true });
  assert.equal(await say(await open(server)), "Hello.");
  await server.end();
});

test("each server has a world of its own", { skip }, async (context) => {
  const words = ["one", "two", "three"];
  const servers = words.map((word) => start(context, { scenario: scenario([{ say: [word] }]) }));
  assert.deepEqual(await Promise.all(servers.map(async (server) => say(await open(server)))), words);
  await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
});

test("what is not scripted, and what is not asked, fail the end", { skip }, async (context) => {
  for (const [model, why] of [
    [[], /exited with code 1: .*nothing scripts POST \/v1\/responses/s],
    [[{ say: ["One"] }, { say: ["Two"] }], /exited with code 1: .*the model was asked 1 times, and 1 more are scripted/s],
  ]) {
    const server = start(context, { scenario: scenario(model) });
    await say(await open(server));
    await assert.rejects(server.end(), why);
    // As often as it is asked.
    await assert.rejects(server.end(), why);
  }
});

test("an invalid scenario is an error with its place", { skip }, async (context) => {
  const text = "statement: hello\ntitle: A plain turn.\nmodel:\n  - { says: [Hello] }\n";
  const path = join(await project(context, { "hello.yaml": text }), "hello.yaml");
  const why = /code 2: error: .*hello\.yaml.*line 4.*column 7/s;
  const server = start(context, { scenario: path });
  await assert.rejects(open(server), ({ name, cause }) => name === "ClosedError" && why.test(cause.message));
  await assert.rejects(server.end(), why);
  await assert.rejects(start(context, { scenario: join(path, "..", "no.yaml") }).end(), /code 2: error: .*no\.yaml/s);
  await assert.rejects(start(context, { release: "1.0.0" }).end(), /1\.0\.0 is not a release/);
});

test("without a scenario, it says what is missing", { skip }, () => {
  for (const scenario of [undefined, null, 5]) {
    assert.throws(() => startServer({ release, scenario }), /^TypeError: scenario is not a path, a URL or an object$/);
  }
});

test("a client may close before the end, or come never", { skip }, async (context) => {
  const server = start(context, { scenario: scenario([]) });
  const { client } = await open(server);
  client.close();
  await server.end();
  await start(context, { scenario: scenario([]) }).end();
});

test("aborting ends it, and leaves nothing behind", { skip }, async (context) => {
  const { TMPDIR } = process.env;
  context.after(() => restore({ TMPDIR }));
  process.env.TMPDIR = await project(context, {});
  const before = readdirSync(tmpdir());
  const aborting = new AbortController();
  const server = start(context, { signal: aborting.signal });
  const { client } = await open(server);
  // Its scenario, and its home.
  assert.equal(readdirSync(tmpdir()).length, before.length + 2);
  aborting.abort(new Error("enough"));
  assert.equal((await client.closed)?.name, "ClosedError");
  await server.exited;
  assert.throws(() => process.kill(-server.pid, 0), { code: "ESRCH" });
  assert.deepEqual(readdirSync(tmpdir()), before);
  assert.throws(() => startServer({ release, scenario: hello, signal: aborting.signal }), /enough/);
});

test("without the program, it says what is missing", { skip }, async (context) => {
  const { APP_SERVER_REFERENCE, PATH } = process.env;
  context.after(() => restore({ APP_SERVER_REFERENCE, PATH }));
  const command = "/no/such/program";
  await assert.rejects(start(context, { command }).end(), /\/no\/such\/program could not be started: .*ENOENT/);
  delete process.env.APP_SERVER_REFERENCE;
  process.env.PATH = "/nowhere";
  assert.throws(() => startServer({ release, scenario: hello }), /app-server-reference is not on the path/);
  process.env.PATH = join(program, "..");
  await start(context, { scenario: scenario([]) }).end();
});
