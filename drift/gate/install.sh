#!/usr/bin/env bash
# Installs the gate that belongs to the sources around this file, unless it is installed, and prints its path.
#   install.sh          download the binary of the release with these sources; build them if there is none
#   install.sh --key    print the digest of these sources, which is also the key of a cache
#
# Environment:
#   DRIFT_GATE_DIR       where to install to [default: target/gate beside the sources]
#   DRIFT_GATE_RELEASES  where releases are downloaded from, such as a mirror [default: the repository's releases]
#
# A checksum that does not match is an error (exit 2) and never a reason to build: somebody should look at it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { echo "app-server-drift: $*" >&2; }
die() { echo "error: $*" >&2; exit 2; }

# macOS has no sha256sum. Reading standard input keeps file names, and their escapes, out of the output.
sha256() {
    local digest
    if command -v sha256sum >/dev/null; then
        digest=$(sha256sum)
    elif command -v shasum >/dev/null; then
        digest=$(shasum -a 256)
    else
        die "sha256sum or shasum is needed to verify what is downloaded"
    fi
    echo "${digest%% *}"
}

# The binary in a directory. `.exe` first: on Windows, a name without it stands for the same file.
binary_in() { # DIRECTORY
    local binary
    for binary in "$1/app-server-drift"{.exe,}; do
        if [ -x "$binary" ]; then
            echo "$binary"
            return
        fi
    done
    return 1
}

source_key() {
    (cd "$root" && find Cargo.toml Cargo.lock drift/Cargo.toml drift/history.txt drift/src -type f |
        LC_ALL=C sort | xargs cat) | sha256
}

# The value of KEY in a table of the workspace's Cargo.toml.
manifest() { # TABLE KEY
    sed -n "/^\[$1\]/,/^\[/s/^$2 = \"\(.*\)\"/\1/p" "$root/Cargo.toml"
}

# The Rust target of this machine, if releases have a binary for it.
released_target() {
    local os cpu
    case $(uname -s) in
        Linux) os=linux ;;
        Darwin) os=darwin ;;
        MINGW* | MSYS* | CYGWIN*) os=win32 ;;
        *) return 1 ;;
    esac
    case $(uname -m) in
        x86_64 | amd64) cpu=x64 ;;
        aarch64 | arm64) cpu=arm64 ;;
        *) return 1 ;;
    esac
    awk -v os="$os" -v cpu="$cpu" '$3 == os && $4 == cpu { print $1; found = 1 } END { exit !found }' \
        "$root/drift/release/targets.txt"
}

# Downloads the release's binary to $work. Fails after saying why there is none; exits if it is not what was released.
download() {
    local version releases release target archive expected actual
    version=$(manifest workspace.package version)
    releases=${DRIFT_GATE_RELEASES:-$(manifest workspace.package repository)/releases/download}
    release=$releases/v$version
    if ! target=$(released_target); then
        say "there is no released binary for $(uname -s) $(uname -m)"
        return 1
    fi
    archive=app-server-drift-$target.tar.gz
    fetch "$release/SOURCES" "$work/SOURCES" || return 1
    if [ "$(cat "$work/SOURCES")" != "$key" ]; then
        say "these sources are not those of release v$version"
        return 1
    fi
    fetch "$release/SHA256SUMS" "$work/SHA256SUMS" || return 1
    expected=$(awk -v name="$archive" '$2 == name { print $1 }' "$work/SHA256SUMS")
    if [ -z "$expected" ]; then
        say "release v$version has no $archive"
        return 1
    fi
    fetch "$release/$archive" "$work/$archive" || return 1
    actual=$(sha256 <"$work/$archive")
    if [ "$actual" != "$expected" ]; then
        die "the checksum of $release/$archive is $actual, but SHA256SUMS says $expected; refusing to run it"
    fi
    # From standard input, since tar takes the colon of a Windows path for a host.
    tar -xz --no-same-owner -C "$work" <"$work/$archive" || die "cannot unpack $release/$archive"
    say "downloaded $release/$archive; its checksum is right"
}

fetch() { # URL FILE
    if ! command -v curl >/dev/null; then
        say "curl is needed to download $1"
        return 1
    fi
    if ! curl --fail --location --silent --show-error --proto-redir =https --retry 2 \
        --connect-timeout 10 --max-time 120 --output "$2" "$1" >&2; then
        say "cannot download $1"
        return 1
    fi
}

build() {
    if ! command -v cargo >/dev/null; then
        die "cargo is needed to build the gate; install Rust $(manifest workspace.package rust-version) or newer"
    fi
    say "building it from source, once; this takes minutes"
    cargo build --quiet --release --locked --target-dir "$gate/build" \
        --manifest-path "$root/Cargo.toml" --package app-server-drift >&2 || die "the gate could not be built"
    cp "$(binary_in "$gate/build/release")" "$work"
}

key=$(source_key)
case ${1-} in
    --key) echo "$key"; exit ;;
    "") ;;
    *) die "unknown argument \`$1\`" ;;
esac

gate=${DRIFT_GATE_DIR:-$root/target/gate}
if command -v cygpath >/dev/null; then gate=$(cygpath --unix "$gate"); fi
bin=$gate/bin
if [ "$(cat "$bin/key" 2>/dev/null)" != "$key" ]; then
    mkdir -p "$bin"
    work=$(mktemp -d "$gate/install.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    download || build
    # The key last: where it is, the binary is.
    rm -f "$bin"/*
    mv "$(binary_in "$work")" "$bin"
    echo "$key" >"$bin/key"
fi
binary_in "$bin" || die "there is no binary in $bin; remove that directory to install it again"
