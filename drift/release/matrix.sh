#!/usr/bin/env bash
# Prints the targets as the matrix of a GitHub Actions job.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
awk '/^[^#]/ { row = row separator "{\"target\":\"" $1 "\",\"runner\":\"" $2 "\"}"; separator = "," }
     END { print "{\"include\":[" row "]}" }' "$here/targets.txt"
