import type {
  ClientRequests,
  InitializeParams,
  InitializeResponse,
  RequestId,
  ServerNotification,
  ServerNotifications,
  ServerRequests,
  TurnStartParams,
  UserInput,
} from "../index.js";
import type { Release } from "../releases.js";
import type { ClosedError } from "./errors.js";

/**
 * The part of the protocol that a client speaks: {@link Stable}, or `Experimental` of
 * `app-server-protocol/client/experimental`.
 */
export interface Surface {
  /** The requests that a client can send, by method. */
  clientRequests: object;
  /** The requests that the server can send, by method. */
  serverRequests: object;
  /** The notifications that the server can send, by method. */
  serverNotifications: object;
  /** The notifications that the server can send, as one union. */
  serverNotification: { method: string };
  /** The params of `turn/start`. */
  turnStart: { threadId: string };
  /** One part of the user input. */
  userInput: object;
}

/** Everything that does not need `experimentalApi`. */
export interface Stable extends Surface {
  clientRequests: ClientRequests;
  serverRequests: ServerRequests;
  serverNotifications: ServerNotifications;
  serverNotification: ServerNotification;
  turnStart: TurnStartParams;
  userInput: UserInput;
}

/** An `AbortSignal`, where the environment declares one. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer S } }
  ? S
  : { readonly aborted: boolean; readonly reason: unknown };

type Field<T, K extends string> = T extends { [_ in K]: infer V } ? V : undefined;

/** The params of a method. */
type Params<T> = Field<T, "params">;

/** The arguments after the method of a request. */
export type Arguments<T> =
  undefined extends Params<T>
    ? [params?: Params<T>, options?: RequestOptions]
    : [params: Params<T>, options?: RequestOptions];

/** What no method is: the method is misspelt, or its params are missing or invalid. */
export interface WrongMethodOrParams {
  readonly method: never;
}

/** Limits of one request. */
export interface RequestOptions {
  /** Gives up on the request when aborted: it is rejected with the signal's reason. */
  signal?: Signal | undefined;
  /**
   * How long to wait for the response, in milliseconds; 0 means no limit. Defaults to the `timeout` of the
   * connection.
   */
  timeout?: number | undefined;
}

/** What a handler is passed besides the params. */
export interface HandlerContext {
  /** The request's ID, unique among those that are open. */
  id: RequestId;
  /**
   * Aborted when the request is no longer open: the server resolved it, the handler was too late, the connection
   * closed, or the answer is sent.
   */
  signal: Signal;
}

/** Answers requests of the server, by method. What it returns is the result. */
export type Handlers<S extends Surface = Stable> = {
  [M in keyof S["serverRequests"]]?: (
    params: Params<S["serverRequests"][M]>,
    context: HandlerContext,
  ) => Field<S["serverRequests"][M], "result"> | PromiseLike<Field<S["serverRequests"][M], "result">>;
};

/** Called with the notifications of the server, by method. */
export type Listeners<S extends Surface = Stable> = {
  [M in keyof S["serverNotifications"]]?: (
    params: Params<S["serverNotifications"][M]>,
    notification: { method: M; params: Params<S["serverNotifications"][M]>; emittedAtMs?: number },
  ) => void;
};

/** Why the client refused a request of the server. */
export interface Refused {
  /** The request's method. Perhaps one that this package does not know. */
  method: string;
  /** The request's ID. */
  id: RequestId;
  /** The request's params. */
  params: unknown;
  /**
   * `unhandled`: there is no handler. `failed`: the handler threw, or its result cannot be sent. `late`: the
   * handler was still at work when the server was about to give up, or when `handlerTimeout` was over.
   */
  reason: "unhandled" | "failed" | "late";
  /** What the handler threw, or a `TimeoutError`. */
  error?: unknown;
}

/**
 * What is wrong with a frame. `malformed`: it is not a message of the protocol. `unmatched`: it is a
 * response to a request that is not open: it is late, a duplicate, or the request was never sent. `duplicate`: it
 * is a request with the ID of one that is still open.
 */
export type Unknown = "malformed" | "unmatched" | "duplicate";

