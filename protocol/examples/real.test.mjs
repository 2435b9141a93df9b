// The examples against the newest real server from npm, with a scripted model on loopback. `just examples` runs
// this; it fails if the server cannot be fetched.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { makeHome } from "../../bindings/oracle/home.mjs";
import { call, message, startModel } from "../../bindings/oracle/model.mjs";
import { NEWEST, token } from "../../bindings/oracle/probes.mjs";
import { binary } from "../../bindings/oracle/release.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const codex = await binary(NEWEST);
const { stdout } = await run("cargo", ["build", "--quiet", "--examples", "--package", "app-server-protocol", "--message-format", "json"], {
  cwd: root,
  maxBuffer: 2 ** 26,
});
const examples = Object.fromEntries(
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ executable }) => executable)
    .map(({ target, executable }) => [target.name, executable]),
);

/** Runs an example as its user would, with `codex` found on the path, and a model that does what the script says. */
async function example(context, name, script, { args = [], env = {} } = {}) {
  const model = await startModel(script);
  const home = await makeHome({ url: model.url, settings: 'approval_policy = "on-request"\n' });
  context.after(async () => {
    await model.close();
    await home.remove();
  });
  const PATH = `${dirname(codex)}${delimiter}${process.env.PATH}`;
  const done = run(examples[name], args, { cwd: home.work, env: { ...home.env, ...env, PATH }, timeout: 60_000 });
  return { model, ...(await done.catch(({ stdout, stderr, code }) => ({ stdout, stderr, code }))) };
}

/** The lines that are code, but for what is imported. */
async function linesOf(name) {
  const text = await readFile(new URL(`${name}.rs`, import.meta.url), "utf8");
  const code = text.replace(/^(use|mod) [^;]*;\n/gm, "");
  return code.split("\n").filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length;
}

for (const name of ["turn_threads", "turn_tokio"]) {
  test(`${name} streams a turn`, async (context) => {
    const script = [[message("Hello, ", "world")]];
    const { stdout, code, model } = await example(context, name, script, { args: ["What is here?"] });
    assert.deepEqual([stdout, code], ["Hello, world", undefined]);
    assert.match(JSON.stringify(model.requests[0].body.input), /What is here\?/);
    context.diagnostic(`${await linesOf(name)} lines`);
  });

  test(`${name} refuses what the agent wants to run, and the turn goes on`, async (context) => {
    const args = { cmd: "touch new.txt", sandbox_permissions: "require_escalated", justification: "To write." };
    const script = [[call("exec_command", args)], [message("Then not.")]];
    const { stdout, code, model } = await example(context, name, script);
    assert.deepEqual([stdout, code], ["Then not.", undefined]);
    assert.match(JSON.stringify(model.requests[1].body.input), /rejected by user/);
  });

  test(`${name} tells why a turn fails`, async (context) => {
    const { stdout, stderr, code } = await example(context, name, [{ status: 400 }]);
    assert.deepEqual([stdout, code], ["", 1]);
    assert.match(stderr, /refused/);
  });
}

test("sign_in hands over new tokens when the server asks", async (context) => {
  const script = [{ status: 401 }, [message("Signed in.")]];
  const tokens = JSON.stringify({ accessToken: token("one"), chatgptAccountId: "org-1" });
  const home = await makeHome({ url: "http://127.0.0.1:9" });
  context.after(home.remove);
  const [program, log] = [join(home.root, "tokens"), join(home.root, "asked")];
  await writeFile(program, `#!/bin/sh\necho >> '${log}'\necho '${tokens}'\n`);
  await chmod(program, 0o755);
  const { stdout, code, model } = await example(context, "sign_in", script, { env: { TOKEN_COMMAND: program } });
  assert.deepEqual([stdout, code], ["Signed in.", undefined]);
  assert.equal((await readFile(log, "utf8")).length, 2, "once to sign in, once to refresh");
  assert.equal(model.requests.length, 2);
  context.diagnostic(`${await linesOf("sign_in")} lines, and ${await linesOf("connection/mod")} of its connection`);
});
