// mutate.mjs FOLDER… : do the cases notice it when a schema is changed in any single keyword?
// Weakens or changes each assertion of each schema and prints every change after which no case fails; exit status 1 on any.
import { readFileSync } from "node:fs";
import { compile, findTests } from "./judge.mjs";

const without = (schema, keyword) => {
  const { [keyword]: _, ...rest } = schema;
  return rest;
};
const setTo = (change) => (schema, keyword) => [{ ...schema, [keyword]: change(schema[keyword]) }];
const moved = (keyword) => (schema) => [-1, 1].map((by) => ({ ...schema, [keyword]: schema[keyword] + by }));
const eachLess = (schema, keyword) =>
  schema[keyword].map((left) => ({ ...schema, [keyword]: schema[keyword].filter((item) => item !== left) }));

const otherNumber = { integer: "number", number: "integer" };

const changes = {
  type: (schema) =>
    schema.type in otherNumber ? [{ ...schema, type: otherNumber[schema.type] }] : [],
  minimum: moved("minimum"),
  maximum: moved("maximum"),
  minLength: moved("minLength"),
  maxLength: moved("maxLength"),
  minItems: moved("minItems"),
  maxItems: moved("maxItems"),
  enum: (schema, keyword) => (schema.enum.length > 1 ? eachLess(schema, keyword) : []),
  required: (schema, keyword) => eachLess(schema, keyword),
  additionalProperties: setTo(() => true),
};
const assertions = [...Object.keys(changes), "pattern", "format", "$ref", "items"];

// All schemas in the document, each with how to put another in its place.
function* subschemas(schema, replace, pointer) {
  if (typeof schema !== "object") return;
  yield { schema, replace, pointer };
  for (const keyword of ["properties", "$defs"]) {
    for (const name of Object.keys(schema[keyword] ?? {})) {
      const inPlace = (inner) => replace({ ...schema, [keyword]: { ...schema[keyword], [name]: inner } });
      yield* subschemas(schema[keyword][name], inPlace, `${pointer}/${keyword}/${name}`);
    }
  }
  if (schema.items) {
    yield* subschemas(schema.items, (inner) => replace({ ...schema, items: inner }), `${pointer}/items`);
  }
}

function* mutants(document) {
  for (const { schema, replace, pointer } of subschemas(document, (whole) => whole, "")) {
    for (const keyword of assertions.filter((each) => each in schema && schema[each] !== true)) {
      yield { what: `${pointer} without ${keyword}`, document: replace(without(schema, keyword)) };
      for (const changed of changes[keyword]?.(schema, keyword) ?? []) {
        yield { what: `${pointer} with ${keyword} ${JSON.stringify(changed[keyword])}`, document: replace(changed) };
      }
    }
  }
}

function isNoticed(document, tests) {
  let validate;
  try {
    validate = compile(document, false);
  } catch {
    return true;
  }
  return tests.some((test) => validate(test.data) !== test.valid);
}

let count = 0;
let unnoticed = 0;
for (const path of process.argv.slice(2).flatMap(findTests)) {
  for (const group of JSON.parse(readFileSync(path, "utf8"))) {
    for (const { what, document } of mutants(group.schema)) {
      ++count;
      if (isNoticed(document, group.tests)) continue;
      ++unnoticed;
      console.log(`${path}: ${what}: no case fails${group.comment ? ` (${group.comment})` : ""}`);
    }
  }
}
console.log(`${count} changes, ${unnoticed} unnoticed`);
process.exit(unnoticed > 0 || count === 0 ? 1 : 0);
