#!/usr/bin/env bash
# Ranks the examples and every clean case of tests/findings, alone and all together, and lets ajv judge the JSON by
# docs/ranking.schema.json. A ranking that says more than the schema allows has to be seen.
# usage: judge_ranking.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 project=$2

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
number=0
while read -r path; do
    number=$((number + 1))
    "$seamark" rank "$path" -o "$output/$number.json"
done < <(printf '%s\n' "$project/examples" "$project"/examples/*/ "$project/tests/findings/clean" \
    "$project/tests/golden/worksheet/hostile.blueprint")

judge() { node "$project/tests/tools/ajv/keeps_schema.mjs" "$project/docs/ranking.schema.json" .json "$1"; }
judge "$output"
mkdir "$output/other"
sed 's/"rank":/"rpn": 1, "rank":/' "$output/1.json" > "$output/other/1.json"
! judge "$output/other" > "$output/log" || { echo "a member that is not in the schema was not seen"; exit 1; }
