#!/usr/bin/env bash
# Makes a project with `seamark init` and lets tools written elsewhere read its YAML files; the commands that the hooks and
# the workflow call have to be there.
# usage: judge_init.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 project=$2

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
"$seamark" init --quiet "$output/new"
node "$project/tests/tools/yaml/judge_project.mjs" "$output/new"

calls=$(grep -hoE 'seamark (check|fmt|build)( --[a-z]+( [a-z]+)?)*' "$output/new/.pre-commit-config.yaml" \
    "$output/new/.github/workflows/blueprints.yml" | sort -u)
[[ $(wc -l <<< "$calls") -ge 4 ]] || { echo "too few calls found: $calls"; exit 1; }
while read -r call; do
    status=0
    (cd "$output/new" && PATH="$(dirname "$seamark"):$PATH" $call > "$output/log" 2>&1) || status=$?
    [[ $status == 0 ]] || { echo "\`$call\` ends with $status"; cat "$output/log"; exit 1; }
done <<< "$calls"
echo "$(wc -l <<< "$calls") calls"
