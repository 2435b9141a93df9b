// What GENERATORS.md says how to run, which is what the checks run.

import { readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";

import { blocks } from "./markdown.mjs";
import { bindings, run } from "./project.mjs";

const page = await readFile(join(bindings, "GENERATORS.md"), "utf8");
const lines = blocks(page, "sh").flatMap((block) => block.replaceAll("\\\n", "").trim().split("\n"));
const programs = blocks(page, "js");
/** What no check has asked for. */
const unused = new Set([...lines, ...programs]);

function only(all, isMeant, what) {
  const found = all.filter(isMeant);
  if (found.length !== 1) throw new Error(`GENERATORS.md has ${found.length} of ${what}`);
  unused.delete(found[0]);
  return found[0];
}

/** The command line that has these words. */
export const commandLine = (...words) =>
  only(lines, (line) => words.every((word) => line.split(/\s+/).includes(word)), `the command line ${words.join(" … ")}`);

/** The program that imports a package. */
export const program = (name) => only(programs, (code) => code.includes(` from "${name}";`), `the program with ${name}`);

/** Runs a command line in a directory. Its tool is on the path, or in the directory `tools`. */
export const runLine = (line, { installed }, cwd, tools) =>
  run("sh", ["-c", line], { cwd, env: { ...process.env, S: join(installed, "json"), PATH: `${tools}${delimiter}${process.env.PATH}` } });

/** Runs a program in the project, and returns what it prints. */
export async function runProgram(code, { root }, file) {
  await writeFile(join(root, file), code);
  return run(process.execPath, [file], { cwd: root });
}

export const checks = [
  {
    name: "GENERATORS.md: a check runs whatever it says",
    async check() {
      if (unused.size > 0) throw new Error(`no check runs ${[...unused].join("\n")}`);
      return `${lines.length} command lines, ${programs.length} programs`;
    },
  },
];
