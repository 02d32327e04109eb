#!/usr/bin/env bash
# Writes all that `seamark fixtures` can, for every example without errors, for the blueprints with every type and every name, and for
# COUNT generated ones, each to a folder of its own. With PATHs, for these blueprints instead.
# usage: write_fixtures.sh SEAMARK PROJECT_FOLDER OUTPUT COUNT [PATH…]
set -euo pipefail
readonly seamark=$1 project=$2 output=$3 count=$4
readonly judge=$project/tests/tools/ajv seed=20270131
shift 4

written=0
# write BLUEPRINT ALLOWED_STATUS
write() {
    local blueprint=$1 allowed=$2 status=0 name
    name=$(basename "$blueprint" .blueprint)
    "$seamark" fixtures "$blueprint" -o "$output/$name" --pact --typescript --python > "$output/log" 2>&1 || status=$?
    [[ $status -le $allowed ]] || { cat "$output/log"; echo "seamark fixtures $blueprint ended with status $status"; exit 1; }
    written=$((written + (status == 0)))
}

mkdir -p "$output"
if [[ $# -gt 0 ]]; then
    for blueprint in "$@"; do write "$blueprint" 0; done
else
    for blueprint in "$project"/examples/*/*.blueprint; do write "$blueprint" 1; done
    [[ $written -ge 4 ]] || { echo "only $written examples have fixtures"; exit 1; }
    for blueprint in "$judge"/every_*.blueprint; do write "$blueprint" 0; done
    node "$judge/generate.mjs" "$seed" "$count" "$output/generated"
    for blueprint in "$output"/generated/*.blueprint; do write "$blueprint" 0; done
fi
