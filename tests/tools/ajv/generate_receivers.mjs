// generate_receivers.mjs SEED COUNT FOLDER: writes COUNT pairs of a blueprint with one seam and the JSON Schema that its receiver
// enforces, the same for the same seed; `alone` holds the blueprints without their schemas. Most schemas start from what the seam sends and are then loosened, narrowed and said in
// other keywords, so that many fit and many nearly do.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "./random.mjs";

const [seed, count, folder] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]];

const { below, pick, chance } = randomFrom(seed);
const range = (least, most) => (least === undefined && most === undefined ? "" : ` ${least ?? ""}..${most ?? ""}`);
const present = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const drafts = {
  "https://json-schema.org/draft/2020-12/schema": "$defs",
  "https://json-schema.org/draft/2019-09/schema": "$defs",
  "http://json-schema.org/draft-07/schema#": "definitions",
};
// With an example, as a state's own pattern needs one.
const examples = {
  "^ORD-[0-9]+$": "ORD-1", "^[a-z]+$": "abc", "[0-9]{3}": "a123", "^(a|bb|ccc)+$": "abb", "^[A-Z]{2,4}$": "ABC", "^[^@]+@[^@]+$": "a@b",
  "^[0-9a-f]{8}$": "0123abcd", "x?y*z+": "xyz",
};
const patterns = Object.keys(examples);
const colours = ["red", "green", "blue", "dark", "light", "plain"];
const formats = ["date", "date-time", "uri", "email", "uuid", "ipv4", "hostname", "duration", "uri-reference", "time"];

// What the blueprint says, and a schema of just that.
const makers = {
  text() {
    const least = chance(0.5) ? below(4) : undefined;
    const most = chance(0.5) ? 8 + below(12) : undefined;
    const pattern = chance(0.3) ? pick(patterns) : undefined;
    return { text: `text${range(least, most)}${pattern ? ` matches "${pattern}"` : ""}`, example: examples[pattern],
      schema: present({ type: "string", minLength: least, maxLength: most, pattern }) };
  },
  id: () => ({ text: "id", schema: { type: "string", minLength: 1 } }),
  int() {
    const least = chance(0.6) ? below(20) - 10 : undefined;
    const most = chance(0.6) ? (least ?? 0) + below(20) : undefined;
    return { text: `int${range(least, most)}`, schema: present({ type: "integer", minimum: least, maximum: most }) };
  },
  number() {
    const least = chance(0.6) ? (below(80) - 40) / 4 : undefined;
    const most = chance(0.6) ? (least ?? 0) + below(80) / 4 : undefined;
    return { text: `number${range(least, most)}`, schema: present({ type: "number", minimum: least, maximum: most }) };
  },
  bool: () => ({ text: "bool", schema: { type: "boolean" } }),
  date: () => ({ text: "date", schema: { type: "string", format: "date" } }),
  timestamp: () => ({ text: "timestamp", schema: { type: "string", format: "date-time" } }),
  uri: () => ({ text: "uri", schema: { type: "string", format: "uri" } }),
  email: () => ({ text: "email", schema: { type: "string", format: "email" } }),
  json: () => ({ text: "json", schema: {} }),
  colour: () => ({ text: "Colour", schema: { enum: colours.slice(0, 4) } }),
};

function makeRecord(depth) {
  const fields = Array.from({ length: 1 + below(3) }, (_, i) => ({ name: `field_${i}`, optional: chance(0.4), ...makeType(depth + 1) }));
  return { fields, schema: objectSchema(fields) };
}

function objectSchema(members) {
  return {
    type: "object",
    properties: Object.fromEntries(members.map((each) => [each.name, each.schema])),
    required: members.filter((each) => !each.optional).map((each) => each.name),
    additionalProperties: false,
  };
}

const answered = 'owner "Order desk" failure "The message is lost" { recovery "Send it again" signal "No receipt" }';

