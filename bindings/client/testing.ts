import { type Transport, toOne } from "./transport.js";

/** Two transports, each of which delivers what is sent to the other. */
export function pair(): [Transport, Transport] {
  type End = { onText?: (text: string) => void; kept: string[] };
  const ends: [End, End] = [{ kept: [] }, { kept: [] }];
  let closed = false;
  let end: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const transport = (own: End, other: End): Transport => ({
    send(text) {
      if (closed) throw new Error("the pair is closed");
      // Later, as over any wire.
      queueMicrotask(() => (other.onText ? other.onText(text) : other.kept.push(text)));
    },
    listen: toOne(own, (onText, onClose) => {
      own.onText = onText;
      for (const text of own.kept.splice(0)) onText(text);
      void ended.then(() => onClose());
    }),
    close() {
      closed = true;
      end();
    },
  });
  return [transport(...ends), transport(ends[1], ends[0])];
}

/** A line of a recording: who sent it, and the message, or the text that is not one. */
export type Recorded = { dir: "c2s" | "s2c"; msg?: unknown; raw?: string };

/** A server that does what a recorded one did. */
export interface Replay extends Transport {
  /**
   * Resolved when all was played. Rejected if the connection closes before, with what was waited for, or if
   * the client sent what it did not send in the recording.
   */
  readonly finished: Promise<void>;
}

type Message = { id?: unknown; method?: unknown };

/**
 * Plays a recorded session to a client: the server's messages in order, each after what the client had sent by
 * then. The client may number its requests otherwise.
 */
export function replay(recording: readonly Recorded[]): Replay {
  const inbox: Message[] = [];
  const ids = new Map<unknown, unknown>();
  let arrived = () => {};
  let closed = false;
  let onText = (_: string) => {};
  let onClose = (_?: unknown) => {};

  /** The client's counterpart of a recorded message, when it is there. */
  async function take(recorded: Message): Promise<Message> {
    for (;;) {
      const index = inbox.findIndex(({ id, method }) =>
        recorded.method === undefined ? method === undefined && id === recorded.id : method === recorded.method,
      );
      if (index !== -1) return inbox.splice(index, 1)[0]!;
      const what = recorded.method ?? `the answer to ${recorded.id}`;
      if (closed) throw new Error(`closed while the recording waited for ${what}`);
      await new Promise<void>((resolve) => (arrived = resolve));
    }
  }

  async function play(): Promise<void> {
    for (const { dir, msg, raw } of recording) {
      const message = msg as Message | undefined;
      if (dir === "c2s") {
        // A client sends no text that is not a message.
        if (message === undefined) continue;
        const sent = await take(message);
        if (message.method !== undefined) ids.set(message.id, sent.id);
        continue;
      }
      // Give the client time to react, as a wire does.
      await Promise.resolve();
      if (closed) return;
      const answers = message !== undefined && message.method === undefined;
      const played = answers ? { ...message, id: ids.get(message.id) } : message;
      onText(played === undefined ? raw! : JSON.stringify(played));
    }
    await new Promise<void>((resolve) => setTimeout(resolve));
    if (inbox.length > 0) throw new Error(`not in the recording: ${JSON.stringify(inbox[0])}`);
  }

  let start: () => void;
  const finished = new Promise<void>((resolve) => (start = resolve)).then(play);
  finished.catch(() => {});
  return {
    finished,
    send(text) {
      inbox.push(JSON.parse(text));
      arrived();
    },
    listen(text, close) {
      onText = text;
      onClose = close;
      start();
    },
    close() {
      if (closed) return;
      closed = true;
      arrived();
      onClose();
    },
  };
}