/** How to connect. What a callback or a listener throws becomes an unhandled rejection, and stops no message. */
export interface ConnectOptions<S extends Surface = Stable> {
  /** Answers requests of the server, from the first message on. */
  handlers?: Handlers<S> | undefined;
  /** How long a request waits for its response, in milliseconds. Defaults to 0, no limit. */
  timeout?: number | undefined;
  /**
   * How long a handler may take, in milliseconds, where the server itself would wait forever. Defaults to 0, no
   * limit: users decide slowly.
   */
  handlerTimeout?: number | undefined;
  /** Called with each request that the client refused. Defaults to a warning on the console. */
  onRefused?: ((refused: Refused) => void) | undefined;
  /**
   * Called with each frame that the client cannot use; a malformed one that is not JSON is passed as text.
   * Defaults to a warning on the console, without what is in the frame.
   */
  onUnknown?: ((frame: unknown, what: Unknown) => void) | undefined;
  /** Called with each message that is sent or received, for a log. Messages hold secrets. */
  onMessage?: ((direction: "sent" | "received", message: unknown) => void) | undefined;
}

/** Which notifications to deliver. */
export interface EventFilter {
  /** Those of this thread. Defaults to all, including those of no thread. */
  threadId?: string | undefined;
  /** Those of this turn. Defaults to all. */
  turnId?: string | undefined;
  /** Ends the iteration when aborted, with the signal's reason. If it is aborted already, `events` throws that reason. */
  signal?: Signal | undefined;
}

/** The user input: its parts, or its text. */
export type Input<S extends Surface = Stable> = string | S["userInput"][];

/** The params of `turn/start`, with the input as text or parts. */
export type TurnParams<S extends Surface = Stable> = {
  [K in keyof S["turnStart"]]: K extends "input" ? Input<S> : S["turnStart"][K];
};

type TurnOf<S extends Surface> = S["serverNotifications"] extends {
  "turn/completed": { params: { turn: infer T } };
}
  ? T
  : never;

/** A turn that has started. It keeps its notifications, so that no reader comes too late. */
export interface Turn<S extends Surface = Stable> {
  /** The turn's ID. */
  readonly id: string;
  /** The ID of the turn's thread. */
  readonly threadId: string;
  /**
   * How the turn ended, whatever its `status`. Rejected with a `ClosedError` if the connection closes first.
   */
  readonly completed: Promise<TurnOf<S>>;
  /** The agent's text, as it arrives. Messages follow each other without a separator. */
  text(): AsyncIterable<string>;
  /** The turn's notifications, from the first to `turn/completed`. */
  events(): AsyncIterable<S["serverNotification"]>;
  /** Interrupts the turn; it then completes as `interrupted`. */
  interrupt(options?: RequestOptions): Promise<void>;
  /** Adds input while the turn runs. */
  steer(input: Input<S>, options?: RequestOptions): Promise<void>;
}

/** A connection to a server. */
export interface Client<S extends Surface = Stable> {
  /** Resolved when the connection is closed: with the error, unless it was this client that closed it. */
  readonly closed: Promise<ClosedError | undefined>;
  /**
   * Sends `initialize` and then `initialized`. The result also has the server's release.
   *
   * @throws RangeError if the server's `userAgent` does not contain a release.
   */
  initialize(
    params: InitializeParams,
    options?: RequestOptions,
  ): Promise<InitializeResponse & { release: Release }>;
  /**
   * Sends a request and returns its result.
   *
   * @throws RpcError if the server answers with an error.
   * @throws TimeoutError if it does not answer in time.
   * @throws ClosedError if the connection is closed, or closes first.
   */
  request<M extends keyof S["clientRequests"] & string>(
    method: M,
    ...args: Arguments<S["clientRequests"][M]>
  ): Promise<Field<S["clientRequests"][M], "result">>;
  /**
   * Sends a request that these types do not know yet. Its name must be typed `string`, as in
   * `request("thread/new" as string)`, so that a misspelt one is an error.
   */
  request<M extends string>(
    method: string extends M ? M : WrongMethodOrParams,
    params?: unknown,
    options?: RequestOptions,
  ): Promise<unknown>;
  /** Adds listeners. Returns a function that removes them. */
  on(listeners: Listeners<S>): () => void;
  /** Adds handlers; the newest of a method answers. Returns a function that removes them. */
  handle(handlers: Handlers<S>): () => void;
  /**
   * Delivers the server's notifications, from this call on. What is not read yet is kept, until `return()` is called,
   * as leaving a loop does, or the `signal` is aborted. Ends when the client is closed, and throws a `ClosedError` if
   * the connection closes otherwise.
   */
  events(filter?: EventFilter): AsyncIterableIterator<S["serverNotification"]>;
  /**
   * Starts a turn. Once `signal` is aborted, the turn is interrupted, even if its start is not answered yet. `timeout` is
   * how long to wait for that answer: a turn that starts later is interrupted too.
   */
  turn(params: TurnParams<S>, options?: RequestOptions): Promise<Turn<S>>;
  /** Closes the connection. Whatever is pending fails with a `ClosedError`. */
  close(): void;
}
