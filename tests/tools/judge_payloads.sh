#!/usr/bin/env bash
# Compares the verdicts of `seamark validate` with ajv's on generated payloads, half of them changed: over a seam that
# carries every type of the language, over one at the edges of types, over each seam of each example, and over seams of
# generated blueprints.
# usage: judge_payloads.sh SEAMARK PROJECT_FOLDER [PAYLOADS [SEED]]
# The tests run it with 20,000; 1000000 takes some minutes.
set -euo pipefail
readonly seamark=$1 project=$2 payloads=${3:-20000} seed=${4:-20270131}
readonly judge=$project/tests/tools/ajv generated=3

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

# agree BLUEPRINT FIXTURES_WITHOUT_ENDING PAYLOADS
agree() {
    local name seam
    name=$(basename "$2")
    seam=${name/--/->}
    node "$judge/agree.mjs" "$seamark" "$1" "$seam" "$2" "$3" "$seed" "$output"
}

# Fixtures of a blueprint that has no errors; prints the paths without their ending.
write_fixtures() {
    "$seamark" fixtures "$1" -o "$2" > "$output/log" 2>&1 || return 0
    find "$2" -name '*.schema.json' | sort | sed 's/\.schema\.json$//'
}

mapfile -t every < <(write_fixtures "$judge/every_type.blueprint" "$output/every_type")
readonly edge=$judge/every_edge.blueprint
[[ -n $(write_fixtures "$edge" "$output/every_edge") ]] || { echo "there are no fixtures of $edge"; exit 1; }
mapfile -t examples < <(find "$project/examples" -name '*.blueprint' | sort)
node "$judge/generate.mjs" "$seed" "$generated" "$output/generated"
mapfile -t random < <(find "$output/generated" -name '*.blueprint' | sort)

status=0
agree "$judge/every_type.blueprint" "$output/every_type/approve--take_in" $((payloads / 2)) || status=1
agree "$judge/every_type.blueprint" "$output/every_type/approve--take_in.answer" $((payloads / 50)) || status=1

agree "$edge" "$output/every_edge/work--keep" $((payloads / 5)) || status=1

declare -a pairs=()
for blueprint in "${examples[@]}" "${random[@]}"; do
    while read -r fixtures; do
        [[ -z $fixtures ]] || pairs+=("$blueprint $fixtures")
    done < <(write_fixtures "$blueprint" "$output/fixtures/$(basename "$blueprint" .blueprint)")
done
[[ ${#every[@]} -gt 0 && ${#pairs[@]} -gt 10 ]] || { echo "there are no fixtures"; exit 1; }
each=$(((payloads - payloads / 2 - payloads / 50 - payloads / 5 + ${#pairs[@]} - 1) / ${#pairs[@]}))
for pair in "${pairs[@]}"; do
    read -r blueprint fixtures <<< "$pair"
    agree "$blueprint" "$fixtures" "$each" || status=1
done
exit $status
