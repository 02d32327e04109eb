#!/usr/bin/env bash
# Lets the TypeScript compiler and Python judge the payload types of every example, of generated blueprints and of those with every type and
# every name; with PATHs, of these blueprints instead.
# usage: judge_types.sh SEAMARK PROJECT_FOLDER [PATH…]
set -euo pipefail
readonly seamark=$1 project=$2
readonly tools=$project/tests/tools
shift 2

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

"$tools/write_fixtures.sh" "$seamark" "$project" "$output" 25 "$@"
node "$tools/typescript/judge.mjs" "$output"
python3 "$tools/judge_python.py" "$output"
