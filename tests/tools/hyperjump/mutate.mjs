// mutate.mjs FOLDER… : do the cases notice it when a schema is changed in any single keyword?
// Drops, loosens, tightens and alters each keyword of each schema below the folders. A change after which no case fails must be
// one that changes no verdict, for a reason of the list below, and random payloads must not show otherwise. Prints every change that goes
// unnoticed without a reason, and how often each reason was given; exit status 1 on any, on a keyword without a line in the table, and
// where there is nothing to change.
import { compile, findTests, readJson } from "./fixtures.mjs";
import { payloadsLike } from "./payloads_like.mjs";

const without = (schema, keyword) => {
  const { [keyword]: _, ...rest } = schema;
  return rest;
};
const drop = (schema, keyword) => [without(schema, keyword)];
const put = (schema, keyword, values) => values.map((value) => ({ ...schema, [keyword]: value }));
const others = (all, one) => all.filter((each) => each !== one);

const types = ["string", "integer", "number", "boolean", "array", "object", "null"];
const formats = ["date-time", "date", "time", "duration", "uri", "email", "uuid"];

// One more and one less, and the same by the last digit that is written.
function moved(schema, keyword) {
  const end = schema[keyword];
  const digits = (String(end).split(".")[1] ?? "").length;
  const steps = schema.type === "integer" || digits === 0 ? [1] : [1, 10 ** -digits];
  return put(schema, keyword, steps.flatMap((step) => [end - step, end + step]));
}
const movedSize = (schema, keyword) => put(schema, keyword, [schema[keyword] - 1, schema[keyword] + 1].filter((size) => size >= 0));
const exclusive = { minimum: "exclusiveMinimum", maximum: "exclusiveMaximum" };
const movedEnd = (schema, keyword) => [
  ...moved(schema, keyword), { ...without(schema, keyword), [exclusive[keyword]]: schema[keyword] },
];
const eachLess = (schema, keyword) => put(schema, keyword, schema[keyword].map((one) => others(schema[keyword], one)));

// An anchor forgotten, a quantifier that takes none too, or one fewer.
function slips(pattern) {
  const loosened = [...pattern.matchAll(/(?<!\\)\+/g)].map(({ index }) => `${pattern.slice(0, index)}*${pattern.slice(index + 1)}`);
  const fewer = [...pattern.matchAll(/(?<=[\w\])])\{([1-9][0-9]*)(,?)/g)].map(({ index, 0: whole, 1: least, 2: comma }) =>
    `${pattern.slice(0, index)}{${least - 1},${comma ? "" : least}${pattern.slice(index + whole.length)}`);
  return [pattern.replace(/^\^/, ""), pattern.replace(/(?<!\\)\$$/, ""), ...loosened, ...fewer].filter((each) => each !== pattern);
}

const optional = (schema) => others(Object.keys(schema.properties), null).filter((name) => !schema.required?.includes(name));
const withMember = (object, name, value) => ({ ...object, [name]: value });

