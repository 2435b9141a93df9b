# Recipes of the project. Without `just`: `npx rust-just RECIPE`.

# List the recipes.
default:
    @just --list --unsorted

# Write the schema and the bindings; compare them with the real servers and with the last commit.
generate:
    cargo codegen generate
    cargo codegen fidelity
    cargo codegen drift HEAD:bindings/schema.experimental.codegen.json bindings/schema.experimental.codegen.json

# Fail unless the generated files, the format and the lints are in order, and the fuzz targets compile.
check:
    cargo fmt --all --check
    cargo check --manifest-path drift/fuzz/Cargo.toml --target-dir target/fuzz
    cargo check --manifest-path protocol/fuzz/Cargo.toml --target-dir target/fuzz
    cargo clippy --workspace --all-targets --all-features -- --deny warnings
    RUSTDOCFLAGS="--deny warnings" cargo doc --workspace --all-features --no-deps
    cargo codegen generate --check

# Run every test: Rust, TypeScript, generators that read the schema, and the npm packages of the gate.
test: && test-bindings test-npm
    INSTA_UPDATE=no cargo test --workspace --all-features

# Run the tests that need what is too large to commit: DIR has `upstream/` and `transcripts/`.
evidence DIR:
    EVIDENCE="$(realpath --canonicalize-existing {{quote(DIR)}})" cargo test --workspace --all-features --tests -- --ignored --skip with_a_keyring

# Run the tests of the npm package.
test-bindings:
    cd bindings && npm ci --no-audit --no-fund && npm test

# Check the npm package as its consumers meet it: compilers, linters, generators; fail where one of them is missing.
consumers *NAMES:
    cd bindings && npm ci --no-audit --no-fund && npm run build && REQUIRE_TOOLS=1 node consumers/run.mjs {{NAMES}}

# Assemble, install and run the npm packages of the gate. (All features, so that nothing is built twice after `test`.)
test-npm:
    cargo build --workspace --all-features --bin app-server-drift
    node --test --test-timeout=600000 --test-force-exit drift/npm/test/packages.test.mjs

# Package what a release publishes, and publish nothing: the crates, which are built from their packages, and for npm.
package: test-npm
    cargo package --locked --allow-dirty --package app-server-protocol --package app-server-client --package app-server-drift
    cd bindings && npm pack --dry-run

# Check each published crate with the oldest toolchain that it declares, as its `rust-version`; rustup fetches what is missing.
msrv:
    #!/usr/bin/env bash
    set -euo pipefail
    cargo metadata --no-deps --format-version 1 |
        node -p 'JSON.parse(fs.readFileSync(0)).packages.filter((it) => !it.publish).map((it) => `${it.name} ${it.rust_version}`).join("\n")' |
        while read -r crate version; do
            cargo "+$version.0" check --locked --package "$crate" --all-features --target-dir target/msrv
        done

# Build the documentation of the published crates as docs.rs does (needs a nightly toolchain).
docs-rs:
    RUSTDOCFLAGS="--cfg docsrs --deny warnings -Z unstable-options --generate-link-to-definition" \
        cargo +nightly doc --locked --no-deps --all-features --target-dir target/docs-rs \
        --package app-server-protocol --package app-server-client --package app-server-drift

# Check that the protocol compiles for the web (needs `rustup target add wasm32-unknown-unknown`).
wasm:
    cargo check --locked --package app-server-protocol --target wasm32-unknown-unknown

# Review changed snapshots (needs `cargo install cargo-insta`).
review:
    cargo insta review --workspace

# Tell what changed on the wire since a revision.
drift REVISION="HEAD":
    cargo codegen drift {{REVISION}}:bindings/schema.experimental.codegen.json bindings/schema.experimental.codegen.json

# Show that what a release adds is a minor version of the crate (needs `cargo install --locked cargo-semver-checks`).
semver:
    protocol/tests/semver.sh

# Measure decoding and encoding beside the naive path, and drift against the size of bundles.
bench:
    cargo bench --package app-server-protocol
    cargo bench --package app-server-codegen --package app-server-drift

# Measure the crate beside its peers on crates.io, which are built first (about 7 CPU minutes); `just bench-peers 40 decode encode`.
bench-peers *ARGUMENTS:
    cargo run --release --locked --manifest-path protocol/benches/peers/Cargo.toml --target-dir target/peers -- {{ARGUMENTS}}

# Measure the npm package: what each entry point weighs, and what the client costs beside JSON.
bench-bindings:
    cd bindings && npm ci --no-audit --no-fund && npm run bench

# Measure the reference server, in the profile `dist`, beside the real one, which is fetched from npm.
bench-server:
    APP_SERVER_RELEASES="${APP_SERVER_RELEASES:-$PWD/target/releases}" \
        cargo bench --profile dist --package app-server-reference --bench beside

