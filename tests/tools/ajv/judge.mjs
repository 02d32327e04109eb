// judge.mjs FOLDER… : does ajv agree with every `valid` flag below the folders, and with the rule that each invalid case names?
// Prints each disagreement and a count; exit status 1 on any, and where there is nothing to judge.
import { isDeepStrictEqual } from "node:util";
import { compile, compileUntold, findTests, readJson, resolve, testsEnding } from "./fixtures.mjs";

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

// RFC 8141: what stands behind `urn:seamark:` is made of names alone.
const urn = /^urn:seamark:[A-Za-z_]\w*(\.[A-Za-z_]\w*){2}(\.answer)?$/;

function judgeIdentity(schema, path) {
  const problems = [];
  if (!urn.test(schema.$id) || !URL.canParse(schema.$id)) problems.push(`${schema.$id} is no URI made of names`);
  const file = path.slice(path.lastIndexOf("/") + 1).replace(testsEnding, "").replace("--", ".");
  if (!schema.$id.endsWith(`.${file}`)) problems.push(`${schema.$id} is not that of ${file}`);
  return problems;
}

// A validator that was told of no keyword and takes `format` for an annotation compiles the schema too, and differs on the cases
// that are about a format, and on no other.
function judgeUntold(schema, groups) {
  const validate = compileUntold(schema);
  const expected = (test) => test.valid || test.rule.keyword === "format";
  return groups.flatMap((group) => group.tests).filter((test) => validate(test.data) !== expected(test))
    .map((test) => `${test.description}: a validator that only annotates formats says otherwise`);
}

function* subschemas(schema) {
  if (typeof schema !== "object") return;
  yield schema;
  for (const keyword of ["properties", "$defs"]) yield* Object.values(schema[keyword] ?? {}).flatMap((each) => [...subschemas(each)]);
  if (schema.items) yield* subschemas(schema.items);
}

// What stands in `examples` is allowed where it stands.
function judgeExamples(document) {
  return [...subschemas(document)].filter((each) => each.examples).flatMap((each) => {
    const validate = compile({ ...each, $defs: document.$defs ?? {} });
    return each.examples.filter((example) => !validate(example)).map((example) => `the example ${JSON.stringify(example)} is not allowed`);
  });
}

function judgeFile(path) {
  const groups = readJson(path);
  const published = readJson(path.replace(testsEnding, ".schema.json"));
  const problems = [
    ...judgeIdentity(published, path), ...judgeUntold(published, groups), ...judgeExamples(published),
    ...groups.flatMap((group) => judgeGroup(group, published)),
  ];
  return {
    cases: groups.reduce((count, group) => count + group.tests.length, 0),
    problems: problems.map((problem) => `${path}: ${problem}`),
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

process.exit(judgeAll(process.argv.slice(2)));
