// What quicktype writes in each of its languages that was asked for.

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { cargo } from "./cargo.mjs";
import { commandLine, runLine } from "./documented.mjs";
import { hasEveryObject } from "./names.mjs";
import { Missing, bindings, has, run, typeCheck } from "./project.mjs";

/** Where Debian has it, and where it was unpacked by hand. */
const NLOHMANN = ["/usr/include/nlohmann", "/usr/local/include/nlohmann"];

/** Each language, and its compiler: by name, and as a function of the files and their directory. */
const languages = {
  typescript: { compile: ([file]) => typeCheck(file) },
  python: { compiler: "python3", compile: ([file], cwd) => run("python3", [file], { cwd }) },
  java: {
    compiler: "javac",
    compile: (files, directory) => run("javac", ["-proc:none", "-d", join(directory, "out"), ...files]),
  },
  rust: {
    compiler: "cargo",
    compile: ([file], directory) => cargo(["check"], directory, file, { serde: ["derive"], serde_json: [] }),
  },
  go: {
    compiler: "go",
    versionOf: ["version"],
    async compile([file], cwd) {
      // Without a package's name, unless it also writes the code that reads.
      await writeFile(file, `package protocol\n\n${await readFile(file, "utf8")}`);
      await writeFile(join(cwd, "go.mod"), "module protocol\n");
      await run("go", ["vet", "."], { cwd, env: { ...process.env, GOFLAGS: "-mod=mod", GOPROXY: "off" } });
    },
  },
  // The compiler of Mono knows no `?` behind a class, which is of C# 8.
  csharp: {
    compiler: "mcs",
    compile: (files, directory) => run("mcs", ["-target:library", `-out:${join(directory, "protocol.dll")}`, ...files]),
  },
  // Types alone do not compile where a number has a bound: quicktype leaves the bound's class out. Those of 64 bits
  // become numbers that C++ does not have, so it reads the schema that has formats instead.
  "c++": {
    slow: true,
    compiler: "g++",
    async compile([file], directory) {
      const include = await Promise.all(NLOHMANN.map((path) => readFile(join(path, "json.hpp")).then(() => [`-I${path}`], () => [])));
      if (include.flat().length === 0) throw new Missing("nlohmann/json.hpp");
      const program = join(directory, "program.cpp");
      await writeFile(program, `#include ${JSON.stringify(file)}\n`);
      await run("g++", ["-std=c++17", "-fsyntax-only", "-Werror", ...include.flat(), program]);
    },
  },
};

function quicktypeOf([lang, { slow, compiler, versionOf, compile }]) {
  const line = commandLine("quicktype", lang);
  const [, schema] = /\$S\/([\w.]+)/.exec(line);
  return {
    name: `quicktype, ${lang}`,
    slow,
    async check(project) {
      if (!process.features.require_module) throw new Missing("quicktype needs Node.js 20.19");
      const directory = join(project.root, `quicktype-${lang}`);
      await mkdir(directory);
      await runLine(line, project, directory, join(bindings, "node_modules/.bin"));
      const files = (await readdir(directory)).map((name) => join(directory, name));
      const code = await Promise.all(files.map((file) => readFile(file, "utf8")));
      const declared = code.join("\n").matchAll(/^\s*(?:export |public |pub |partial )*(?:class|struct|interface|type) (\w+)/gm);
      const { definitions } = JSON.parse(await readFile(join(project.installed, "json", schema), "utf8"));
      const count = hasEveryObject(definitions, [...declared].map(([, name]) => name));
      if (compiler && !(await has(compiler, versionOf))) throw new Missing(`${count} objects, not compiled: no ${compiler}`);
      await compile(files, directory);
      return `${count} objects, compiled`;
    },
  };
}

export const checks = Object.entries(languages).map(quicktypeOf);
