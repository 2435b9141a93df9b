import type { EventFilter, Signal } from "./surface.js";

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

/** What waits for each signal. */
const tasksOf = new WeakMap<object, Set<(reason: unknown) => void>>();

const runTasks = ({ target }: { target: any }) => tasksOf.get(target)!.forEach((task) => task(target.reason));

/**
 * Calls a function with the signal's reason once it is aborted. Returns a function that prevents it, if there is a signal.
 * However many functions wait for it, it has one listener: Node.js warns of a leak when there are more than ten.
 */
export function onAbort(signal: Signal | undefined, task: (reason: unknown) => void): (() => void) | undefined {
  if (!signal) return;
  (signal as AbortSignal).throwIfAborted();
  const tasks = tasksOf.get(signal) ?? new Set();
  tasksOf.set(signal, tasks.add(task));
  signal.addEventListener("abort", runTasks);
  return () => {
    tasks.delete(task);
    if (!tasks.size) signal.removeEventListener("abort", runTasks);
  };
}

/**
 * A log of what concerns a thread and a turn, or everything. It is one of `logs` until it ends, at the latest when the signal
 * is aborted. A turn that has no ID yet gets it later.
 */
export function createLog(logs: Set<Log>, about: EventFilter): Log {
  const values: Notification[] = [];
  let failure: unknown;
  const waiting: (() => void)[] = [];
  const tell = () => waiting.splice(0).forEach((wake) => wake());
  const log: Log = {
    values,
    push(notification) {
      const { params } = notification;
      const threadId = params?.threadId ?? params?.thread?.id;
      const turnId = params?.turnId ?? params?.turn?.id;
      if ((about.threadId ?? threadId) !== threadId || (about.turnId ?? turnId) !== turnId) return;
      values.push(notification);
      tell();
    },
    end(error) {
      if (!logs.delete(log)) return;
      failure = error;
      off?.();
      tell();
    },
    async *read(take) {
      for (let next = 0; ; ) {
        if (next < values.length) {
          // All at once, since a long list moves when its first goes.
          if (take) yield* values.splice(0);
          else yield values[next++]!;
        } else if (logs.has(log)) await new Promise<void>((resolve) => waiting.push(resolve));
        else if (failure === undefined) return;
        else throw failure;
      }
    },
  };
  const off = onAbort(about.signal, log.end);
  logs.add(log);
  return log;
}
