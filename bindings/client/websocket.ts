import { type Transport, toOne } from "./transport.js";

/** What is used of a `WebSocket`: that of browsers, of Node, or of the package `ws`. */
export interface WebSocketLike {
  readonly readyState: number;
  binaryType: string;
  send(text: string): void;
  close(): void;
  addEventListener(type: "open" | "message" | "close" | "error", listener: (event: any) => void): void;
}

/** `WebSocket.CONNECTING`, and `WebSocket.CLOSED`. */
const CONNECTING = 0;
const CLOSED = 3;

/**
 * A transport over a WebSocket: an address, or a socket that is open or opening. What is sent before it is open
 * waits.
 *
 * A server refuses handshakes from pages, which have an `Origin`: a page needs a relay.
 */
export function websocket(to: string | WebSocketLike): Transport {
  const socket = typeof to === "string" ? open(to) : to;
  socket.binaryType = "arraybuffer";
  const waiting: string[] = [];
  let failure: unknown;
  socket.addEventListener("open", () => {
    for (const text of waiting.splice(0)) socket.send(text);
  });
  // An error event says little; the close event that follows ends the connection. It may come before anybody listens.
  socket.addEventListener("error", (event) => (failure = event.error));
  return {
    send(text) {
      // What waits goes first, also if somebody else hears first that the socket is open.
      if (socket.readyState === CONNECTING || waiting.length > 0) waiting.push(text);
      else socket.send(text);
    },
    listen: toOne(socket, (onText, onClose) => {
      socket.addEventListener("message", ({ data }) => {
        onText(typeof data === "string" ? data : new TextDecoder().decode(data));
      });
      socket.addEventListener("close", ({ code, reason }) => {
        const why = `the WebSocket closed with code ${code}${reason && `: ${reason}`}`;
        onClose(new Error(why, { cause: failure }));
      });
      // One that closed before tells nobody.
      if (socket.readyState === CLOSED) onClose(new Error("the WebSocket is closed", { cause: failure }));
    }),
    close: () => socket.close(),
  };
}

function open(address: string): WebSocketLike {
  const { WebSocket } = globalThis as { WebSocket?: new (address: string) => WebSocketLike };
  if (!WebSocket) throw new Error("there is no WebSocket here: give one, such as that of the package ws");
  return new WebSocket(address);
}
