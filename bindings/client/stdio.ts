import { spawn } from "node:child_process";
import { StringDecoder } from "node:string_decoder";

import { type Transport, toOne } from "./transport.js";

/** How much of the server's standard error is kept, in characters. */
const STDERR_TAIL = 8192;
/** How long a server may take to exit after the end of its input, and then after SIGTERM. */
const GRACE_MS = 2000;

/** What ends each server that runs, with this process. One listener does, as Node warns of more than ten. */
const running = new Set<() => void>();
const endAll = () => {
  for (const end of running) end();
};

/** How to start a server. */
export interface SpawnOptions {
  /** The program. Defaults to `codex`. */
  command?: string | undefined;
  /** Its arguments. Defaults to `["app-server"]`. */
  args?: readonly string[] | undefined;
  /** The working directory. Defaults to that of this process. */
  cwd?: string | undefined;
  /** The environment, all of it: `{ ...process.env, CODEX_HOME: "…" }` adds to that of this process, which is the default. */
  env?: Record<string, string | undefined> | undefined;
  /** Called with what the server writes to its standard error. Defaults to keeping the end for {@link ExitError}. */
  onStderr?: ((text: string) => void) | undefined;
}

/** The server exited, or could not be started: the `cause` of a `ClosedError`. */
export class ExitError extends Error {
  /** Its exit code. `null` if a signal ended it, or it did not start. */
  readonly code: number | null;
  /** The signal that ended it. */
  readonly signal: string | null;
  /** The end of what it wrote to its standard error. */
  readonly stderr: string;

  constructor(command: string, code: number | null, signal: string | null, stderr: string, cause?: Error) {
    const what = cause ? `could not be started: ${cause.message}` : `exited with ${signal ?? `code ${code}`}`;
    const said = stderr.trim();
    super(`${command} ${what}${said && `: ${said}`}`, cause && { cause });
    this.name = "ExitError";
    this.code = code;
    this.signal = signal;
    this.stderr = stderr;
  }
}

/** A server that runs as a child process and speaks over its standard streams. */
export interface ServerProcess extends Transport {
  /** The process ID. Undefined if the process could not be started. */
  readonly pid: number | undefined;
  /** Resolved when the process has exited, with how. */
  readonly exited: Promise<ExitError>;
}

/**
 * Starts a server as a child process, in a process group of its own.
 *
 * Closing ends its input, on which a server exits, and what it started with it. What has not exited after two
 * seconds is ended with SIGTERM, and after two more with SIGKILL, commands of the agent included.
 */
export function spawnServer(options: SpawnOptions = {}): ServerProcess {
  const { command = "codex", args = ["app-server"], cwd, env = process.env, onStderr } = options;
  const grouped = process.platform !== "win32";
  const child = spawn(command, args, { cwd, env, detached: grouped, windowsHide: true });
  let stderr = "";
  let failure: Error | undefined;
  child.on("error", (error) => (failure = error));
  // If too many files are open there are no streams, and the error event is still to come.
  if ((child.stdin as typeof child.stdin | undefined) === undefined) {
    throw new Error(`${command} could not be started: too many files are open`);
  }
  let closing = false;
  let timer: NodeJS.Timeout | undefined;

  const signalGroup = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      if (grouped) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // It has exited.
    }
  };
  const killNow = () => signalGroup("SIGKILL");
  if (running.size === 0) process.on("exit", endAll);
  running.add(killNow);

  /** Ends the process, if it does not exit. */
  const close = () => {
    if (closing) return;
    closing = true;
    child.stdin.end();
    timer = setTimeout(() => {
      signalGroup("SIGTERM");
      timer = setTimeout(killNow, GRACE_MS);
    }, GRACE_MS);
  };

  // It does not read any more. If it does not exit by itself, nobody would ever answer.
  child.stdin.on("error", close);
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-STDERR_TAIL);
    onStderr?.(text);
  });
  const exited = new Promise<ExitError>((resolve) => {
    child.on("close", (code, signal) => {
      closing = true;
      clearTimeout(timer);
      running.delete(killNow);
      if (running.size === 0) process.off("exit", endAll);
      // Node.js also names the program if it is the directory that is missing.
      const program = failure && cwd ? `${command} in ${cwd}` : command;
      resolve(new ExitError(program, failure ? null : code, signal, stderr, failure));
    });
  });
  // Commands of the agent may outlive it, and keep its streams open.
  child.on("exit", killNow);

  return {
    pid: child.pid,
    exited,
    send(text) {
      child.stdin.write(`${text}\n`);
    },
    listen: toOne(child, (onText, onClose) => {
      const decoder = new StringDecoder("utf8");
      let rest = "";
      const deliver = (line: string) => line.trim() !== "" && onText(line);
      child.stdout.on("data", (chunk: Buffer) => {
        const lines = decoder.write(chunk).split("\n");
        lines[0] = rest + lines[0];
        rest = lines.pop()!;
        lines.forEach(deliver);
      });
      child.stdout.on("end", () => {
        deliver(rest + decoder.end());
        // It says nothing any more, so that nobody would ever answer.
        close();
      });
      void exited.then(onClose);
    }),
    close,
  };
}
