// What is wrong with a request, before it is sent. Servers ignore fields that they do not know.

import { compare, parseVersion } from "../release-table.js";
import type { Release } from "../releases.js";
import { table } from "../validate-table.js";
import { type Facts, type Field, type Fields, type Type, type Values, type Variant, readTable } from "./table.js";

/** Something wrong with a request. */
export interface Issue {
  /** Where: a JSON Pointer from the params. Empty if it is the params as a whole, or the method. */
  path: string;
  /**
   * - `unknown`: no release has the method or field.
   * - `missing`: a required field is not there.
   * - `type`: the value is of another type, or a number out of its range.
   * - `value`: no release knows the value or variant.
   * - `retired`: the release no longer has it.
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
  release?: string | Release | undefined;
  /** Whether the client asked for `experimentalApi`. Defaults to `false`. */
  experimental?: boolean | undefined;
}

interface Context {
  release: Release | undefined;
  experimental: boolean;
}

let methods: ReadonlyMap<string, Field> | undefined;

/**
 * Returns what is wrong with a request or notification of a client: an empty list if nothing is.
 *
 * @throws RangeError if `release` is not a version.
 */
export function validate(method: string, params?: unknown, options: ValidateOptions = {}): Issue[] {
  const { release, experimental = false } = options;
  const version = typeof release === "string" ? parseVersion(release) : release;
  if (release !== undefined && version === undefined) throw new RangeError(`not a release: ${String(release)}`);
  const context = { release: version, experimental };
  methods ??= readTable(table);
  const known = methods.get(method);
  if (known === undefined) {
    return [issue("", "unknown", `unknown method ${method}`, similar(method, methods.keys()))];
  }
  const issues = availability(known, "", `the method ${method}`, context);
  if (params === undefined || (params === null && known.optional)) {
    return known.optional ? issues : [...issues, issue("", "missing", "the params are missing")];
  }
  return [...issues, ...check(known.type, params, "", context)];
}

function issue(path: string, kind: Issue["kind"], message: string, didYouMean?: string): Issue {
  return { path, kind, message: didYouMean ? `${message}; did you mean ${didYouMean}?` : message, ...(didYouMean && { didYouMean }) };
}

/** Whether the client may use something: an issue if the release does not have it, or it needs `experimentalApi`. */
function availability({ experimental, since, until }: Facts, path: string, what: string, context: Context): Issue[] {
  const { release } = context;
  const text = ({ major, minor, patch }: Release) => `${major}.${minor}.${patch}`;
  if (until && (!release || compare(until, release) <= 0)) {
    return [issue(path, "retired", `${what} was removed in ${text(until)}`)];
  }
  if (since && release && compare(release, since) < 0) {
    return [issue(path, "newer", `${what} was added in ${text(since)}`)];
  }
  return experimental && !context.experimental ? [issue(path, "experimental", `${what} needs experimentalApi`)] : [];
}

function check(type: Type, value: unknown, path: string, context: Context): Issue[] {
  if (type.kind === "union") return union(type.variants, value, path, context);
  if (!fits(type, value)) return [issue(path, "type", `is not ${describe(type)}`)];
  switch (type.kind) {
    case "enum":
      return enumeration(type.values, value as string, path, context);
    case "array":
      return (value as unknown[]).flatMap((element, index) => check(type.of, element, `${path}/${index}`, context));
    case "object":
      return object(type, value as JsonObject, path, context);
    default:
      return [];
  }
}

type JsonObject = { [name in string]: unknown };

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is of the type, but for what is in it. */
function fits(type: Type, value: unknown): boolean {
  switch (type.kind) {
    case "string":
    case "enum":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return Number.isFinite(value);
    case "integer":
      return Number.isInteger(value) && (value as number) >= type.least && (value as number) <= type.greatest;
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "union":
      return type.variants.some((variant) => fits(variant.type, value));
    case "any":
      return value !== undefined;
  }
}

/** What the type is, in words. */
function describe(type: Type): string {
  switch (type.kind) {
    case "enum":
      return "a string";
    case "integer":
      return ["an integer", Number.isFinite(type.least) && `from ${type.least}`, Number.isFinite(type.greatest) && `to ${type.greatest}`]
        .filter(Boolean)
        .join(" ");
    case "array":
    case "object":
      return `an ${type.kind}`;
    case "union":
      return [...new Set(type.variants.map((variant) => describe(variant.type)))].join(" or ");
    case "null":
      return "null";
    case "any":
      return "JSON";
    default:
      return `a ${type.kind}`;
  }
}

