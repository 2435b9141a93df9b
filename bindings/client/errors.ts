import { type ErrorKind, classify } from "./kinds.js";

/** The server answered a request with an error. */
export class RpcError extends Error {
  override readonly name: string = "RpcError";
  /** The request's method. */
  declare readonly method: string;
  /** The error's code. Servers answer nearly everything with -32600; see `kind`. */
  declare readonly code: number;
  /** What the server adds to some errors. */
  declare readonly data: unknown;
  /** What kind of error it is. */
  declare readonly kind: ErrorKind;
  /** What needs the experimental API: a method, or a field or variant as in `thread/start.dynamicTools`. */
  declare readonly needs?: string;

  constructor(method: string, { code, message, data }: { code: number; message: string; data?: unknown }) {
    super(message);
    Object.assign(this, { code, method, ...classify(code, message), data });
  }
}

/** The connection is closed. The `cause` tells why, if the client did not ask for it. */
export class ClosedError extends Error {
  override readonly name: string = "ClosedError";

  constructor(cause?: unknown) {
    // A cause that is undefined would be printed.
    super("connection closed", (cause as object | undefined) && { cause });
  }
}

/** Nobody answered in time. */
export class TimeoutError extends Error {
  override readonly name: string = "TimeoutError";

  constructor(method: string, ms: number) {
    super(`${method}: no answer in ${ms} ms`);
  }
}
