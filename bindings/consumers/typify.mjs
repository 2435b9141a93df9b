// What typify writes: Rust.

import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { cargo } from "./cargo.mjs";
import { commandLine, runLine } from "./documented.mjs";
import { key } from "./names.mjs";
import { Missing, bindings, has, run } from "./project.mjs";

const VERSION = "0.8.0";

/** The generator, from crates.io, built once and kept. */
async function install() {
  if (!(await has("cargo"))) throw new Missing("no cargo");
  const root = join(bindings, `../target/consumers/cargo-typify-${VERSION}`);
  const tools = join(root, "bin");
  if (!existsSync(join(tools, "cargo-typify"))) {
    const env = { ...process.env, CARGO_TARGET_DIR: join(root, "target") };
    await run("cargo", ["install", "--quiet", "--locked", "--root", root, `cargo-typify@${VERSION}`], { env }).catch((error) => {
      throw new Missing(`cannot install from crates.io: ${(error.stderr || error.message).trim().split("\n").at(-1)}`);
    });
  }
  return tools;
}

const line = commandLine("typify");

export const typify = {
  name: "typify, schema.experimental.codegen.json",
  slow: true,
  async check(project) {
    const tools = await install();
    const directory = join(project.root, "typify");
    await mkdir(directory);
    await runLine(line, project, directory, tools);
    const file = join(directory, "protocol.rs");
    const written = [...(await readFile(file, "utf8")).matchAll(/^pub (?:struct|enum) (\w+)/gm)].map(([, name]) => key(name));
    const schema = join(project.installed, "json/schema.experimental.codegen.json");
    const definitions = Object.keys(JSON.parse(await readFile(schema, "utf8")).definitions);
    const missing = definitions.filter((name) => !written.includes(key(name)));
    if (missing.length > 0) throw new Error(`of ${definitions.length} definitions, these have no type: ${missing}`);
    await cargo(["check"], directory, file, { serde: ["derive"], serde_json: [] });
    return `${definitions.length} of ${definitions.length} definitions, compiled`;
  },
};
