// The JSON Schema that a real server prints of itself.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { makeHome } from "./home.mjs";
import { binary } from "./release.mjs";

const run = promisify(execFile);

/** A release's whole schema, with what is experimental. Throws if the binary cannot be had. */
export async function schemaOf(release) {
  const server = await binary(release);
  const home = await makeHome({ url: "http://127.0.0.1:9" });
  const out = await mkdtemp(join(tmpdir(), "schema-"));
  try {
    await run(server, ["app-server", "generate-json-schema", "--experimental", "--out", out], { env: home.env, cwd: home.work });
    const file = (await readdir(out)).find((name) => name.endsWith("protocol.schemas.json"));
    return JSON.parse(await readFile(join(out, file), "utf8"));
  } finally {
    await rm(out, { recursive: true, force: true });
    await home.remove();
  }
}
