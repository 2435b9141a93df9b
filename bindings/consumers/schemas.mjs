// What validators make of the schemas.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import Ajv from "ajv";
import * as z from "zod";

import { NEWEST, OLDEST } from "../oracle/probes.mjs";
import { schemaOf } from "../oracle/schema.mjs";
import { program, runProgram } from "./documented.mjs";
import { recorded } from "./messages.mjs";
import { Missing } from "./project.mjs";

/** The schemas for validation, and of which releases they take everything. */
const schemas = {
  schema: [],
  "schema.lenient": [],
  "schema.experimental": [NEWEST],
  "schema.experimental.lenient": [NEWEST],
  "schema.any": [NEWEST, OLDEST],
};

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

/** How many times the code may be longer than with the real server's schema. */
const TIMES = 2;

/** How much code ajv writes for the validator of a definition, in characters. */
function codeFor(schema, name) {
  let written = 0;
  const counted = (code) => {
    written += code.length;
    return code;
  };
  const ajv = new Ajv({ strict: false, validateFormats: false, code: { process: counted } }).addSchema(schema, "schema");
  // Of the metaschema.
  written = 0;
  if (ajv.getSchema(`schema#/definitions/${name}`) === undefined) throw new Error(`no definition is called ${name}`);
  return written;
}

/** What ajv does until the first message is validated, beside the real server's schema; `npm run bench` prints its time. */
async function firstValidator(project) {
  const theirs = await schemaOf(NEWEST).catch((error) => {
    throw new Missing(error.message);
  });
  const ours = await read(project, "schema.experimental");
  const amounts = [
    ["document", JSON.stringify(ours).length, JSON.stringify(theirs).length],
    ...["ClientRequest", "ServerNotification", "ServerRequest"].map((name) => [name, codeFor(ours, name), codeFor(theirs, name)]),
  ];
  const lines = amounts.map(([what, own, real]) => `${what} ${own >> 10} KB, the server's ${real >> 10} KB`);
  if (amounts.some(([, own, real]) => own > TIMES * real)) throw new Error(lines.join("; "));
  return lines.join("; ");
}

export const checks = [
  ...Object.entries(schemas).map(throughAjv),
  { name: "zod fromJSONSchema", check: zodReadsIt },
  asDocumented("ajv", "isNotification(value)"),
  asDocumented("zod", "Notification.safeParse(value).success"),
  { name: "first validator", check: firstValidator },
];
