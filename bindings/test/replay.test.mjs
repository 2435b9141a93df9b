// Recorded sessions of real servers, through the client.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import test from "node:test";

import { connect } from "app-server-protocol/client";
import { replay } from "app-server-protocol/client/testing";

const recordings = new URL("../../snapshots/recordings/", import.meta.url);
const read = async (name) =>
  (await readFile(new URL(name, recordings), "utf8")).split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** The messages of one side that are requests, notifications or responses. */
const of = (recording, side, has, hasNot) =>
  recording.filter(({ dir, msg }) => dir === side && msg && has.every((key) => key in msg) && !hasNot.some((key) => key in msg)).map(({ msg }) => msg);

for (const release of (await readdir(recordings)).sort()) {
  for (const name of (await readdir(new URL(`${release}/`, recordings))).sort()) {
    test(`${release} ${name}`, async () => {
      const recording = await read(`${release}/${name}`);
      const requests = of(recording, "c2s", ["method", "id"], []);
      const answers = new Map(of(recording, "s2c", ["id"], ["method"]).map((message) => [message.id, message]));
      const asked = of(recording, "s2c", ["method", "id"], []);
      const decided = new Map(of(recording, "c2s", ["id"], ["method"]).map((message) => [message.id, message]));
      const unknown = [];
      const sent = [];

      const transport = replay(recording);
      const client = connect(transport, {
        handlers: Object.fromEntries(asked.map(({ method }) => [method, (_, { id }) => decided.get(id).result])),
        onUnknown: (frame) => unknown.push(frame),
        onMessage: (direction, message) => direction === "sent" && sent.push(message),
      });
      const events = client.events();
      const results = await Promise.all(
        requests.map(({ method, params }) =>
          (method === "initialize" ? client.initialize(params) : client.request(method, params)).then(
            ({ release, ...result }) => ({ result, release }),
            ({ code, message, data }) => ({ error: { code, message, ...(data !== undefined && { data }) } }),
          ),
        ),
      );
      await transport.finished;
      client.close();

      for (const [index, { id }] of requests.entries()) {
        const { release: found, ...outcome } = results[index];
        const { id: _, ...recorded } = answers.get(id);
        assert.deepEqual(outcome, recorded, requests[index].method);
        if (found) assert.equal(`${found.major}.${found.minor}.${found.patch}`, release);
      }
      const seen = [];
      for await (const notification of events) seen.push(notification);
      assert.deepEqual(seen, of(recording, "s2c", ["method"], ["id"]));
      assert.deepEqual(sent.filter((message) => !("method" in message)), [...decided.values()]);
      assert.deepEqual(unknown, []);
    });

    test(`${release} ${name}: its turns`, async () => {
      const recording = await read(`${release}/${name}`);
      const asked = of(recording, "s2c", ["method", "id"], []);
      const decided = new Map(of(recording, "c2s", ["id"], ["method"]).map((message) => [message.id, message]));
      const transport = replay(recording);
      const client = connect(transport, {
        handlers: Object.fromEntries(asked.map(({ method }) => [method, (_, { id }) => decided.get(id).result])),
      });
      // As it was recorded, one request after the other.
      const turns = [];
      for (const { method, params } of of(recording, "c2s", ["method", "id"], [])) {
        if (method === "initialize") await client.initialize(params);
        else if (method === "turn/start") turns.push(await client.turn(params));
        else await client.request(method, params).catch(() => {});
        if (method === "turn/start") await turns.at(-1).completed;
      }
      await transport.finished;
      assert.ok(turns.length > 0);
      for (const turn of turns) {
        const notifications = of(recording, "s2c", ["method"], ["id"]);
        const said = notifications
          .filter(({ method, params }) => method === "item/completed" && params.turnId === turn.id && params.item.type === "agentMessage")
          .map(({ params }) => params.item.text);
        let text = "";
        for await (const part of turn.text()) text += part;
        assert.equal(text, said.join(""));
        const end = notifications.find(({ method, params }) => method === "turn/completed" && params.turn.id === turn.id);
        assert.deepEqual(await turn.completed, end.params.turn);
      }
      client.close();
    });
  }
}

test("a client that does not do what was recorded is told so", async () => {
  const recording = await read("0.169.0/turn_basic.jsonl");
  const stopped = replay(recording);
  const client = connect(stopped);
  const request = client.request("account/read", {});
  client.close();
  await assert.rejects(request);
  await assert.rejects(stopped.finished, /closed while the recording waited for initialize/);

  const short = replay([{ dir: "c2s", msg: { method: "account/read", id: 1 } }, { dir: "s2c", msg: { id: 1, result: {} } }]);
  const other = connect(short);
  other.request("account/logout").catch(() => {});
  await other.request("account/read", {});
  await assert.rejects(short.finished, /not in the recording: .*account\/logout/);
});
