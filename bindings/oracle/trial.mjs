// One trial: a real server is made to send a request, gets an answer, and what it makes of it is kept.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

import { makeHome } from "./home.mjs";
import { startModel } from "./model.mjs";
import { binary } from "./release.mjs";

const STARTUP_MS = 60_000;

/**
 * Asks a real server. `answer` is the rest of the response, `{ result }` or `{ error }`; without one the
 * request stays unanswered. Kept is what happens within `patience` milliseconds. `limitMs` is how long the
 * server is known to wait.
 */
export async function trial(method, probe, { answer, limitMs, patience = 30_000 }) {
  const command = await binary(probe.release);
  const model = await startModel(probe.script);
  const home = await makeHome({ url: model.url, settings: probe.settings, tables: probe.tables });
  const server = spawn(command, ["app-server"], {
    cwd: home.work,
    env: home.env,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = new Promise((resolve) => server.on("close", resolve));
  const messages = [];
  const watchers = new Set();
  createInterface(server.stdout).on("line", (line) => {
    messages.push({ at: Date.now(), message: JSON.parse(line) });
    for (const watcher of watchers) watcher();
  });
  const send = (message) => server.stdin.write(`${JSON.stringify(message)}\n`);
  /** The first message that fits, or undefined if there is none in time. */
  const first = (fits, within) =>
    new Promise((resolve) => {
      const done = (found) => {
        clearTimeout(timer);
        watchers.delete(look);
        resolve(found);
      };
      const look = () => {
        const found = messages.find(({ message }) => fits(message));
        if (found !== undefined) done(found);
      };
      const timer = setTimeout(done, within);
      watchers.add(look);
      look();
    });
  let id = 0;
  const request = async (method, params) => {
    const own = ++id;
    send({ method, id: own, params });
    const found = await first((message) => message.id === own && message.method === undefined, STARTUP_MS);
    if (found?.message.result === undefined) {
      throw new Error(`${probe.release} ${method}: ${JSON.stringify(found?.message.error ?? "no answer")}`);
    }
    return found.message.result;
  };

  try {
    await request("initialize", {
      clientInfo: { name: "probe", title: null, version: "1.0.0" },
      capabilities: { experimentalApi: true, ...probe.capabilities },
    });
    send({ method: "initialized" });
    for (const step of probe.before ?? []) await request(step.method, step.params);
    await (probe.legacy ? startLegacyTurn : startTurn)(request, home, probe);
    const asked = await first((message) => message.method === method && message.id !== undefined, STARTUP_MS);
    if (asked === undefined) {
      throw new Error(`${probe.release} did not send ${method}: ${JSON.stringify(messages.slice(-3))}`);
    }
    if (answer !== undefined) send({ id: asked.message.id, ...answer });
    const ends = probe.legacy ? LEGACY_ENDS : ENDS;
    const end = await first((message) => ends.includes(message.method), patience);
    const from = messages.indexOf(asked);
    const { id: _, ...sent } = asked.message;
    return normalise(home, {
      release: probe.release,
      request: sent,
      ...(answer === undefined ? { answer: null } : { answer }),
      ...(answer === undefined && { waitedMs: waited(asked.at, Math.min(end?.at ?? Date.now(), nextRequest(model, asked.at)), limitMs) }),
      then: messages
        .slice(from + 1)
        .map(({ message }) => message)
        .filter((message) => tells(message) || ends.includes(message.method)),
      model: told(model.requests),
      turnEnded: end !== undefined,
    });
  } finally {
    server.stdin.end();
    server.kill("SIGKILL");
    await ended;
    await model.close();
    await home.remove();
  }
}

/** What ends a turn, and in the first protocol. */
const ENDS = ["turn/completed"];
const LEGACY_ENDS = ["codex/event/task_complete", "codex/event/turn_aborted"];

async function startTurn(request, { work }, { thread = {}, turn = {} }) {
  const started = await request("thread/start", { cwd: work, ...thread });
  const input = [{ type: "text", text: "Hello", text_elements: [] }];
  await request("turn/start", { threadId: started.thread.id, input, ...turn });
}

async function startLegacyTurn(request, { work }) {
  const { conversationId } = await request("newConversation", { cwd: work, approvalPolicy: "untrusted" });
  await request("addConversationListener", { conversationId, experimentalRawEvents: false });
  const items = [{ type: "text", data: { text: "Hello", text_elements: [] } }];
  await request("sendUserMessage", { conversationId, items });
}

/** When the model was asked again. */
function nextRequest({ requests }, after) {
  return requests.find(({ at }) => at >= after)?.at ?? Infinity;
}

/** How long a server waited: its known limit, if the clock of a busy machine does not contradict it. */
function waited(from, to, limitMs) {
  const took = to - from;
  return limitMs && took > limitMs * 0.9 && took < limitMs * 1.1 + 500 ? limitMs : Math.round(took / 1000) * 1000;
}

/** Whether a message says what became of the request. */
function tells({ method, params }) {
  if (method === "item/completed") return !["userMessage", "agentMessage", "reasoning"].includes(params.item.type);
  return ["serverRequest/resolved", "error"].includes(method);
}

/** What the model was told: outputs of its tools, and the attestation. */
function told(requests) {
  const last = requests.at(-1);
  const outputs = last?.body.input.filter(({ type }) => /_output$/.test(type)) ?? [];
  const attestation = last?.headers["x-oai-attestation"];
  return {
    requests: requests.length,
    outputs: outputs.map(({ output }) => output),
    ...(attestation !== undefined && { attestation }),
  };
}

/** The same text in each run: no path, time or made-up ID of this one. */
function normalise({ root }, value) {
  const ids = new Map();
  const text = JSON.stringify(value, (key, value) => {
    if (typeof value === "number" && /(At|AtMs|[dD]urationMs)$/.test(key)) return 0;
    if (key === "processId" && value !== null) return "1";
    return value;
  });
  return JSON.parse(
    text
      .replaceAll(root, "/oracle")
      .replace(/Wall time: [\d.]+ seconds/g, "Wall time: 0 seconds")
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
        if (!ids.has(id)) ids.set(id, `00000000-0000-0000-0000-${String(ids.size + 1).padStart(12, "0")}`);
        return ids.get(id);
      }),
  );
}
