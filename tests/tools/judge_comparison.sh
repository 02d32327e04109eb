#!/usr/bin/env bash
# Compares folders of fixtures with their blueprint, and lets ajv judge the JSON by docs/comparison.schema.json. What says more
# than the schema allows has to be seen.
# usage: judge_comparison.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 project=$2
readonly blueprint=$project/examples/returns/returns.blueprint

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
mkdir "$output/json" "$output/other"

# compare NAME STATUS OPTION…
compare() {
    local name=$1 expected=$2 status=0
    shift 2
    "$seamark" fixtures "$blueprint" --check "$output/written" --format json "$@" > "$output/json/$name.json" 2> "$output/log" || status=$?
    [[ $status -eq $expected ]] || { cat "$output/log"; echo "$name: status $status in place of $expected"; exit 1; }
}

"$seamark" fixtures "$blueprint" -o "$output/written" --python
compare fine 0 --python
compare left_over 1
compare missing 1 --pact
for file in "$output"/written/*.schema.json; do
    echo >> "$file"
done
compare differs 1 --python

judge() { node "$project/tests/tools/ajv/keeps_schema.mjs" "$project/docs/comparison.schema.json" .json "$1"; }
judge "$output/json"
sed 's/"is": "differs"/"is": "other"/' "$output/json/differs.json" > "$output/other/differs.json"
! judge "$output/other" > "$output/log" || { echo "a word that is not in the schema was not seen"; exit 1; }
