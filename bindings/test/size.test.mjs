// What the client costs who bundles it.

import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";

/** A bundle's text, for a browser: an import of a Node built-in fails it. */
async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    write: false,
  });
  return outputFiles[0].text;
}

const size = (text) => gzipSync(text, { level: 9 }).length;

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
