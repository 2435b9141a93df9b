import { has, reader } from "./release-table.js";

const TYPES = `
@TABLE@`;

const find = reader(TYPES);

export function supportsType(release, type) {
  return has(find(type), release);
}

export function supportsMember(release, type, member) {
  return has(find(type, `/${member}`), release);
}

export function supportsValue(release, type, value) {
  return has(find(type, `=${value}`), release);
}

export function supportsArm(release, type, arm) {
  return has(find(type, `<${arm}`), release);
}
