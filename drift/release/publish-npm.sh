#!/usr/bin/env bash
# Publishes the packages of a release to npm, from the tarballs that `npm pack` made.
#   publish-npm.sh TARBALL…
# They are published in this order, so name first what others depend on. What npm has already is left alone, so that a
# run that failed half-way can be run again.
set -euo pipefail
for tarball in "$@"; do
    manifest=$(tar -xzO -f "$tarball" package/package.json)
    package=$(node -p 'const m = JSON.parse(process.argv[1]); m.name + "@" + m.version' "$manifest")
    if [ -n "$(npm view "$package" version 2>/dev/null)" ]; then
        echo "$package: published already"
    else
        npm publish --provenance --access public "$tarball"
        echo "$package: published"
    fi
done
