// An MCP server over stdio with one tool, which asks the user something before it answers.

import { createInterface } from "node:readline";

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
let calling;

const answers = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    capabilities: { tools: {} },
    serverInfo: { name: "asks", version: "1.0.0" },
  }),
  "tools/list": () => ({
    tools: [
      {
        name: "ask",
        description: "Asks the user.",
        inputSchema: { type: "object", properties: {} },
        annotations: { readOnlyHint: true },
      },
    ],
  }),
  ping: () => ({}),
};

for await (const line of createInterface(process.stdin)) {
  const { id, method, params, result, error } = JSON.parse(line);
  if (method === "tools/call") {
    calling = id;
    const requestedSchema = { type: "object", properties: { ok: { type: "boolean" } }, required: ["ok"] };
    send({ id: "ask", method: "elicitation/create", params: { message: "Really?", requestedSchema } });
  } else if (id === "ask" && method === undefined) {
    send({ id: calling, result: { content: [{ type: "text", text: JSON.stringify(result ?? error) }] } });
  } else if (id !== undefined) {
    const answer = answers[method]?.(params);
    send(answer ? { id, result: answer } : { id, error: { code: -32601, message: `no ${method}` } });
  }
}
