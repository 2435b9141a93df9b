// A scripted model: the part of the Responses API that a server needs, on loopback.

import { createServer } from "node:http";

const usage = {
  input_tokens: 1,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 1,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 2,
};

/** A message of the model, which arrives in the given parts. */
export function message(...parts) {
  const content = [{ type: "output_text", text: parts.join("") }];
  return { type: "message", role: "assistant", id: "msg-1", content, parts };
}

/** A call of one of the model's tools. */
export function call(name, args, id = "call-1") {
  return { type: "function_call", call_id: id, name, arguments: JSON.stringify(args) };
}

/**
 * Starts a model that answers each request with the next step of a script, and with "Done." after the last.
 * A step is a list of output items, or `{ status }` for an HTTP error.
 */
export async function startModel(script = []) {
  const steps = [...script];
  const requests = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => (text += chunk));
    request.on("end", () => {
      if (request.method !== "POST" || !request.url.endsWith("/responses")) {
        response.writeHead(404).end();
        return;
      }
      requests.push({ at: Date.now(), headers: request.headers, body: JSON.parse(text) });
      const step = steps.shift() ?? [message("Done.")];
      if (!Array.isArray(step)) {
        response.writeHead(step.status, { "content-type": "application/json" }).end('{"error":{"message":"refused"}}');
        return;
      }
      response.writeHead(200, { "content-type": "text/event-stream" });
      for (const event of events(step, `resp-${requests.length}`)) {
        response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
      }
      response.end();
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/v1`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function* events(items, id) {
  yield { type: "response.created", response: { id } };
  for (const { parts, ...item } of items) {
    if (parts !== undefined) {
      yield { type: "response.output_item.added", item: { ...item, content: [] } };
      for (const delta of parts) yield { type: "response.output_text.delta", item_id: item.id, delta };
    }
    yield { type: "response.output_item.done", item };
  }
  yield { type: "response.completed", response: { id, usage } };
}
