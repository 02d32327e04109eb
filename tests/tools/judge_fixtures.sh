#!/usr/bin/env bash
# Writes the fixtures of every example and of generated blueprints of all types, and lets ajv judge each case. Then
# changes a schema of every type in each keyword: a case has to notice.
# usage: judge_fixtures.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 project=$2
readonly judge=$project/tests/tools/ajv
readonly seed=20270131 generated=25

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

status=0
"$seamark" build --drafts "$project/examples" -o "$output/examples" > "$output/log" 2>&1 || status=$?
[[ $status -le 1 ]] || { cat "$output/log"; echo "seamark build ended with status $status"; exit 1; }

node "$judge/generate.mjs" "$seed" "$generated" "$output/generated"
for blueprint in "$output"/generated/*.blueprint; do
    "$seamark" fixtures "$blueprint" -o "${blueprint%.blueprint}" > "$output/log" 2>&1 ||
        { cat "$output/log"; exit 1; }
done

"$seamark" fixtures "$judge/every_type.blueprint" -o "$output/every_type" > "$output/log" 2>&1 ||
    { cat "$output/log"; exit 1; }

node "$judge/judge.mjs" "$output/examples" "$output/generated" "$output/every_type"
node "$judge/mutate.mjs" "$output/every_type"
