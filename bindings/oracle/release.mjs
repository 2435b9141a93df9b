// Real servers: each release's binary from npm, unpacked once and kept.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where the binaries are kept. `just refusals` and the tests of the examples share it. */
export const KEPT = process.env.APP_SERVER_RELEASES ?? fileURLToPath(new URL("../../target/releases", import.meta.url));

/** The path of a release's binary. Throws if it is not there and the npm registry cannot be reached. */
export async function binary(release) {
  const directory = join(KEPT, release);
  if (!existsSync(join(directory, "package"))) await fetchRelease(release, directory);
  const vendor = join(directory, "package", "vendor");
  const files = await readdir(vendor, { recursive: true });
  const name = files.find((file) => /(^|[\\/])codex(\.exe)?$/.test(file) && /[\\/](bin|codex)[\\/]/.test(file));
  if (name === undefined) throw new Error(`no binary named codex under ${vendor}`);
  return join(vendor, name);
}

async function fetchRelease(release, directory) {
  const name = `@openai/codex@${release}-${process.platform}-${process.arch}`;
  const unpacked = `${directory}.${process.pid}`;
  await mkdir(unpacked, { recursive: true });
  try {
    const { stdout } = await run("npm", ["pack", "--loglevel=error", name], { cwd: unpacked });
    const archive = join(unpacked, stdout.trim().split("\n").at(-1));
    await run("tar", ["--extract", "--gzip", "--file", archive, "--directory", unpacked]);
    await rm(archive);
    // Whoever is first wins; each has the same files.
    await rename(unpacked, directory).catch((error) => {
      if (!existsSync(join(directory, "package"))) throw error;
    });
  } catch (error) {
    const [why] = (error.stderr || error.message).split("\n");
    throw new Error(`cannot fetch ${name} from the npm registry: ${why}`);
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}
