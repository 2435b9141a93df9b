// Real servers from npm for the tests, each with a home of its own and a scripted model on loopback.
//
// Where the npm registry cannot be reached the tests are skipped, loudly; `just examples` fails instead.

import { mkdir, readFile, rm } from "node:fs/promises";
import { basename, delimiter, dirname, join } from "node:path";
import { after } from "node:test";

import { spawnServer } from "app-server-protocol/client/stdio";
import { build } from "esbuild";

import { makeHome } from "../oracle/home.mjs";
import { startModel } from "../oracle/model.mjs";
import { NEWEST, OLDEST } from "../oracle/probes.mjs";
import { binary } from "../oracle/release.mjs";
import { atEnd, endWith } from "./ending.mjs";

const examples = join(import.meta.dirname, "../examples");
/** Compiled beside the sources, so that the same imports hold; a directory for each test file. */
const compiled = join(examples, ".run", String(process.pid));
after(() => rm(compiled, { recursive: true, force: true }));

/** Fails if everything is required, or else says what is not run. */
export function missing(what, error) {
  if (process.env.REQUIRE_REAL_SERVERS) throw error;
  const skip = `NOT RUN ${what}: ${error.message}`;
  console.error(skip);
  return skip;
}

const binaries = {};
let skip;
for (const release of [NEWEST, OLDEST]) {
  await binary(release).then(
    (path) => (binaries[release] = path),
    (error) => (skip = missing("AGAINST REAL SERVERS", error)),
  );
}

/** The options of a test against real servers. */
export const options = { skip, timeout: 120_000 };

/** A real server's environment, with a model that does what the script says. */
export async function world(context, script, more = {}) {
  const model = await startModel(script);
  const home = await makeHome({ url: model.url, ...more });
  atEnd(context, async () => {
    await model.close();
    await home.remove();
  });
  return { model, home };
}

/** Starts a server, which ends with the test. */
export function start(context, release, spawnOptions) {
  return endWith(context, spawnServer({ command: binaries[release], ...spawnOptions }));
}

/** Starts a server that listens on a port of its choice, and returns its address. */
export async function listen(context, release, { work, env }) {
  let said = "";
  let tell;
  const told = new Promise((resolve) => (tell = resolve));
  const onStderr = (text) => {
    said += text;
    const [, address] = /listening on: (ws:\S+)\n/.exec(said) ?? [];
    if (address) tell(address);
  };
  const server = start(context, release, { args: ["app-server", "--listen", "ws://127.0.0.1:0"], cwd: work, env, onStderr });
  server.listen(() => {}, () => {});
  const failed = server.exited.then(() => Promise.reject(new Error(`the server exited: ${said}`)));
  return Promise.race([told, failed]);
}

/** Compiles an example, since Node 20 runs no TypeScript. Returns the path of the module. */
export async function compile(name, more = { platform: "node", target: "node20" }) {
  await mkdir(compiled, { recursive: true });
  const outfile = join(compiled, `${name}.mjs`);
  await build({ entryPoints: [join(examples, `${name}.ts`)], outfile, format: "esm", ...more });
  return outfile;
}

/** The environment of an example: `codex` is found on the path. */
export function environment({ env }) {
  const command = binaries[NEWEST];
  if (!/^codex(\.exe)?$/.test(basename(command))) throw new Error(`${command} is not called codex`);
  return { ...env, PATH: `${dirname(command)}${delimiter}${process.env.PATH}` };
}

/** The number of lines of an example that are code. */
export async function linesOf(file) {
  const text = await readFile(join(examples, file), "utf8");
  return text.split("\n").filter((line) => !/^\s*(\/[/*].*)?$/.test(line)).length;
}
