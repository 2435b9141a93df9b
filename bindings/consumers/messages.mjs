// Messages of real servers and their clients, each with the definition that it is an instance of.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { bindings } from "./project.mjs";

const snapshots = join(bindings, "../snapshots");

/**
 * What was recorded of a release: of servers everything, of clients what the server did not answer with an error.
 * Each is `{ definition, value }`, where the value is a whole message, or the result of a response.
 */
export async function recorded(release) {
  const methods = JSON.parse(await readFile(join(bindings, "methods.json"), "utf8"));
  const sessions = (await readdir(join(snapshots, "recordings", release))).map((name) => join("recordings", release, name));
  const messages = [];
  const refused = new Set();
  for (const file of [...sessions, join("traffic", release, "messages.jsonl")]) {
    const lines = (await readFile(join(snapshots, file), "utf8")).trim().split("\n").map((line) => JSON.parse(line));
    const asked = { c2s: new Map(), s2c: new Map() };
    for (const { dir, msg } of lines) {
      if (msg?.id === undefined) {
        if (msg?.method) messages.push({ definition: dir === "s2c" ? "ServerNotification" : "ClientNotification", value: msg });
      } else if (msg.method) {
        asked[dir].set(msg.id, msg);
        messages.push({ definition: dir === "s2c" ? "ServerRequest" : "ClientRequest", value: msg });
      } else {
        const request = asked[dir === "s2c" ? "c2s" : "s2c"].get(msg.id);
        const definition = methods[request?.method]?.result;
        if (msg.result !== undefined && definition) messages.push({ definition, value: msg.result });
        if (msg.error && dir === "s2c") refused.add(request);
      }
    }
  }
  return messages.filter(({ value }) => !refused.has(value));
}
