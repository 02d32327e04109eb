// judge.mjs FOLDER… : does ajv agree with every `valid` flag below the folders, and with the rule that each invalid case names?
// Prints each disagreement and a count; exit status 1 on any, and where there is nothing to judge.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const testsEnding = ".tests.json";

export function findTests(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return findTests(path);
    return entry.name.endsWith(testsEnding) ? [path] : [];
  });
}

export function compile(schema, strict = true) {
  const ajv = new Ajv2020({ strict, allErrors: true, verbose: true });
  addFormats(ajv, { mode: "full" });
  return ajv.compile(schema);
}

const unescapeToken = (token) => token.replaceAll("~1", "/").replaceAll("~0", "~");

const resolve = (document, pointer) =>
  pointer.split("/").slice(1).map(unescapeToken).reduce((value, token) => value?.[token], document);

// The schema in which the named rule stands must be the very one that ajv found broken.
function namesRule(rule, error, schema) {
  const end = rule.schema.lastIndexOf("/");
  return (
    rule.keyword === error.keyword &&
    rule.pointer === error.instancePath &&
    rule.schema.slice(end + 1) === rule.keyword &&
    resolve(schema, rule.schema.slice(0, end)) === error.parentSchema
  );
}

function describeErrors(errors) {
  return errors.map((error) => `${error.instancePath || "/"} ${error.message}`).join("; ") || "no error";
}

function judgeTest(validate, test, schema) {
  const agrees = validate(test.data) === test.valid;
  const errors = validate.errors ?? [];
  if (!agrees) return `says ${test.valid ? "valid" : "not valid"}, ajv: ${describeErrors(errors)}`;
  if (test.valid) return test.rule === undefined ? null : "is valid and names a rule";
  if (errors.length !== 1) return `breaks ${errors.length} rules: ${describeErrors(errors)}`;
  if (namesRule(test.rule, errors[0], schema)) return null;
  const { keyword, instancePath, schemaPath } = errors[0];
  return `names ${JSON.stringify(test.rule)}, ajv: ${JSON.stringify({ keyword, instancePath, schemaPath })}`;
}

function judgeGroup(group, published) {
  const problems = [];
  if (!isDeepStrictEqual(group.schema, published)) {
    problems.push(`${group.description}: its schema is not the one beside it`);
  }
  let validate;
  try {
    validate = compile(group.schema);
  } catch (error) {
    return [...problems, `${group.description}: ajv does not compile the schema: ${error.message}`];
  }
  for (const test of group.tests) {
    const problem = judgeTest(validate, test, group.schema);
    if (problem) problems.push(`${group.description}: ${test.description}: ${problem}`);
  }
  return problems;
}

function judgeFile(path) {
  const groups = JSON.parse(readFileSync(path, "utf8"));
  const published = JSON.parse(readFileSync(path.replace(testsEnding, ".schema.json"), "utf8"));
  return {
    cases: groups.reduce((count, group) => count + group.tests.length, 0),
    problems: groups.flatMap((group) => judgeGroup(group, published)).map((problem) => `${path}: ${problem}`),
  };
}

function judgeAll(folders) {
  const files = folders.flatMap(findTests);
  let cases = 0;
  let disagreements = 0;
  for (const file of files) {
    const verdict = judgeFile(file);
    cases += verdict.cases;
    disagreements += verdict.problems.length;
    for (const problem of verdict.problems) console.log(problem);
  }
  console.log(`${cases} cases in ${files.length} files, ${disagreements} disagreements`);
  return disagreements > 0 || cases === 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(judgeAll(process.argv.slice(2)));
