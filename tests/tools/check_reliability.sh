#!/usr/bin/env bash
# Every promise of docs/reliability.md names a test, and every test that it names is there.
# usage: check_reliability.sh PROJECT_FOLDER BUILD_FOLDER
set -euo pipefail
cd "$1"
readonly page=docs/reliability.md tests=$(ctest --test-dir "$2" -N)
broken=0
named=0

tell() {
    echo "$page: $1"
    broken=1
}

while IFS= read -r promise; do
    [[ $promise == *'`'* ]] || tell "no test is named: $promise"
done < <(grep '^|' "$page" | grep -vE '^\| (---|fault|input|load) ' | sed -E 's/ \|$//; s/.*\| //')
while IFS= read -r name; do
    named=$((named + 1))
    grep -qE "Test +#[0-9]+: $name\$" <<< "$tests" || tell "there is no test $name"
done < <(grep -oE '`(faults|judge|cli|check|payload)_[a-z_]+`|`generated`' "$page" | tr -d '`' | sort -u)
while IFS= read -r tag; do
    named=$((named + 1))
    grep -qrF "\"$tag\"" tests/unit || tell "no unit test has the tag $tag"
done < <(grep -oE 'unit_tests "\[[a-z]+\]"' "$page" | grep -oE '\[[a-z]+\]' | sort -u)
for target in tests/fuzz/*.cpp; do
    named=$((named + 1))
    grep -q "\`$(basename "$target" .cpp)\`" "$page" || tell "the fuzz target $(basename "$target" .cpp) is not named"
done
echo "$named tests are named"
((named > 15 && broken == 0))