function enumeration(values: Values, value: string, path: string, context: Context): Issue[] {
  const known = values.get(value);
  if (known) return availability(known, path, "the value", context);
  return [issue(path, "value", "unknown value", similar(value, values.keys()))];
}

function object({ fields, others, choice }: Fields, value: JsonObject, path: string, context: Context): Issue[] {
  const found: Issue[][] = [];
  for (const [name, content] of Object.entries(value)) {
    // JSON has no such field.
    if (content === undefined) continue;
    const at = `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const field = fields.get(name);
    if (field) found.push(availability(field, at, "the field", context), check(field.type, content, at, context));
    else if (others) found.push(check(others, content, at, context));
    else found.push([issue(at, "unknown", "unknown field", similar(name, fields.keys()))]);
  }
  for (const [name, field] of fields) {
    if (field.optional || value[name] !== undefined) continue;
    const isThere = availability(field, "", "", { ...context, experimental: true }).length === 0;
    if (isThere) found.push([issue(`${path}/${name}`, "missing", "the field is missing")]);
  }
  if (choice.length > 0 && !choice.some((name) => value[name] !== undefined)) {
    found.push([issue(path, "missing", `one of the fields ${choice.join(", ")} is missing`)]);
  }
  return found.flat();
}

/** The required fields of an object that have one value, with that value. */
function tags(type: Type): Map<string, string> {
  const found = new Map<string, string>();
  if (type.kind !== "object") return found;
  for (const [name, { optional, type: content }] of type.fields) {
    if (optional || content.kind !== "enum" || content.values.size > 1) continue;
    for (const value of content.values.keys()) found.set(name, value);
  }
  return found;
}

/** Whether a variant says by its tags or values that it is this value. */
function isMeant({ type }: Variant, value: unknown): boolean {
  if (type.kind === "enum") return type.values.has(value as string);
  const own = [...tags(type)];
  return own.length > 0 && own.every(([name, tag]) => (value as JsonObject)[name] === tag);
}

/** The variants of a union and of the unions in it. */
function flatten(variants: readonly Variant[]): Variant[] {
  return variants.flatMap((outer) => {
    const { type, since, until } = outer;
    if (type.kind !== "union") return [outer];
    return flatten(type.variants).map((inner) => ({ ...inner, since: inner.since ?? since, until: inner.until ?? until }));
  });
}

function union(variants: readonly Variant[], value: unknown, path: string, context: Context): Issue[] {
  const candidates = flatten(variants).filter(({ type }) => fits(type, value));
  if (candidates.length === 0) return [issue(path, "type", `is not ${describe({ kind: "union", variants })}`)];
  const meant = candidates.filter((variant) => isMeant(variant, value));
  if (meant.length === 0) {
    const issues = unlisted(candidates, value, path, context);
    if (issues.length > 0) return issues;
  }
  const what = typeof value === "string" ? "the value" : "the variant";
  const found = (meant.length > 0 ? meant : candidates).map((variant) => [
    ...availability(variant, path, what, context),
    ...check(variant.type, value, path, context),
  ]);
  return found.reduce((best, other) => (other.length < best.length ? other : best));
}

/** What is wrong with that by which the variants differ: a tag that they all have, or their values. */
function unlisted(variants: readonly Variant[], value: unknown, path: string, context: Context): Issue[] {
  if (!isObject(value)) {
    const values = variants.map(({ type }) => (type.kind === "enum" ? [...type.values] : undefined));
    return values.every((own) => own !== undefined) ? enumeration(new Map(values.flat()), value as string, path, context) : [];
  }
  const [first, ...rest] = variants.map(({ type }) => tags(type)) as [Map<string, string>, ...Map<string, string>[]];
  for (const name of first.keys()) {
    if (!rest.every((tags) => tags.has(name))) continue;
    const values = new Map([first, ...rest].map((tags) => [tags.get(name)!, {}]));
    const tag: Field = { optional: false, type: { kind: "enum", values } };
    const issues = object({ fields: new Map([[name, tag]]), others: { kind: "any" }, choice: [] }, value, path, context);
    if (issues.length > 0) return issues;
  }
  return [];
}

/** The known name that is most like a text, if one is like it at all. */
function similar(text: string, names: Iterable<string>): string | undefined {
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
