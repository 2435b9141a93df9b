#!/usr/bin/env bash
# What the GitHub Action runs: judges once for each place that shows it, and ends with the exit code of `drift`.
# Inputs come as DRIFT_…; nothing of them is ever read as a command.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
outputs=${GITHUB_OUTPUT:-/dev/null}
summary=${GITHUB_STEP_SUMMARY:-/dev/null}

refuse() {
    echo "::error title=drift::$1"
    echo "exit-code=2" >>"$outputs"
    exit 2
}

for document in "$DRIFT_OLD" "$DRIFT_NEW"; do
    case $document in
        # To git that would be what is staged, which in CI is the same as the file: a gate that never fails.
        :*) refuse "the revision before \`$document\` is empty; does this event have what you took it from?" ;;
        -*) refuse "\`$document\` is not a document" ;;
    esac
done

binary=$("$here/install.sh") || refuse "the gate could not be installed; see the log"

options=()
for name in skew surface experimental experimental-methods only fail-on config; do
    variable=DRIFT_$(tr a-z- A-Z_ <<<"$name")
    [ -n "${!variable-}" ] && options+=("--$name=${!variable}")
done
drift() {
    "$binary" "$DRIFT_OLD" "$DRIFT_NEW" ${options[@]+"${options[@]}"} --format "$1"
}

# The first run decides; the others show the same in other words.
errors=$(mktemp)
report=$(drift json 2>"$errors")
code=$?
if [ "$code" -gt 1 ]; then
    cat "$errors" >&2
    echo "::error title=drift::$(tr '\n' ' ' <"$errors")"
    if [ "$(git rev-parse --is-shallow-repository 2>/dev/null)" = true ]; then
        echo "This checkout is shallow; a revision may be missing. Give actions/checkout \`fetch-depth: 2\` or more."
    fi
    echo "exit-code=$code" >>"$outputs"
    exit "$code"
fi
for member in verdict names bump; do
    echo "$member=$(sed -n "s/^  \"$member\": \"\([a-z]*\)\",\{0,1\}\$/\1/p" <<<"$report")" >>"$outputs"
done
echo "exit-code=$code" >>"$outputs"
drift markdown >>"$summary"
[ "$DRIFT_FORMAT" = github ] || drift "$DRIFT_FORMAT"
drift github
exit "$code"
