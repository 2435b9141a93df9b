/** A method that a client asks for. */
export type ClientRequestMethod = keyof ClientRequests;

/** A method that the server asks for. */
export type ServerRequestMethod = keyof ServerRequests;

/** A method by which the server tells something. */
export type ServerNotificationMethod = keyof ServerNotifications;

/** A method by which a client tells something. */
export type ClientNotificationMethod = keyof ClientNotifications;

/** A method that is answered. */
export type RequestMethod = ClientRequestMethod | ServerRequestMethod;

/** A method that is not answered. */
export type NotificationMethod = ServerNotificationMethod | ClientNotificationMethod;

/** The params of a method. They include `undefined` where a message may leave them out. */
export type ParamsOf<M extends RequestMethod | NotificationMethod> = (ClientRequests &
  ServerRequests &
  ServerNotifications &
  ClientNotifications)[M]["params"];

/** The result of a method. */
export type ResultOf<M extends RequestMethod> = (ClientRequests & ServerRequests)[M]["result"];

/**
 * What follows a method's name in a call: its params, which can be left out where a message may leave
 * them out.
 *
 * ```ts
 * declare function call<M extends ClientRequestMethod>(
 *   method: M,
 *   ...params: ArgumentsOf<M>
 * ): Promise<ResultOf<M>>;
 *
 * await call("account/logout");
 * await call("account/read", { refreshToken: true });
 * ```
 */
export type ArgumentsOf<M extends RequestMethod | NotificationMethod> = M extends unknown
  ? undefined extends ParamsOf<M>
    ? [params?: ParamsOf<M>]
    : [params: ParamsOf<M>]
  : never;

/** A notification of the server, under the name that the server's own exporter gives it. */
export type ServerNotificationEnvelope = ServerNotification;

/** A request of either side, whatever its method. */
export type JSONRPCRequest = {
  id: RequestId;
  method: string;
  params?: JsonValue | undefined;
  /** Where the request stands in a distributed trace. `null` and absent mean: in none. */
  trace?: W3cTraceContext | null;
};

/** A notification of either side, whatever its method. */
export type JSONRPCNotification = {
  method: string;
  params?: JsonValue | undefined;
};

/** The answer to a request that succeeded. */
export type JSONRPCResponse = {
  /** The id of the request. */
  id: RequestId;
  /** What the method answers, see {@link ResultOf}. */
  result: JsonValue;
};

/** The answer to a request that failed. */
export type JSONRPCError = {
  /** The id of the request. */
  id: RequestId;
  /** Why it failed. */
  error: JSONRPCErrorError;
};

/** One line or frame, whatever it holds. */
export type JSONRPCMessage =
  | JSONRPCRequest
  | JSONRPCNotification
  | JSONRPCResponse
  | JSONRPCError;
