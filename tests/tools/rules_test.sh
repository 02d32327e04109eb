#!/usr/bin/env bash
# Shows that check_includes.sh and check_leftovers.sh find what they are there to find.
set -euo pipefail
readonly tools=$(cd "$(dirname "$0")" && pwd)
readonly project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
failures=0

# expect SCRIPT FILE LINE REPORT: with only that line in that file, the script says REPORT ("" for nothing) and its
# status agrees.
expect() {
    local script=$1 file=$2 line=$3 report=$4 output status=0 wanted=0
    rm -rf "${project:?}"/*
    mkdir -p "$project/$(dirname "$file")" "$project/backends/diagram" "$project/backends/worksheet"
    printf '%s\n' "$line" > "$project/$file"
    [[ -z $report ]] || wanted=1
    output=$("$tools/$script" "$project" 2>&1) || status=$?
    if [[ $status != "$wanted" || $output != *"$report"* ]]; then
        printf '%s on %s: %s\nstatus %s, output: %s\n' "$script" "$file" "$line" "$status" "$output"
        failures=$((failures + 1))
    fi
}

readonly includes=check_includes.sh leftovers=check_leftovers.sh
expect $includes compiler/model/a.cpp   '#include "base/id.h"'              ''
expect $includes compiler/base/a.h      '#include "model/model.h"'          'base may not include model'
expect $includes compiler/base/a.h      '  #  include "model/model.h"'      'base may not include model'
expect $includes compiler/schema/a.cpp  '#include <re2/re2.h>'              ''
expect $includes compiler/model/a.cpp   '#include <re2/re2.h>'              'RE2 may not be seen here'
expect $includes compiler/schema/a.h    '#include <nlohmann/json.hpp>'      'nlohmann/json may not be seen here'
expect $includes compiler/model/a.cpp   '#include "BlueprintParser.h"'      'ANTLR may not be seen here'
expect $includes backends/diagram/a.cpp '#include "worksheet/worksheet.h"'  'a backend may not include another'
expect $includes backends/diagram/a.cpp '#include "driver/pipeline.h"'      'backends may not include driver'
expect $includes compiler/util/a.h      '#include <string>'                 'the folder util is not in the list'
expect $leftovers compiler/model/a.cpp  'int steps = 0;'                    ''
expect $leftovers compiler/model/a.cpp  'int steps = 0;  // TODO'           'a note to oneself'
expect $leftovers compiler/model/a.cpp  'find_code("SM101")'                'a code as text'
expect $leftovers compiler/model/a.cpp  'std::cout << steps;'               'an output that the driver does not write'
exit $((failures > 0))