let records = [];
function makeType(depth) {
  const kind = depth < 2 ? below(10) : 9;
  if (kind === 0) {
    const record = makeRecord(depth);
    records.push(`record Record${records.length} { ${record.fields.map((each) => `${each.name}${each.optional ? "?" : ""}: ${each.text}`).join(", ")} }`);
    return { text: `Record${records.length - 1}`, schema: record.schema };
  }
  if (kind === 1) {
    const item = makeType(depth + 1);
    const least = chance(0.5) ? below(3) : undefined;
    const most = chance(0.5) ? (least ?? 0) + 1 + below(3) : undefined;
    return { text: `list${range(least, most)} of ${item.text}`, schema: present({ type: "array", items: item.schema, minItems: least, maxItems: most }) };
  }
  return pick(Object.values(makers))();
}

// Changes of a schema: the first ones keep what it accepts or add to it, the others take from it.
const shift = (schema, keyword, by) => (schema[keyword] === undefined ? {} : { [keyword]: Math.max(keyword.includes("imum") ? -1e9 : 0, schema[keyword] + by) });
const looser = [
  (schema) => ({ ...schema, ...shift(schema, "minimum", -1), ...shift(schema, "maximum", 2.5) }),
  (schema) => ({ ...schema, ...shift(schema, "minLength", -1), ...shift(schema, "maxLength", 3) }),
  (schema) => ({ ...schema, ...shift(schema, "minItems", -1), ...shift(schema, "maxItems", 1) }),
  (schema) => (schema.enum ? { enum: [...new Set([...schema.enum, "other", 3])] } : schema),
  (schema) => (schema.type ? { ...schema, type: [...new Set([schema.type, "null"].flat())] } : schema),
  (schema) => ({ anyOf: [{ type: "null" }, schema] }),
  (schema) => ({ allOf: [schema, true] }),
  (schema) => ({ not: { not: schema } }),
  (schema) => ({ if: schema, then: true, else: false }),
  (schema) => (schema.enum ? { oneOf: schema.enum.map((value) => ({ const: value })) } : schema),
  (schema) => (schema.type === "integer" ? { ...schema, type: "number" } : schema),
  (schema) => (schema.type === "boolean" ? { enum: [true, false, null] } : schema),
  (schema) => (schema.type === "string" ? { anyOf: [{ ...schema, maxLength: 4 }, { ...schema, minLength: 3 }] } : schema),
  (schema) => (/number|integer/.test(schema.type) ? { oneOf: [{ ...schema, maximum: -2 }, { ...schema, exclusiveMinimum: -2, minimum: schema.minimum }].map(present) } : schema),
  (schema) => ({ ...schema, title: "A title", "x-note": true }),
  (schema) => (schema.format === "date" ? { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" } : schema),
];
const narrower = [
  (schema) => ({ ...schema, ...shift(schema, "minimum", 0.5) }),
  (schema) => ({ ...schema, ...shift(schema, "maximum", -1) }),
  (schema) => ({ ...schema, ...shift(schema, "maxLength", -1) }),
  (schema) => ({ ...schema, ...shift(schema, "maxItems", -1) }),
  (schema) => (schema.enum ? { enum: schema.enum.slice(1) } : schema),
  (schema) => ({ allOf: [schema, { pattern: pick(patterns) }] }),
  (schema) => ({ ...schema, format: schema.format ?? pick(formats) }),
  (schema) => ({ ...schema, type: "string" }),
  (schema) => (schema.type === "number" ? { ...schema, type: "integer" } : schema),
  (schema) => ({ allOf: [schema, { multipleOf: pick([0.5, 2, 1, 5]) }] }),
  (schema) => ({ allOf: [schema, { not: { const: pick(["red", "green", true, 0, 1, ""]) } }] }),
  (schema) => ({ if: { minLength: 3, minimum: 2 }, then: schema, else: { maxLength: 2, maximum: 1 } }),
  (schema) => (schema.type === "array" ? { ...schema, uniqueItems: true } : schema),
  (schema) => (schema.type === "array" ? { ...schema, contains: schema.items } : schema),
  (schema) => ({ oneOf: [schema, { type: "string", minLength: 2 }] }),
  (schema) => (schema.properties ? { ...schema, required: [...new Set([...schema.required, pick(["field_0", "field_1", "extra"])])] } : schema),
  (schema) => (schema.properties ? { ...schema, minProperties: 2 } : schema),
  (schema) => (schema.properties ? { ...schema, dependentRequired: { field_1: ["field_0"], field_0: ["field_2"] } } : schema),
  (schema) => ({ allOf: [schema, { minimum: 0, maxLength: 40, maxItems: 3, maxProperties: 2 }] }),
];

function changed(schema, narrowing) {
  let result = schema;
  if (result.items && chance(0.5)) result = { ...result, items: changed(result.items, narrowing) };
  while (chance(0.45)) result = pick(looser)(result);
  if (chance(narrowing)) result = pick(narrower)(result);
  return result;
}

const wrapped = [
  (schema) => schema,
  (schema, defs) => ({ $ref: `#/${defs}/payload`, [defs]: { payload: schema } }),
  (schema) => ({ allOf: [{ properties: schema.properties }, { required: schema.required }] }),
  (schema) => ({ anyOf: [{ required: ["nowhere"] }, schema] }),
  (schema) => ({ oneOf: [schema, { required: ["state_0", "nowhere"] }] }),
  (schema) => ({ ...schema, additionalProperties: true, propertyNames: { pattern: "^state_" } }),
  (schema) => ({ patternProperties: { "^state_[0-9]$": true, "^other": { type: "null" } }, additionalProperties: false, required: schema.required }),
  (schema) => ({ ...schema, dependentRequired: { state_0: ["state_1"] } }),
  (schema) => ({ ...schema, minProperties: 1, maxProperties: 3 }),
  (schema) => ({ ...schema, if: { properties: { state_0: { type: "string" } } }, then: { required: ["state_0"] } }),
  (schema) => ({ ...schema, additionalProperties: undefined, unevaluatedProperties: false }),
];

function pair(number) {
  records = [];
  const cargo = Array.from({ length: 1 + below(4) }, (_, i) => ({ name: `state_${i}`, optional: chance(0.3), ...makeType(0) }));
  const narrowing = pick([0, 0, 0.3, 0.7]);
  const sent = cargo.map((each) => ({ ...each, optional: each.optional || chance(0.2), schema: changed(each.schema, narrowing) }));
  const draft = pick(Object.keys(drafts));
  const receiver = { $schema: draft, ...(chance(0.4) ? pick(wrapped) : wrapped[0])(objectSchema(sent), drafts[draft]) };
  const names = cargo.map((each) => each.name + (each.optional ? "?" : "")).join(", ");
  const carries = (list, more = "") => `{ ${more} carries ${list} ${answered} }`;
  const blueprint = (accepts) => [
    `blueprint pair_${number} "Generated"`, 'owner "Returns team"', "lane customer is customer", "line interaction", "lane agent is agent",
    "line visibility", "line internal", "lane wms is system", `enum Colour { ${colours.slice(0, 4).join(", ")} }`, ...records,
    "state question : text", "state done : bool",
    ...cargo.map((each) => `state ${each.name} : ${each.text}${each.example ? ` { example "${each.example}" }` : ""}`),
    "step ask in customer { gives question }", `step send in agent { needs question gives ${cargo.map((each) => each.name).join(", ")} }`,
    `step take in wms { needs ${names} gives done }`, "step read in customer { needs done }",
    "flow happy { ask -> send -> take -> read }",
    `seam ask -> send ${carries("question")}`, `seam take -> read ${carries("done")}`,
    `seam send -> take ${carries(names, `${accepts} landed "The record is read back"`)}`,
  ].join("\n") + "\n";
  writeFileSync(join(folder, `pair_${number}.blueprint`), blueprint(`accepts "pair_${number}.json"`));
  writeFileSync(join(folder, "alone", `pair_${number}.blueprint`), blueprint(""));
  writeFileSync(join(folder, `pair_${number}.json`), JSON.stringify(receiver, null, 2) + "\n");
}

mkdirSync(join(folder, "alone"), { recursive: true });
for (let i = 0; i < count; ++i) pair(i);
