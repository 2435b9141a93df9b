// Third-party code generators digest the schema: no invented names, every message has a type.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";

import { compile } from "json-schema-to-typescript";

for (const file of ["schema.json", "schema.experimental.json"]) {
  test(`json-schema-to-typescript reads ${file}`, async () => {
    const schema = JSON.parse(await readFile(new URL(`../${file}`, import.meta.url), "utf8"));
    const code = await compile(schema, "AppServerMessage", { unreachableDefinitions: true });
    const names = [...code.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name);
    const objects = Object.values(schema.definitions).filter((definition) => definition.properties);
    // The generator writes W3CTraceContext for W3cTraceContext.
    const found = new Set(names.map((name) => name.toLowerCase()));
    const missing = objects.map(({ title }) => title).filter((title) => !found.has(title.toLowerCase()));
    assert.ok(objects.length > 50, `${objects.length} objects`);
    assert.deepEqual(missing, [], "objects without a type");
    assert.deepEqual(names.filter((name) => /\d$/.test(name) && !schema.definitions[name]), [], "names with a number behind them");
    for (const name of ["ClientRequest", "ServerNotification", "LoginAccountParams", "AuthMode"]) {
      assert.ok(names.includes(name), `no ${name}`);
    }
  });
}
