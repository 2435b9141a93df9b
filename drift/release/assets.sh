#!/usr/bin/env bash
# Makes what a release offers for download out of the binaries of all targets.
#   assets.sh BINARIES OUT
# BINARIES has a directory for each target, with the binary in it. OUT gets app-server-drift-TARGET.tar.gz for each,
# SHA256SUMS, and SOURCES: the digest of the sources, by which drift/gate/install.sh knows that they are its own.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
if [ $# -ne 2 ]; then
    echo "usage: assets.sh BINARIES OUT" >&2
    exit 2
fi
binaries=$1
out=$2
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$root/LICENSE" "$root/drift/README.md" "$work"

archives=()
while read -r target _ os _; do
    name=app-server-drift
    if [ "$os" = win32 ]; then name=$name.exe; fi
    if [ ! -s "$binaries/$target/$name" ]; then
        echo "error: $binaries/$target/$name is missing or empty" >&2
        exit 1
    fi
    # Artifacts of GitHub Actions lose their mode.
    install -m 755 "$binaries/$target/$name" "$work/$name"
    archive=app-server-drift-$target.tar.gz
    tar -cz -f "$out/$archive" -C "$work" "$name" LICENSE README.md
    archives+=("$archive")
done < <(grep -v -e '^#' -e '^$' "$here/targets.txt")

(cd "$out" && sha256sum "${archives[@]}" >SHA256SUMS)
"$root/drift/gate/install.sh" --key >"$out/SOURCES"
