// What a user of the client writes, and what the types must not let through. Only checked, never run.

import {
  type Client,
  ClosedError,
  type ErrorKind,
  type Handlers,
  type Listeners,
  RpcError,
  TimeoutError,
  type Transport,
  type Turn,
  classify,
  connect,
} from "app-server-protocol/client";
import type { Experimental } from "app-server-protocol/client/experimental";
import { port } from "app-server-protocol/client/port";
import { type ServerProcess, spawnServer } from "app-server-protocol/client/stdio";
import { pair, replay } from "app-server-protocol/client/testing";
import { websocket } from "app-server-protocol/client/websocket";
import type * as Releases from "app-server-protocol/releases";

import type * as Everything from "app-server-protocol/experimental";
import type * as Protocol from "app-server-protocol";

/** Whether two types are the same, `?` included. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

declare function assert<_ extends true>(): void;

assert<Same<ReturnType<typeof connect>, Client>>();

export async function requests(client: Client) {
  const { release, userAgent } = await client.initialize({
    clientInfo: { name: "usage", title: null, version: "1.0.0" },
    capabilities: null,
  });
  assert<Same<typeof release, Releases.Release>>();
  userAgent satisfies string;

  // The method decides which params are wanted and what the result is.
  const account = await client.request("account/read", { refreshToken: true });
  assert<Same<typeof account, Protocol.GetAccountResponse>>();
  await client.request("account/logout");
  await client.request("account/logout", undefined, { timeout: 1000 });
  await client.request("account/rateLimits/read", null, { signal: undefined });
  await client.request("thread/start", {}, { timeout: 1000 });

  // @ts-expect-error: there is no such method
  await client.request("account/reed", {});
  // @ts-expect-error: the params are missing
  await client.request("account/login/start");
  // @ts-expect-error: a field is misspelt
  await client.request("account/read", { refreshTokens: true });
  // @ts-expect-error: a field has another type
  await client.request("account/read", { refreshToken: "yes" });
  // @ts-expect-error: there is no such option
  await client.request("account/read", {}, { timeouts: 5 });
  // @ts-expect-error: the method is experimental
  await client.request("account/bedrock/setup", { type: "profile", profile: "", region: "" });

  // A method newer than the types says so.
  const newer = await client.request("thread/new" as string, { any: "thing" }, { timeout: 5 });
  assert<Same<typeof newer, unknown>>();
}

export function notifications(client: Client) {
  const remove = client.on({
    "account/updated": ({ authMode }) => authMode satisfies Protocol.AuthMode | null,
    "item/agentMessage/delta"({ delta }, { emittedAtMs, method }) {
      delta satisfies string;
      emittedAtMs satisfies number | undefined;
      method satisfies "item/agentMessage/delta";
    },
    // @ts-expect-error: there is no such notification
    "account/update": () => {},
  });
  assert<Same<typeof remove, () => void>>();
}

export async function events(client: Client) {
  for await (const notification of client.events({ threadId: "t" })) {
    assert<Same<typeof notification, Protocol.ServerNotification>>();
    if (notification.method === "turn/completed") notification.params.turn.status satisfies string;
  }
}

export const handlers: Handlers = {
  "item/commandExecution/requestApproval": async ({ command }, { id, signal }) => {
    command satisfies string | null | undefined;
    id satisfies Protocol.RequestId;
    signal.aborted satisfies boolean;
    return { decision: "decline" };
  },
  // @ts-expect-error: there is no such decision
  "item/fileChange/requestApproval": () => ({ decision: "maybe" }),
  // @ts-expect-error: a field of the result is missing
  "account/chatgptAuthTokens/refresh": async () => ({ accessToken: "" }),
};

export const listeners: Listeners<Experimental> = {
  "thread/realtime/started": ({ threadId }) => threadId satisfies string,
};

export async function turns(client: Client) {
  const turn = await client.turn({ threadId: "t", input: "Hello", model: "m" });
  assert<Same<typeof turn, Turn>>();
  for await (const text of turn.text()) text satisfies string;
  for await (const { method } of turn.events()) method satisfies Protocol.ServerNotificationMethod;
  const { status } = await turn.completed;
  assert<Same<typeof status, Protocol.TurnStatus>>();
  await turn.steer("more");
  await turn.steer([{ type: "text", text: "more", text_elements: [] }]);
  await turn.interrupt({ timeout: 1000 });
  // @ts-expect-error: the input is missing
  await client.turn({ threadId: "t" });
  // @ts-expect-error: there is no such part
  await client.turn({ threadId: "t", input: [{ type: "smell" }] });
  // @ts-expect-error: a field is misspelt
  await client.turn({ threadId: "t", input: "", modell: "m" });
}

export async function experimental(transport: Transport) {
  const client = connect<Experimental>(transport, {
    handlers: { "currentTime/read": () => ({ currentTimeAt: Date.now() }) },
    onRefused: ({ method, reason }) => [method satisfies string, reason satisfies "unhandled" | "failed" | "late"],
    onUnknown: (_, what) => what satisfies "malformed" | "unmatched" | "duplicate",
  });
  const result = await client.request("account/bedrock/setup", { type: "profile", profile: "", region: "" });
  assert<Same<typeof result, Everything.BedrockSetupResponse>>();
  const closed = await client.closed;
  assert<Same<typeof closed, ClosedError | undefined>>();
}

// @ts-expect-error: the request is experimental
connect(spawnServer(), { handlers: { "currentTime/read": () => ({ currentTimeAt: 0 }) } });

export function errors(error: unknown) {
  if (error instanceof RpcError) {
    error.kind satisfies ErrorKind;
    error.needs satisfies string | undefined;
    error.method satisfies string;
  }
  if (error instanceof ClosedError) error.cause;
  if (error instanceof TimeoutError) error.message;
  assert<Same<ReturnType<typeof classify>["kind"], ErrorKind>>();
}

export const transports: Transport[] = [
  spawnServer({ command: "codex", args: ["app-server"], env: { PATH: "" } }) satisfies ServerProcess,
  websocket("ws://127.0.0.1:1"),
  ...pair(),
  replay([{ dir: "s2c", msg: {} }, { dir: "c2s", raw: "" }]),
];

declare const messagePort: Parameters<typeof port>[0];
port(messagePort);
