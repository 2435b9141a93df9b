// A client whose other side is a test.

import { connect } from "app-server-protocol/client";
import { pair } from "app-server-protocol/client/testing";

/** A client, and the other side's end of the wire. */
export function wire(options = {}) {
  const [near, far] = pair();
  const sent = [];
  const refused = [];
  const unknown = [];
  const waiting = [];
  far.listen(
    (text) => {
      sent.push(JSON.parse(text));
      waiting.shift()?.();
    },
    () => {},
  );
  let read = 0;
  const client = connect(near, {
    onRefused: (it) => refused.push(it),
    onUnknown: (frame, what) => unknown.push([frame, what]),
    ...options,
  });
  return {
    client,
    refused,
    unknown,
    sent,
    /** The next message that the client sends. */
    async next() {
      while (read >= sent.length) await new Promise((resolve) => waiting.push(resolve));
      return sent[read++];
    },
    tell: (message) => far.send(typeof message === "string" ? message : JSON.stringify(message)),
    close: () => far.close(),
  };
}

/** When what was sent has arrived, and whoever waited for it has gone on. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
