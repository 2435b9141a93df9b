// The Rust examples against the oldest and the newest real server from npm, with a scripted model on loopback.
// `just examples` runs this; it fails if a server cannot be fetched.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmod, readFile, readdir, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { makeHome } from "../../bindings/oracle/home.mjs";
import { call, message, startModel } from "../../bindings/oracle/model.mjs";
import { NEWEST, OLDEST, token } from "../../bindings/oracle/probes.mjs";
import { binary } from "../../bindings/oracle/release.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const packages = ["--package", "app-server-protocol", "--package", "app-server-client"];
const { stdout } = await run("cargo", ["build", "--quiet", "--examples", ...packages, "--message-format", "json"], {
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
async function example(context, release, name, script, { args = [], env = {}, input = "" } = {}) {
  const model = await startModel(script);
  // What asks before it runs a command: the oldest server if the command is not known to be harmless.
  const policy = release === OLDEST ? "untrusted" : "on-request";
  const home = await makeHome({ url: model.url, settings: `approval_policy = "${policy}"\n` });
  context.after(async () => {
    await model.close();
    await home.remove();
  });
  const PATH = `${dirname(await binary(release))}${delimiter}${process.env.PATH}`;
  const done = run(examples[name], args, { cwd: home.work, env: { ...home.env, ...env, PATH }, timeout: 60_000 });
  done.child.stdin.end(input);
  const result = await done.catch(({ stdout, stderr, code }) => ({ stdout, stderr, code }));
  return { model, files: await readdir(home.work), ...result };
}

/** The lines that are code, but for what is imported. */
async function linesOf(path) {
  const text = await readFile(new URL(`../../${path}.rs`, import.meta.url), "utf8");
  const code = text.replace(/^(use|mod) [^;]*;\n/gm, "");
  return code.split("\n").filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length;
}

const servers = [
  [NEWEST, "exec_command", { cmd: "touch new.txt", sandbox_permissions: "require_escalated", justification: "To write." }],
  [OLDEST, "shell_command", { command: "touch new.txt" }],
];
const paths = { turn: "client/examples/turn", turn_threads: "protocol/examples/turn_threads" };

for (const [release, tool, written] of servers) {
  for (const [name, path] of Object.entries(paths)) {
    test(`${release}: ${name} streams a turn`, async (context) => {
      const script = [[message("Hello, ", "world")]];
      const { stdout, code, model } = await example(context, release, name, script, { args: ["What is here?"] });
      assert.deepEqual([stdout, code], ["Hello, world", undefined]);
      assert.match(JSON.stringify(model.requests[0].body.input), /What is here\?/);
      context.diagnostic(`${await linesOf(path)} lines`);
    });

    test(`${release}: ${name} refuses what the agent wants to run, and the turn goes on`, async (context) => {
      const script = [[call(tool, written)], [message("Then not.")]];
      const { stdout, code, model, files } = await example(context, release, name, script);
      assert.deepEqual([stdout, code, files], ["Then not.", undefined, []]);
      assert.match(JSON.stringify(model.requests[1].body.input), /rejected by user/);
    });

    test(`${release}: ${name} tells why a turn fails`, async (context) => {
      const { stdout, stderr, code } = await example(context, release, name, [{ status: 400 }]);
      assert.deepEqual([stdout, code], ["", 1]);
      assert.match(stderr, /refused/);
    });
  }

  for (const [input, files] of [["y\n", ["new.txt"]], ["n\n", []]]) {
    test(`${release}: approvals asks the user, who says ${input.trim()}`, async (context) => {
      const script = [[call(tool, written)], [message("Done.")]];
      const result = await example(context, release, "approvals", script, { input });
      assert.match(result.stdout, /^Run ".*touch new\.txt.*"\? \[y\/N\] Done\.$/);
      assert.deepEqual([result.code, result.files], [undefined, files]);
      context.diagnostic(`${await linesOf("client/examples/approvals")} lines`);
    });
  }

  test(`${release}: sign_in hands over new tokens when the server asks`, async (context) => {
    const script = [{ status: 401 }, [message("Signed in.")]];
    const tokens = JSON.stringify({ accessToken: token("one"), chatgptAccountId: "org-1" });
    const home = await makeHome({ url: "http://127.0.0.1:9" });
    context.after(home.remove);
    const [program, log] = [join(home.root, "tokens"), join(home.root, "asked")];
    await writeFile(program, `#!/bin/sh\necho >> '${log}'\necho '${tokens}'\n`);
    await chmod(program, 0o755);
    const env = { TOKEN_COMMAND: program };
    const { stdout, code, model } = await example(context, release, "sign_in", script, { env });
    assert.deepEqual([stdout, code], ["Signed in.", undefined]);
    assert.equal((await readFile(log, "utf8")).length, 2, "once to sign in, once to refresh");
    assert.equal(model.requests.length, 2);
    context.diagnostic(`${await linesOf("client/examples/sign_in")} lines`);
  });
}
