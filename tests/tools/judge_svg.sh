#!/usr/bin/env bash
# Draws every example, in detail, with findings, in every theme and with links, and blueprints that are generated or
# hostile; lets headless Chromium judge each SVG against what neato makes of the DOT file.
# usage: judge_svg.sh SEAMARK RANDOM_BLUEPRINTS PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 random_blueprints=$2 project=$3
readonly browser=$project/tests/tools/browser

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
mkdir "$output/drawn"

# draw NAME BLUEPRINT OPTION…
draw() {
    local name=$1 blueprint=$2
    shift 2
    "$seamark" diagram "$blueprint" "$@" -o "$output/drawn/$name.svg"
    "$seamark" diagram "$blueprint" "$@" -T dot | neato -q -n2 -Tjson0 -o "$output/drawn/$name.json"
    "$seamark" diagram "$blueprint" "$@" -o "$output/again.svg"
    cmp "$output/again.svg" "$output/drawn/$name.svg"
}

cd "$project"
for blueprint in examples/*/*.blueprint; do
    name=$(basename "$blueprint" .blueprint)
    draw "$name" "$blueprint"
    draw "$name.full" "$blueprint" --detail --findings --link-base https://git.example/shop/blob/main --date 2027-01-31 --revision r7
    printf '%s\n%s\n' "https://git.example/shop/blob/main/$blueprint#L" "$PWD/$blueprint" > "$output/drawn/$name.full.links"
done
draw scripts "$browser/scripts.blueprint"
draw scripts.rows "$browser/scripts.blueprint" --wrap 4
draw support.rows examples/support-escalation/support-escalation.blueprint --wrap 5 --detail
draw support.part examples/support-escalation/support-escalation.blueprint --lanes chat,desk --findings
for theme in light dark print; do
    draw "workshop.$theme" examples/workshop-draft/workshop-draft.blueprint --theme "$theme" --detail --findings
done
"$random_blueprints" 1 8 "$output/random"
node "$browser/hostile.mjs" "$output/hostile"
for blueprint in "$output"/random/*.blueprint "$output"/hostile/*.blueprint; do
    draw "$(basename "$blueprint" .blueprint)" "$blueprint" --detail --findings
done
node "$browser/judge_svg.mjs" "$output/drawn"
