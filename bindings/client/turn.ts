import { ClosedError } from "./errors.js";
import { type Log, createLog, isOf, onAbort } from "./log.js";
import type { RequestOptions, Turn } from "./surface.js";

/** Text as the parts of an input. */
const parts = (input: unknown) =>
  typeof input === "string" ? [{ type: "text", text: input, text_elements: [] }] : input;

/** Starts a turn, and keeps its notifications. */
export async function startTurn(
  request: (method: string, params: unknown, options?: RequestOptions) => Promise<any>,
  logs: Set<Log>,
  { input, ...params }: { threadId: string; input?: unknown },
  { signal, timeout }: RequestOptions = {},
): Promise<Turn> {
  (signal as AbortSignal | undefined)?.throwIfAborted();
  const { threadId } = params;
  // Not known before the answer, and the turn's first notifications may come before that.
  let id: string;
  const log = createLog(logs, (notification) => isOf(notification, threadId, id));
  const started = request("turn/start", { ...params, input: parts(input) }, { timeout }).then(({ turn }) => {
    id = turn.id;
    log.values.splice(0).forEach(log.push);
  });
  const interrupt = (options?: RequestOptions) =>
    started.then(() => request("turn/interrupt", { threadId, turnId: id }, options));
  let off: () => void;
  const aborted = new Promise<never>((_, reject) => {
    off = onAbort(signal, (reason) => {
      reject(reason);
      // The turn may have completed meanwhile, or the connection closed.
      interrupt().catch(() => {});
    });
  });
  const completed = started
    .then(async () => {
      for await (const { method, params } of log.read()) if (method === "turn/completed") return params.turn;
      throw new ClosedError();
    })
    .finally(() => {
      log.end();
      off();
    });
  // Not everybody waits for it.
  completed.catch(() => {});
  await Promise.race([started, aborted]);
  return {
    id: id!,
    threadId,
    completed,
    async *text() {
      const streamed = new Set<string>();
      for await (const { method, params } of log.read()) {
        if (method === "item/agentMessage/delta") {
          streamed.add(params.itemId);
          yield params.delta;
        } else if (method === "item/completed" && params.item?.type === "agentMessage") {
          // Models that do not stream say all at once, without a delta.
          if (!streamed.has(params.item.id)) yield params.item.text;
        }
      }
    },
    events: () => log.read() as AsyncGenerator<never>,
    interrupt,
    steer: (input, options) =>
      request("turn/steer", { threadId, expectedTurnId: id, input: parts(input) }, options),
  };
}
