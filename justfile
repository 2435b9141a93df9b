# Recipes of the project. Without `just`: `npx rust-just RECIPE`.

# List the recipes.
default:
    @just --list --unsorted

# Write the schema and the bindings; compare them with the real servers and with the last commit.
generate:
    cargo codegen generate
    cargo codegen fidelity
    cargo codegen drift HEAD:bindings/schema.experimental.json bindings/schema.experimental.json

# Fail unless the generated files, the format and the lints are in order.
check:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets --all-features -- --deny warnings
    RUSTDOCFLAGS="--deny warnings" cargo doc --workspace --all-features --no-deps
    cargo codegen generate --check

# Run every test: Rust, TypeScript, and generators that read the schema.
test: && test-bindings
    INSTA_UPDATE=no cargo test --workspace --all-features

# Run the tests of the npm package.
test-bindings:
    cd bindings && npm ci --no-audit --no-fund && npm test

# Review changed snapshots (needs `cargo install cargo-insta`).
review:
    cargo insta review --workspace

# Tell what changed on the wire since a revision.
drift REVISION="HEAD":
    cargo codegen drift {{REVISION}}:bindings/schema.experimental.json bindings/schema.experimental.json

# Measure decoding and encoding beside the naive path, and drift against the size of bundles.
bench:
    cargo bench --package app-server-protocol
    cargo bench --package app-server-codegen

# Fuzz every reader of the gate for so long each (needs `cargo install cargo-fuzz`, and no nightly toolchain).
fuzz SECONDS="300":
    #!/usr/bin/env bash
    set -euo pipefail
    # Coverage is a flag of the compiler that stable has and does not promise.
    export RUSTC_BOOTSTRAP=1
    cd drift
    for target in $(cargo fuzz list); do
        mkdir -p "fuzz/corpus/$target"
        cargo fuzz run --sanitizer none "$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -- \
            -max_total_time="{{SECONDS}}" -timeout=10 -rss_limit_mb=1024
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
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    archive=$(cd "$folder" && npm pack --loglevel=error "@openai/codex@{{VERSION}}-linux-x64")
    tar --extract --gzip --file "$folder/$archive" --directory "$folder"
    server=$(find "$folder/package/vendor" -type f -name codex | head -n 1)
    cargo codegen collect --server "$server" --release "{{VERSION}}" --upstream "$folder/upstream"
    cargo codegen history add --upstream "$folder/upstream" $mode
    cargo codegen fidelity --upstream "$folder/upstream"
