// What generators of code make of the schemas: no type is missing, none has an invented name, and what they write compiles.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { compile } from "json-schema-to-typescript";
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktypeMultiFile } from "quicktype-core";

import { bindings, has, run } from "./project.mjs";
import { pydantic } from "./pydantic.mjs";

const tsc = join(bindings, "node_modules/typescript/bin/tsc");
const strict = ["--noEmit", "--strict", "--target", "es2022", "--ignoreConfig"];
const text = ({ installed }, name) => readFile(join(installed, `json/${name}.json`), "utf8");

/** Fails if an object with fields has no type of its own. Generators write W3CTraceContext for W3cTraceContext. */
function hasEveryObject(definitions, names) {
  const key = (name) => name.toLowerCase().replaceAll("_", "");
  const found = new Set([...names].map(key));
  const objects = Object.keys(definitions).filter((name) => Object.keys(definitions[name].properties ?? {}).length > 0);
  const missing = objects.filter((name) => !found.has(key(name)));
  if (objects.length < 400 || missing.length > 0) throw new Error(`of ${objects.length} objects, these have no type: ${missing}`);
  return objects.length;
}

const typescriptOf = (name) => ({
  name: `json-schema-to-typescript, ${name}.json`,
  async check(project) {
    const schema = JSON.parse(await text(project, name));
    const code = await compile(schema, "AppServer", { unreachableDefinitions: true });
    const names = [...code.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name);
    const count = hasEveryObject(schema.definitions, names);
    const numbered = names.filter((name) => /\d$/.test(name) && !schema.definitions[name]);
    if (numbered.length > 0) throw new Error(`numbered: ${numbered}`);
    const file = join(project.root, `${name}.generated.ts`);
    await writeFile(file, code);
    await run(process.execPath, [tsc, ...strict, file]);
    return `${count} objects, compiled`;
  },
});

/** Compiles the Rust that quicktype writes, with the crates that it uses. */
async function checkRust([file], directory) {
  if (!(await has("cargo"))) return false;
  const dependencies = 'serde = { version = "1", features = ["derive"] }\nserde_json = "1"';
  const manifest = `[package]\nname = "generated"\nedition = "2021"\n\n[lib]\npath = ${JSON.stringify(file)}\n\n[dependencies]\n${dependencies}\n`;
  await writeFile(join(directory, "Cargo.toml"), manifest);
  const env = { ...process.env, CARGO_TARGET_DIR: join(bindings, "../target/consumers/rust") };
  return run("cargo", ["check", "--quiet"], { cwd: directory, env });
}

/** Compilers by the language that quicktype writes. They return false where they are not at hand. */
const compilers = {
  typescript: ([file]) => run(process.execPath, [tsc, ...strict, file]),
  python: async ([file], directory) => (await has("python3")) && run("python3", [file], { cwd: directory }),
  java: async (files, directory) => (await has("javac")) && run("javac", ["-proc:none", "-d", join(directory, "out"), ...files]),
  rust: checkRust,
};

const quicktypeOf = (lang) => ({
  name: `quicktype, ${lang}`,
  async check(project) {
    const schema = await text(project, "schema");
    const source = new JSONSchemaInput(new FetchingJSONSchemaStore());
    await source.addSource({ name: "AppServer", schema, uris: ["#/definitions/"] });
    const inputData = new InputData();
    inputData.addInput(source);
    const files = await quicktypeMultiFile({ inputData, lang, rendererOptions: { "just-types": "true" } });
    const directory = join(project.root, `quicktype-${lang}`);
    await mkdir(directory);
    const paths = [];
    const names = new Set();
    for (const [name, { lines }] of files) {
      paths.push(join(directory, name === "stdout" ? `generated.${lang === "typescript" ? "ts" : lang}` : name));
      await writeFile(paths.at(-1), lines.join("\n"));
      for (const line of lines) {
        const declared = /^\s*(?:export |public |pub |partial )*(?:class|struct|interface|type) (\w+)/.exec(line);
        if (declared) names.add(declared[1]);
      }
    }
    const count = hasEveryObject(JSON.parse(schema).definitions, names);
    const compiled = (await compilers[lang]?.(paths, directory)) ?? false;
    return `${count} objects, ${compiled === false ? "not compiled" : "compiled"}`;
  },
});

export const checks = [
  ...["schema", "schema.experimental"].map(typescriptOf),
  ...["typescript", "python", "java", "c++", "rust", "go", "csharp"].map(quicktypeOf),
  pydantic,
];
