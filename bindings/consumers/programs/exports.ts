// What a library writes that passes the types on, for `isolatedDeclarations`: each export says its type. Only checked.

import type { ClientRequests, ServerNotification, ThreadItem } from "app-server-protocol";
import { type Client, type Handlers, connect } from "app-server-protocol/client";
import type { Experimental } from "app-server-protocol/client/experimental";
import type { Transport } from "app-server-protocol/client";

export type { ServerNotification, ThreadItem };
export * from "app-server-protocol/client";
export type * as everything from "app-server-protocol/experimental";

export const handlers: Handlers = {};
export function open(transport: Transport): Client<Experimental> {
  return connect<Experimental>(transport);
}
export class Session {
  constructor(readonly client: Client) {}
  read(): Promise<ClientRequests["account/read"]["result"]> {
    return this.client.request("account/read", {});
  }
}
