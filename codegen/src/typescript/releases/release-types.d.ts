import type { Release } from "./releases.js";

/**
 * Whether a release has a type, or a variant such as `Account<chatgpt>`.
 *
 * @throws RangeError if no known release has it.
 */
export declare function supportsType(release: Release, type: string): boolean;

/**
 * Whether a type, or a variant such as `Account<chatgpt>`, has a field in a release.
 *
 * @throws RangeError if it has the field in no known release.
 */
export declare function supportsField(release: Release, type: string, field: string): boolean;

/**
 * Whether a string enum has a value in a release.
 *
 * @throws RangeError if it has the value in no known release.
 */
export declare function supportsValue(release: Release, type: string, value: string): boolean;

/**
 * Whether a union has a variant in a release. A variant is called by the value of its tag, or by its required
 * fields joined by `+`.
 *
 * @throws RangeError if it has the variant in no known release.
 */
export declare function supportsVariant(release: Release, type: string, variant: string): boolean;
