#!/usr/bin/env bash
# Writes every example, generated blueprints and hostile ones as Mermaid, plain and with all that can be asked for, and lets
# Mermaid itself read and draw them.
# usage: judge_mermaid.sh SEAMARK RANDOM_BLUEPRINTS PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 random_blueprints=$2 project=$3
readonly browser=$project/tests/tools/browser

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
mkdir "$output/drawn"

# write NAME BLUEPRINT OPTION…
write() {
    local name=$1 blueprint=$2 status=0
    shift 2
    "$seamark" diagram "$blueprint" "$@" -T mermaid -o "$output/drawn/$name.mmd"
    "$seamark" build --drafts "$blueprint" -o "$output/built" > "$output/log" 2>&1 || status=$?
    [[ $status -le 1 ]] || { cat "$output/log"; exit 1; }
    mkdir "$output/drawn/$name"
    cp "$output"/built/*/model.json "$output/drawn/$name/"
    rm -rf "$output/built"
}

"$random_blueprints" 1 20 "$output/random"
node "$browser/hostile.mjs" "$output/hostile"
for blueprint in "$project"/examples/*/*.blueprint "$output"/hostile/*.blueprint; do
    name=$(basename "$blueprint" .blueprint)
    write "$name" "$blueprint"
    write "$name.full" "$blueprint" --detail --findings --date 2027-01-31 --revision '7: "x" #1'
done
for blueprint in "$output"/random/*.blueprint; do
    write "$(basename "$blueprint" .blueprint)" "$blueprint" --detail --findings --theme print
done
node "$browser/judge_mermaid.mjs" "$output/drawn"
