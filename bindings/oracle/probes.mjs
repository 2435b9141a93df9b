// How to make a real server send each of its requests, without an account, and how to tell that it took the
// answer for a refusal.

import { fileURLToPath } from "node:url";

import { call } from "./model.mjs";

export const NEWEST = "0.169.0";
/** The oldest release there is evidence of, which still has the first protocol. */
export const OLDEST = "0.99.0";

const patch = `*** Begin Patch
*** Add File: new.txt
+line
*** End Patch
`;
const applyPatch = `apply_patch <<'EOF'\n${patch}EOF`;

/** A token as a server reads it: three parts, unsigned, with claims that nobody checks. */
export function token(user) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = {
    email: `${user}@example.com`,
    "https://api.openai.com/auth": { chatgpt_plan_type: "pro", chatgpt_user_id: user, chatgpt_account_id: "org-1" },
  };
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.${Buffer.from("none").toString("base64url")}`;
}

const signedIn = {
  method: "account/login/start",
  params: { type: "chatgptAuthTokens", accessToken: token("one"), chatgptAccountId: "org-1", chatgptPlanType: "pro" },
};
const question = {
  id: "q1",
  header: "Pick",
  question: "Which one?",
  options: [
    { label: "A (Recommended)", description: "first" },
    { label: "B", description: "second" },
  ],
};
const planMode = {
  mode: "plan",
  settings: { model: "mock-model", reasoning_effort: "medium", developer_instructions: null },
};
const lookUp = {
  name: "look_up",
  description: "Looks a word up.",
  inputSchema: { type: "object", properties: { word: { type: "string" } }, required: ["word"] },
};
const mcpServer = fileURLToPath(new URL("mcp-server.mjs", import.meta.url));

/** The status of the only item that the turn did. */
const itemIs = (status) => (trial) =>
  trial.then.some(({ method, params }) => method === "item/completed" && params.item.status === status);
const turnFailed = ({ then }) => then.at(-1)?.params.turn?.status === "failed";
const modelWasTold = (text) => ({ model }) => JSON.stringify(model.outputs).includes(JSON.stringify(text).slice(1, -1));

/** By method: how each release is made to ask. */
export const probes = {
  "item/commandExecution/requestApproval": {
    refused: itemIs("declined"),
    invented: { decision: "maybe" },
    [NEWEST]: { script: [[call("exec_command", { cmd: "touch new.txt" })]], thread: { approvalPolicy: "untrusted" } },
    [OLDEST]: {
      script: [[call("shell_command", { command: "touch new.txt" })]],
      thread: { approvalPolicy: "untrusted" },
    },
  },
  "item/fileChange/requestApproval": {
    refused: itemIs("declined"),
    invented: { decision: "maybe" },
    [NEWEST]: { script: [[call("exec_command", { cmd: applyPatch })]], thread: { approvalPolicy: "untrusted" } },
    [OLDEST]: { script: [[call("shell_command", { command: applyPatch })]], thread: { approvalPolicy: "untrusted" } },
  },
  "item/permissions/requestApproval": {
    refused: modelWasTold('{"permissions":{"network":null,"file_system":null}'),
    invented: { permissions: { network: { enabled: "maybe" } } },
    [NEWEST]: {
      tables: "[features]\nexec_permission_approvals = true\nrequest_permissions_tool = true\n",
      script: [
        [call("request_permissions", { reason: "need the network", permissions: { network: { enabled: true } } })],
      ],
      thread: { approvalPolicy: "on-request", sandbox: "workspace-write" },
    },
  },
  "item/tool/requestUserInput": {
    refused: modelWasTold('{"answers":{}}'),
    invented: { answers: { q1: "A" } },
    [NEWEST]: {
      script: [[call("request_user_input", { questions: [question] })]],
      turn: { collaborationMode: planMode },
    },
    [OLDEST]: {
      script: [[call("request_user_input", { questions: [question] })]],
      turn: { collaborationMode: planMode },
    },
  },
  "item/tool/call": {
    refused: modelWasTold("refused by the client"),
    invented: { success: false, output: "none" },
    [NEWEST]: {
      script: [[call("look_up", { word: "x" })]],
      thread: { dynamicTools: [{ type: "function", ...lookUp }] },
    },
    // It expects another body, so that what it makes of ours is worth knowing.
    [OLDEST]: { script: [[call("look_up", { word: "x" })]], thread: { dynamicTools: [lookUp] } },
  },
  "mcpServer/elicitation/request": {
    refused: modelWasTold('{"action":"decline"}'),
    invented: { action: "maybe" },
    [NEWEST]: {
      tables: `[mcp_servers.asks]\ncommand = ${JSON.stringify(process.execPath)}\nargs = [${JSON.stringify(mcpServer)}]\n`,
      script: [[{ ...call("ask", {}), namespace: "mcp__asks" }]],
      thread: { approvalPolicy: "on-request" },
    },
  },
  "account/chatgptAuthTokens/refresh": {
    refused: turnFailed,
    invented: { accessToken: "maybe", chatgptAccountId: "org-1" },
    [NEWEST]: { before: [signedIn], script: [{ status: 401 }] },
    [OLDEST]: { before: [signedIn], script: [{ status: 401 }] },
  },
  "attestation/generate": {
    // The server's code for an answer that is an error.
    refused: ({ model }) => model.attestation === '{"v":1,"s":2}',
    invented: { attestation: "maybe" },
    [NEWEST]: { capabilities: { requestAttestation: true }, before: [signedIn], script: [] },
  },
  "currentTime/read": {
    refused: turnFailed,
    invented: { currentTimeAt: "now" },
    [NEWEST]: { tables: '[features.current_time_reminder]\nenabled = true\nclock_source = "external"\n', script: [] },
  },
  execCommandApproval: {
    refused: modelWasTold("exec command rejected by user"),
    invented: { decision: "maybe" },
    [OLDEST]: { legacy: true, script: [[call("shell_command", { command: "touch new.txt" })]] },
  },
  applyPatchApproval: {
    refused: modelWasTold("patch rejected by user"),
    invented: { decision: "maybe" },
    [OLDEST]: { legacy: true, script: [[call("shell_command", { command: applyPatch })]] },
  },
};
