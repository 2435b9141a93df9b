// What a user of the package writes, and what the types must not let through. Only checked, never run.

import type {
  Account,
  AccountUpdatedNotification,
  ArgumentsOf,
  ClientNotification,
  ClientRequest,
  ClientRequestMethod,
  GetAccountRateLimitsResponse,
  GetAccountResponse,
  JSONRPCMessage,
  JSONRPCRequest,
  LoginAccountParams,
  ParamsOf,
  RequestId,
  ResultOf,
  ServerNotification,
  ServerNotificationMethod,
  ServerRequest,
  ServerRequestMethod,
} from "app-server-protocol";
import type { BedrockSetupParams, ClientRequests, ServerRequests } from "app-server-protocol/experimental";
import type * as Experimental from "app-server-protocol/experimental";
import type { LegacyClientRequests, LegacyServerNotification } from "app-server-protocol/legacy";
import type * as Stable from "app-server-protocol";
import type * as Any from "app-server-protocol/any";
import { isOneOf, isVariant } from "app-server-protocol/client/open";

/** Whether two types are the same, `?` included. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

declare function assert<_ extends true>(): void;

declare function send(message: ClientRequest | ClientNotification): void;

// A client in a few lines: the method decides which params are wanted and what the result is.

const waiting = new Map<RequestId, (result: never) => void>();

function call<M extends ClientRequestMethod>(
  method: M,
  ...[params]: ArgumentsOf<M>
): Promise<ResultOf<M>> {
  const id = waiting.size;
  send({ method, id, params } as ClientRequest);
  return new Promise((resolve) => waiting.set(id, resolve));
}

export async function requests() {
  const { account, requiresOpenaiAuth } = await call("account/read", { refreshToken: true });
  assert<Same<typeof account, Account | null>>();
  assert<Same<typeof requiresOpenaiAuth, boolean>>();
  if (account?.type === "chatgpt") {
    account.email satisfies string | null;
    // @ts-expect-error: another kind of account has it
    account.usesCodexManagedCredentials;
  }

  // Members and params that may be left out.
  await call("account/read", {});
  await call("account/logout");
  assert<Same<ResultOf<"account/rateLimits/read">, GetAccountRateLimitsResponse>>();
  await call("account/rateLimits/read");
  await call("account/rateLimits/read", null);
  await call("account/rateLimits/read", {});

  // A union, told apart by its tag.
  const login = await call("account/login/start", { type: "chatgpt", appBrand: null });
  if (login.type === "chatgptDeviceCode") {
    login.userCode satisfies string;
  }

  // @ts-expect-error: there is no such method
  await call("account/reed", {});
  // @ts-expect-error: the params are missing
  await call("account/login/start");
  // Servers take an empty object for no params.
  await call("account/logout", {});
  // @ts-expect-error: the method takes no params
  await call("account/logout", { all: true });
  // @ts-expect-error: a member is missing
  await call("account/login/start", { type: "apiKey" });
  // @ts-expect-error: a member is misspelt
  await call("account/read", { refreshTokens: true });
  // @ts-expect-error: there is no such arm
  await call("account/login/start", { type: "apikey", apiKey: "" });
  // @ts-expect-error: absent and a value are all that it can be
  await call("account/read", { refreshToken: null });
  // @ts-expect-error: the method is experimental
  await call("account/bedrock/setup", { type: "profile", profile: "", region: "" });
  // @ts-expect-error: the method is gone
  await call("loginApiKey", { apiKey: "" });
}

// Notifications are told apart by their method …

export function read(notification: ServerNotification): string {
  if (notification.emittedAtMs !== undefined) {
    new Date(notification.emittedAtMs);
  }
  switch (notification.method) {
    case "account/updated":
      notification.params satisfies AccountUpdatedNotification;
      return notification.params.authMode ?? "signed out";
    case "account/login/completed":
      // @ts-expect-error: another notification has it
      notification.params.authMode;
      return notification.params.error ?? "";
    // @ts-expect-error: there is no such notification
    case "account/update":
      return "";
    default:
      return notification.method;
  }
}

// … or handed to the handler of that method.

type Listeners = { [M in ServerNotificationMethod]?: (params: ParamsOf<M>) => void };

export const listeners: Listeners = {
  "account/updated": ({ authMode }) => authMode satisfies Stable.AuthMode | null,
  "app/list/updated": ({ data }) => data.map((app) => app.name),
  // @ts-expect-error: there is no such notification
  "app/list/update": () => {},
};

// Requests of the server want an answer of the right type.

type Handlers = { [M in ServerRequestMethod]?: (params: ParamsOf<M>) => Promise<ResultOf<M>> };

export const handlers: Handlers = {
  "account/chatgptAuthTokens/refresh": async ({ previousAccountId }) => ({
    accessToken: "",
    chatgptAccountId: previousAccountId ?? "",
  }),
};

export const incomplete: Handlers = {
  // @ts-expect-error: a member of the answer is missing
  "account/chatgptAuthTokens/refresh": async () => ({ accessToken: "" }),
};

export function answer(request: ServerRequest) {
  if (request.method === "account/chatgptAuthTokens/refresh") {
    request.params.reason satisfies string;
  }
  return request.id;
}

// Messages are written and read whole.

send({ method: "initialized" });
send({ method: "initialized", params: {} });
send({ method: "account/logout", id: 1 });
send({ method: "account/rateLimits/read", id: "two", trace: { traceparent: "00-…" } });
send({
  method: "initialize",
  id: 0,
  params: { clientInfo: { name: "usage", version: "1.0.0" }, capabilities: null },
});
// @ts-expect-error: a request has an id
send({ method: "account/logout" });
// @ts-expect-error: the params are missing
send({ method: "account/read", id: 1 });
// @ts-expect-error: only the server says when it sent a notification
send({ method: "initialized", emittedAtMs: 0 });

export function dispatch(message: JSONRPCMessage) {
  if ("method" in message) {
    return message.method;
  }
  return "error" in message ? message.error.code : message.result;
}

/** What is typed by its method fits where any method does. */
export function untyped(request: ClientRequest): JSONRPCRequest {
  return request;
}

