import { type Transport, toOne } from "./transport.js";

/** What is used of a `MessagePort`, that of browsers or of Node, or of a worker of browsers. */
export interface PortLike {
  postMessage(text: string): void;
  start?(): void;
  close?(): void;
  terminate?(): unknown;
  addEventListener(type: "message" | "close" | "error" | "messageerror", listener: (event: any) => void): void;
}

/** A transport over a `MessagePort` or a worker, each message one text. */
export function port(to: PortLike): Transport {
  return {
    send(text) {
      to.postMessage(text);
    },
    listen: toOne(to, (onText, onClose) => {
      to.addEventListener("message", ({ data }) => onText(String(data)));
      to.addEventListener("messageerror", () => onText(""));
      to.addEventListener("error", (event) => onClose(event.error ?? new Error(event.message)));
      to.addEventListener("close", () => onClose(new Error("the port closed")));
      to.start?.();
    }),
    close() {
      if (to.close) to.close();
      else to.terminate?.();
    },
  };
}
