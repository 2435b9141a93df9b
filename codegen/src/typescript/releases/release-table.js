// Reads the tables of releases. `protocol/src/release/table.rs` tells how they are written.

const EVERY_RELEASE = "0.99.0..";

/** A version as numbers and what stands behind its hyphen, or undefined. */
export function parseVersion(text) {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z-]+(?:\.\d+)?))?(?:\+.*)?$/.exec(text);
  if (!match) return undefined;
  const [, major, minor, patch, prerelease] = match;
  return { major: +major, minor: +minor, patch: +patch, ...(prerelease && { prerelease }) };
}

/** Less than zero if `a` is older than `b`, more if it is newer. */
export function compare(a, b) {
  const numbers = a.major - b.major || a.minor - b.minor || a.patch - b.patch;
  if (numbers !== 0 || a.prerelease === b.prerelease) return numbers;
  // A pre-release is older than its release.
  if (a.prerelease === undefined || b.prerelease === undefined) return a.prerelease ? -1 : 1;
  const [[stage, number = -1], [otherStage, otherNumber = -1]] = [a, b].map((release) =>
    release.prerelease.split("."),
  );
  if (stage === otherStage) return number - otherNumber;
  return stage < otherStage ? -1 : 1;
}

/** Whether a release is in a lifetime, which belongs to the name that `describe` returns. */
export function supports(release, lifetime, describe) {
  if (lifetime === undefined) throw new RangeError(`no known release has the ${describe()}`);
  return lifetime.spans.some(
    ({ since, until }) =>
      compare(since, release) <= 0 && (until === undefined || compare(release, until) < 0),
  );
}

/** A function that finds the lifetime of a key: `account/read`, or `PlanType` and `=pro`. */
export function reader(table) {
  let blocks;
  return (key, part) => {
    blocks ??= read(table);
    return blocks.get(key)?.get(part ?? "");
  };
}

function read(table) {
  const blocks = new Map();
  const every = lifetime(EVERY_RELEASE);
  let parts;
  let own;
  for (const line of table.trim().split("\n")) {
    const [name, spans, stable] = line.split("\t");
    if (!/^[/=<]/.test(name)) {
      own = spans === undefined ? every : lifetime(spans, stable);
      parts = new Map([["", own]]);
      blocks.set(name, parts);
    } else {
      parts.set(name, spans === undefined ? own : lifetime(spans, stable));
    }
  }
  return blocks;
}

function lifetime(spans, stable = spans) {
  const read = (text) =>
    text === "-"
      ? []
      : text.split(" ").map((span) => {
          const [since, until] = span.split("..").map(parseVersion);
          return { since, until };
        });
  return { spans: read(spans), stable: read(stable) };
}
