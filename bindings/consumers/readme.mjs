// The code in the READMEs, as it stands there.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { blocks as blocksOf } from "./markdown.mjs";
import { bindings } from "./project.mjs";
import { tsc } from "./typescript.mjs";

const readmes = ["README.md", "../README.md"];

/** What an excerpt may use without an import or a constant: what the text around it speaks of. */
const given = {
  client: 'declare const client: import("app-server-protocol/client").Client;',
  threadId: "declare const threadId: string;",
  askTheUser: "declare function askTheUser(command: string | null | undefined, signal: AbortSignal): Promise<boolean>;",
};

/** Writes each block of TypeScript as a module. Returns the files' names. */
async function extract({ root }) {
  const files = [];
  for (const [index, readme] of readmes.entries()) {
    const text = await readFile(join(bindings, readme), "utf8");
    const blocks = blocksOf(text, "ts");
    if (blocks.length === 0) throw new Error(`${readme} has no code`);
    for (const [place, code] of blocks.entries()) {
      const missing = Object.keys(given).filter((name) => !code.includes(`const ${name} `));
      const prelude = missing.map((name) => given[name]);
      files.push(`readme-${index}-${place}.ts`);
      await writeFile(join(root, files.at(-1)), [...prelude, code, "export {};"].join("\n"));
    }
  }
  return files;
}

/** What the README says that `validate` returns is what it returns. */
async function validateReturnsWhatItSays({ installed }) {
  const text = await readFile(join(bindings, "README.md"), "utf8");
  const [, call, result] = /^validate\((.*)\);\n\/\/ (.*)$/m.exec(text);
  const { validate } = await import(join(installed, "dist/validate.js"));
  const shown = JSON.stringify(new Function(`return ${result}`)());
  const issues = new Function("validate", `return validate(${call})`)(validate);
  const actual = JSON.stringify(issues.map((issue) => ({ ...issue, message: "…" })));
  if (actual !== shown) throw new Error(`the README says ${shown}, and it is ${actual}`);
}

export const checks = [
  {
    name: "README: its code",
    async check(project) {
      const files = await extract(project);
      await tsc("newest", "nodenext", "README", files, { types: ["node", "ws"] }).check(project);
      await validateReturnsWhatItSays(project);
      return `${files.length} blocks`;
    },
  },
];
