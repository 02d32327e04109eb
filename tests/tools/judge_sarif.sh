#!/usr/bin/env bash
# Writes the findings of every case below tests/findings as SARIF and lets ajv judge them by the standard's own schema.
# usage: judge_sarif.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 project=$2
readonly schema=$project/../shared/data/schemas/sarif-2.1.0.json
if [[ ! -f $schema ]]; then
    echo "skipped: $schema, the schema of SARIF 2.1.0, is not there"
    exit 77
fi

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
number=0
while read -r blueprint; do
    number=$((number + 1))
    status=0
    "$seamark" check --format sarif "$blueprint" > "$output/$number.sarif" 2> "$output/summary" || status=$?
    [[ $status -le 1 ]] || { cat "$output/summary"; echo "seamark check $blueprint ended with status $status"; exit 1; }
done < <(find "$project/tests/findings" "$project/examples" -name '*.blueprint' | sort)
node "$project/tests/tools/ajv/keeps_schema.mjs" "$schema" .sarif "$output"
