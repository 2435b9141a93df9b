/**
 * A release of the server, such as 0.169.0 or 0.170.0-alpha.3.
 */
export interface Release {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** What stands behind the hyphen of a pre-release. */
  readonly prerelease?: string;
}

/** Releases in a row. */
export interface Span {
  /** The first that has it. */
  readonly since: Release;
  /** The first that has it no more; undefined if the newest still has it. */
  readonly until: Release | undefined;
}

/** The releases that have something, oldest first. */
export interface Lifetime {
  /** Those that have it for clients that ask for `experimentalApi`. */
  readonly spans: readonly Span[];
  /** Those that have it for all other clients. */
  readonly stable: readonly Span[];
}

/** The newest release that this package knows. */
export declare const NEWEST_RELEASE: string;

/**
 * The release of a server: from its version, or from the `userAgent` in its answer to `initialize`.
 *
 * @throws RangeError if the text is neither.
 */
export declare function parseRelease(text: string): Release;

/** Less than zero if `a` is older than `b`, more if it is newer. A pre-release is older than its release. */
export declare function compareReleases(a: Release, b: Release): number;

/**
 * Whether a release has a method, in either direction. A release newer than all known ones is assumed to have
 * what the newest known one has; one before 0.99.0 has nothing.
 *
 * @throws RangeError if no known release has the method.
 */
export declare function supports(release: Release, method: Method): boolean;

/** The releases that have a method; undefined if none has it. */
export declare function releasesOf(method: Method): Lifetime;
export declare function releasesOf(method: string): Lifetime | undefined;

/** A method of any release, in whatever direction. */
export type Method =
@METHODS@;
