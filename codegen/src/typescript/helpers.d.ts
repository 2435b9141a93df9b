/** The name of a client request. */
export type ClientRequestMethod = keyof ClientRequests;

/** The name of a server request. */
export type ServerRequestMethod = keyof ServerRequests;

/** The name of a server notification. */
export type ServerNotificationMethod = keyof ServerNotifications;

/** The name of a client notification. */
export type ClientNotificationMethod = keyof ClientNotifications;

/** The name of a request of either side. */
export type RequestMethod = ClientRequestMethod | ServerRequestMethod;

/** The name of a notification of either side. */
export type NotificationMethod = ServerNotificationMethod | ClientNotificationMethod;

/** The params of a method. They include `undefined` if a message may omit them. */
export type ParamsOf<M extends RequestMethod | NotificationMethod> = (ClientRequests &
  ServerRequests &
  ServerNotifications &
  ClientNotifications)[M]["params"];

/** The result of a method. */
export type ResultOf<M extends RequestMethod> = (ClientRequests & ServerRequests)[M]["result"];

/**
 * The arguments after a method's name in a call: its params, which can be omitted if a message may omit
 * them.
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

/** Answers the server's requests: a function for each method. */
export type Handlers = {
  [M in keyof ServerRequests]?: (
    params: ServerRequests[M]["params"],
  ) => ServerRequests[M]["result"] | PromiseLike<ServerRequests[M]["result"]>;
};

/** Takes the server's notifications: a function for each method. */
export type Listeners = {
  [M in keyof ServerNotifications]?: (params: ServerNotifications[M]["params"]) => void;
};

/** A value of an enum, or one that only newer servers send. Editors still offer those that are known. */
export type Open<E extends string> = E | (string & {});

/**
 * A variant that only newer servers send, such as `ThreadItem | UnknownVariant`. A `switch` over a union with it
 * narrows to no variant; `isVariant` of `app-server-protocol/client/open` does.
 */
export type UnknownVariant<Tag extends string = "type"> = { [_ in Tag]: string & {} };

/** A server notification, under the name that the server's own exporter gives it. */
export type ServerNotificationEnvelope = ServerNotification;

/** A request of either side, whatever its method. */
export type JSONRPCRequest = {
  id: RequestId;
  method: string;
  params?: JsonValue | undefined;
  /** The W3C trace context of the request. If absent or `null`, the request is in no trace. */
  trace?: W3cTraceContext | null;
};

/** A notification of either side, whatever its method. */
export type JSONRPCNotification = {
  method: string;
  params?: JsonValue | undefined;
};

/** The response to a request that succeeded. */
export type JSONRPCResponse = {
  /** The ID of the request. */
  id: RequestId;
  /** The result of the method, see {@link ResultOf}. */
  result: JsonValue;
};

/** The response to a request that failed. */
export type JSONRPCError = {
  /** The ID of the request. */
  id: RequestId;
  /** Why the request failed. */
  error: JSONRPCErrorError;
};

/** Any message: one line or frame. */
export type JSONRPCMessage =
  | JSONRPCRequest
  | JSONRPCNotification
  | JSONRPCResponse
  | JSONRPCError;
