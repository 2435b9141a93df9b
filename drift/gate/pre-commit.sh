#!/usr/bin/env bash
# What pre-commit runs: compares what is staged with the last commit.
#   pre-commit.sh SCHEMA [OPTION…]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ $# -eq 0 ]; then
    echo "error: name the schema: args: [path/to/schema.json]" >&2
    exit 2
fi
schema=$1
shift
if ! git rev-parse --verify --quiet "HEAD:$schema" >/dev/null; then
    echo "$schema: new, there is nothing to compare it with"
    exit 0
fi
binary=$("$here/install.sh")
exec "$binary" "HEAD:$schema" ":$schema" "$@"
