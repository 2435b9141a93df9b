export { connect } from "./client.js";
export { ClosedError, RpcError, TimeoutError } from "./errors.js";
export { type Classified, type ErrorKind, classify } from "./kinds.js";
export type {
  Client,
  ConnectOptions,
  EventFilter,
  HandlerContext,
  Handlers,
  Input,
  Listeners,
  Refused,
  RequestOptions,
  Signal,
  Stable,
  Surface,
  Turn,
  TurnParams,
  Unknown,
} from "./surface.js";
export type { Transport } from "./transport.js";
