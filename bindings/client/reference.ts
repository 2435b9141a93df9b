import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

import { type ServerProcess, spawnServer } from "./stdio.js";

/** Which server to start, and the world around it. */
export interface StartOptions {
  /** The release of the server, such as `0.169.0`. */
  release: string;
  /** What the model and the backend do: the path or the `file:` URL of a scenario, or the scenario itself. */
  scenario: string | URL | object;
  /** Starts the real server, which is fetched from npm once, instead of the reference server. */
  real?: boolean | undefined;
  /**
   * The program `app-server-reference`. Defaults to the environment variable `APP_SERVER_REFERENCE`, or else to the
   * program on the path.
   */
  command?: string | undefined;
  /** Closes the server when it is aborted. */
  signal?: AbortSignal | undefined;
}

/** A server in a scripted world. */
export interface ScriptedServer extends ServerProcess {
  /**
   * Closes the server, and checks what was played. Rejected with an `ExitError`, which says what is wrong, if the
   * scenario is invalid, something was asked that it does not script, or it scripts something that was not asked.
   */
  end(): Promise<void>;
  /** The same as `end`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts the reference server in a scripted world, offline and without an account. Each server has a home and a
 * world of its own, so tests can run at the same time.
 */
export function startServer(options: StartOptions): ScriptedServer {
  const { release, scenario, real = false, command = findProgram(), signal } = options;
  signal?.throwIfAborted();
  const { path, remove } = fileOf(scenario);
  const server = spawnServer({ command, args: ["backend", path, real ? "--release" : "--reference", release] });
  signal?.addEventListener("abort", server.close);
  const exited = server.exited.then((exit) => {
    signal?.removeEventListener("abort", server.close);
    remove?.();
    return exit;
  });
  const end = async () => {
    server.close();
    const exit = await exited;
    if (exit.code !== 0) throw exit;
  };
  return { ...server, exited, end, [Symbol.asyncDispose]: end };
}

/** The file of a scenario. One that is written here is also removed here. */
function fileOf(scenario: string | URL | object): { path: string; remove?: () => void } {
  if (typeof scenario === "string") return { path: scenario };
  if (scenario instanceof URL) return { path: fileURLToPath(scenario) };
  // JavaScript can leave it out.
  if (typeof scenario !== "object" || scenario === null) throw new TypeError("scenario is not a path, a URL or an object");
  const directory = mkdtempSync(join(tmpdir(), "scenario-"));
  // JSON is YAML.
  const path = join(directory, "scenario.json");
  writeFileSync(path, JSON.stringify(scenario, null, 2));
  return { path, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

/** The program: of the environment, or on the path. */
function findProgram(): string {
  const { env, platform } = process;
  if (env.APP_SERVER_REFERENCE) return env.APP_SERVER_REFERENCE;
  const file = platform === "win32" ? "app-server-reference.exe" : "app-server-reference";
  const found = (env.PATH ?? "").split(delimiter).map((directory) => join(directory, file)).find(existsSync);
  if (!found) throw new Error("app-server-reference is not on the path; install it, or set APP_SERVER_REFERENCE to where it is");
  return found;
}
