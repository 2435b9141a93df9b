// What a user of the tables of releases writes. Only checked, never run.

import { type Release, parseRelease, releasesOf, supports } from "app-server-protocol/releases";
import { supportsField } from "app-server-protocol/release-types";

import type { InitializeResponse } from "app-server-protocol";

export function connected({ userAgent }: InitializeResponse): boolean {
  const release: Release = parseRelease(userAgent);
  // @ts-expect-error: no release has such a method
  supports(release, "account/reed");
  // @ts-expect-error: a version is not a release yet
  supports("0.169.0", "account/read");
  return supports(release, "account/read") && supportsField(release, "Account<chatgpt>", "email");
}

/** What is known to exist has releases; of any other text they may be undefined. */
export const since: Release | undefined = releasesOf("account/read").spans[0]?.since;
// @ts-expect-error: it may be undefined
export const spans = releasesOf("account/read" as string).spans;
