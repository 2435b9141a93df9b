// Tells what is wrong with a request before it is sent. Servers ignore fields that they do not know.

import { compare, parseVersion } from "../release-table.js";
import { methods, types } from "../validate-table.js";

/** Something wrong with a request. */
export interface Issue {
  /** Where: a JSON Pointer from the params. Empty if it is the params as a whole, or the method. */
  path: string;
  /**
   * - `unknown`: no release has the method or field.
   * - `missing`: a required field is not there.
   * - `type`: the value is of another type, or a number out of its range.
   * - `value`: no release knows the value or variant.
   * - `retired`: the release does no longer have it.
   * - `newer`: the release does not have it yet.
   * - `experimental`: it needs `experimentalApi`.
   */
  kind: "unknown" | "missing" | "type" | "value" | "retired" | "newer" | "experimental";
  /** The same in words. No value is repeated in it. */
  message: string;
  /** A name or value that is probably meant. */
  didYouMean?: string;
}

/** For whom a request is. */
export interface ValidateOptions {
  /** The server's release, such as `0.144.0`; `initialize` returns it. Defaults to the newest that is known. */
  release?: string | { major: number; minor: number; patch: number; prerelease?: string } | undefined;
  /** Whether the client asked for `experimentalApi`. Defaults to `false`. */
  experimental?: boolean | undefined;
}

/** `[what, …, whether it is experimental, since when it is there, since when no more]`, cut after what it needs. */
type Facts = readonly [experimental?: 0 | 1, since?: string | 0, removed?: string | 0];

/**
 * A type: `s` string, `b` boolean, `n` number, `i` integer, `z` null, `*` anything; a number is the place of
 * another type. Of the others: `e` values, `a` an array, `m` a map, `o` fields with `r`, of which one must be there, `u`
 * a union, `i` the bounds of an integer.
 */
type Type =
  | string
  | number
  | {
      e?: readonly (string | readonly [string, ...Facts])[];
      a?: Type;
      m?: Type;
      o?: { readonly [name in string]?: readonly [Type, (0 | 1)?, ...Facts] };
      r?: readonly string[];
      u?: readonly (readonly [Type, ...Facts])[];
      i?: readonly [number, number?];
    };

type Version = NonNullable<ReturnType<typeof parseVersion>>;

interface Context {
  release: Version | undefined;
  experimental: boolean;
}

const table = types as readonly Type[];

/**
 * Tells what is wrong with a request or notification of a client; an empty list if nothing is.
 *
 * @throws RangeError if `release` is not a version.
 */
export function validate(method: string, params?: unknown, options: ValidateOptions = {}): Issue[] {
  const { release, experimental = false } = options;
  const version = typeof release === "string" ? parseVersion(release) : release;
  if (release !== undefined && version === undefined) throw new RangeError(`not a release: ${String(release)}`);
  const context = { release: version, experimental };
  const known = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (known === undefined) {
    return [issue("", "unknown", `there is no method ${method}`, similar(method, Object.keys(methods)))];
  }
  const [type, mayBeAbsent, ...facts] = known as readonly [Type, (0 | 1)?, ...Facts];
  const issues = times(facts, "", `the method ${method}`, context);
  if (params === undefined || (params === null && mayBeAbsent)) {
    return mayBeAbsent ? issues : [...issues, issue("", "missing", "the params are missing")];
  }
  return [...issues, ...check(type, params, "", context)];
}

function issue(path: string, kind: Issue["kind"], message: string, didYouMean?: string): Issue {
  return { path, kind, message: didYouMean ? `${message}; did you mean ${didYouMean}?` : message, ...(didYouMean && { didYouMean }) };
}

/** Whether the release has something. */
function times([experimental, since, removed]: Facts, path: string, what: string, context: Context): Issue[] {
  const { release } = context;
  const version = (text: string) => parseVersion(text) as Version;
  if (removed && (!release || compare(version(removed), release) <= 0)) {
    return [issue(path, "retired", `${what} is there until ${removed} only`)];
  }
  if (since && release && compare(release, version(since)) < 0) {
    return [issue(path, "newer", `${what} is there since ${since} only`)];
  }
  return experimental && !context.experimental ? [issue(path, "experimental", `${what} needs experimentalApi`)] : [];
}

function resolve(type: Type): Exclude<Type, number> {
  return typeof type === "number" ? resolve(table[type] as Type) : type;
}

function check(reference: Type, value: unknown, path: string, context: Context): Issue[] {
  const type = resolve(reference);
  if (typeof type === "object") {
    if (type.u) return union(type.u, value, path, context);
    if (type.e) return enumeration(type.e, value, path, context);
    if (type.a !== undefined && Array.isArray(value)) {
      return value.flatMap((element, index) => check(type.a as Type, element, `${path}/${index}`, context));
    }
    if ((type.o || type.m !== undefined) && isObject(value)) return object(type, value, path, context);
  }
  return fits(type, value) ? [] : [issue(path, "type", `is not ${name(type)}`)];
}

