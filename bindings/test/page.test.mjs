// The page and its relay in a real browser, against the newest real server.
//
// Where there is no Chromium the tests are skipped, loudly; `just examples` fails instead.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect } from "node:net";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import test from "node:test";

import { chromium } from "playwright-core";
import { WebSocket } from "ws";

import { call, message } from "../oracle/model.mjs";
import { NEWEST } from "../oracle/probes.mjs";
import { bundle } from "./bundle.mjs";
import { atEnd, killWith } from "./ending.mjs";
import { block, env, project, skip as withoutReference } from "./reference.mjs";
import { compile, environment, linesOf, listen, missing, options as ofServers, world } from "./servers.mjs";

/** A browser of this machine: that of CHROMIUM, or one on the path. */
function findBrowser() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const paths = process.env.PATH.split(delimiter).flatMap((directory) => names.map((name) => join(directory, name)));
  const executablePath = process.env.CHROMIUM ?? paths.find(existsSync);
  if (!executablePath) throw new Error("no Chromium on the path; `apt-get install chromium` brings it");
  return executablePath;
}

let executablePath;
let withoutBrowser;
try {
  executablePath = findBrowser();
} catch (error) {
  withoutBrowser = missing("IN A BROWSER", error);
}
const options = { ...ofServers, skip: ofServers.skip ?? withoutBrowser };

/** A browser, which is closed with the test. */
async function browse(context) {
  const args = ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"];
  const browser = await chromium.launch({ executablePath, args });
  atEnd(context, () => browser.close());
  return browser;
}

/** The relay with its page, as its user would start it. Returns its process, and the link that it prints. */
async function relay(context, home) {
  const [program, script] = [await compile("relay"), await compile("page", { bundle: true })];
  const html = join(import.meta.dirname, "../examples/page.html");
  const child = killWith(
    context,
    spawn(process.execPath, [program, html, script], {
      cwd: home.work,
      env: environment(home),
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const [link] = await once(createInterface(child.stdout), "line");
  return { child, link };
}

/** Whether a page of this origin can open a WebSocket. */
const canOpen = (page, address) =>
  page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const socket = new globalThis.WebSocket(address);
        socket.onopen = () => resolve(true);
        socket.onerror = () => resolve(false);
      }),
    address,
  );

