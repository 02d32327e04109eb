#!/usr/bin/env bash
# Generates pairs of a seam and its receiver's schema, and lets ajv judge what the program says about each.
# usage: judge_receivers.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 project=$2
readonly judge=$project/tests/tools/ajv
readonly seed=20270131 generated=$((2200 / ${JUDGE_SHARE:-1}))

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

node "$judge/generate_receivers.mjs" "$seed" "$generated" "$output/pairs"
status=0
"$seamark" check "$output"/pairs/*.blueprint --format json > "$output/findings.json" 2> "$output/log" || status=$?
[[ $status -le 1 ]] || { cat "$output/log"; echo "seamark check ended with status $status"; exit 1; }
# What each seam may send, from the blueprints alone.
printf '[build]\nbackends = ["fixtures"]\n' > "$output/pairs/alone/seamark.toml"
"$seamark" build "$output/pairs/alone" -o "$output/built" > "$output/log" 2>&1 || { cat "$output/log"; exit 1; }
node "$judge/judge_receivers.mjs" "$output/pairs" "$output/built" "$output/findings.json"
