import type { Release } from "./releases.js";

/** Whether a server of this release has a type. A name that no release knows is false, here and below. */
export declare function supportsType(release: Release, type: string): boolean;

/** Whether a type, or an arm such as `Account<chatgpt>`, has a member in a release. */
export declare function supportsMember(release: Release, type: string, member: string): boolean;

/** Whether a string enum has a value in a release. */
export declare function supportsValue(release: Release, type: string, value: string): boolean;

/** Whether a union has an arm in a release: the value of its tag, or its required members with `+` between. */
export declare function supportsArm(release: Release, type: string, arm: string): boolean;
