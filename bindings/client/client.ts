import { parseRelease } from "../releases.js";
import type { RequestId } from "../index.js";
import { ClosedError, RpcError, TimeoutError } from "./errors.js";
import { type Log, type Notification, createLog, onAbort } from "./log.js";
import { refusals } from "./refusals.js";
import type {
  Client,
  ConnectOptions,
  EventFilter,
  HandlerContext,
  Refused,
  RequestOptions,
  Signal,
  Stable,
  Surface,
} from "./surface.js";
import type { Transport } from "./transport.js";
import { startTurn } from "./turn.js";

/** A type that only the caller chooses: what stands here does not. It is `NoInfer` of TypeScript 5.4. */
type Given<T> = [T][T extends unknown ? 0 : never];

type Handler = (params: unknown, context: HandlerContext) => unknown;
type Listener = (params: unknown, notification: Notification) => void;
type Pending = { method: string; resolve(result: unknown): void; reject(error: unknown): void };

type Timer = Parameters<typeof clearTimeout>[0];

type Table<T> = Map<string, T>;

/**
 * Calls a function once a request has taken too long, if there is a limit. More than a timer takes, which is 25 days, is none.
 */
const limit = (ms: number | undefined, method: string, late: (error: TimeoutError) => void): Timer =>
  (ms && ms < 2 ** 31 && setTimeout(() => late(new TimeoutError(method, ms)), ms)) as Timer;

/**
 * Calls what the user gave, if it is there. Its fault is not the connection's: the others are called, and it surfaces as
 * an unhandled rejection.
 */
const call = async <A extends unknown[]>(task: ((...args: A) => unknown) | undefined, ...args: A) => task?.(...args);

/**
 * Connects to a server. Call `initialize` first.
 *
 * ```ts
 * const client = connect(spawnServer());
 * await client.initialize({ clientInfo: { name: "my_client", version: "1.0.0" } });
 * const { thread } = await client.request("thread/start", {});
 * const turn = await client.turn({ threadId: thread.id, input: "Hello" });
 * for await (const delta of turn.text()) process.stdout.write(delta);
 * const { error } = await turn.completed;
 * ```
 *
 * A request of the server that nobody handles, or not in time, is refused.
 */
