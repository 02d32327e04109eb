#!/usr/bin/env bash
# Builds portfolios of several kinds and lets Chromium and axe judge the pages: all examples, one blueprint, none with a finding,
# none with a diagram, hostile texts, sixty blueprints.
# usage: judge_portfolio.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 project=$2
readonly browser=$project/tests/tools/browser

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

# build_portfolio NAME PATH…: its pages, and the ranking that they have to show.
build_portfolio() {
    local folder=$output/$1 status=0
    shift
    "$seamark" build --drafts --quiet "$@" -o "$folder" > "$output/log" 2>&1 || status=$?
    [[ $status == 0 ]] || { cat "$output/log"; echo "seamark build ended with status $status"; exit 1; }
    "$seamark" rank -T json "$@" > "$folder/rank.json"
}

node "$browser/generate_portfolio.mjs" 60 "$output/many_sources"
node "$browser/generate_portfolio.mjs" 12 "$output/hostile_sources"
mkdir "$output/bare_sources"
cp "$project/examples/returns/returns.blueprint" "$output/bare_sources"
printf '[project]\nname = "</title><script>trapped = 1</script>"\n[build]\nbackends = ["model"]\n' > "$output/bare_sources/seamark.toml"

build_portfolio examples "$project/examples"
build_portfolio one "$project/examples/workshop-draft"
build_portfolio answered "$project/examples/returns" "$project/examples/crm-update"
build_portfolio bare "$output/bare_sources"
build_portfolio hostile "$output/hostile_sources" "$project/tests/golden/worksheet/hostile.blueprint"
build_portfolio many "$output/many_sources"

node "$browser/portfolio.mjs" "$output"/{examples,one,answered,bare,hostile,many}
