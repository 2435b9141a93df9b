// Reads `validate-table.js`, which `codegen/src/sent.rs` writes.
//
// It has a line for each method, an empty line, and a line for each type that is shared. A method or a field is its name, then
// nothing if it is required, `:` if it is optional, or `?` if it may be `null` as well, then its facts and its type.
// Facts are `!` if it is experimental, `>120` if it is there since 0.120.0, and `<128.1` if it is there until 0.128.1.
//
// | a type | |
// |---|---|
// | nothing | a string |
// | `&`, `+`, `*` | a boolean, a number, anything |
// | `#`, `#0`, `#-1..255` | an integer, from 0, from -1 to 255 |
// | `~T`, `[T`, `%T` | T or `null`, an array of T, an object with any fields of T |
// | `=a\|b` | one of these values, each with its facts |
// | `(T;T)` | one of these types, each after its facts |
// | `{a,b}`, `{a?,b?}^a^b` | an object with these fields, of which one after a `^` must be there |
// | `$1` | the second of the types that are shared |

import type { Release } from "../releases.js";

/** Who may use something: whether it is experimental, since when it is there, and until when. */
export interface Facts {
  experimental?: boolean;
  since?: Release | undefined;
  until?: Release | undefined;
}

/** A method's params, or a field. */
export interface Field extends Facts {
  optional: boolean;
  type: Type;
}

/** A variant of a union. */
export interface Variant extends Facts {
  type: Type;
}

/** An enum's values. */
export type Values = ReadonlyMap<string, Facts>;

/** What an object has: its fields, the type of all others if there may be any, and fields of which one must be there. */
export interface Fields {
  fields: ReadonlyMap<string, Field>;
  others?: Type;
  choice: readonly string[];
}

/** What a value may be. */
export type Type =
  | { kind: "string" | "boolean" | "number" | "null" | "any" }
  | { kind: "integer"; least: number; greatest: number }
  | { kind: "enum"; values: Values }
  | { kind: "array"; of: Type }
  | { kind: "union"; variants: readonly Variant[] }
  | ({ kind: "object" } & Fields);

/** The methods, by name. */
export function readTable(table: string): ReadonlyMap<string, Field> {
  const [methods, shared] = table.trim().split("\n\n").map((lines) => lines.split("\n")) as [string[], string[]];
  // Types refer to each other, so each is there before it is read.
  const types = shared.map(() => ({}) as Type);
  shared.forEach((line, place) => Object.assign(types[place]!, read(line, types, ({ type }) => type())));
  return new Map(methods.map((line) => read(line, types, ({ field }) => field())));
}

interface Reader {
  type(): Type;
  field(): [string, Field];
}

/** Reads a line, all of it. */
function read<T>(text: string, shared: readonly Type[], what: (reader: Reader) => T): T {
  let at = 0;

  /** Goes over a character, if it is the next. */
  const skip = (character: string): boolean => {
    const is = text[at] === character;
    if (is) at += 1;
    return is;
  };

  /** Goes over what a sticky pattern matches, perhaps nothing, and returns it with its groups. */
  const match = (pattern: RegExp): (string | undefined)[] => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? [""];
    at += found[0].length;
    return found;
  };

  const word = () => match(/[\w/-]+/y)[0]!;

  const release = (text: string | undefined): Release | undefined => {
    if (text === undefined) return undefined;
    const [minor, patch = 0] = text.split(".").map(Number);
    return { major: 0, minor: minor!, patch };
  };

  const facts = (): Facts => {
    const [, experimental, since, until] = match(/(!)?(?:>([\d.]+))?(?:<([\d.]+))?/y);
    return { experimental: experimental !== undefined, since: release(since), until: release(until) };
  };

  const list = <T>(separator: string, end: string, item: () => T): T[] => {
    const items: T[] = [];
    if (skip(end)) return items;
    do items.push(item());
    while (skip(separator));
    skip(end);
    return items;
  };

  const orNull = (type: Type): Type => ({ kind: "union", variants: [{ type }, { type: { kind: "null" } }] });

  const field = (): [string, Field] => {
    const name = word();
    const [mark] = match(/[:?]?/y);
    const own = facts();
    return [name, { ...own, optional: mark !== "", type: mark === "?" ? orNull(type()) : type() }];
  };

  function type(): Type {
    if (skip("&")) return { kind: "boolean" };
    if (skip("+")) return { kind: "number" };
    if (skip("*")) return { kind: "any" };
    if (skip("#")) {
      const [, least = -Infinity, greatest = Infinity] = match(/(-?\d+)?(?:\.\.(\d+))?/y);
      return { kind: "integer", least: +least, greatest: +greatest };
    }
    if (skip("~")) return orNull(type());
    if (skip("[")) return { kind: "array", of: type() };
    if (skip("%")) return { kind: "object", fields: new Map(), others: type(), choice: [] };
    if (skip("=")) {
      const values = new Map<string, Facts>();
      do values.set(word(), facts());
      while (skip("|"));
      return { kind: "enum", values };
    }
    if (skip("(")) return { kind: "union", variants: list(";", ")", () => ({ ...facts(), type: type() })) };
    if (skip("{")) {
      const fields = new Map(list(",", "}", field));
      const choice: string[] = [];
      while (skip("^")) choice.push(word());
      return { kind: "object", fields, choice };
    }
    if (skip("$")) return shared[Number(match(/\d+/y)[0])]!;
    return { kind: "string" };
  }

  const result = what({ field, type });
  if (at < text.length) throw new Error(`${text} is not understood from ${at} on`);
  return result;
}
