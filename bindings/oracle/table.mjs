// The table of refusals, and the module of the client that is made of it.

import { readFile, writeFile } from "node:fs/promises";

export const SNAPSHOTS = new URL("../../snapshots/refusals/", import.meta.url);
const MODULE = new URL("../client/refusals.ts", import.meta.url);

export const readTable = async () => JSON.parse(await readFile(new URL("refusals.json", SNAPSHOTS), "utf8"));

/** Where the evidence of a method is. */
export const evidence = (method) => new URL(`${method.replaceAll("/", ".")}.jsonl`, SNAPSHOTS);

/** What the client sends: `{ result }` or `{ error }`. */
export const answerOf = ({ result, error }) => (error === undefined ? { result } : { error });

export function printModule(table) {
  const rows = Object.entries(table).map(([method, { provenance, limitMs, ...answer }]) => {
    const row = limitMs === null ? answer : { ...answer, limitMs };
    return `  [${JSON.stringify(method)}, ${JSON.stringify(row)}],\n`;
  });
  return `// Generated from snapshots/refusals/refusals.json. Do not edit; run \`node oracle/table.mjs\`.

/** How a request of the server is refused, and how long the server waits for an answer, in milliseconds. */
export interface Refusal {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly limitMs?: number;
}

/** By method. */
export const refusals: ReadonlyMap<string, Refusal> = new Map<string, Refusal>([
${rows.join("")}]);
`;
}

if (import.meta.filename === process.argv[1] || import.meta.url === `file://${process.argv[1]}`) {
  await writeFile(MODULE, printModule(await readTable()));
}
