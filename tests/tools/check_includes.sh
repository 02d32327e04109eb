#!/usr/bin/env bash
# Holds the sources to docs/adr/0002-where-libraries-are-seen.md: a folder includes itself and folders above it in the
# list, and a heavy library is seen in one place. Prints every include that breaks a rule.
# usage: check_includes.sh PROJECT_FOLDER
set -euo pipefail
cd "$1"

readonly folders=(base source diag syntax parse model resolve schema payload checks emit words rewrite backends ingest driver cli)

# Library: the headers it is known by, and the files that may include them.
readonly libraries=(
    'ANTLR           ^(antlr4-.*|.*Stream\.h|Blueprint(Lexer|Parser|LexerTable)\.h)$   ^(compiler/parse/|bench/|tests/unit/(look_ahead|table_lexer)_test\.cpp$)'
    'CLI11           ^CLI/                                                  ^compiler/cli/.*\.cpp$'
    'Graphviz        ^(graphviz/.*|gvc\.h|cgraph\.h)$                        ^backends/diagram/.*\.cpp$'
    'utf8proc        ^utf8proc\.h$                                          ^backends/diagram/.*\.cpp$'
    'RE2             ^re2/                                                  ^(compiler/schema/|tests/).*\.cpp$'
    'simdjson        ^simdjson\.h$                                         ^(compiler/payload/.*\.cpp$|bench/)'
    'zlib            ^zlib\.h$                                             ^(compiler/payload/|tests/).*\.cpp$'
    'toml++          ^toml\+\+/                                             ^compiler/driver/.*\.cpp$'
    'nlohmann/json   ^nlohmann/                                             ^tests/.*\.cpp$'
    'Catch2          ^catch2/                                               ^tests/.*\.cpp$'
)

# "file line header" of every include in the sources.
includes() {
    local root
    for root in compiler backends bench tests; do
        [[ ! -d $root ]] || grep -rnoE --exclude-dir=node_modules --include='*.cpp' --include='*.h' '^ *# *include *[<"][^>"]+' "$root" || true
    done | sed -E 's/^([^:]+):([0-9]+): *# *include *[<"]/\1 \2 /' | sort
}


export FOLDERS="${folders[*]}" LIBRARIES
LIBRARIES=$(printf '%s\n' "${libraries[@]}")

includes | awk '
    BEGIN {
        count = split(ENVIRON["FOLDERS"], names, " ")
        for (i = 1; i <= count; ++i) rank[names[i]] = i
        library_count = split(ENVIRON["LIBRARIES"], rows, "\n")
        for (i = 1; i <= library_count; ++i) {
            split(rows[i], row, / +/)
            library[i] = row[1]; header[i] = row[2]; place[i] = row[3]
        }
        while (("ls backends" | getline name) > 0) if (name != "CMakeLists.txt") backend[name] = 1
    }
    function folder_of(file,    parts) {
        split(file, parts, "/")
        if (parts[1] == "backends") return "backends"
        return parts[1] == "compiler" ? parts[2] : ""
    }
    function report(text) { print $1 ":" $2 ": " text; broken = 1 }
    {
        from = folder_of($1)
        split($3, parts, "/")
        to = parts[1] in backend ? "backends" : parts[1]
        if (from != "" && !(from in rank)) report("the folder " from " is not in the list")
        if (from in rank && to in rank && rank[to] > rank[from]) report(from " may not include " to ", which stands below it")
        split($1, place_parts, "/")
        if (from == "backends" && to == "backends" && parts[1] != place_parts[2]) report("a backend may not include another")
        for (i = 1; i <= library_count; ++i)
            if ($3 ~ header[i] && $1 !~ place[i]) report(library[i] " may not be seen here")
        ++seen
    }
    END {
        if (!seen) { print "no include found: is this the project folder?"; exit 1 }
        exit broken
    }'