/** An empty page of an origin of its own. */
async function foreignPage(context, browser) {
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end("<!doctype html>"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  atEnd(context, () => {
    server.closeAllConnections();
    server.close();
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  return page;
}

/** The error that came instead of an event, or undefined. */
const failure = (emitter, event) => once(emitter, event).then(() => undefined, (error) => error);

test("example: a page talks to a real server through the relay", options, async (context) => {
  const script = [
    [call("exec_command", { cmd: "touch one.txt" })],
    [message("Then ", "not.")],
    [call("exec_command", { cmd: "touch two.txt" }, "call-2")],
    [message("<b>Done</b>.")],
    [call("exec_command", { cmd: "touch three.txt" }, "call-3")],
  ];
  // Not every machine lets a server make a sandbox.
  const { home, model } = await world(context, script, { settings: 'sandbox_mode = "danger-full-access"' });
  const browser = await browse(context);
  const { child, link } = await relay(context, home);
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error));
  page.on("console", (line) => faults.push(line.text()));
  await page.goto(link);
  const ask = async (text) => {
    await page.getByRole("textbox").fill(text);
    await page.getByRole("button", { name: "Send" }).click();
  };
  const said = (text) => page.getByText(text, { exact: true }).waitFor();
  const dialog = page.getByRole("dialog");
  const command = (name) => dialog.getByText(`touch ${name}.txt`).waitFor();

  // What the user declines is not run.
  await ask("Write a file.");
  await command("one");
  await dialog.getByRole("button", { name: "Decline" }).click();
  await said("Then not.");
  assert.ok(!existsSync(join(home.work, "one.txt")));
  assert.match(JSON.stringify(model.requests[0].body.input), /Write a file\./);
  // What the user allows is, and what the agent says is shown as text.
  await ask("Write it.");
  await command("two");
  await dialog.getByRole("button", { name: "Allow" }).click();
  await said("<b>Done</b>.");
  const [{ output }] = model.requests.at(-1).body.input.filter(({ call_id }) => call_id === "call-2").slice(-1);
  assert.ok(existsSync(join(home.work, "two.txt")), output);
  // Stopping the turn takes the question away.
  await ask("Once more.");
  await command("three");
  await page.evaluate(() => globalThis.document.querySelector("#stop").click());
  await said("interrupted");
  await dialog.waitFor({ state: "detached" });
  assert.ok(!existsSync(join(home.work, "three.txt")));
  assert.deepEqual(faults, []);

  // The server ends with the page.
  if (process.platform === "linux") {
    const servers = () => readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim().split(" ").filter(Boolean);
    assert.equal(servers().length, 1);
    await page.close();
    while (servers().length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const file of ["page.ts", "page.html", "relay.ts"]) context.diagnostic(`${file}: ${await linesOf(file)} lines`);
});

test("the relay lets in nobody but its page", options, async (context) => {
  const { home } = await world(context, []);
  const browser = await browse(context);
  const { link } = await relay(context, home);
  const { host, origin, hash } = new URL(link);
  const token = hash.slice(1);
  const own = await browser.newPage();
  await own.goto(origin);
  assert.ok(await canOpen(own, `ws://${host}/${token}`));
  for (const path of ["", "/", `/${token}x`, `/?${token}`, "/undefined", "/null"]) {
    assert.ok(!(await canOpen(own, `ws://${host}${path}`)), `its page with ${path}`);
  }
  const foreign = await foreignPage(context, browser);
  assert.ok(!(await canOpen(foreign, `ws://${host}/${token}`)), "a page of another port");
  const { port } = new URL(link);
  await own.goto(`http://localhost:${port}/`);
  assert.ok(!(await canOpen(own, `ws://${host}/${token}`)), "a page that calls the relay by another name");
  await own.goto(`data:text/html,`);
  assert.ok(!(await canOpen(own, `ws://${host}/${token}`)), "a page without an origin");
  // A program of this machine may send any origin, and needs the token all the same.
  for (const [path, headers, opens] of [[`/${token}`, {}, false], ["/", { origin }, false], [`/${token}`, { origin }, true]]) {
    const socket = new WebSocket(`ws://${host}${path}`, { headers });
    assert.equal((await failure(socket, "open")) === undefined, opens, `${path} with ${JSON.stringify(headers)}`);
    socket.close();
  }
  // Another address of this machine reaches whatever listens on more than loopback's first.
  if (process.platform === "linux") {
    const socket = connect(port, "127.0.0.2");
    assert.equal((await failure(socket, "connect"))?.code, "ECONNREFUSED");
    socket.destroy();
  }
});

test("the relay says why there is no server", async (context) => {
  const html = join(import.meta.dirname, "../examples/page.html");
  const stdio = ["ignore", "pipe", "pipe"];
  const child = killWith(context, spawn(process.execPath, [await compile("relay"), html, html], { env: { PATH: "/nowhere" }, stdio }));
  const [link] = await once(createInterface(child.stdout), "line");
  const { host, origin, hash } = new URL(link);
  const socket = new WebSocket(`ws://${host}/${hash.slice(1)}`, { headers: { origin } });
  const closed = once(socket, "close");
  const [line] = await once(createInterface(child.stderr), "line");
  assert.match(line, /codex could not be started/);
  await closed;
});

test("a real server refuses pages, which is why there is a relay", options, async (context) => {
  const { home } = await world(context, []);
  const address = await listen(context, NEWEST, home);
  const browser = await browse(context);
  assert.ok(!(await canOpen(await foreignPage(context, browser), address)));
  const socket = new WebSocket(address, { headers: { origin: "http://127.0.0.1" } });
  assert.match((await failure(socket, "open"))?.message, /403/);
});

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address();
  await once(server.close(), "close");
  return port;
}

test("a page talks to the reference server through the relay of the README", { skip: withoutBrowser || withoutReference }, async (context) => {
  const port = String(await freePort());
  const cwd = await project(context, {
    "hello.yaml": `${await block("server/README.md", "yaml")}  - { say: [More.] }\n`,
    "relay.mjs": (await block("bindings/README.md", "ts", "WebSocketServer")).replace("4500", port),
  });
  const relay = killWith(context, spawn(process.execPath, ["relay.mjs"], { cwd, env, stdio: ["ignore", "inherit", "pipe"] }));
  let complaint = "";
  relay.stderr.setEncoding("utf8").on("data", (text) => (complaint += text));
  const later = () => new Promise((resolve) => setTimeout(resolve, 50));
  for (let socket = connect(port, "127.0.0.1"); await failure(socket, "connect"); socket = connect(port, "127.0.0.1")) await later();

  // Another visit is another world.
  for (let visit = 0; visit < 2; visit += 1) {
    const page = await foreignPage(context, await browse(context));
    const content = await bundle(`
      import { connect } from "app-server-protocol/client";
      import { websocket } from "app-server-protocol/client/websocket";
      const client = connect(websocket("ws://127.0.0.1:${port}"));
      await client.initialize({ clientInfo: { name: "page", version: "1.0.0" } });
      const { thread } = await client.request("thread/start", {});
      const turn = await client.turn({ threadId: thread.id, input: "Hello" });
      for await (const text of turn.text()) document.body.append(text);
    `);
    await page.addScriptTag({ type: "module", content });
    await page.getByText("Hello.").waitFor();
    assert.equal(complaint, "");
    await page.close();
    while (!complaint.includes("the model was asked 1 times, and 1 more are scripted")) await later();
    complaint = "";
  }
});
