#!/usr/bin/env bash
# Lets the verifier of the Pact project judge the pacts of every example, of generated blueprints and of those with every type and every name;
# with PATHs, of these blueprints instead.
# usage: judge_pacts.sh SEAMARK PROJECT_FOLDER [PATH…]
set -euo pipefail
readonly seamark=$1 project=$2
readonly tools=$project/tests/tools
shift 2

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

"$tools/write_fixtures.sh" "$seamark" "$project" "$output" 6 "$@"
NO_COLOR=1 node "$tools/pact/judge.mjs" "$output"
