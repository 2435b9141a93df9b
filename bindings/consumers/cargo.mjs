// Rust that a generator wrote.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { bindings, run } from "./project.mjs";

/** Where crates are built, once and kept. */
const target = join(bindings, "../target/consumers/rust");

/**
 * Makes a crate of a file: a program if the command is `run`, otherwise a library. Runs the command and returns what it
 * prints. `crates` has the features of each crate that it uses, by name.
 */
export async function cargo([command, ...args], directory, file, crates) {
  const dependencies = Object.entries(crates).map(([name, features]) => `${name} = { version = "1", features = ${JSON.stringify(features)} }\n`);
  const section = command === "run" ? '[[bin]]\nname = "generated"' : "[lib]";
  const manifest = `[package]\nname = "generated"\nedition = "2021"\n\n${section}\npath = ${JSON.stringify(file)}\n\n[dependencies]\n${dependencies.join("")}\n[profile.dev]\ndebug = false\n`;
  await writeFile(join(directory, "Cargo.toml"), manifest);
  return run("cargo", [command, "--quiet", ...args], { cwd: directory, env: { ...process.env, CARGO_TARGET_DIR: target } });
}