export function connect(transport: Transport, options?: ConnectOptions): Client;
/** Connects to a server, and speaks another part of the protocol than what is stable. */
export function connect<S extends Surface = Stable>(
  transport: Transport,
  options?: ConnectOptions<Given<S>>,
): Client<S>;
// Once more, since `ReturnType` takes the last.
export function connect(transport: Transport, options?: ConnectOptions): Client;
export function connect(
  transport: Transport,
  {
    handlers = {},
    timeout: defaultTimeout,
    handlerTimeout,
    // Without what is in it: there may be secrets.
    onRefused = ({ method, reason, error = "" }) => console.warn("app-server-protocol: refused", method, reason, error),
    onUnknown = (_, what) => console.warn("app-server-protocol: message", what),
    onMessage,
  }: ConnectOptions = {},
): Client {
  /** Our open requests. */
  const pending = new Map<RequestId, Pending>();
  /** What takes each of the server's open requests away from its handler. */
  const asked = new Map<RequestId, (reason?: unknown) => void>();
  const handlerMaps = new Set<Table<Handler>>();
  const listenerMaps = new Set<Table<Listener>>();
  const logs = new Set<Log>();
  let lastId = 0;
  let closed: ClosedError | undefined;
  let end: (error?: ClosedError) => void;
  const ended = new Promise<ClosedError | undefined>((resolve) => (end = resolve));

  /** Ends the connection. */
  function finish(cause: unknown, wanted?: boolean): void {
    if (closed) return;
    closed = new ClosedError(cause);
    for (const { reject } of pending.values()) reject(closed);
    for (const withdraw of asked.values()) withdraw(closed);
    const error = wanted ? undefined : closed;
    for (const log of logs) log.end(error);
    end(error);
  }

  function send(message: object): void {
    const text = JSON.stringify(message);
    void call(onMessage, "sent", message);
    try {
      transport.send(text);
    } catch (error) {
      finish(error);
      transport.close();
    }
  }

  /** Sends a request. Whoever gives `late` is told instead that there is no answer in time, and still gets the answer. */
  async function request(
    method: string,
    params?: unknown,
    { signal, timeout = defaultTimeout }: RequestOptions = {},
    late?: (error: unknown) => void,
  ): Promise<any> {
    if (closed) throw closed;
    const id = ++lastId;
    let timer: Timer;
    let off: (() => void) | undefined;
    return new Promise((resolve, reject) => {
      off = onAbort(signal, reject);
      timer = limit(timeout, method, late ?? reject);
      pending.set(id, { method, resolve, reject });
      send({ method, id, params });
    }).finally(() => {
      pending.delete(id);
      clearTimeout(timer);
      off?.();
    });
  }

  function ask({ id, method, params }: { id: RequestId; method: string; params?: unknown }): void {
    const { limitMs, ...refusal } = refusals.get(method) ?? {
      error: { code: -32601, message: "unknown method" },
    };
    const aborting = new AbortController();
    const { signal } = aborting;
    const withdraw = (reason?: unknown) => {
      asked.delete(id);
      clearTimeout(timer);
      aborting.abort(reason);
    };
    /** Answers, if an answer is still wanted. */
    const respond = (answer: object, refused?: Refused) => {
      if (signal.aborted) return;
      send({ id, ...answer });
      withdraw(refused?.error);
      if (refused) void call(onRefused, refused);
    };
    const refuse = (reason: Refused["reason"], error?: unknown) =>
      respond(refusal, { id, method, params, error, reason });
    // Only nine tenths of the server's limit: the refusal has to arrive before it is over.
    const timer = limit(limitMs ? limitMs * 0.9 : handlerTimeout, method, (error) => refuse("late", error));
    asked.set(id, withdraw);
    let handler: Handler | undefined;
    // The newest is the last.
    for (const map of handlerMaps) handler = map.get(method) ?? handler;
    if (!handler) refuse("unhandled");
    else {
      call(handler, params, { id, signal: signal as Signal })
        .then((result) => {
          if (!JSON.stringify(result)) throw new Error("no answer");
          respond({ result });
        })
        .catch((error) => refuse("failed", error));
    }
  }

  function tell(notification: Notification): void {
    const { method, params } = notification;
    if (method === "serverRequest/resolved") asked.get(params?.requestId)?.();
    // First, since a listener may close the client.
    for (const log of logs) log.push(notification);
    for (const map of [...listenerMaps]) void call(map.get(method), params, notification);
  }

  const receive = (text: string): unknown => {
    if (closed) return;
    let message: any;
    try {
      message = JSON.parse(text);
    } catch {
      return call(onUnknown, text, "malformed");
    }
    void call(onMessage, "received", message);
    const { id, method, error, result } = Object(message);
    const isId = typeof id === "string" || Number.isSafeInteger(id);
    if (typeof method === "string") {
      if (id === undefined) return tell(message);
      if (isId && !asked.has(id)) return ask(message);
      return call(onUnknown, message, isId ? "duplicate" : "malformed");
    }
    const waiting = pending.get(id);
    // From here on, the same ID answers nothing.
    pending.delete(id);
    const isAnswer = (error ?? result) !== undefined;
    if (isAnswer && error == null) waiting?.resolve(result);
    else waiting?.reject(new RpcError(waiting.method, error ?? { code: 0, message: "malformed" }));
    if (!isAnswer || !waiting) return call(onUnknown, message, isAnswer && isId ? "unmatched" : "malformed");
  };

  function add<T>(maps: Set<Table<T>>, map: object): () => void {
    // By name, and nothing that every object has: names come from the other side.
    const entry: Table<T> = new Map(Object.entries(map));
    maps.add(entry);
    return () => {
      maps.delete(entry);
    };
  }

  function events(filter?: EventFilter): AsyncGenerator<Notification, void> {
    const log = createLog(logs, { ...filter });
    if (closed) log.end(closed);
    const reading = log.read(true);
    const stop = reading.return.bind(reading);
    // A generator that waits, or that nobody has begun to read, does not learn that its reader leaves.
    reading.return = (value) => {
      log.end();
      return stop(value);
    };
    return reading;
  }

  add(handlerMaps, handlers);
  transport.listen(receive, (cause) => finish(cause));

  return {
    closed: ended,
    request,
    handle: (map: object) => add(handlerMaps, map),
    on: (map: object) => add(listenerMaps, map),
    async initialize(params: unknown, options?: RequestOptions) {
      const result = (await request("initialize", params, options)) as { userAgent: string };
      send({ method: "initialized" });
      return { ...result, release: parseRelease(result.userAgent) };
    },
    events,
    turn: startTurn.bind(undefined, request, logs),
    close() {
      finish(undefined, true);
      transport.close();
    },
  } as unknown as Client;
}
