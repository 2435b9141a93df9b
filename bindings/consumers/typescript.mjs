// What compilers of TypeScript make of the declarations, under each way to find modules.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { bindings, run } from "./project.mjs";

const NEWEST = "newest";
const directory = { "5.0": "typescript-5.0", "5.4": "typescript-5.4", "5.9": "typescript-5.9", [NEWEST]: "typescript" };
const modes = { nodenext: "nodenext", node16: "node16", bundler: "esnext" };

/** Every option that makes a compiler stricter towards declarations. */
const strict = {
  target: "es2022",
  lib: ["es2022"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  noEmit: true,
};

export function tsc(version, mode, what, files, more = {}) {
  const name = `tsc ${version} ${mode}${what && `, ${what}`}`;
  return {
    name,
    async check({ root }) {
      const compilerOptions = { ...strict, module: modes[mode], moduleResolution: mode, ...more };
      const config = join(root, `tsconfig.${name.replaceAll(/\W+/g, "-")}.json`);
      await writeFile(config, JSON.stringify({ compilerOptions, files }));
      await run(process.execPath, [join(bindings, "node_modules", directory[version], "bin/tsc"), "-p", config]);
    },
  };
}

const library = ["usage.ts", "releases.ts", "client.ts"];
const isolated = { isolatedDeclarations: true, declaration: true };
const node = { types: ["node"], esModuleInterop: false };

export const checks = [
  ...Object.keys(directory).flatMap((version) => Object.keys(modes).map((mode) => tsc(version, mode, "", library))),
  // Since 5.5.
  ...["5.9", NEWEST].map((version) => tsc(version, "nodenext", "isolatedDeclarations", ["exports.ts"], isolated)),
  // CommonJS needs `resolution-mode`, which is there since 5.3.
  ...["5.4", "5.9", NEWEST].flatMap((version) =>
    ["nodenext", "node16"].map((mode) => tsc(version, mode, "CommonJS", ["commonjs.cts"], { types: ["node"] })),
  ),
  tsc(NEWEST, "bundler", "a page", ["browser.ts", "page.ts"], { lib: ["es2022", "dom"] }),
  tsc(NEWEST, "nodenext", "a Node program", ["node.ts", "turn.ts", "sign-in.ts", "relay.ts"], { types: ["node", "ws"] }),
];
