#!/usr/bin/env bash
# What no source may hold: notes to oneself, and a code of a finding as text where its name from codes.def belongs.
# usage: check_leftovers.sh PROJECT_FOLDER
set -euo pipefail
cd "$1"
broken=0

# find_lines WHAT PATTERN ROOT… [-- EXCEPT]: prints the lines that match; EXCEPT is a pattern of files that may.
find_lines() {
    local what=$1 pattern=$2 except='^$' found
    shift 2
    local roots=()
    while [[ $# -gt 0 && $1 != -- ]]; do
        [[ ! -e $1 ]] || roots+=("$1")
        shift
    done
    [[ $# -lt 2 ]] || except=$2
    found=$(grep -rnE --exclude-dir=node_modules --include='*.cpp' --include='*.h' --include='*.def' --include='*.g4' --include='*.cmake' \
        --include='CMakeLists.txt' --include=dev "$pattern" "${roots[@]}" | grep -vE "$except" || true)
    if [[ -n $found ]]; then
        printf '%s:\n%s\n' "$what" "$found"
        broken=1
    fi
}

find_lines 'a note to oneself' '\b(TODO|FIXME|XXX|HACK)\b' compiler backends grammar cmake tests bench dev \
    -- '^(compiler/model/filler\.cpp|tests/tools/|tests/unit/|tests/support/)'
find_lines 'a code as text; its name stands in codes.def' '"SM[0-9]{3}"' compiler backends \
    -- '^compiler/diag/'
find_lines 'an output that the driver does not write' '\bstd::(cout|cerr|ofstream)\b|\bprintf\(' compiler backends \
    -- '^compiler/(cli|driver|base/check\.cpp)'
exit $broken
