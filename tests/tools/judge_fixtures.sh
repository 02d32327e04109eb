#!/usr/bin/env bash
# Writes the fixtures of every example, of generated blueprints and of one with every type, and lets two validators written elsewhere
# judge each case. With PATHs, judges the fixtures of these blueprints instead.
# usage: judge_fixtures.sh SEAMARK PROJECT_FOLDER [PATH…]
set -euo pipefail
readonly seamark=$1 project=$2
readonly tools=$project/tests/tools
readonly seed=20270131 generated=$((300 / ${JUDGE_SHARE:-1}))
shift 2

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

# build_fixtures NAME PATH…: 1 is a draft, whose fixtures are written all the same.
build_fixtures() {
    local name=$1 status=0
    shift
    "$seamark" build --drafts "$@" -o "$output/built/$name" > "$output/log" 2>&1 || status=$?
    [[ $status -le 1 && -d $output/built/$name ]] || { cat "$output/log"; echo "seamark build ended with status $status"; exit 1; }
}

if [[ $# -gt 0 ]]; then
    build_fixtures given "$@"
else
    build_fixtures examples "$project/examples"
    node "$tools/ajv/generate.mjs" "$seed" "$generated" "$output/generated"
    build_fixtures generated "$output/generated"
    build_fixtures every "$tools"/ajv/every_*.blueprint
fi

node "$tools/ajv/judge.mjs" "$output/built"
node "$tools/hyperjump/judge.mjs" "$output/built"
