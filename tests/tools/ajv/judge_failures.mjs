// judge_failures.mjs FOLDER… : does ajv say of each payload in the failure scenarios below the folders what they say of it?
// Prints each disagreement and a count; exit status 1 on any, and where there is nothing to judge.
import { compile, findFiles, readJson } from "./fixtures.mjs";

const ending = ".failures.json";

// The groups of the tests beside the file, of each way that the seam is crossed.
function groupsBeside(path) {
  const stem = path.slice(0, -ending.length);
  return findFiles(path.slice(0, path.lastIndexOf("/")), ".tests.json")
    .filter((each) => each === `${stem}.tests.json` || each === `${stem}.answer.tests.json`).flatMap(readJson);
}

function judgePayload(validators, { schema, data, valid, rule }) {
  const validate = validators.get(schema);
  if (!validate) return `there is no schema ${schema}`;
  if (validate(data) !== valid) return `says ${valid ? "valid" : "not valid"}, ajv does not`;
  const names = valid || validate.errors.some((error) => error.keyword === rule.keyword && error.instancePath === rule.pointer);
  return names ? null : `names ${JSON.stringify(rule)}, ajv does not`;
}

// What a fault promises of its payloads.
const promises = {
  missing_state: (payloads) => payloads.length > 0,
  wrong_shape: (payloads) => payloads.length > 0 && payloads.every((each) => !each.valid),
  leak: (payloads) => payloads.length > 0 && payloads.every((each) => each.rule?.keyword === "additionalProperties"),
};

let payloads = 0;
const problems = [];
for (const path of process.argv.slice(2).flatMap((folder) => findFiles(folder, ending))) {
  const groups = groupsBeside(path);
  const validators = new Map(groups.map(({ schema }) => [schema.$id, compile(schema)]));
  const hasPayloads = groups.some(({ tests }) => tests.some((test) => test.valid));
  const { scenarios } = readJson(path);
  const ids = scenarios.map((each) => each.id);
  if (new Set(ids).size !== ids.length) problems.push(`${path}: two scenarios have one id`);
  for (const { id, fault } of scenarios) {
    const promised = promises[fault.type] ?? ((all) => all.length > 0 && all.every((each) => each.valid));
    if (hasPayloads && !promised(fault.payloads)) problems.push(`${path}: ${id}: its payloads are not those of ${fault.type}`);
    for (const payload of fault.payloads) {
      ++payloads;
      const problem = judgePayload(validators, payload);
      if (problem) problems.push(`${path}: ${id}: ${payload.description}: ${problem}`);
    }
  }
}
for (const problem of problems) console.log(problem);
console.log(`${payloads} payloads, ${problems.length} disagreements`);
process.exit(problems.length > 0 || payloads === 0 ? 1 : 0);
