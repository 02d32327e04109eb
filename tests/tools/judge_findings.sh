#!/usr/bin/env bash
# Writes the findings of every case below tests/findings as JSON and lets ajv judge them by docs/findings.schema.json.
# usage: judge_findings.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 project=$2

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
number=0
while read -r blueprint; do
    number=$((number + 1))
    status=0
    "$seamark" check --format json "$blueprint" > "$output/$number.json" 2> "$output/summary" || status=$?
    [[ $status -le 1 ]] || { cat "$output/summary"; echo "seamark check $blueprint ended with status $status"; exit 1; }
done < <(find "$project/tests/findings" -name '*.blueprint' | sort)
node "$project/tests/tools/ajv/keeps_schema.mjs" "$project/docs/findings.schema.json" .json "$output"
