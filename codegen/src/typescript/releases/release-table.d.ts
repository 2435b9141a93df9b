/** A version as numbers and what stands behind its hyphen; undefined if the text is not a version. */
export declare function parseVersion(
  text: string,
): { major: number; minor: number; patch: number; prerelease?: string } | undefined;

/** Less than zero if `a` is older than `b`, more if it is newer. */
export declare function compare(
  a: { major: number; minor: number; patch: number; prerelease?: string },
  b: { major: number; minor: number; patch: number; prerelease?: string },
): number;
