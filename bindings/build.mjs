// Builds what the package ships beside the generated files: the client, everything again as CommonJS, and the JSON
// files without whitespace.

import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";

import { transform } from "esbuild";

process.chdir(import.meta.dirname);
for (const made of ["dist", "cjs", "json"]) await rm(made, { recursive: true, force: true });

// By its path, since the other versions of TypeScript that are installed have a `tsc` as well.
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "client"], { stdio: "inherit" });

// `cjs/` has the same layout as the package, so that the same relative imports hold.
await mkdir("cjs/dist", { recursive: true });
await writeFile("cjs/package.json", '{"type":"commonjs"}\n');
const files = [...(await readdir(".")), ...(await readdir("dist")).map((name) => `dist/${name}`)];
for (const file of files) {
  if (file.endsWith(".js")) {
    const { code } = await transform(await readFile(file, "utf8"), { format: "cjs", target: "node20" });
    await writeFile(`cjs/${file}`, code);
  } else if (file.endsWith(".d.ts")) {
    // What is only types is large, and has no format: one line leads to it.
    if (files.includes(file.replace(".d.ts", ".js")) && file !== "index.d.ts") await copyFile(file, `cjs/${file}`);
    else await writeFile(`cjs/${file}`, `export type * from "../${basename(file, ".d.ts")}.js" with { "resolution-mode": "import" };\n`);
  }
}

await mkdir("json");
for (const file of files.filter((name) => /^(schema|methods).*\.json$/.test(name))) {
  await writeFile(`json/${file}`, JSON.stringify(JSON.parse(await readFile(file, "utf8"))));
}
