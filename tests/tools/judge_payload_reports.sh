#!/usr/bin/env bash
# Reports about payloads as judges written elsewhere read them: JSON by docs/payloads.schema.json, JUnit by an XML parser,
# SARIF by its standard's schema, where that lies beside the project.
# usage: judge_payload_reports.sh SEAMARK PROJECT_FOLDER
set -euo pipefail
readonly seamark=$1 project=$2
readonly sarif_schema=$project/../shared/data/schemas/sarif-2.1.0.json

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
cd "$project/tests/cli/validate"

# report NAME ARGUMENTS…: in every format.
report() {
    local name=$1 format status
    shift
    for format in json sarif junit; do
        status=0
        "$seamark" validate "$@" --format "$format" > "$output/$name.$format" 2> "$output/log" || status=$?
        [[ $status -le 1 ]] || { cat "$output/log"; echo "seamark validate $* ended with status $status"; exit 1; }
    done
}

# Bytes that are trouble: controls, markup, characters that XML does not have, no UTF-8.
printf '{"orderId":"\\u001b[31m<b>&\\"\xe2\x80\xae","amount":1,"\xef\xbf\xbe]]>":2}\n\xff\xfe\n{"orderId":"\\ud800","amount":NaN}\n' > "$output/trouble.ndjson"
printf '' > "$output/empty.ndjson"
report mixed orders.blueprint --seam 'approve->enqueue' orders.ndjson
report trouble orders.blueprint --seam 'approve->enqueue' "$output/trouble.ndjson"
report empty orders.blueprint --seam 'approve->enqueue' "$output/empty.ndjson"
report several orders.blueprint --seam auto --seam-field seam several.ndjson
report brief orders.blueprint --seam 'approve->enqueue' --summary orders.ndjson

node "$project/tests/tools/ajv/keeps_schema.mjs" "$project/docs/payloads.schema.json" .json "$output"
for file in "$output"/*.junit; do
    xmllint --noout "$file"
done
if [[ -f $sarif_schema ]]; then
    node "$project/tests/tools/ajv/keeps_schema.mjs" "$sarif_schema" .sarif "$output"
else
    echo "the schema of SARIF 2.1.0 is not there, so SARIF is read as JSON only"
    for file in "$output"/*.sarif; do
        node -e 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))' "$file"
    done
fi
