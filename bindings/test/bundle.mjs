// What a part of the package weighs for who bundles it.

import { gzipSync } from "node:zlib";

import { build } from "esbuild";

/** A bundle's text, minified. For a browser, an import of a Node built-in fails it. */
export async function bundle(contents, platform = "browser") {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform,
    write: false,
  });
  return outputFiles[0].text;
}

/** How many bytes a text is, gzipped. */
export const gzipped = (text) => gzipSync(text, { level: 9 }).length;
