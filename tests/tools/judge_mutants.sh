#!/usr/bin/env bash
# Changes the schemas of every example, of generated blueprints and of one with every type in each keyword: a case has to notice.
# With PATHs, changes those of these blueprints instead.
# usage: judge_mutants.sh SEAMARK PROJECT_FOLDER [PATH…]
set -euo pipefail
readonly seamark=$1 project=$2
readonly tools=$project/tests/tools
readonly seed=20270131 generated=16
shift 2

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

build_fixtures() {
    local status=0
    "$seamark" build --drafts "$@" -o "$output/built" > "$output/log" 2>&1 || status=$?
    [[ $status -le 1 && -d $output/built ]] || { cat "$output/log"; echo "seamark build ended with status $status"; exit 1; }
}

if [[ $# -gt 0 ]]; then
    build_fixtures "$@"
else
    build_fixtures "$project/examples" "$tools"/ajv/every_*.blueprint
    # Of the generated ones those that some payload satisfies: where none does, no change can be noticed.
    node "$tools/ajv/generate.mjs" "$seed" "$generated" "$output/generated"
    sed -i '/SM406/d' "$output/generated/seamark.toml"
    for blueprint in "$output"/generated/*.blueprint; do
        "$seamark" fixtures "$blueprint" -o "$output/built/$(basename "$blueprint" .blueprint)" > "$output/log" 2>&1 ||
            grep -q SM406 "$output/log" || { cat "$output/log"; exit 1; }
    done
fi

node "$tools/hyperjump/mutate.mjs" "$output/built"
