// judge.mjs FOLDER… : does the verifier of the Pact project read each `<from>--<to>.pact.json` below the folders, and agree with the cases
// beside it? Every valid case must pass as the message that the provider hands over. A case that breaks a rule which a pact can express
// must be refused. Prints each disagreement and a count; exit status 1 on any, and where there is nothing to judge.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const tokens = (pointer) => pointer.split("/").slice(1).map((each) => each.replaceAll("~1", "/").replaceAll("~0", "~"));
const at = (data, pointer) => tokens(pointer).reduce((value, token) => value?.[token], data);

function pathOf(data, pointer) {
  let value = data;
  return tokens(pointer).reduce((path, token) => {
    const inList = Array.isArray(value);
    value = value?.[token];
    return inList ? `${path}[*]` : /^[A-Za-z_]\w*$/.test(token) ? `${path}.${token}` : `${path}['${token}']`;
  }, "$");
}

// Numbers have no range in a pact, a fraction stands for an integer as 3.0 does, objects are open, and a pattern knows no calendar.
const beyond = ["minimum", "maximum", "additionalProperties"];

const counted = { minItems: "min", maxItems: "max" };

// Whether the rules at the path say the keyword: a list of which no item is shown is not counted.
function says(rules, keyword) {
  return rules !== undefined && (!(keyword in counted) || rules.matchers.some((each) => counted[keyword] in each));
}

function ruledPath(test, schema) {
  const { keyword, pointer } = test.rule;
  const stands = tokens(test.rule.schema).slice(0, -1).reduce((value, token) => value[token], schema);
  if (beyond.includes(keyword) || (keyword === "format" && stands.format.startsWith("date"))) return null;
  if (["minLength", "maxLength"].includes(keyword) && stands[keyword] > 1000) return null;
  if (keyword === "type" && stands.type === "integer" && typeof at(test.data, pointer) === "number") return null;
  if (keyword !== "required") return pathOf(test.data, pointer);
  const value = at(test.data, pointer);
  const missing = stands.required.find((name) => !Object.hasOwn(value, name));
  return pathOf({ ...test.data }, `${pointer}/${missing.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}

// The message with all that is optional, with the one property as the case has it.
function changedFull(full, test) {
  const [name] = tokens(test.rule.pointer);
  const isWhole = name === undefined;
  if (isWhole && test.rule.keyword !== "required") return test.data;
  const names = isWhole ? Object.keys(full).filter((each) => !Object.hasOwn(test.data, each)).slice(0, 1) : [name];
  const changed = { ...full };
  for (const each of names) {
    if (Object.hasOwn(test.data, each)) changed[each] = test.data[each];
    else delete changed[each];
  }
  return changed;
}

const folder = mkdtempSync(join(tmpdir(), "pacts-"));
const counts = { pacts: 0, accepted: 0, refused: 0, beyond: 0 };
const messages = {}; // what the provider hands over, by the description of the message
const trials = []; // a case each, with the two messages that it is tried in
const paths = [];

// One pact in which every message stands once for each case, so that one run judges all of them.
function prepare(path) {
  const document = readJson(path);
  const [{ schema, tests }] = readJson(path.replace(".pact.json", ".tests.json"));
  if (!tests.some((test) => test.valid)) return;
  const full = document.interactions.at(-1).contents.content;
  const rules = document.interactions.map((each) => each.matchingRules.body);
  const interactions = [];
  for (const test of tests) {
    const ruled = test.valid ? null : ruledPath(test, schema);
    if (!test.valid && (ruled === null || !rules.some((each) => says(each[ruled], test.rule.keyword)))) {
      ++counts.beyond;
      continue;
    }
    const names = document.interactions.map((interaction, i) => {
      const description = `trial ${trials.length}.${i}`;
      interactions.push({ ...interaction, description });
      messages[description] = i === 0 ? test.data : test.valid ? full : changedFull(full, test);
      return description;
    });
    trials.push({ path, test, names });
  }
  const prepared = join(folder, `${paths.length}.json`);
  writeFileSync(prepared, JSON.stringify({ ...document, provider: { name: "provider" }, interactions }));
  paths.push(prepared);
}

for (const each of process.argv.slice(2)) {
  for (const path of readdirSync(each, { recursive: true }).filter((name) => name.endsWith(".pact.json")).sort()) prepare(join(each, path));
}
const plan = join(folder, "plan.json");
writeFileSync(plan, JSON.stringify({ paths, messages }));
const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL("verify.mjs", import.meta.url)), plan], { encoding: "utf8", maxBuffer: 1 << 30 });
rmSync(folder, { recursive: true });

const failed = new Set([...stdout.matchAll(/^\d+\) Verifying a pact between .* - (trial \d+\.\d)$/gm)].map(([, description]) => description));
const seen = new Set([...stdout.matchAll(/^ {2}(trial \d+\.\d) /gm)].map(([, description]) => description));
const problems = [];
for (const { path, test, names } of trials) {
  const verified = !names.some((name) => failed.has(name));
  if (!names.every((name) => seen.has(name))) problems.push(`${path}: ${test.description}: the verifier did not come to it`);
  else if (verified === test.valid) ++counts[test.valid ? "accepted" : "refused"];
  else problems.push(`${path}: ${test.description}: ${test.valid ? "is valid, and refused" : `breaks ${test.rule.keyword}, and accepted`}`);
}
for (const problem of problems.slice(0, 40)) console.log(problem);
if (problems.length > 0) console.log(`${stdout}${stderr}`.slice(-4000));
console.log(`${paths.length} pacts, ${counts.accepted} cases accepted, ${counts.refused} refused, ${counts.beyond} beyond what a pact can say, ` +
  `${problems.length} disagreements`);
process.exit(problems.length > 0 || counts.accepted === 0 || counts.refused === 0 ? 1 : 0);
