// A fresh home for a real server: its own directories and configuration, and no way out.

import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A proxy that nobody listens on: what would leave the machine fails at once. */
const NOWHERE = "http://127.0.0.1:9";

/**
 * Makes a home whose only model is the one at `url`.
 *
 * `settings` stands before the tables of `config.toml`, `tables` after them.
 */
export async function makeHome({ url, settings = "", tables = "" }) {
  const root = await realpath(await mkdtemp(join(tmpdir(), "app-server-")));
  const [home, work] = [join(root, "home"), join(root, "work")];
  await mkdir(home);
  await mkdir(work);
  const config = `model = "mock-model"
model_provider = "mock"
check_for_update_on_startup = false
suppress_unstable_features_warning = true
${settings}
[model_providers.mock]
name = "mock"
base_url = "${url}"
wire_api = "responses"
requires_openai_auth = false
request_max_retries = 0
stream_max_retries = 0

[analytics]
enabled = false
${tables}`;
  await writeFile(join(home, "config.toml"), config);
  const { PATH, TMPDIR, SystemRoot } = process.env;
  return {
    root,
    home,
    work,
    env: {
      ...(TMPDIR && { TMPDIR }),
      ...(SystemRoot && { SystemRoot }),
      PATH,
      HOME: root,
      USERPROFILE: root,
      CODEX_HOME: home,
      RUST_LOG: "error",
      HTTP_PROXY: NOWHERE,
      HTTPS_PROXY: NOWHERE,
      ALL_PROXY: NOWHERE,
      NO_PROXY: "127.0.0.1,localhost",
    },
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
