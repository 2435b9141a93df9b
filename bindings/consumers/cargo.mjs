// Rust that a generator wrote.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { bindings, run } from "./project.mjs";

/** Where crates are built, once and kept. */
export const target = join(bindings, "../target/consumers/rust");

/** Compiles a file as a crate, with the crates that it uses: the features, by name. */
export async function cargoCheck(directory, file, crates) {
  const dependencies = Object.entries(crates).map(([name, { version = "1", features = [] }]) =>
    `${name} = { version = "${version}", features = ${JSON.stringify(features)} }\n`,
  );
  const manifest = `[package]\nname = "generated"\nedition = "2021"\n\n[lib]\npath = ${JSON.stringify(file)}\n\n[dependencies]\n${dependencies.join("")}`;
  await writeFile(join(directory, "Cargo.toml"), manifest);
  await run("cargo", ["check", "--quiet"], { cwd: directory, env: { ...process.env, CARGO_TARGET_DIR: target } });
}