// What is done to each keyword. `document` is the whole schema.
const changes = {
  type: (schema, keyword) => [
    ...drop(schema, keyword), ...put(schema, keyword, others(types, schema.type)), 
    ...put(schema, keyword, others(types, schema.type).filter((type) => type !== "integer" || schema.type !== "number").map((type) => [schema.type, type])),
  ],
  minimum: (schema, keyword) => [...drop(schema, keyword), ...movedEnd(schema, keyword)],
  maximum: (schema, keyword) => [...drop(schema, keyword), ...movedEnd(schema, keyword)],
  minLength: (schema, keyword) => [...drop(schema, keyword), ...movedSize(schema, keyword)],
  maxLength: (schema, keyword) => [...drop(schema, keyword), ...movedSize(schema, keyword)],
  minItems: (schema, keyword) => [...drop(schema, keyword), ...movedSize(schema, keyword)],
  maxItems: (schema, keyword) => [...drop(schema, keyword), ...movedSize(schema, keyword)],
  pattern: (schema, keyword) => [
    ...drop(schema, keyword), ...put(schema, keyword, [`^(?:${schema.pattern})`, `(?:${schema.pattern})$`, "(?!)", ...slips(schema.pattern)]),
  ],
  format: (schema, keyword) => [...drop(schema, keyword), ...put(schema, keyword, others(formats, schema.format))],
  enum: (schema, keyword) => [
    ...drop(schema, keyword), { ...without(schema, keyword), type: "string" }, ...(schema.enum.length > 1 ? eachLess(schema, keyword) : []),
    ...put(schema, keyword, [null, true, 42, [], {}].map((other) => [...schema.enum, other])),
  ],
  properties: (schema, keyword) => [
    ...drop(schema, keyword),
    ...Object.keys(schema.properties).flatMap((name) => [
      { ...schema, properties: without(schema.properties, name) },
      ...[true, false].map((any) => ({ ...schema, properties: withMember(schema.properties, name, any) })),
    ]),
  ],
  required: (schema, keyword) => [...drop(schema, keyword), ...eachLess(schema, keyword)],
  additionalProperties: (schema, keyword) => [
    ...drop(schema, keyword), ...put(schema, keyword, [true]), ...optional(schema).map((name) => ({ ...schema, required: [...(schema.required ?? []), name] })),
  ],
  items: (schema, keyword) => [
    ...drop(schema, keyword), ...put(schema, keyword, [false, ...(schema.items === true ? [] : [true])]), { ...without(schema, keyword), prefixItems: [schema.items] },
  ],
  not: drop,
  $ref: (schema, keyword, document) => [
    ...drop(schema, keyword), ...put(schema, keyword, others(Object.keys(document.$defs).map((name) => `#/$defs/${name}`), schema.$ref)),
  ],
  $defs: (schema, keyword) => Object.keys(schema.$defs).map((name) => ({ ...schema, $defs: without(schema.$defs, name) })),
  $schema: drop, $id: drop, $comment: drop, title: drop, description: drop, examples: drop, "x-seamark-sensitivity": drop,
};

// All schemas in the document, each with how to put another in its place.
function* subschemas(schema, replace, pointer) {
  if (typeof schema !== "object") return;
  yield { schema, replace, pointer };
  for (const keyword of ["properties", "$defs"]) {
    for (const name of Object.keys(schema[keyword] ?? {})) {
      const inPlace = (inner) => replace({ ...schema, [keyword]: withMember(schema[keyword], name, inner) });
      yield* subschemas(schema[keyword][name], inPlace, `${pointer}/${keyword}/${escapeToken(name)}`);
    }
  }
  if (schema.items) yield* subschemas(schema.items, (inner) => replace({ ...schema, items: inner }), `${pointer}/items`);
}

function* mutants(document) {
  for (const { schema, replace, pointer } of subschemas(document, (whole) => whole, "")) {
    for (const keyword of Object.keys(schema)) {
      if (!(keyword in changes)) throw new Error(`${pointer}: no line in the table for ${keyword}`);
      for (const changed of changes[keyword](schema, keyword, document)) yield { pointer, keyword, schema, changed, document: replace(changed) };
    }
  }
}

const annotations = ["title", "description", "examples", "$comment", "x-seamark-sensitivity"];
const isWithin = (pointer, place) => pointer === place || pointer.startsWith(`${place}/`);
const escapeToken = (token) => token.replaceAll("~", "~0").replaceAll("/", "~1");

// The schemas that a change is about: where it stands, or the properties that it takes away or puts another in the place of.
function placesOf({ pointer, keyword, schema, changed }) {
  if (keyword !== "properties") return [pointer];
  return Object.keys(schema.properties).filter((name) => changed.properties?.[name] !== schema.properties[name])
    .map((name) => `${pointer}/properties/${escapeToken(name)}`);
}

