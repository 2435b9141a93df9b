#!/usr/bin/env bash
# Measures what depending on this crate costs: clean release builds of a program that reads one message,
# with this crate and with its peers on crates.io, one after the other. Prints, for each, the least seconds
# of CPU of the rounds (user and system), the crates that are compiled, and the types declared.
#
# Usage: compile-cost.sh [ROUNDS]   (3 unless told)
set -euo pipefail
rounds=${1:-3}
crate=$(cd "$(dirname "$0")/.." && pwd)
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT

program() { # name, dependencies, expression that reads `line`
    mkdir -p "$directory/$1/src"
    printf '[package]\nname = "user"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n%s\n' "$2" \
        > "$directory/$1/Cargo.toml"
    cat > "$directory/$1/src/main.rs" <<RUST
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let line = std::io::read_to_string(std::io::stdin())?;
    println!("{:?}", $3);
    Ok(())
}
RUST
    (cd "$directory/$1" && cargo fetch --quiet)
}

program app-server-protocol "app-server-protocol = { path = \"$crate\" }" \
    'app_server_protocol::ServerMessage::decode(&line)?'
program codex-codes-types 'codex-codes = { version = "=0.166.4", default-features = false, features = ["types"] }' \
    'codex_codes::ServerMessage::from_json_str(&line)?'
program codex-codes 'codex-codes = "=0.166.4"' 'codex_codes::ServerMessage::from_json_str(&line)?'
program codex-app-server-protocol $'codex-app-server-protocol = "=0.63.0"\nserde_json = "1"' \
    'serde_json::from_str::<codex_app_server_protocol::ServerNotification>(&line)?'
program serde-only $'serde_json = "1"' 'serde_json::from_str::<serde_json::Value>(&line)?'

# Types that a crate declares: structs and enums that can be used from outside.
types() {
    local root=$1
    grep -rhE '^ *pub (struct|enum) ' "$root" --include='*.rs' | wc -l
}

source_of() { # name as on crates.io
    cargo metadata --format-version 1 --manifest-path "$directory/$2/Cargo.toml" --offline 2> /dev/null \
        | tr '{' '\n' | grep -o "\"manifest_path\":\"[^\"]*/$1[^\"]*Cargo.toml\"" | head -n 1 | cut -d '"' -f 4 | xargs dirname
}

printf '%-28s %8s %8s %8s %14s\n' program 'CPU s' crates types 'ms CPU a type'
base=
for name in serde-only app-server-protocol codex-codes-types codex-codes codex-app-server-protocol; do
    best=
    for _ in $(seq "$rounds"); do
        rm -rf "$directory/target"
        TIMEFORMAT='%U %S'
        seconds=$({ time CARGO_TARGET_DIR="$directory/target" cargo build --quiet --release --offline \
            --manifest-path "$directory/$name/Cargo.toml" 2> "$directory/log" || cat "$directory/log" >&2; } 2>&1 \
            | awk '{ print $1 + $2 }')
        best=$(printf '%s\n' $best "$seconds" | sort -n | head -n 1)
    done
    crates=$(cargo tree --quiet --offline --manifest-path "$directory/$name/Cargo.toml" --edges normal,build \
        --prefix none --no-dedupe | sort -u | grep -cv '^user ')
    case $name in
        serde-only) declared=0 base=$best ;;
        app-server-protocol) declared=$(types "$crate/src") ;;
        codex-codes*) declared=$(types "$(source_of codex-codes "$name")/src") ;;
        *) declared=$(types "$(source_of codex-app-server-protocol "$name")/src") ;;
    esac
    each=$(awk -v all="$best" -v base="$base" -v types="$declared" \
        'BEGIN { if (types > 0) printf "%.0f", (all - base) * 1000 / types; else printf "" }')
    printf '%-28s %8.1f %8d %8s %14s\n' "$name" "$best" "$crates" "$declared" "$each"
done
