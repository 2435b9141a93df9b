// The table of refusals: it has every request of the server, each refusal is valid, and real servers took it for
// one. `just refusals` asks them anew.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import test from "node:test";

import Ajv from "ajv";

import { NEWEST, OLDEST, probes } from "../oracle/probes.mjs";
import { SNAPSHOTS, answerOf, evidence, printModule, readTable } from "../oracle/table.mjs";
import { wire } from "./wire.mjs";

const json = async (name) => JSON.parse(await readFile(new URL(`../${name}`, import.meta.url), "utf8"));
const table = await readTable();
const methods = Object.entries(await json("methods.json")).filter(([, { set }]) => set === "ServerRequest");

/** The trials of a method, from its file. */
const trials = async (method) =>
  (await readFile(evidence(method), "utf8")).trim().split("\n").map((line) => JSON.parse(line));

test("every request of the server has a refusal", () => {
  assert.deepEqual(Object.keys(table).sort(), methods.map(([method]) => method).sort());
});

test("each refusal is valid", async () => {
  const schema = await json("schema.experimental.json");
  // The schema has keywords of its own.
  const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema(schema, "schema");
  const history = await readFile(new URL("../../drift/history.txt", import.meta.url), "utf8");
  for (const [method, { result: type, removed }] of methods) {
    const { result, error, ...rest } = table[method];
    assert.deepEqual(Object.keys(rest).sort(), ["limitMs", "provenance"], method);
    assert.ok(rest.limitMs === null || (Number.isInteger(rest.limitMs) && rest.limitMs > 0), method);
    assert.ok(["recorded", "schema"].includes(rest.provenance), method);
    assert.notEqual(result === undefined, error === undefined, `${method}: a result or an error`);
    if (error !== undefined) {
      assert.ok(Number.isInteger(error.code) && typeof error.message === "string", method);
    } else if (removed === undefined) {
      const validate = ajv.getSchema(`schema#/definitions/${type}`);
      assert.ok(validate(result), `${method}: ${ajv.errorsText(validate.errors)}`);
    } else {
      // Only the history has the shape of what is removed.
      const decisions = history.match(/^SkillApprovalDecision .*\n((?: {2}".*"\n)+)/m);
      assert.equal(method, "skill/requestApproval");
      assert.ok(decisions[1].includes(JSON.stringify(result.decision)));
    }
  }
});

test("a refusal is recorded exactly if there is evidence of it", async () => {
  const recorded = Object.keys(table).filter((method) => table[method].provenance === "recorded");
  const files = (await readdir(SNAPSHOTS)).filter((name) => name.endsWith(".jsonl"));
  assert.deepEqual(files.sort(), recorded.map((method) => evidence(method).pathname.split("/").at(-1)).sort());
  assert.deepEqual(Object.keys(probes).sort(), recorded.sort());
});

test("real servers took each for a refusal, and kept to the time limit", async () => {
  for (const [method, { refused, ...releases }] of Object.entries(probes)) {
    const all = await trials(method);
    const refusals = all.filter((trial) => trial.case === "refusal");
    const asked = [NEWEST, OLDEST].filter((release) => release in releases);
    assert.deepEqual(refusals.map(({ release }) => release), asked, method);
    for (const trial of refusals) {
      assert.equal(trial.request.method, method);
      assert.deepEqual(trial.answer, answerOf(table[method]), `${method}: ask the servers anew`);
      assert.ok(refused(trial), `${method}: ${trial.release} did not take it for a refusal`);
      assert.ok(trial.turnEnded, `${method}: ${trial.release} did not go on`);
    }
    const silence = all.find((trial) => trial.case === "silence");
    if (table[method].limitMs === null) {
      assert.ok(!silence.turnEnded && silence.waitedMs >= 60_000, `${method}: ${silence.waitedMs} ms`);
    } else {
      assert.ok(silence.turnEnded, method);
      assert.equal(silence.waitedMs, table[method].limitMs, method);
    }
  }
});

test("the client's module says what the table says", async () => {
  const module = await readFile(new URL("../client/refusals.ts", import.meta.url), "utf8");
  assert.equal(module, printModule(table), "run node oracle/table.mjs");
});

test("the client refuses each request with what the table says", async () => {
  const { next, tell, refused } = wire();
  for (const [index, method] of Object.keys(table).entries()) {
    tell({ method, id: index, params: {} });
    assert.deepEqual(await next(), { id: index, ...answerOf(table[method]) });
    assert.equal(refused.at(-1).method, method);
  }
});
