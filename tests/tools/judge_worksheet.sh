#!/usr/bin/env bash
# Prints worksheets and the facilitator's kit as people do, and lets a browser and axe-core judge them: those of the
# examples, of hostile texts, and of seams that are longer than a sheet of paper. Then breaks one, which has to be seen.
# usage: judge_worksheet.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 project=$2
readonly judge=$project/tests/tools/browser/judge_worksheet.mjs

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

# A blueprint with a seam that carries many states and fails in many ways, at length and in wide letters.
write_crowded() {
    local i text='Ein Satz, der lang genug ist, 顧客が全部もう一度話さなければならない, um mehrere Zeilen zu füllen'
    echo 'blueprint crowded "Pneumonoultramicroscopicsilicovolcanoconiosis_without_a_single_space_in_all_of_its_long_title_that_goes_on"'
    echo 'owner "Owner" lane customer "Customer" is customer line interaction lane agent "Agent" is agent'
    echo 'line visibility line internal lane systems "Systems" is system'
    for i in {1..70}; do
        echo "state state_number_$i : text ..400 \"$text $i\""
    done
    echo "step ask \"$text\" in customer { gives $(printf 'state_number_%d, ' {1..69}) state_number_70 }"
    echo "step work \"Works\" in agent { needs $(printf 'state_number_%d, ' {1..69}) state_number_70 }"
    echo 'step told "Told" in customer flow happy { ask -> work -> told }'
    echo "seam ask -> work \"$text\" { carries $(printf 'state_number_%d, ' {1..69}) state_number_70 owner ?"
    for i in {1..18}; do
        echo "failure \"$text $i\" { signal \"$text $text $text\" recovery ? basis observed \"$text\" }"
    done
    printf 'failure "First\\n    indented" { signal "S" recovery "R" }\n}\n'
}

# One with answers that are longer than a sheet, in every kind of cell.
write_long() {
    local i text=
    for i in {1..170}; do
        text+="Sentence $i says what is done next, 誰が呼ばれるか, and how long that takes. "
    done
    echo 'blueprint long "Long answers"'
    echo 'owner "Owner" lane customer "Customer" is customer line interaction lane agent "Agent" is agent'
    echo 'line visibility line internal lane systems "Systems" is system'
    echo 'state order : text ..400 step ask "Asks" in customer { gives order } step work "Works" in agent { needs order }'
    echo 'step enter "Enters" in systems { needs order } step told "Told" in customer flow happy { ask -> work -> enter -> told }'
    echo "seam ask -> work { carries order owner \"$text\" failure \"Late\" { recovery \"$text\" signal \"$text\" } failure \"Lost\" { recovery \"Wait. ${text// /}\" } }"
    echo "seam work -> enter { carries order owner ? landed \"$text\" failure \"$text\" { recovery \"${text// /}\" basis observed \"$text\" } }"
    echo 'seam enter -> told { carries order failure "Lost" { recovery ? } }'
}

write_crowded > "$output/crowded.blueprint"
write_long > "$output/long.blueprint"
while read -r blueprint; do
    "$seamark" worksheet "$blueprint" -o "$output/$(basename "$blueprint" .blueprint).html"
done < <(find "$project/examples" -name '*.blueprint' -not -path '*/desk/*' | sort
    echo "$project/tests/golden/worksheet/hostile.blueprint"
    printf '%s\n' "$output/crowded.blueprint" "$output/long.blueprint")
# Shorter and longer sessions choose other seams to work on in depth.
for minutes in 18 480; do
    for example in workshop-draft research-agents; do
        "$seamark" worksheet "$project/examples/$example/$example.blueprint" --minutes $minutes -o "$output/$example-$minutes.html"
    done
done
"$seamark" worksheet --blank -o "$output/kit.html"
node "$judge" "$output" "$output"/*.html

# Spoils a page by an expression of sed, which has to be seen.
mkdir "$output/broken"
must_see() {
    local page=$1 expression=$2 defect=$3
    sed "$expression" "$output/$page.html" > "$output/broken/broken.html"
    if node "$judge" "$output/broken" "$output/broken/broken.html" > "$output/log" || ! grep -q "$defect" "$output/log"; then
        cat "$output/log"
        echo "not seen in $page: $defect"
        exit 1
    fi
}
must_see workshop-draft 's/break-inside: avoid//' 'the card ".*" is parted'
must_see kit 's/^  h2 + p:not.*//; s/228mm/246mm/' 'the heading "The seams" .* is parted'
must_see crowded 's/white-space: pre-wrap; }$/}/' 'the blanks before "indented" are lost'
