#!/usr/bin/env bash
# Checks a binary before it is released, on a machine that it is for.
#   check-binary.sh BINARY VERSION
set -euo pipefail
if [ $# -ne 2 ]; then
    echo "usage: check-binary.sh BINARY VERSION" >&2
    exit 2
fi
binary=$1
version=$2

fail() {
    echo "error: $binary $*" >&2
    exit 1
}

says=$("$binary" --version) || fail "does not run"
[ "$says" = "app-server-drift $version" ] || fail "says it is \`$says\`, not version $version"
# Two releases that differ: what is built in is there, and can be compared.
"$binary" 0.166.0 0.169.0 --no-config --fail-on error >/dev/null || [ $? -eq 1 ] || fail "cannot compare two releases"
if [ "$(uname -s)" = Linux ]; then
    headers=$(readelf --program-headers "$binary") || fail "has no headers that readelf can read"
    [[ $headers != *INTERP* ]] || fail "is not static: it asks for a dynamic loader"
fi
