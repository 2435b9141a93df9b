import { ClosedError } from "./errors.js";
import { type Log, createLog, onAbort } from "./log.js";
import type { EventFilter, RequestOptions, Turn } from "./surface.js";

/** Text as the parts of an input. */
const parts = (input: unknown) =>
  typeof input === "string" ? [{ type: "text", text: input }] : input;

/** Starts a turn, and keeps its notifications. */
export async function startTurn(
  request: (method: string, params: unknown, options?: RequestOptions, late?: (error: unknown) => void) => Promise<any>,
  logs: Set<Log>,
  { input, threadId, ...params }: { threadId: string; input?: unknown },
  { signal, timeout }: RequestOptions = {},
): Promise<Turn> {
  let reject: (reason: unknown) => void;
  const giveUp = (reason: unknown) => {
    reject(reason);
    // If the turn has not started, nobody reads of it.
    about.turnId ?? log.end();
    // The turn may have completed meanwhile, or the connection closed.
    interrupt().catch(() => {});
  };
  const off = onAbort(signal, giveUp);
  // The turn's ID is not known before the answer, and its first notifications may come before that.
  const about: EventFilter & { turnId?: string } = { threadId };
  const log = createLog(logs, about);
  const started = request("turn/start", { threadId, ...params, input: parts(input) }, { timeout }, giveUp).then(({ turn }) => {
    about.turnId = turn.id;
    log.values.splice(0).forEach(log.push);
  });
  const interrupt = (options?: RequestOptions) => started.then(() => request("turn/interrupt", about, options));
  const completed = started
    .then(async () => {
      for await (const { method, params } of log.read()) if (method === "turn/completed") return params.turn;
      throw new ClosedError();
    })
    .finally(() => {
      log.end();
      off?.();
    });
  // Not everybody waits for it.
  completed.catch(() => {});
  await new Promise<void>((resolve, fail) => {
    reject = fail;
    started.then(resolve, fail);
  });
  return {
    id: about.turnId!,
    threadId,
    completed,
    async *text() {
      const streamed = new Set<string>();
      for await (const { method, params } of log.read()) {
        const { delta, itemId, item } = params;
        if (method === "item/agentMessage/delta") {
          streamed.add(itemId);
          yield delta;
        } else if (method === "item/completed" && item?.type === "agentMessage" && !streamed.has(item.id)) {
          // Models that do not stream say all at once, without a delta.
          yield item.text;
        }
      }
    },
    events: log.read as () => AsyncGenerator<never>,
    interrupt,
    steer: (input, options) =>
      request("turn/steer", { threadId, expectedTurnId: about.turnId, input: parts(input) }, options),
  };
}
