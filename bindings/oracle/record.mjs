// Asks real servers how they take each answer to each of their requests, and writes it down.
//
//     node oracle/record.mjs [METHOD…]

import { writeFile } from "node:fs/promises";

import { NEWEST, OLDEST, probes } from "./probes.mjs";
import { answerOf, evidence, readTable } from "./table.mjs";
import { trial } from "./trial.mjs";

/** Servers that wait longer than this are taken to wait for ever. */
const SILENCE_MS = 60_000;
/** Trials at a time. Those that only wait do not count. */
const AT_A_TIME = 2;

const table = await readTable();
const only = process.argv.slice(2);
const unknown = only.filter((method) => !(method in probes));
if (unknown.length > 0) throw new Error(`no probe of ${unknown.join(", ")}; there are ${Object.keys(probes).join(", ")}`);

function* cases(method) {
  const { refused, invented, ...releases } = probes[method];
  const row = table[method];
  for (const release of [NEWEST, OLDEST].filter((release) => release in releases)) {
    const probe = { release, ...releases[release] };
    yield { kase: "refusal", probe, answer: answerOf(row) };
    // The rest is asked of the newest release that sends the request.
    if (release === OLDEST && NEWEST in releases) continue;
    yield { kase: "error", probe, answer: { error: { code: -32601, message: "no handler" } } };
    yield { kase: "error without code", probe, answer: { error: { message: "no handler" } } };
    yield { kase: "invented", probe, answer: { result: invented } };
    yield { kase: "empty", probe, answer: { result: {} } };
    yield { kase: "null", probe, answer: { result: null } };
    yield { kase: "silence", probe, patience: SILENCE_MS };
  }
}

const waiting = [];
let running = 0;
/** Runs a task when fewer than `AT_A_TIME` others do. */
async function inTurn(task) {
  if (running >= AT_A_TIME) await new Promise((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await task();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

let failures = 0;
await Promise.all(
  Object.keys(probes)
    .filter((method) => only.length === 0 || only.includes(method))
    .map(async (method) => {
      const { limitMs } = table[method];
      const lines = await Promise.all(
        [...cases(method)].map(async ({ kase, probe, answer, patience }) => {
          const ask = () => trial(method, probe, { answer, limitMs, ...(patience && { patience }) });
          const found = { case: kase, ...(await (patience ? ask() : inTurn(ask))) };
          if (kase === "refusal" && !probes[method].refused(found)) {
            failures += 1;
            console.error(`${method}: ${probe.release} does not take this for a refusal: ${JSON.stringify(found)}`);
          }
          return `${JSON.stringify(found)}\n`;
        }),
      );
      await writeFile(evidence(method), lines.join(""));
      console.log(`${method}: ${lines.length} answers`);
    }),
);
process.exitCode = failures === 0 ? 0 : 1;
