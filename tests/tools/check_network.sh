#!/usr/bin/env bash
# No command reads the network. First, neither the program nor what it is linked with asks the system for a connection or for the address
# of a host. Then every command is run, and the kernel is asked which calls of the network it made, in libraries that it loads by itself too
# (Graphviz's, for PNG and PDF). Where nothing may be traced, the second part is left out, and said so.
# usage: check_network.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$(realpath "$1") project=$(realpath "$2")
readonly calls='connect|getaddrinfo|gethostbyname|gethostbyname_r|getnameinfo|res_query'
readonly folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
broken=0

files=0
while read -r file; do
    # libuuid's is of a Unix socket, to a service on the machine (uuidd); only the sanitizers' build loads it.
    case $file in */libc.so.* | */libuuid.so.*) continue ;; esac
    files=$((files + 1))
    if nm -D --undefined-only "$file" | grep -wE "$calls"; then
        echo "$file asks for a connection"
        broken=1
    fi
done < <(echo "$seamark"; ldd "$seamark" | grep -oE '/[^ ]+')
echo "$files files"
((files > 3)) || broken=1

# The calls that a command makes, a line each, but for a Unix socket's: that is no network. Findings are no reason to stop.
network_calls() {
    local status=0
    strace -f -qq -e trace=network -o "$folder/calls" "$@" > "$folder/stdout" 2> "$folder/stderr" < /dev/null || status=$?
    ((status < 2)) && [[ -e $folder/calls ]] || return 1
    grep -vE 'AF_UNIX|^[0-9]+ (---|\+\+\+)' "$folder/calls" || true
}

if ! network_calls true > "$folder/none" 2> /dev/null; then
    echo "strace traces nothing here, so no command was watched"
    exit "$broken"
fi
network_calls bash -c 'exec 3<> /dev/udp/127.0.0.1/9' > "$folder/some"
[[ -s $folder/some && ! -s $folder/none ]] || { echo "strace sees no socket"; broken=1; }

# Leaks are looked for by tracing, which one at a time can.
export ASAN_OPTIONS=${ASAN_OPTIONS:-}:detect_leaks=0
cp -r "$project/examples/returns" "$folder/returns"
cd "$folder/returns"
readonly blueprint=returns.blueprint
# Addresses that a program might follow.
mkdir far
echo '{"$schema": "https://seamark.invalid/schema.json", "order_id": "https://seamark.invalid/"}' > payload.json
sed 's|\(accepts "\)[^"]*|\1far.json|' "$blueprint" > far/far.blueprint
echo '{"$id": "https://seamark.invalid/far.json", "$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "https://seamark.invalid/other.json"}' > far/far.json
grep -q far.json far/far.blueprint || { echo "no receiver's schema is far away"; broken=1; }
"$seamark" worksheet "$blueprint" -o sheet.md 2> /dev/null
runs=0
while read -r command; do
    runs=$((runs + 1))
    read -ra words <<< "$command"
    made=$(network_calls "$seamark" "${words[@]}") || { echo "seamark $command cannot do its work: $(cat "$folder/stderr")"; broken=1; }
    [[ -z $made ]] || { echo "seamark $command: $made"; broken=1; }
done << END
--version
check
check --format sarif
check far/far.blueprint
check --fix $blueprint
build --drafts $blueprint -o out
diagram $blueprint -o picture.svg
diagram $blueprint -o picture.png
diagram $blueprint --paper a3 -o picture.pdf
diagram $blueprint --link-base https://seamark.invalid/ -o picture.dot
diagram $blueprint -T mermaid -o picture.mmd
worksheet $blueprint -o sheet.html
ingest --dry-run sheet.md $blueprint
fixtures $blueprint --pact --typescript --python -o fixtures
validate $blueprint --seam ask->understand payload.json
rank -T md $blueprint
init new
fmt --check $blueprint
explain SM301
explain std.handoff
END
echo "$runs commands"
((runs > 15 && broken == 0))
