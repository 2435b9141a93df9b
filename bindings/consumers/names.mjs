// Names of the types that a generator wrote, against the definitions of the schema.

/** A name as generators agree on it: they write W3CTraceContext for W3cTraceContext. */
export const key = (name) => name.toLowerCase().replaceAll("_", "");

/**
 * Returns how many objects have fields, and fails if one has no type of its own. The only variant of a union needs none
 * beside the union's.
 */
export function hasEveryObject(definitions, names) {
  const found = new Set([...names].map(key));
  const only = new Set(
    Object.values(definitions).flatMap(({ oneOf }) => (oneOf?.length === 1 ? [oneOf[0].$ref?.split("/").at(-1)] : [])),
  );
  const objects = Object.keys(definitions).filter((name) => Object.keys(definitions[name].properties ?? {}).length > 0);
  const missing = objects.filter((name) => !found.has(key(name)) && !only.has(name));
  if (objects.length < 400 || missing.length > 0) throw new Error(`of ${objects.length} objects, these have no type: ${missing}`);
  return objects.length;
}