# Fuzz every target of the gate and of the protocol for so long each (needs `cargo install cargo-fuzz`, and no nightly toolchain).
fuzz SECONDS="300":
    #!/usr/bin/env bash
    set -euo pipefail
    # Coverage is a flag of the compiler that stable has and does not promise.
    export RUSTC_BOOTSTRAP=1
    node protocol/fuzz/corpus.mjs protocol/fuzz/seeds
    for crate in drift protocol; do
        cd "{{justfile_directory()}}/$crate"
        for target in $(cargo fuzz list); do
            mkdir -p "fuzz/corpus/$target"
            cargo fuzz run --sanitizer none "$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -- \
                -max_total_time="{{SECONDS}}" -timeout=10 -rss_limit_mb=1024
        done
    done

# Measure what depending on the crate costs to compile, beside its peers on crates.io.
compile-cost ROUNDS="3":
    protocol/benches/compile-cost.sh {{ROUNDS}}

# Fetch a release of the real server, have it print its schema, and show what it would change in the history.
release VERSION *WRITE:
    #!/usr/bin/env bash
    set -euo pipefail
    case "{{WRITE}}" in
        "") mode=--dry-run ;;
        --write) mode= ;;
        *) echo "just release VERSION [--write]" >&2; exit 2 ;;
    esac
    directory=$(mktemp -d)
    trap 'rm -rf "$directory"' EXIT
    archive=$(cd "$directory" && npm pack --loglevel=error "@openai/codex@{{VERSION}}-linux-x64")
    tar --extract --gzip --file "$directory/$archive" --directory "$directory"
    server=$(find "$directory/package/vendor" -type f -name codex | head -n 1)
    cargo codegen collect --server "$server" --release "{{VERSION}}" --upstream "$directory/upstream"
    cargo codegen history add --upstream "$directory/upstream" $mode
    cargo codegen fidelity --upstream "$directory/upstream"

# Run the examples, and the client, against real servers from npm; fail if they cannot be fetched, or there is no Chromium.
examples: examples-rust
    cd bindings && npm ci --no-audit --no-fund && npm run build && REQUIRE_REAL_SERVERS=1 node --test --test-timeout=300000 --test-force-exit test/real.test.mjs test/page.test.mjs

# Run the Rust examples against the oldest and the newest real server from npm; fail if they cannot be fetched. (All features, so that nothing is built twice after `test`.)
examples-rust:
    cargo build --workspace --all-features --examples
    node --test --test-timeout=600000 --test-force-exit protocol/examples/real.test.mjs

# Ask real servers from npm how they take each answer to each of their requests; fail if they cannot be fetched.
refusals *METHODS:
    cd bindings && npm ci --no-audit --no-fund && node oracle/record.mjs {{METHODS}} && node oracle/table.mjs
    git diff --stat snapshots/refusals

# The releases whose behaviour was measured.
measured := "0.99.0 0.115.0 0.130.0 0.145.0 0.160.0 0.169.0"

# Play the scenarios with real servers from npm and compare with the committed behaviour; fail if they cannot be fetched.
verify *ARGUMENTS:
    #!/usr/bin/env bash
    set -euo pipefail
    export APP_SERVER_RELEASES="${APP_SERVER_RELEASES:-$PWD/target/releases}"
    for release in {{measured}}; do
        cargo run --quiet --package app-server-reference -- verify "real:$release" "committed:$release" {{ARGUMENTS}}
    done

# Play what the reference server claims and compare with the committed behaviour of real servers.
verify-reference *ARGUMENTS:
    for release in {{measured}}; do \
        cargo run --quiet --package app-server-reference -- verify "reference:$release" "committed:$release" {{ARGUMENTS}} || exit; \
    done

# Check with real servers from npm that each reads the keyring's items that the other wrote, in a Secret Service of its own (Debian: dbus, gnome-keyring, libsecret-tools).
keyring:
    #!/usr/bin/env bash
    set -euo pipefail
    export APP_SERVER_RELEASES="${APP_SERVER_RELEASES:-$PWD/target/releases}"
    # Not the user's own keyring.
    XDG_DATA_HOME=$(mktemp -d) XDG_RUNTIME_DIR=$(mktemp -d)
    trap 'rm -rf "$XDG_DATA_HOME" "$XDG_RUNTIME_DIR"' EXIT
    export XDG_DATA_HOME XDG_RUNTIME_DIR
    dbus-run-session -- bash -euo pipefail -c '
        printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null
        cargo test --workspace --all-features --test suite -- --ignored with_a_keyring
    '

# Write what real servers from npm do in the scenarios to snapshots/behaviour.
behaviour *ARGUMENTS:
    #!/usr/bin/env bash
    set -euo pipefail
    export APP_SERVER_RELEASES="${APP_SERVER_RELEASES:-$PWD/target/releases}"
    for release in {{measured}}; do
        cargo run --quiet --package app-server-reference -- verify "real:$release" "committed:$release" --write {{ARGUMENTS}}
    done

# Ask real servers from npm what they say to requests that they cannot read; fail where it is not what is derived.
rejections *RELEASES=measured:
    APP_SERVER_RELEASES="${APP_SERVER_RELEASES:-$PWD/target/releases}" \
        cargo run --quiet --package app-server-reference -- rejections {{RELEASES}}
