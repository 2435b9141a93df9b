import type { Signal } from "./surface.js";

/** A notification, whatever its method. */
export type Notification = { method: string; params?: any };

/** Notifications on their way from the connection to who reads them. */
export interface Log {
  /** What is kept. */
  values: Notification[];
  /** Keeps a notification, if the log accepts it. */
  push(notification: Notification): void;
  /** Ends it after what is kept, with an error unless that is undefined. Later calls do nothing. */
  end(error?: unknown): void;
  /** Reads it from the start of what is kept, and removes what was read if `take` is true. */
  read(take?: boolean): AsyncGenerator<Notification, void>;
}

/** Calls a function with the signal's reason once it is aborted. Returns a function that prevents it. */
export function onAbort(signal: Signal | undefined, task: (reason: unknown) => void): () => void {
  const listener = () => task(signal!.reason);
  signal?.addEventListener("abort", listener);
  return () => signal?.removeEventListener("abort", listener);
}

/** A log, which is one of `logs` until it ends, at the latest when the signal is aborted. */
export function createLog(logs: Set<Log>, accepts: (notification: Notification) => boolean, signal?: Signal): Log {
  const values: Notification[] = [];
  let ended = false;
  let failure: unknown;
  let wake: () => void;
  let changed: Promise<void>;
  const tell = () => {
    wake?.();
    changed = new Promise((resolve) => (wake = resolve));
  };
  tell();
  const log: Log = {
    values,
    push(notification) {
      if (!accepts(notification)) return;
      values.push(notification);
      tell();
    },
    end(error) {
      if (ended) return;
      ended = true;
      failure = error;
      logs.delete(log);
      off();
      tell();
    },
    async *read(take) {
      for (let next = 0; ; ) {
        if (next < values.length) {
          // All at once, since a long list moves when its first goes.
          if (take) yield* values.splice(0);
          else yield values[next++]!;
        } else if (!ended) await changed;
        else if (failure === undefined) return;
        else throw failure;
      }
    },
  };
  const off = onAbort(signal, log.end);
  logs.add(log);
  if (signal?.aborted) log.end(signal.reason);
  return log;
}

/** Whether a notification is about a thread and a turn. */
export function isOf({ params }: Notification, threadId?: string, turnId?: string): boolean {
  const [thread, turn] = [params?.threadId ?? params?.thread?.id, params?.turnId ?? params?.turn?.id];
  return (threadId ?? thread) === thread && (turnId ?? turn) === turn;
}