function isObject(value: unknown): value is { [name in string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is of the type, but for what is in it. */
function fits(type: Exclude<Type, number>, value: unknown): boolean {
  if (typeof type === "object") {
    if (type.e) return typeof value === "string";
    if (type.a !== undefined) return Array.isArray(value);
    if (type.u) return type.u.some(([arm]) => fits(resolve(arm), value));
    const [least, greatest = Infinity] = type.i ?? [];
    if (least !== undefined) return Number.isInteger(value) && (value as number) >= least && (value as number) <= greatest;
    return isObject(value);
  }
  switch (type) {
    case "s":
      return typeof value === "string";
    case "b":
      return typeof value === "boolean";
    case "n":
      return typeof value === "number" && Number.isFinite(value);
    case "i":
      return Number.isInteger(value);
    case "z":
      return value === null;
    default:
      return value !== undefined;
  }
}

function name(type: Exclude<Type, number>): string {
  if (typeof type === "object") {
    if (type.u) return [...new Set(type.u.map(([arm]) => name(resolve(arm))))].join(" or ");
    if (type.i) return type.i[1] === undefined ? `an integer from ${type.i[0]}` : `an integer from ${type.i[0]} to ${type.i[1]}`;
    return type.e ? "a string" : type.a === undefined ? "an object" : "an array";
  }
  return { s: "a string", b: "a boolean", n: "a number", i: "an integer", z: "null" }[type] ?? "JSON";
}

function enumeration(values: NonNullable<Exclude<Type, string | number>["e"]>, value: unknown, path: string, context: Context): Issue[] {
  if (typeof value !== "string") return [issue(path, "type", "is not a string")];
  const names = values.map((known) => (typeof known === "string" ? known : known[0]));
  const known = values[names.indexOf(value)];
  if (known === undefined) return [issue(path, "value", `is none of the known values`, similar(value, names))];
  return typeof known === "string" ? [] : times(known.slice(1) as unknown as Facts, path, "the value", context);
}

function object(type: Exclude<Type, string | number>, value: { [name in string]: unknown }, path: string, context: Context): Issue[] {
  const { o: fields = {}, m: others, r: choice } = type;
  const found: Issue[][] = [];
  for (const [name, field] of Object.entries(value)) {
    // JSON has no such field.
    if (field === undefined) continue;
    const at = `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (known) {
      const [type, , ...facts] = known;
      found.push(times(facts, at, "the field", context), check(type, field, at, context));
    } else if (others !== undefined) {
      found.push(check(others, field, at, context));
    } else {
      found.push([issue(at, "unknown", "there is no such field", similar(name, Object.keys(fields)))]);
    }
  }
  for (const [name, known] of Object.entries(fields)) {
    const [, isOptional, ...facts] = known as readonly [Type, (0 | 1)?, ...Facts];
    const isThere = times(facts, "", "", { ...context, experimental: true }).length === 0;
    if (!isOptional && isThere && value[name] === undefined) {
      found.push([issue(`${path}/${name}`, "missing", "the field is missing")]);
    }
  }
  if (choice && !choice.some((name) => value[name] !== undefined)) {
    found.push([issue(path, "missing", `one of the fields ${choice.join(", ")} is missing`)]);
  }
  return found.flat();
}

/** The fields of an object that have one value, with that value. */
function tags(type: Exclude<Type, number>): [string, string][] {
  const fields = typeof type === "object" ? Object.entries(type.o ?? {}) : [];
  return fields.flatMap(([name, known]) => {
    const [reference, isOptional] = known as readonly [Type, (0 | 1)?];
    const type = resolve(reference);
    const values = typeof type === "object" ? type.e : undefined;
    const [only, more] = values ?? [];
    return typeof only === "string" && more === undefined && !isOptional ? [[name, only] as [string, string]] : [];
  });
}

/** The variants of a union and of the unions in it. */
function variants(arms: readonly (readonly [Type, ...Facts])[]): [Exclude<Type, number>, Facts][] {
  return arms.flatMap(([reference, ...facts]) => {
    const type = resolve(reference);
    return typeof type === "object" && type.u ? variants(type.u) : [[type, facts] as [Exclude<Type, number>, Facts]];
  });
}

function union(arms: readonly (readonly [Type, ...Facts])[], value: unknown, path: string, context: Context): Issue[] {
  const candidates = variants(arms).filter(([type]) => fits(type, value));
  if (candidates.length === 0) return [issue(path, "type", `is not ${name({ u: arms })}`)];
  // Their tags tell which of the objects is meant.
  if (isObject(value)) {
    const tagged = candidates.map(([type, facts]) => ({ type, facts, tags: tags(type) }));
    const meant = tagged.filter(({ tags }) => tags.length > 0 && tags.every(([name, tag]) => value[name] === tag));
    const [only, more] = meant;
    if (only && !more) return [...times(only.facts, path, "the variant", context), ...check(only.type, value, path, context)];
    const [field] = tagged[0]?.tags[0] ?? [];
    if (field !== undefined && !only && tagged.every(({ tags }) => tags.some(([name]) => name === field))) {
      const known = tagged.flatMap(({ tags }) => tags.filter(([name]) => name === field).map(([, tag]) => tag));
      return check({ o: { [field]: [{ e: known }] }, m: "*" }, value, path, context);
    }
  } else if (typeof value === "string" && candidates.every(([type]) => typeof type === "object" && type.e)) {
    const values = candidates.flatMap(([type, facts]) =>
      ((type as { e: readonly (string | readonly [string, ...Facts])[] }).e).map((known) =>
        typeof known === "string" ? ([known, ...facts] as const) : known,
      ),
    );
    return enumeration(values, value, path, context);
  }
  const found = candidates.map(([type, facts]) => [...times(facts, path, "the variant", context), ...check(type, value, path, context)]);
  return found.reduce((best, other) => (other.length < best.length ? other : best));
}

/** The known name that is most like a text, if one is like it at all. */
function similar(text: string, names: readonly string[]): string | undefined {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const wanted = plain(text);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 4)) + 1;
  for (const name of names) {
    const known = plain(name);
    const isPart = known.length > 3 && wanted.length > 3 && (wanted.startsWith(known) || known.startsWith(wanted));
    // No two texts are nearer than their lengths.
    const apart = Math.abs(wanted.length - known.length);
    const steps = isPart ? 1 : apart < least ? distance(wanted, known) : apart;
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** How many letters must be changed, added or left out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] as number) + (letter === other ? 0 : 1), (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
