#!/usr/bin/env bash
# Runs the commands of a transcript and compares what they print with what it says.
#
#   # a comment
#   $ seamark check draft.blueprint      a command, run by bash in a folder of its own
#   > && echo more                       its next line
#   | approve -> enqueue                 what it prints on stdout
#   ! 1 file, no errors, no warnings     what it prints on stderr
#   [1]                                  its exit status, where that is not 0
#
# The folder holds a copy of what stands beside the transcript in a folder of its name. With SEAMARK_ACCEPT in the
# environment (./dev accept) the transcript is rewritten instead of compared.
# usage: run_transcript.sh FOLDER_OF_SEAMARK TRANSCRIPT
set -euo pipefail

readonly program_folder=$1 transcript=$(realpath "$2")
readonly folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/work"
[[ ! -d ${transcript%.transcript} ]] || cp -r "${transcript%.transcript}/." "$folder/work"
unset NO_COLOR CLICOLOR_FORCE SEAMARK_TODAY

# Every line behind a mark; a last line without its line end is shown as one with it.
print_behind() { sed -e "s/^/$1 /" -e 's/^\(.\) $/\1/' | sed '$a\'; }

# Runs one command and prints what a transcript says of it.
run() {
    local status=0
    (cd "$folder/work" && PATH="$program_folder:$PATH" bash -c "$1" > "$folder/out" 2> "$folder/err" < /dev/null) || status=$?
    print_behind '|' < "$folder/out"
    print_behind '!' < "$folder/err"
    [[ $status == 0 ]] || echo "[$status]"
}

# Prints the transcript as it is now.
rerun() {
    local line command=''
    while IFS= read -r line; do
        if [[ -n $command && $line == '> '* ]]; then
            command+=$'\n'${line:2}
            printf '%s\n' "$line"
            continue
        fi
        [[ -z $command ]] || run "$command"
        command=''
        case $line in
            '$ '*) command=${line:2} && printf '%s\n' "$line" ;;
            '#'* | '') printf '%s\n' "$line" ;;
        esac
    done < "$transcript"
    [[ -z $command ]] || run "$command"
}

rerun > "$folder/actual"
grep -q '^\$ ' "$transcript" || { echo "no command in $transcript" && exit 1; }
if [[ -n ${SEAMARK_ACCEPT:-} ]]; then
    cp "$folder/actual" "$transcript"
else
    diff -u --label expected --label actual "$transcript" "$folder/actual"
fi