// Why a change is none: the first reason that fits is given.
const reasons = [
  ["an annotation says nothing about what is valid", ({ keyword }) => annotations.includes(keyword)],
  ["the dialect and the name of the document change no verdict in it", ({ keyword }) => ["$schema", "$id"].includes(keyword)],
  ["items of any kind are the same as no word about items", ({ keyword, schema, changed }) => keyword === "items" && schema.items === true && changed.items !== false],
  ["the property may be anything already", ({ keyword, schema, changed }) =>
    keyword === "properties" && Object.keys(schema.properties).some((name) =>
      changed.properties?.[name] === true && Object.keys(schema.properties[name]).every((each) => annotations.includes(each)))],
  ["no item is allowed, so nothing is said about any", ({ within }) => within.some((each) => each.maxItems === 0)],
  ["at most one item is allowed, so the first is each", ({ schema, changed }) => changed.prefixItems && schema.maxItems <= 1],
  ["the pattern is anchored there already", ({ keyword, changed }) => keyword === "pattern" && changed.pattern?.includes("(?:")],
  ["lengths or format leave the looser pattern no text of its own", ({ keyword, schema, changed }) =>
    keyword === "pattern" && slips(schema.pattern).includes(changed.pattern) && ["minLength", "maxLength", "format"].some((each) => each in schema)],
  ["an integer's end that is no integer excludes itself", ({ keyword, schema }) => keyword in exclusive && schema.type === "integer" && !Number.isInteger(schema[keyword])],
  ["double precision, which validators compute in, tells no nearer numbers apart", ({ keyword, schema }) =>
    keyword in exclusive && String(schema[keyword]).replace(/^-?0*\.?0*|\./g, "").length > 13],
  ["the two definitions say the same", ({ keyword, schema, changed, root }) =>
    keyword === "$ref" && changed.$ref && said(root, schema.$ref) === said(root, changed.$ref)],
  ["no payload shows it: the fixtures name the case as left out", (mutant) =>
    placesOf(mutant).every((place) => mutant.leftOut.some((each) =>
      each.keyword === undefined ? isWithin(place, each.schema) : each.keyword === mutant.keyword && each.schema === `${place}/${each.keyword}`))],
];

const said = (root, ref) => JSON.stringify(root.$defs[ref.slice("#/$defs/".length)], (key, value) => (annotations.includes(key) ? undefined : value));

async function isNoticed(document, tests) {
  let validate;
  try {
    validate = await compile(document);
  } catch {
    return { noticed: true };
  }
  return { noticed: tests.some((test) => validate(test.data) !== test.valid), validate };
}

// The schemas on the way from the document to the pointer.
function schemasOn(document, pointer) {
  const tokens = pointer.split("/").slice(1).map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  const way = [document];
  for (const token of tokens) way.push(way.at(-1)?.[token]);
  return way.filter((each) => typeof each === "object" && each !== null);
}

const counts = new Map();
let count = 0;
let unnoticed = 0;
for (const path of process.argv.slice(2).flatMap(findTests)) {
  for (const group of readJson(path)) {
    const original = await compile(group.schema);
    let payloads;
    for (const mutant of mutants(group.schema)) {
      ++count;
      const { noticed, validate } = await isNoticed(mutant.document, group.tests);
      if (noticed) continue;
      const context = { ...mutant, within: schemasOn(group.schema, mutant.pointer), leftOut: group.left_out ?? [], root: group.schema };
      const reason = reasons.find(([, fits]) => fits(context))?.[0];
      if (!annotations.includes(mutant.keyword)) payloads ??= payloadsLike(group.tests.map((test) => test.data));
      const shown = annotations.includes(mutant.keyword) ? undefined : payloads.find((data) => original(data) !== validate(data));
      if (reason && shown === undefined) {
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
        continue;
      }
      ++unnoticed;
      console.log(`${path}: ${mutant.pointer || "/"} ${mutant.keyword}: ${JSON.stringify(mutant.changed).slice(0, 300)}: no case fails` +
        `${reason ? ` (${reason})` : ""}${shown === undefined ? "" : `, though ${JSON.stringify(shown).slice(0, 300)} shows it`}`);
    }
  }
}
for (const [reason, times] of counts) console.log(`${times} changes are none: ${reason}`);
console.log(`${count} changes, ${unnoticed} unnoticed`);
process.exit(unnoticed > 0 || count === 0 ? 1 : 0);
