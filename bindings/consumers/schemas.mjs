// What validators make of the schemas.

import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import Ajv from "ajv";
import * as z from "zod";

import { makeHome } from "../oracle/home.mjs";
import { NEWEST, OLDEST } from "../oracle/probes.mjs";
import { binary } from "../oracle/release.mjs";
import { program, runProgram } from "./documented.mjs";
import { recorded } from "./messages.mjs";
import { Missing, run } from "./project.mjs";

/** The schemas for validation, and of which releases they take everything. */
const schemas = {
  schema: [],
  "schema.lenient": [],
  "schema.experimental": [NEWEST],
  "schema.experimental.lenient": [NEWEST],
  "schema.any": [NEWEST, OLDEST],
};
const measured = ["AuthMode", "ClientRequest", "ServerNotification"];

const read = async ({ installed }, name) => JSON.parse(await readFile(join(installed, `json/${name}.json`), "utf8"));

/** Ajv with no option but that a warning is an error. */
function ajvOf(schema) {
  const fail = (message) => {
    throw new Error(message);
  };
  return new Ajv({ logger: { log: fail, warn: fail, error: fail } }).addSchema(schema, "schema");
}

/** A message that no schema may take. */
const spoilt = { definition: "ServerNotification", value: { method: "item/started", params: { threadId: 1 } } };

async function validates(releases, accepts) {
  if (accepts(spoilt)) throw new Error(`it takes ${JSON.stringify(spoilt.value)}`);
  let count = 0;
  for (const release of releases) {
    for (const message of await recorded(release)) {
      if (!accepts(message)) throw new Error(`${release}: no ${message.definition}: ${JSON.stringify(message.value).slice(0, 500)}`);
      count += 1;
    }
  }
  return count > 0 ? `, ${count} recorded messages` : "";
}

const throughAjv = ([name, releases]) => ({
  name: `ajv strict, ${name}.json`,
  async check(project) {
    const schema = await read(project, name);
    const ajv = ajvOf(schema);
    const validator = (definition) => ajv.getSchema(`schema#/definitions/${definition}`);
    const names = Object.keys(schema.definitions);
    for (const definition of names) validator(definition);
    const note = await validates(releases, ({ definition, value }) => validator(definition)(value));
    return `${names.length} definitions${note}`;
  },
});

async function zodReadsIt(project) {
  const { $schema, definitions } = await read(project, "schema.experimental");
  const types = new Map();
  const typeOf = (name) => {
    if (!types.has(name)) types.set(name, z.fromJSONSchema({ $schema, $ref: `#/definitions/${name}`, definitions }));
    return types.get(name);
  };
  const note = await validates([NEWEST], ({ definition, value }) => typeOf(definition).safeParse(value).success);
  return `${types.size} definitions${note}`;
}

/** What GENERATORS.md writes tells a valid notification from one that is not. */
function asDocumented(tool, accepts) {
  const values = [{ method: "thread/closed", params: { threadId: "t" } }, spoilt.value];
  const code = `${program(tool)}\nconsole.log(${JSON.stringify(values)}.map((value) => ${accepts}).join());\n`;
  return {
    name: `${tool}, as in GENERATORS.md`,
    async check(project) {
      const printed = await runProgram(code, project, `${tool}.documented.mjs`);
      if (printed !== "true,false\n") throw new Error(printed);
    },
  };
}

/** How many times the real server's schema the first validator may take. */
const TIMES = 2;
/** Rounds of which the fastest counts: the rest measures what else the machine does. */
const ROUNDS = 5;

/**
 * How much processor time the first validator of a message takes, beside the real server's schema. Nearly all of it is
 * ajv's check of the document. Of the server's it checks the few definitions that are not under `v2`, which is no keyword.
 */
async function firstValidator(project) {
  let server;
  try {
    server = await binary(NEWEST);
  } catch (error) {
    throw new Missing(error.message);
  }
  const home = await makeHome({ url: "http://127.0.0.1:9" });
  const out = await mkdtemp(join(tmpdir(), "schema-"));
  try {
    await run(server, ["app-server", "generate-json-schema", "--experimental", "--out", out], { env: home.env, cwd: home.work });
    const file = (await readdir(out)).find((name) => name.endsWith("protocol.schemas.json"));
    const theirs = JSON.parse(await readFile(join(out, file), "utf8"));
    const ours = await read(project, "schema.experimental");
    const time = (schema, name) => {
      const since = process.cpuUsage();
      new Ajv({ strict: false, validateFormats: false }).addSchema(schema, "schema").getSchema(`schema#/definitions/${name}`);
      const { user, system } = process.cpuUsage(since);
      return (user + system) / 1000;
    };
    const lines = measured.map((name) => {
      const rounds = Array.from({ length: ROUNDS }, () => [ours, theirs].map((schema) => time(schema, name)));
      const [own, real] = [0, 1].map((side) => Math.min(...rounds.map((round) => round[side])));
      const line = `${name} ${own.toFixed(0)} ms, the server's ${real.toFixed(0)} ms, ${(own / real).toFixed(1)} times`;
      if (own > TIMES * real) throw new Error(line);
      return line;
    });
    return lines.join("; ");
  } finally {
    await rm(out, { recursive: true, force: true });
    await home.remove();
  }
}

export const checks = [
  ...Object.entries(schemas).map(throughAjv),
  { name: "zod fromJSONSchema", check: zodReadsIt },
  asDocumented("ajv", "isNotification(value)"),
  asDocumented("zod", "Notification.safeParse(value).success"),
  { name: "first validator", check: firstValidator },
];
