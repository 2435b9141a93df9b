// What typify writes: Rust.

import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { NEWEST } from "../oracle/probes.mjs";
import { cargo } from "./cargo.mjs";
import { commandLine, runLine } from "./documented.mjs";
import { recorded } from "./messages.mjs";
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

/**
 * Reads each message as its type, writes it, and prints what does not survive, at last how many messages there were. Typify
 * writes neither `null` nor an empty array, and writes defaults.
 */
const program = (definitions) => `
#[allow(dead_code)]
mod protocol;

use serde_json::{Value, from_str, from_value, to_value};

fn rewritten<T: serde::Serialize + serde::de::DeserializeOwned>(value: &Value) -> serde_json::Result<Value> {
    to_value(from_value::<T>(value.clone())?)
}

fn is_kept(before: &Value, after: &Value) -> bool {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => before.iter().all(|(name, value)| match after.get(name) {
            Some(after) => is_kept(value, after),
            None => value.is_null() || value.as_array().is_some_and(Vec::is_empty),
        }),
        (Value::Array(before), Value::Array(after)) => {
            before.len() == after.len() && before.iter().zip(after).all(|(before, after)| is_kept(before, after))
        }
        _ => before == after,
    }
}

fn main() {
    let messages: Vec<Value> = from_str(include_str!("messages.json")).unwrap();
    for message in &messages {
        let value = &message["value"];
        let after = match message["definition"].as_str().unwrap() {
            ${definitions.map((name) => `"${name}" => rewritten::<protocol::${name}>(value),`).join("\n            ")}
            other => panic!("{other}"),
        };
        if !after.as_ref().is_ok_and(|after| is_kept(value, after)) {
            println!("{message} becomes {after:?}");
        }
    }
    println!("{}", messages.len());
}
`;

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
    const messages = await recorded(NEWEST);
    const main = join(directory, "main.rs");
    await writeFile(join(directory, "messages.json"), JSON.stringify(messages));
    await writeFile(main, program([...new Set(messages.map(({ definition }) => definition))]));
    const printed = await cargo(["run"], directory, main, { serde: ["derive"], serde_json: [] });
    const changed = printed.trim().split("\n");
    const count = changed.pop();
    if (changed.length > 0) throw new Error(`${changed.length} of ${count} messages do not survive, such as ${changed[0].slice(0, 500)}`);
    return `${definitions.length} of ${definitions.length} definitions, compiled; ${count} recorded messages survive`;
  },
};
