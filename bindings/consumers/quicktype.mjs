// What quicktype writes in each of its languages that was asked for.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktypeMultiFile } from "quicktype-core";

import { cargoCheck } from "./cargo.mjs";
import { hasEveryObject } from "./names.mjs";
import { Missing, has, run, typeCheck } from "./project.mjs";

/** Where Debian has it, and where it was unpacked by hand. */
const NLOHMANN = ["/usr/include/nlohmann", "/usr/local/include/nlohmann"];

/**
 * Each language: the schema it reads, its options, the file's name, and the compiler by name and as a function of the
 * files and their directory.
 */
const languages = {
  typescript: { file: "generated.ts", compile: ([file]) => typeCheck(file) },
  python: { file: "generated.py", compiler: "python3", compile: ([file], cwd) => run("python3", [file], { cwd }) },
  java: {
    compiler: "javac",
    compile: (files, directory) => run("javac", ["-proc:none", "-d", join(directory, "out"), ...files]),
  },
  rust: {
    file: "generated.rs",
    compiler: "cargo",
    compile: ([file], directory) => cargoCheck(directory, file, { serde: { features: ["derive"] }, serde_json: {} }),
  },
  go: {
    file: "generated.go",
    compiler: "go",
    versionOf: ["version"],
    async compile([file], cwd) {
      // Without a package's name, unless it also writes the code that reads.
      await writeFile(file, `package generated\n\n${await readFile(file, "utf8")}`);
      await writeFile(join(cwd, "go.mod"), "module generated\n");
      await run("go", ["vet", "."], { cwd, env: { ...process.env, GOFLAGS: "-mod=mod", GOPROXY: "off" } });
    },
  },
  // The compiler of Mono knows no `?` behind a class, which is of C# 8.
  csharp: {
    file: "generated.cs",
    options: { "csharp-version": "6" },
    compiler: "mcs",
    compile: (files, directory) => run("mcs", ["-target:library", `-out:${join(directory, "generated.dll")}`, ...files]),
  },
  // Types alone do not compile where a number has a bound: quicktype leaves the bound's class out. Those of 64 bits
  // become numbers that C++ does not have, so it reads the schema that has formats instead.
  "c++": {
    schema: "schema.codegen",
    options: { "just-types": "false", boost: "false" },
    file: "generated.hpp",
    slow: true,
    compiler: "g++",
    async compile(files, directory) {
      const include = await Promise.all(NLOHMANN.map((path) => readFile(join(path, "json.hpp")).then(() => [`-I${path}`], () => [])));
      if (include.flat().length === 0) throw new Missing("nlohmann/json.hpp");
      const program = join(directory, "program.cpp");
      await writeFile(program, '#include "generated.hpp"\n');
      await run("g++", ["-std=c++17", "-fsyntax-only", "-Werror", ...include.flat(), program]);
    },
  },
};

async function write(text, lang, options) {
  const source = new JSONSchemaInput(new FetchingJSONSchemaStore());
  await source.addSource({ name: "AppServer", schema: text, uris: ["#/definitions/"] });
  const inputData = new InputData();
  inputData.addInput(source);
  return quicktypeMultiFile({ inputData, lang, rendererOptions: { "just-types": "true", ...options } });
}

const quicktypeOf = ([lang, { schema = "schema", options, file, slow, compiler, versionOf, compile }]) => ({
  name: `quicktype, ${lang}`,
  slow,
  async check({ root, installed }) {
    const text = await readFile(join(installed, `json/${schema}.json`), "utf8");
    const directory = join(root, `quicktype-${lang}`);
    await mkdir(directory);
    const paths = [];
    const names = new Set();
    for (const [name, { lines }] of await write(text, lang, options)) {
      paths.push(join(directory, name === "stdout" ? file : name));
      await writeFile(paths.at(-1), lines.join("\n"));
      for (const line of lines) {
        const declared = /^\s*(?:export |public |pub |partial )*(?:class|struct|interface|type) (\w+)/.exec(line);
        if (declared) names.add(declared[1]);
      }
    }
    const count = hasEveryObject(JSON.parse(text).definitions, names);
    if (compiler && !(await has(compiler, versionOf))) throw new Missing(`${count} objects, not compiled: no ${compiler}`);
    await compile(paths, directory);
    return `${count} objects, compiled`;
  },
});

export const checks = Object.entries(languages).map(quicktypeOf);
