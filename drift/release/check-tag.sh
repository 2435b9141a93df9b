#!/usr/bin/env bash
# Checks that a tag names the version of everything that a release publishes, and prints the notes of that release.
#   check-tag.sh TAG
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tag=${1:?usage: check-tag.sh TAG}

fail() {
    echo "error: $*" >&2
    exit 1
}

version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' "$root/Cargo.toml")
[ "$tag" = "v$version" ] || fail "the tag is $tag, but Cargo.toml says version $version"
npm=$(sed -n 's/^  "version": "\(.*\)",/\1/p' "$root/bindings/package.json")
[ "$npm" = "$version" ] || fail "bindings/package.json says version $npm, but Cargo.toml says $version"
notes=$(awk -v heading="## $version" '
    /^## / { inside = ($0 == heading || index($0, heading " ") == 1); next }
    inside' "$root/CHANGELOG.md")
[ -n "${notes//[[:space:]]/}" ] || fail "CHANGELOG.md has no section \`## $version\`, or nothing in it"
echo "$notes"
