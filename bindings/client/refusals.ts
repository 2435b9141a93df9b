// Generated from snapshots/refusals/refusals.json. Do not edit; run `node oracle/table.mjs`.

/** How a request of the server is refused, and how long the server waits for an answer, in milliseconds. */
export interface Refusal {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly limitMs?: number;
}

/** By method. */
export const refusals: ReadonlyMap<string, Refusal> = new Map<string, Refusal>([
  ["account/chatgptAuthTokens/refresh", {"error":{"code":-32000,"message":"refused by the client"},"limitMs":10000}],
  ["applyPatchApproval", {"result":{"decision":{"denied":{"rejection":"refused by the client"}}}}],
  ["attestation/generate", {"error":{"code":-32000,"message":"refused by the client"},"limitMs":100}],
  ["currentTime/read", {"error":{"code":-32000,"message":"refused by the client"},"limitMs":10000}],
  ["execCommandApproval", {"result":{"decision":{"denied":{"rejection":"refused by the client"}}}}],
  ["item/commandExecution/requestApproval", {"result":{"decision":"decline"}}],
  ["item/fileChange/requestApproval", {"result":{"decision":"decline"}}],
  ["item/permissions/requestApproval", {"result":{"permissions":{},"scope":"turn"}}],
  ["item/tool/call", {"result":{"contentItems":[{"type":"inputText","text":"refused by the client"}],"success":false}}],
  ["item/tool/requestUserInput", {"result":{"answers":{}}}],
  ["mcpServer/elicitation/request", {"result":{"action":"decline"}}],
  ["skill/requestApproval", {"result":{"decision":"decline"}}],
]);
