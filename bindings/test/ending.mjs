// What a test starts ends with it, however that is: a child that is left behind would keep the runner from ending.

import { readFileSync } from "node:fs";

// The runner sends it to a file that takes too long. Without a handler, what is to be done on exit is not.
process.once("SIGTERM", () => process.exit(1));

const tasks = new WeakMap();

/** Does something at the end of the test, even if the test fails. The last goes first, as what it uses is older. */
export function atEnd(context, task) {
  if (!tasks.has(context)) {
    const stack = [];
    tasks.set(context, stack);
    context.after(async () => {
      const failures = [];
      for (const task of stack.reverse()) await Promise.resolve().then(task).catch((error) => failures.push(error));
      if (failures.length > 0) throw failures[0];
    });
  }
  tasks.get(context).push(task);
}

/** Ends a server with the test. Returns the server. */
export function endWith(context, server) {
  atEnd(context, () => {
    server.close();
    return server.exited;
  });
  return server;
}

/** Ends a child process with the test. Returns the child. */
export function killWith(context, child) {
  const kill = () => child.kill("SIGKILL");
  const closed = new Promise((resolve) => child.once("close", resolve));
  process.once("exit", kill);
  atEnd(context, async () => {
    kill();
    await closed;
    process.off("exit", kill);
  });
  return child;
}

/** Whether a process runs. One that has ended may still be listed, where nobody collects orphans. */
export const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
};

/** When a process has ended. A test that waits in vain ends with its time limit. */
export async function ended(pid) {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}
