#!/usr/bin/env bash
# Holds the failure scenarios of every example and draft, of generated blueprints and of those with every type, every name and every failure
# kind to the schema that documents them, and their payloads to those of the seams; with PATHs, of these blueprints instead.
# usage: judge_failures.sh SEAMARK PROJECT_FOLDER [PATH…]
set -euo pipefail
readonly seamark=$1 project=$2
readonly tools=$project/tests/tools
shift 2

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

"$tools/write_fixtures.sh" "$seamark" "$project" "$output" 25 "$@"
if [[ $# == 0 ]]; then
    status=0
    "$seamark" build --drafts "$project/examples" -o "$output/drafts" > "$output/log" 2>&1 || status=$?
    [[ $status -le 1 ]] || { cat "$output/log"; exit 1; }
fi
node "$tools/ajv/keeps_schema.mjs" "$project/docs/failures.schema.json" .failures.json "$output"
node "$tools/ajv/judge_failures.mjs" "$output"
