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

/** What to ask, and what kind of error that provokes, by what is wrong with the question and not by what servers say. */
const questions = [
  ["account/read", {}, "notInitialized"],
  ["initialize", { clientInfo: { name: "bad\nname", version: "" } }, "invalidParams"],
  ["initialize", { clientInfo }],
  ["initialize", { clientInfo }, "alreadyInitialized"],
  ["no/such/method", {}, "unknownMethod"],
  ["account/read", { refreshToken: "yes" }, "invalidParams"],
  ["account/read", undefined, "invalidParams"],
  ["turn/start", { threadId: nobody }, "invalidParams"],
  ["turn/start", { threadId: nobody, input: [{ type: "smell", text: "" }] }, "invalidParams"],
  ["turn/start", { threadId: nobody, input: [] }, "notFound"],
  ["thread/read", { threadId: nobody }, "notFound"],
  ["thread/read", { threadId: "x" }, "invalidParams"],
  ["thread/resume", { threadId: nobody }, "notFound"],
  ["thread/archive", { threadId: nobody }, "notFound"],
  ["thread/list", { cursor: "bogus" }, "invalidParams"],
  ["collaborationMode/list", {}, "needsExperimentalApi"],
  ["thread/start", { dynamicTools: [] }, "needsExperimentalApi"],
  ["thread/start", { dynamicTools: [{ type: "function", name: "x", description: "", inputSchema: {} }] }, "needsExperimentalApi"],
  ["account/login/start", { type: "chatgptAuthTokens", accessToken: token("one"), chatgptAccountId: "org-1" }, "needsExperimentalApi"],
  ["account/login/start", { type: "smell" }, "invalidParams"],
  ["account/login/cancel", { loginId: "x" }, "invalidParams"],
  ["account/rateLimits/read", undefined, "other"],
  ["mcpServer/oauth/login", { name: "nope" }, "notFound"],
  ["command/exec", { command: [] }, "invalidParams"],
  ["config/value/write", { keyPath: "model", value: 3, mergeStrategy: "replace" }, "invalidParams"],
];

for (const release of process.argv.slice(2)) {
  const model = await startModel();
  const home = await makeHome({ url: model.url });
  const client = connect(spawnServer({ command: await binary(release), cwd: home.work, env: home.env }));
  const print = (method, kind, { code, message, data, needs }) => {
    const error = { code, message: message.slice(0, KEPT).replaceAll(home.root, "/oracle"), data };
    console.log(JSON.stringify({ release, method, ...error, kind, needs }));
  };
  for (const [method, params, kind] of questions) {
    await client.request(method, params, { timeout: 10_000 }).catch((error) => print(method, kind, error));
  }
  // Older servers take them all; no need to wait for the answers.
  const flood = Array.from({ length: FLOOD }, () => client.request("thread/list", {}, { timeout: 20_000 }));
  const failures = flood.map((request) => request.then(() => Promise.reject(), (error) => error));
  const refused = await Promise.any(failures).catch(() => {});
  if (refused?.code !== undefined) print("thread/list", "overloaded", refused);
  client.close();
  await client.closed;
  await model.close();
  await home.remove();
}
