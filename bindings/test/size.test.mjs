// What the client costs who bundles it.

import assert from "node:assert/strict";
import test from "node:test";

import { bundle, gzipped as size } from "./bundle.mjs";

test("the whole client is at most 3 KB, minified and gzipped", async (context) => {
  const bytes = size(await bundle('export * from "app-server-protocol/client"'));
  context.diagnostic(`client: ${bytes} bytes`);
  assert.ok(bytes <= 3 * 1024, `${bytes} bytes`);
});

test("the transports of browsers are small", async (context) => {
  for (const name of ["websocket", "port"]) {
    const bytes = size(await bundle(`export * from "app-server-protocol/client/${name}"`));
    context.diagnostic(`client/${name}: ${bytes} bytes`);
    assert.ok(bytes <= 700, `${name}: ${bytes} bytes`);
  }
});

test("what is not used is not bundled", async () => {
  const text = await bundle('export { classify } from "app-server-protocol/client"');
  assert.ok(!text.includes("turn/start"), text);
  assert.ok(size(text) <= 512, `${size(text)} bytes`);
  assert.equal(await bundle('import "app-server-protocol/client"'), "");
  // The tables of releases stay out as well.
  assert.ok(!(await bundle('export { connect } from "app-server-protocol/client"')).includes("account/read"));
});
