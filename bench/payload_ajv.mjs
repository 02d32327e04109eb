// payload_ajv.mjs SCHEMA FILE: ajv's compiled validator over the same lines in node. Prints how many payloads there are and how
// many keep to the schema. Reads blocks of 1 MB; one line is decoded, parsed and validated at a time.
import { createRequire } from "node:module";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { fileURLToPath } from "node:url";

const require = createRequire(new URL("../tests/tools/ajv/package.json", import.meta.url));
const Ajv2020 = require("ajv/dist/2020.js");
const addFormats = require("ajv-formats");

const [schemaPath, dataPath] = process.argv.slice(2);
const ajv = new Ajv2020({ strict: false });
addFormats(ajv, { mode: "full" });
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, "utf8")));

let payloads = 0;
let complete = 0;
function judge(line) {
  ++payloads;
  try {
    if (validate(JSON.parse(line))) ++complete;
  } catch {
    // no JSON
  }
}

const block = Buffer.allocUnsafe(1024 * 1024);
const file = openSync(dataPath, "r");
let kept = 0;
for (let got; (got = readSync(file, block, kept, block.length - kept)) > 0; ) {
  const size = kept + got;
  const whole = block.lastIndexOf(10, size - 1) + 1;
  // Whole lines are whole characters, so that a block is decoded in one go.
  for (const line of block.toString("utf8", 0, whole).split("\n")) if (line !== "") judge(line);
  block.copyWithin(0, whole, size);
  kept = size - whole;
}
if (kept > 0) judge(block.toString("utf8", 0, kept));
closeSync(file);
console.log(`${payloads} payloads, ${complete} complete`);
