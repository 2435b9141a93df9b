// What a program in Node writes: the types of Node and of the package `ws` fit. Only checked, never run.

import { MessageChannel } from "node:worker_threads";

import { connect } from "app-server-protocol/client";
import { port } from "app-server-protocol/client/port";
import { spawnServer } from "app-server-protocol/client/stdio";
import { websocket } from "app-server-protocol/client/websocket";
import { type ScriptedServer, startServer } from "app-server-protocol/testing";
import { WebSocket } from "ws";

const aborting = new AbortController();
export const client = connect(spawnServer({ env: process.env }));
export const answer = client.request("account/read", {}, { signal: aborting.signal });
connect(websocket(new WebSocket("ws://127.0.0.1:1"))).close();
connect(port(new MessageChannel().port1)).close();

export async function test(): Promise<void> {
  await using server: ScriptedServer = startServer({ release: "0.169.0", scenario: { model: [] }, signal: aborting.signal });
  await connect(server).initialize({ clientInfo: { name: "test", version: "1" } });
}
