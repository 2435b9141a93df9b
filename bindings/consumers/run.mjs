// Checks the package as its consumers meet it: packed, unpacked into a project, and given to compilers, linters and
// generators. Prints a line for each check.
//
//     node consumers/run.mjs [PART OF A NAME…]
//
// What lacks a program of the machine is skipped, loudly. So is what takes more than a minute, unless its name is given.
// With REQUIRE_TOOLS everything runs, and what lacks a program fails.

import { cpus } from "node:os";

import { checks as documented } from "./documented.mjs";
import { checks as editor } from "./editor.mjs";
import { checks as generators } from "./generators.mjs";
import { checks as packaging } from "./packaging.mjs";
import { Missing, layOut } from "./project.mjs";
import { checks as readme } from "./readme.mjs";
import { checks as schemas } from "./schemas.mjs";
import { checks as typescript } from "./typescript.mjs";

/** So many lines are shown of a failure. */
const SHOWN = 20;

const wanted = process.argv.slice(2);
const checks = [...packaging, ...typescript, ...editor, ...readme, ...schemas, ...generators, ...documented].filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
if (checks.length === 0) throw new Error(`no check is called ${wanted.join(" or ")}`);

const project = await layOut();
const started = Date.now();
const count = { ok: 0, FAILED: 0, SKIPPED: 0 };

async function run({ name, slow, check }) {
  const since = Date.now();
  let outcome = "ok";
  let note;
  try {
    if (slow && wanted.length === 0 && !process.env.REQUIRE_TOOLS) throw new Missing(`slow; run it with: npm run consumers -- "${name}"`);
    note = await check(project);
  } catch (error) {
    outcome = error instanceof Missing && !process.env.REQUIRE_TOOLS ? "SKIPPED" : "FAILED";
    note = [error.message, error.stdout, error.stderr].filter(Boolean).join("\n").split("\n").slice(0, SHOWN).join("\n");
  }
  count[outcome] += 1;
  console.log(`${outcome.padEnd(7)} ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)${note ? `: ${note}` : ""}`);
}

const queue = checks.values();
const worker = async () => {
  for (const check of queue) await run(check);
};
await Promise.all(cpus().map(worker));
await project.remove();
console.log(`${count.ok} ok, ${count.FAILED} failed, ${count.SKIPPED} skipped, in ${Math.round((Date.now() - started) / 1000)} s`);
process.exitCode = count.FAILED > 0 ? 1 : 0;
