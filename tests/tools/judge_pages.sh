#!/usr/bin/env bash
# Builds the examples and a blueprint of hostile texts, and lets tools written elsewhere judge the pages: ajv every
# model.json, cmark-gfm every worksheet, those made alone too, the facilitator's kit and the ranking.
# usage: judge_pages.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 project=$2
readonly tools=$project/tests/tools

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
status=0
"$seamark" build --drafts "$project/examples" "$project/tests/golden/worksheet/hostile.blueprint" -o "$output" \
    > "$output/log" 2>&1 || status=$?
[[ $status -le 1 ]] || { cat "$output/log"; echo "seamark build ended with status $status"; exit 1; }

# Made alone they hold their diagram instead of a link to it.
mkdir "$output/alone"
while read -r blueprint; do
    "$seamark" worksheet "$blueprint" -o "$output/alone/$(basename "$blueprint" .blueprint).worksheet.md"
done < <(find "$project/examples" -name '*.blueprint' -not -path '*/desk/*' | sort
    echo "$project/tests/golden/worksheet/hostile.blueprint")
if grep -l '^!\[' "$output"/alone/*; then
    echo "a picture that may not be there"
    exit 1
fi
"$seamark" worksheet --blank -o "$output/kit.md"
"$seamark" rank "$project/examples" "$project/tests/golden/worksheet/hostile.blueprint" -o "$output/ranking.md"

# Every line of a table must come out as a row of it, every cell's anchor as a comment, and nothing as a link, a script or
# a picture but the diagram. `wants_anchors` is 1 where there have to be some.
judge_sheet() {
    local sheet=$1 wants_anchors=$2 html lines rules rows anchors comments strangers
    html=$(cmark-gfm --unsafe -e table -e strikethrough -e tasklist -e autolink "$sheet")
    lines=$(grep -c '^|' "$sheet")
    rules=$(grep -cE '^(\| --- )+\|$' "$sheet")
    rows=$(grep -c '^<tr>' <<< "$html")
    anchors=$(grep -o '<!-- seamark: ' "$sheet" | wc -l)
    comments=$(grep -oE '<!-- seamark: [^ ]+ (failure\[[^]]+\] )?[a-z]+ -->' <<< "$html" | wc -l)
    strangers=$(grep -oE '<(a|script|img) [^>]*' <<< "$html" | grep -vc '^<img src="diagram.svg"' || true)
    if ((rows != lines - rules || rows == 0 || comments != anchors || (anchors > 0) != wants_anchors || strangers != 0)); then
        echo "$sheet: $((lines - rules)) rows give $rows, $anchors anchors give $comments, $strangers links or scripts"
        return 1
    fi
}

broken=0
sheets=0
while read -r sheet; do
    judge_sheet "$sheet" 1 || broken=1
    sheets=$((sheets + 1))
done < <(find "$output" -name '*worksheet.md' | sort)
for page in kit ranking; do
    judge_sheet "$output/$page.md" 0 || broken=1
done
echo "$sheets worksheets"
((sheets > 0 && broken == 0))
node "$tools/ajv/keeps_schema.mjs" "$project/docs/model.schema.json" model.json "$output"
