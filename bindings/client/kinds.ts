/**
 * What kind of error a server answered with.
 *
 * `notInitialized`, `alreadyInitialized`: `initialize` is missing, or came twice. `unknownMethod`: this
 * release does not have the method. `invalidParams`: a field is missing, or has a value that does not fit.
 * `needsExperimentalApi`: the client initialized without `experimentalApi`. `overloaded`: try again later.
 * `notFound`: what an ID, a name or a path in the params stands for is not there. `other`: everything else, and so what
 * fails while the server does what was asked. Such a message does not tell a missing program from a missing `cwd`, or a
 * token that is no JWT from a disk that is full.
 */
export type ErrorKind =
  | "notInitialized"
  | "alreadyInitialized"
  | "unknownMethod"
  | "invalidParams"
  | "needsExperimentalApi"
  | "overloaded"
  | "notFound"
  | "other";

/** The kind of an error. */
export interface Classified {
  kind: ErrorKind;
  /** What needs the experimental API: a method, or a field or variant as in `thread/start.dynamicTools`. */
  needs?: string;
}

// By the error's code and message, with a space between: servers answer nearly everything with -32600, so most
// rows go by the message. The first that fits counts. `Invalid request:` is from the server's JSON decoder.
const patterns: Readonly<Record<Exclude<ErrorKind, "other">, RegExp>> = {
  overloaded: /^-32001 /,
  notInitialized: /^\S+ Not initialized$/,
  alreadyInitialized: /^\S+ Already initialized$/,
  needsExperimentalApi: /^\S+ (?<needs>\S+) requires experimentalApi /,
  // The first of the methods that it lists tells a method from a value of another enum.
  unknownMethod: /^-32601 |^\S+ Invalid request: unknown variant `.*`, expected one of `initialize`/s,
  invalidParams: /^-32602 |^\S+ ([Ii]nvalid |cursor .* exceeds |\w+\/.* requires |.*must (not )?be )/s,
  notFound: /^\S+ ([^:]*not (found|loaded)|[Nn]o (such |.* (for|found))|unknown (MCP|env))/,
};

/**
 * Tells what kind an error is, from what the server answered.
 *
 * What servers add as `data` has not told kinds apart so far.
 */
export function classify(code: number, message: string, data?: unknown): Classified;
export function classify(code: number, message: string): Classified {
  for (const [kind, pattern] of Object.entries(patterns)) {
    const match = pattern.exec(`${code} ${message}`);
    if (match) return { kind: kind as ErrorKind, ...match.groups };
  }
  return { kind: "other" };
}
