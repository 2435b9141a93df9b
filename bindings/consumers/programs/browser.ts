// What a page writes: the types of the browser fit. Only checked, never run.

import { connect } from "app-server-protocol/client";
import { port } from "app-server-protocol/client/port";
import { websocket } from "app-server-protocol/client/websocket";

const aborting = new AbortController();
const client = connect(websocket(new WebSocket("ws://127.0.0.1:1")), {
  handlers: {
    async "item/commandExecution/requestApproval"(_, { signal }) {
      await fetch("/ask", { signal });
      return { decision: "decline" };
    },
  },
});
export const answer = client.request("account/read", {}, { signal: aborting.signal });
export const turn = client.turn({ threadId: "t", input: "x" }, { signal: AbortSignal.timeout(5) });
// @ts-expect-error: a controller is not its signal
client.request("account/read", {}, { signal: aborting });

const { port1 } = new MessageChannel();
connect(port(port1)).close();
connect(port(new Worker("worker.js"))).close();
