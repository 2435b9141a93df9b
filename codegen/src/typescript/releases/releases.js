import { compare, parseVersion, reader, supports as isIn } from "./release-table.js";

const METHODS = `
@TABLE@`;

const find = reader(METHODS);

export const NEWEST_RELEASE = "@NEWEST@";

export function parseRelease(text) {
  const release = parseVersion(text) ?? parseUserAgent(text);
  if (release === undefined) {
    throw new RangeError(
      `${JSON.stringify(text)} is neither a release such as 0.169.0 nor the user agent of a server`,
    );
  }
  return release;
}

/** The server's own version stands behind the client's name, which the end repeats. */
function parseUserAgent(text) {
  let first;
  for (let slash = text.indexOf("/"); slash !== -1; slash = text.indexOf("/", slash + 1)) {
    const end = text.indexOf(" (", slash);
    const release = end === -1 ? undefined : parseVersion(text.slice(slash + 1, end));
    if (release === undefined) continue;
    const last = text.indexOf(" (", end + 2);
    if (last !== -1 && text.includes(`${text.slice(0, slash)};`, last + 2)) return release;
    first ??= release;
  }
  return first;
}

export function compareReleases(a, b) {
  return compare(a, b);
}

export function supports(release, method) {
  return isIn(release, find(method), () => `method ${method}`);
}

export function releasesOf(method) {
  return find(method);
}
