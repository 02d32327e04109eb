// judge_receivers.mjs FOLDER BUILT FINDINGS: does ajv agree with what was found about each pair of a seam and its receiver's schema?
// FOLDER holds what generate_receivers.mjs writes, BUILT the fixtures of each pair, FINDINGS is what `check --format json` says.
// Every payload shown with an SM409 must be refused, and allowed by the seam's own schema; of a seam without SM409 and SM411 no
// valid fixture may be refused. Exit status 1 on any disagreement, and where there is nothing to judge.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import Ajv2019 from "ajv/dist/2019.js";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [folder, built, findingsPath] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

function compile(schema) {
  const Class = schema.$schema?.includes("2019-09") ? Ajv2019 : schema.$schema?.includes("draft-07") ? Ajv : Ajv2020;
  const ajv = new Class({ strict: false, multipleOfPrecision: 9 });
  addFormats(ajv, { mode: "full" });
  return ajv.compile(schema);
}

const shown = /^a payload that this seam may send and the receiver refuses: /;
const payloadsOf = (finding) =>
  finding.notes.filter((note) => shown.test(note.message)).map((note) => JSON.parse(note.message.replace(shown, "")));

const byPair = new Map();
for (const finding of read(findingsPath).findings) {
  if (!["SM405", "SM406", "SM409", "SM410", "SM411"].includes(finding.code)) continue;
  const pair = finding.path.replace(/^.*\//, "").replace(".blueprint", "");
  byPair.set(pair, [...(byPair.get(pair) ?? []), finding]);
}

const counts = { fits: 0, misfits: 0, undecided: 0, waiting: 0, payloads: 0 };
const problems = [];
const pairs = readdirSync(folder).filter((name) => name.endsWith(".blueprint")).map((name) => name.replace(".blueprint", "")).sort();
for (const pair of pairs) {
  const findings = byPair.get(pair) ?? [];
  const codes = findings.map((finding) => finding.code);
  const validate = compile(read(join(folder, `${pair}.json`)));
  if (codes.includes("SM410")) problems.push(`${pair}: SM410, but ajv compiles the schema`);
  if (codes.includes("SM405") || codes.includes("SM406")) { counts.waiting += 1; continue; }
  if (codes.includes("SM409")) {
    counts.misfits += 1;
    const own = compile(read(join(built, pair, "fixtures", "send--take.schema.json")));
    for (const payload of findings.flatMap(payloadsOf)) {
      counts.payloads += 1;
      if (validate(payload)) problems.push(`${pair}: shown as refused, ajv accepts ${JSON.stringify(payload)}`);
      if (!own(payload)) problems.push(`${pair}: shown, but the seam does not allow ${JSON.stringify(payload)}`);
    }
    if (findings.flatMap(payloadsOf).length === 0) problems.push(`${pair}: SM409 without a payload`);
  } else if (codes.includes("SM411")) {
    counts.undecided += 1;
  } else {
    counts.fits += 1;
    const tests = read(join(built, pair, "fixtures", "send--take.tests.json"));
    for (const test of tests.flatMap((group) => group.tests).filter((each) => each.valid)) {
      counts.payloads += 1;
      if (!validate(test.data)) problems.push(`${pair}: fits, but ajv refuses ${JSON.stringify(test.data)}: ${JSON.stringify(validate.errors)}`);
    }
  }
}
for (const problem of problems) console.log(problem);
console.log(`${counts.payloads} payloads of ${pairs.length} pairs, ${counts.fits} fit, ${counts.misfits} do not, ${counts.undecided} undecided, ` +
  `${counts.waiting} not compared, ${problems.length} disagreements`);
process.exit(problems.length > 0 || counts.fits === 0 || counts.misfits === 0 ? 1 : 0);