// What the surfaces have and have not.

export const login: LoginAccountParams = { type: "amazonBedrock", apiKey: "", region: "" };
export const setup: BedrockSetupParams = { type: "profile", profile: "", region: "" };
// @ts-expect-error: the arm is gone
export const oldSetup: BedrockSetupParams = { type: "accessKeys", accessKeyId: "", region: "" };

export function routing(stable: GetAccountResponse, experimental: Experimental.GetAccountResponse) {
  // @ts-expect-error: the member is experimental
  stable.workspaceRouting;
  experimental.workspaceRouting?.backendOrigin satisfies string | undefined;
}

assert<Same<ClientRequests["account/bedrock/setup"]["params"], BedrockSetupParams>>();
assert<keyof Stable.ServerRequests extends keyof ServerRequests ? true : false>();
assert<ClientRequestMethod extends Experimental.ClientRequestMethod ? true : false>();
assert<Same<LegacyClientRequests["logoutChatGpt"]["params"], { [key in string]?: never } | undefined>>();
assert<Same<LegacyServerNotification["emittedAtMs"], number | undefined>>();

// What a client may leave out.

export const initialize: Stable.InitializeParams = { clientInfo: { name: "usage", version: "1.0.0" } };
export const turn: Stable.TurnStartParams = { threadId: "1", input: [{ type: "text", text: "Hello" }] };

// Maps of functions, typed by their methods.

export const answers: Stable.Handlers = {
  "item/commandExecution/requestApproval": ({ command }) => ({ decision: command === "ls" ? "accept" : "decline" }),
  // @ts-expect-error: there is no such decision
  "item/fileChange/requestApproval": () => ({ decision: "maybe" }),
};
export const reactions: Stable.Listeners = { "turn/completed": ({ turn }) => void turn.id };

// What newer servers send, for who asks for it. A switch over the closed union still checks that nothing is left out.

export function plan(mode: Stable.Open<Stable.AuthMode>): string {
  return isOneOf(mode, "apikey", "chatgpt") ? (mode satisfies "apikey" | "chatgpt") : "other";
}

export function text(item: Stable.ThreadItem | Stable.UnknownVariant): string | undefined {
  // @ts-expect-error: it may be a variant that nobody knows
  item.text;
  // @ts-expect-error: there is no such variant
  isVariant(item, "type", "agentMassage");
  if (isVariant(item, "type", "agentMessage", "plan")) return item.text;
  return undefined;
}

// What any server since 0.99.0 sends.

export function since(thread: Any.Thread): string {
  thread.id satisfies string;
  // @ts-expect-error: older servers do not send it
  thread.environments satisfies Experimental.Thread["environments"];
  return thread.cwd;
}
