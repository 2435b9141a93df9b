// For who reads what newer servers send.

import type { UnknownVariant } from "../index.js";

/** The variants of a union whose tag has one of these values. */
export type Variant<T, Tag extends string, V extends string> = T extends { [_ in Tag]: infer S }
  ? string extends S
    ? never
    : S extends V
      ? T
      : never
  : never;

/** The values that the tag of a union has. That of an {@link UnknownVariant} is not among them. */
export type TagOf<T, Tag extends string> = T extends { [_ in Tag]: infer S extends string }
  ? {} extends { [_ in S]: 1 }
    ? never
    : S
  : never;

/**
 * Whether a value is one of some variants of a union.
 *
 * ```ts
 * const item: ThreadItem | UnknownVariant = …;
 * if (isVariant(item, "type", "agentMessage", "plan")) item.text;
 * ```
 */
export function isVariant<T extends object, Tag extends string, const V extends string>(
  value: T,
  tag: Tag,
  ...values: [V & TagOf<T, Tag>, ...(V & TagOf<T, Tag>)[]]
): value is T & Variant<T, Tag, V> {
  return (values as readonly unknown[]).includes((value as { [_ in string]?: unknown })[tag]);
}

/** Whether a value of an enum is one of some values: narrows an `Open` enum to them. */
export function isOneOf<const V extends string>(value: string | null | undefined, ...values: [V, ...V[]]): value is V {
  return (values as readonly unknown[]).includes(value);
}
