// Prints the section of BENCHMARKS.md on the npm package. `npm run bench` builds first.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import Ajv from "ajv";

import { connect } from "app-server-protocol/client";

import { recorded } from "./consumers/messages.mjs";
import { layOut, run } from "./consumers/project.mjs";
import { NEWEST } from "./oracle/probes.mjs";
import { schemaOf } from "./oracle/schema.mjs";
import { bundle, gzipped } from "./test/bundle.mjs";

const ROUNDS = 15;
const REQUESTS = 10_000;
/** What of the package reads Node's built-ins. */
const nodeOnly = ["./client/stdio", "./testing"];

async function sizes() {
  const { exports } = JSON.parse(await readFile(join(import.meta.dirname, "package.json"), "utf8"));
  console.log("| import | bytes, minified and gzipped |\n|---|--:|");
  for (const name of Object.keys(exports).filter((name) => !name.endsWith(".json"))) {
    const text = await bundle(`export * from "${join("app-server-protocol", name)}"`, nodeOnly.includes(name) ? "node" : "browser");
    if (text.trim() !== "") console.log(`| \`${join("app-server-protocol", name)}\` | ${gzipped(text).toLocaleString("en")} |`);
  }
  const project = await layOut();
  const [{ size, unpackedSize }] = JSON.parse(await run("npm", ["pack", "--dry-run", "--json", project.tarball]));
  await project.remove();
  console.log(`\ntarball: ${size.toLocaleString("en")} bytes, ${unpackedSize.toLocaleString("en")} unpacked\n`);
}

/** The processor time that a round takes, in microseconds. */
async function timeOf(round) {
  const since = process.cpuUsage();
  await round();
  const { user, system } = process.cpuUsage(since);
  return user + system;
}

/** Processor time of the fastest round, in microseconds for each of what a round does. */
async function fastest(count, round) {
  let least = Infinity;
  for (let index = 0; index < ROUNDS; index += 1) least = Math.min(least, await timeOf(round));
  return (least / count).toFixed(1);
}

/** A client whose transport does nothing, what it sent, and what makes it receive a text. */
function silent() {
  const sent = [];
  let deliver;
  const client = connect({ send: (text) => sent.push(text), listen: (onText) => (deliver = onText), close() {} });
  return { client, sent, deliver };
}

async function speed() {
  const messages = await recorded(NEWEST);
  const notifications = messages.filter(({ definition }) => definition === "ServerNotification").map(({ value }) => JSON.stringify(value));
  const { value: account } = messages.find(({ definition }) => definition === "GetAccountResponse");
  const answer = (id) => `{"id":${id},"result":${JSON.stringify(account)}}`;

  console.log("| | µs each |\n|---|--:|");
  const print = async (what, count, round) => console.log(`| ${what} | ${await fastest(count, round)} |`);
  await print(`${REQUESTS} requests in flight, sent and answered`, REQUESTS, async () => {
    const { client, sent, deliver } = silent();
    const requests = Array.from({ length: REQUESTS }, () => client.request("account/read", {}));
    for (let id = sent.length; id > 0; id -= 1) deliver(answer(id));
    await Promise.all(requests);
  });
  await print("the same without a client: `JSON.stringify` and `JSON.parse`", REQUESTS, () => {
    for (let id = 0; id < REQUESTS; id += 1) JSON.parse([JSON.stringify({ method: "account/read", id, params: {} }), answer(id)][1]);
  });
  const listeners = Object.fromEntries(notifications.map((text) => [JSON.parse(text).method, () => {}]));
  const times = 50;
  const texts = Array.from({ length: times }, () => notifications).flat();
  await print(`a notification of ${notifications.length} recorded ones, with a listener for each`, texts.length, () => {
    const { client, deliver } = silent();
    client.on(listeners);
    for (const text of texts) deliver(text);
  });
  await print("the same, read from `events()`", texts.length, async () => {
    const { client, deliver } = silent();
    const events = client.events();
    for (const text of texts) deliver(text);
    client.close();
    for await (const _ of events);
  });
  await print("the same without a client: `JSON.parse`", texts.length, () => {
    for (const text of texts) JSON.parse(text);
  });
}

/** Until ajv has its first validator, with our schema and with the real server's; in turn, so that both meet the same load. */
async function validators() {
  const ours = JSON.parse(await readFile(join(import.meta.dirname, "schema.experimental.json"), "utf8"));
  const schemas = [ours, await schemaOf(NEWEST)];
  const compile = (schema, name) => () => {
    new Ajv({ strict: false, validateFormats: false }).addSchema(schema, "schema").getSchema(`schema#/definitions/${name}`);
  };
  console.log("\n| definition | ours, ms | the server's, ms | ratio |\n|---|--:|--:|--:|");
  for (const name of ["AuthMode", "ClientRequest", "ServerNotification"]) {
    const least = [Infinity, Infinity];
    for (let index = 0; index < ROUNDS; index += 1) {
      for (const [side, schema] of schemas.entries()) least[side] = Math.min(least[side], await timeOf(compile(schema, name)));
    }
    const [own, real] = least;
    console.log(`| \`${name}\` | ${(own / 1000).toFixed(0)} | ${(real / 1000).toFixed(0)} | ${(own / real).toFixed(1)} |`);
  }
}

await sizes();
await speed();
await validators();
