import { compare, parseVersion, reader, supports as isIn } from "./release-table.js";

const METHODS = `
@TABLE@`;

const find = /* @__PURE__ */ reader(METHODS);

export const NEWEST_RELEASE = "@NEWEST@";

export function parseRelease(text) {
  const release = parseVersion(text) ?? parseUserAgent(text);
  if (!release) throw new RangeError(`no release in ${JSON.stringify(text)}`);
  return release;
}

/** The server's own version stands behind the client's name, which the end repeats. */
function parseUserAgent(text) {
  let first;
  for (const { 1: version, index } of text.matchAll(/\/([^\s/]+) \(/g)) {
    const release = parseVersion(version);
    if (release && text.includes(`(${text.slice(0, index)};`, index)) return release;
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
