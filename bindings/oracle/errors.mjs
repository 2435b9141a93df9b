// Asks real servers for errors of every kind, and prints each as a line of snapshots/errors/errors.jsonl.
//
//     node oracle/errors.mjs RELEASE…

import { connect } from "app-server-protocol/client";
import { spawnServer } from "app-server-protocol/client/stdio";

import { makeHome } from "./home.mjs";
import { startModel } from "./model.mjs";
import { token } from "./probes.mjs";
import { binary } from "./release.mjs";

const clientInfo = { name: "probe", title: null, version: "1.0.0" };
const nobody = "00000000-0000-0000-0000-000000000000";
/** So much of a message is kept. Some list all methods. */
const KEPT = 300;
/** More requests than a server takes at once. */
const FLOOD = 5000;

const questions = [
  ["account/read", {}],
  ["initialize", { clientInfo: { name: "bad\nname", version: "" } }],
  ["initialize", { clientInfo }],
  ["initialize", { clientInfo }],
  ["no/such/method", {}],
  ["account/read", { refreshToken: "yes" }],
  ["account/read"],
  ["turn/start", { threadId: nobody }],
  ["turn/start", { threadId: nobody, input: [{ type: "smell", text: "" }] }],
  ["turn/start", { threadId: nobody, input: [] }],
  ["thread/read", { threadId: nobody }],
  ["thread/read", { threadId: "x" }],
  ["thread/resume", { threadId: nobody }],
  ["thread/archive", { threadId: nobody }],
  ["thread/list", { cursor: "bogus" }],
  ["collaborationMode/list", {}],
  ["thread/start", { dynamicTools: [] }],
  ["thread/start", { dynamicTools: [{ type: "function", name: "x", description: "", inputSchema: {} }] }],
  ["account/login/start", { type: "chatgptAuthTokens", accessToken: token("one"), chatgptAccountId: "org-1" }],
  ["account/login/start", { type: "smell" }],
  ["account/login/cancel", { loginId: "x" }],
  ["account/rateLimits/read"],
  ["mcpServer/oauth/login", { name: "nope" }],
  ["command/exec", { command: [] }],
  ["config/value/write", { keyPath: "model", value: 3, mergeStrategy: "replace" }],
];

for (const release of process.argv.slice(2)) {
  const model = await startModel();
  const home = await makeHome({ url: model.url });
  const client = connect(spawnServer({ command: await binary(release), cwd: home.work, env: home.env }));
  const print = (method, { code, message, data }) => {
    const error = { code, message: message.slice(0, KEPT).replaceAll(home.root, "/oracle"), data };
    console.log(JSON.stringify({ release, method, ...error }));
  };
  for (const [method, params] of questions) {
    await client.request(method, params, { timeout: 10_000 }).catch((error) => print(method, error));
  }
  // Older servers take them all; no need to wait for the answers.
  const flood = Array.from({ length: FLOOD }, () => client.request("thread/list", {}, { timeout: 20_000 }));
  const failures = flood.map((request) => request.then(() => Promise.reject(), (error) => error));
  const refused = await Promise.any(failures).catch(() => {});
  if (refused?.code !== undefined) print("thread/list", refused);
  client.close();
  await client.closed;
  await model.close();
  await home.remove();
}
