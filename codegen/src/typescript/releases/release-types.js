import { reader, supports } from "./release-table.js";

const TYPES = `
@TABLE@`;

const find = /* @__PURE__ */ reader(TYPES);

export function supportsType(release, type) {
  return supports(release, find(type), () => `type ${type}`);
}

export function supportsField(release, type, field) {
  return supports(release, find(type, `/${field}`), () => `field ${field} of ${type}`);
}

export function supportsValue(release, type, value) {
  return supports(release, find(type, `=${value}`), () => `value ${value} of ${type}`);
}

export function supportsVariant(release, type, variant) {
  return supports(release, find(type, `<${variant}`), () => `variant ${variant} of ${type}`);
}
