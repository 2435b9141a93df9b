// What generators of code make of the schemas: no type is missing, none has an invented name, and what they write compiles.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { program, runProgram } from "./documented.mjs";
import { hasEveryObject } from "./names.mjs";
import { typeCheck } from "./project.mjs";
import { pydantic } from "./pydantic.mjs";
import { checks as quicktype } from "./quicktype.mjs";
import { typify } from "./typify.mjs";

const compiling = program("json-schema-to-typescript");

const typescriptOf = (name) => ({
  name: `json-schema-to-typescript, ${name}.json`,
  async check(project) {
    const { root, installed } = project;
    const schema = JSON.parse(await readFile(join(installed, `json/${name}.json`), "utf8"));
    const code = await runProgram(compiling.replace("schema.json", `${name}.json`), project, `${name}.compile.mjs`);
    const names = [...code.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name);
    const count = hasEveryObject(schema.definitions, names);
    const numbered = names.filter((name) => /\d$/.test(name) && !schema.definitions[name]);
    if (numbered.length > 0) throw new Error(`numbered: ${numbered}`);
    const file = join(root, `${name}.generated.ts`);
    await writeFile(file, code);
    await typeCheck(file);
    return `${count} objects, compiled`;
  },
});

export const checks = [...["schema", "schema.experimental"].map(typescriptOf), ...quicktype, pydantic, typify];
