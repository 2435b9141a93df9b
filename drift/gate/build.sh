#!/usr/bin/env bash
# Builds app-server-drift from the sources around this file, unless it is there already, and prints its path.
#   build.sh          build
#   build.sh --key    print what the build depends on, as the key of a cache
# CARGO_TARGET_DIR says where to; what is there must be of this key.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target/gate}

if [ "${1-}" = --key ]; then
    cd "$root"
    find Cargo.toml Cargo.lock drift/Cargo.toml drift/history.txt drift/src -type f |
        LC_ALL=C sort | xargs cat | git hash-object --stdin
    exit
fi

binary=$target/release/app-server-drift
[ -x "$binary.exe" ] && binary=$binary.exe
if [ ! -x "$binary" ] || [ "$(cat "$target/key" 2>/dev/null)" != "$("${BASH_SOURCE[0]}" --key)" ]; then
    if ! command -v cargo >/dev/null; then
        echo "error: cargo is needed to build the gate; install Rust 1.95 or newer" >&2
        exit 2
    fi
    echo "building app-server-drift, once" >&2
    cargo build --quiet --release --locked --target-dir "$target" \
        --manifest-path "$root/Cargo.toml" --package app-server-drift >&2 || exit 2
    [ -x "$target/release/app-server-drift.exe" ] && binary=$target/release/app-server-drift.exe
    "${BASH_SOURCE[0]}" --key >"$target/key"
fi
echo "$binary"
