// Writes what the fuzzer starts from: the samples and the recordings of snapshots/, in the form that each target reads.
//   node corpus.mjs DIRECTORY

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [directory] = process.argv.slice(2);
if (!directory) throw new Error("usage: node corpus.mjs DIRECTORY");
const snapshots = fileURLToPath(new URL("../../snapshots/", import.meta.url));

async function texts(directory, ending) {
  const names = await readdir(join(snapshots, directory), { recursive: true });
  return Promise.all(names.filter((name) => name.endsWith(ending)).map((name) => readFile(join(snapshots, directory, name), "utf8")));
}

/** Writes each input to a file that is named after it, as the fuzzer does. */
async function write(target, inputs) {
  await mkdir(join(directory, target), { recursive: true });
  for (const input of new Set(inputs)) {
    const name = createHash("sha1").update(input).digest("hex");
    await writeFile(join(directory, target, name), input);
  }
}

// A sample file has a heading, and then what a method sends: a request and its response, or a notification.
const samples = (await texts("samples/methods", ".snap")).map((text) => JSON.parse(text.split("\n---\n")[1]));
const recordings = (await texts("recordings", ".jsonl")).map((text) =>
  text.trim().split("\n").map((line) => JSON.parse(line)),
);
const sessions = recordings.map((lines) => lines.filter(({ msg }) => msg !== undefined));
const messages = [...samples.flat(), ...sessions.flat().map(({ msg }) => msg)].map((message) => JSON.stringify(message));

await write("messages", messages);
await write("reader", messages);
const results = samples.flatMap(([{ method }, response]) => (response ? [`${method}\n${JSON.stringify(response.result)}`] : []));
await write("results", results);
// The start of each session, as each side sees it. What we sent becomes a step that sends such a message.
const step = (message) => (message.method === undefined ? "a" : message.id === undefined ? "" : ">");
const script = (lines, side, ours) =>
  side + lines.map(({ dir, msg }) => (dir === ours ? step(msg) : `<${JSON.stringify(msg)}`)).join("\n");
await write("session", sessions.flatMap((lines) => [script(lines, "c", "c2s"), script(lines, "s", "s2c")]).map((text) => text.slice(0, 1 << 14)));

// The names that the table of releases has: of methods, and of what the samples of types are about.
const agents = sessions.flat().flatMap(({ msg }) => msg.result?.userAgent ?? []);
await write("releases", [...agents, ...samples.map(([{ method }]) => method), "AuthMode\napikey", "Account<chatgpt>\nworkspaceName", "0.145.0-alpha.3"]);
