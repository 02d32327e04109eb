// agree.mjs SEAMARK BLUEPRINT SEAM FIXTURES COUNT SEED FOLDER: makes COUNT payloads of a seam, half of them changed, and
// compares the verdict of `seamark validate` with ajv's about each. FIXTURES is the path of the seam's fixtures without
// `.schema.json`: values are taken from them. Prints each disagreement and what differs for a documented reason; exit status 1
// on any disagreement, and where a half of the payloads is all of one verdict.
import { execFileSync } from "node:child_process";
import { closeSync, createReadStream, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { compile } from "./fixtures.mjs";
import { randomFrom } from "./random.mjs";

const [seamark, blueprint, seam, fixtures, countText, seedText, folder] = process.argv.slice(2);
const count = Number(countText);

const { random, below, pick, chance } = randomFrom(Number(seedText));

const schema = JSON.parse(readFileSync(`${fixtures}.schema.json`, "utf8"));
const tests = JSON.parse(readFileSync(`${fixtures}.tests.json`, "utf8")).flatMap((group) => group.tests);
const validate = compile(schema, { strict: false, allErrors: false, verbose: false });

// ---- values ----

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const set = (object, key, value) =>
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });

// Values of the fixtures by where they stand, list items under one place.
const valuesAt = new Map();
function collect(value, place, isValid) {
  const known = valuesAt.get(place) ?? { valid: [], broken: [] };
  valuesAt.set(place, known);
  (isValid ? known.valid : known.broken).push(value);
  if (Array.isArray(value)) for (const item of value) collect(item, `${place}/*`, isValid);
  if (isObject(value)) for (const key of Object.keys(value)) collect(value[key], `${place}/${key}`, isValid);
}
for (const test of tests) collect(test.data, "", test.valid);
const payloads = tests.filter((test) => test.valid).map((test) => test.data);

// One payload of the fixtures, in which some values come from others.
function recombine(value, place) {
  if (place !== "" && chance(0.3)) return structuredClone(pick(valuesAt.get(place).valid));
  if (Array.isArray(value)) return value.map((item) => recombine(item, `${place}/*`));
  if (!isObject(value)) return value;
  const copy = {};
  for (const key of Object.keys(value)) set(copy, key, recombine(value[key], `${place}/${key}`));
  return copy;
}

// ---- changes of a value ----

const palette = [..."aZ09 -+.:/@_#%\\\"'{}[]<>&?!~\t\n\r\u0000\u001b\u007f\u00a0\u00e9\u0301\u05d0\u2028\u202e\u3000\ufeff\ufffe\u{1f4e6}TtZzPpxeE"];
const strange = [null, true, false, 0, -0, 1, -1, 1.5, 1e21, 1e-7, 9007199254740991, -9007199254740992, 1e308, "", " ", "0", [], {}, [[]], [null],
  "2027-01-31", "2027-02-29", "2027-01-31T09:30:00Z", "2027-01-31 09:30:00Z", "2027-01-31T23:59:60Z", "2027-01-31T09:30:00+0100", "PT15M",
  "P1Y2D", "PT1H5S", "P", "https://shop.example/a", "urn:x:y", "a:", "http://[::1]/", "http://[v1.a]/", "http://[1::2::3]/", "a@b", "a@b.c",
  `${"a".repeat(65)}@b.example`, `a@${"b".repeat(64)}.example`, { a: 1, b: { c: [1, { d: null }] } }];

function changeText(text) {
  const letters = [...text];
  const at = below(letters.length + 1);
  const change = below(6);
  if (change === 0) letters.splice(at, 1);
  else if (change === 1) letters.splice(at, 0, pick(palette));
  else if (change === 2) letters.splice(at, 1, pick(palette));
  else if (change === 3) return letters.slice(0, at).join("");
  else if (change === 4) return text + text;
  else return chance(0.5) ? text.toUpperCase() : text.toLowerCase();
  return letters.join("");
}

const changeNumber = (value) =>
  pick([-value, value + 1, value - 1, value * 10, value / 10, value + 0.5, value + 0.001, Math.trunc(value), value + Number.EPSILON * Math.abs(value)]);

function replaceValue(value, place) {
  const known = valuesAt.get(place);
  const choice = below(6);
  if (choice === 0 && known?.broken.length) return structuredClone(pick(known.broken));
  if (choice === 1) return structuredClone(pick(strange));
  if (choice === 2) return [value];
  if (typeof value === "string") return changeText(value);
  if (typeof value === "number") return changeNumber(value);
  if (typeof value === "boolean") return chance(0.5) ? String(value) : !value;
  return structuredClone(pick(strange));
}

function change(value, place) {
  if (Array.isArray(value) && value.length > 0 && chance(0.8)) {
    const copy = [...value];
    const at = below(copy.length);
    const choice = below(4);
    if (choice === 0) copy.splice(at, 1);
    else if (choice === 1) copy.push(...Array.from({ length: 1 + below(4) }, () => structuredClone(copy[at])));
    else copy[at] = change(copy[at], `${place}/*`);
    return copy;
  }
  const keys = isObject(value) ? Object.keys(value) : [];
  if (keys.length === 0 || (place !== "" && chance(0.2))) return replaceValue(value, place);
  const copy = {};
  const target = pick(keys);
  const choice = below(8);
  for (const key of keys) {
    if (key !== target || choice > 2) set(copy, key, value[key]);
    else if (choice === 1) set(copy, changeText(key), value[key]);
    else if (choice === 2) set(copy, key.toUpperCase(), value[key]);
  }
  if (choice === 3) set(copy, pick(["extra", "__proto__", "constructor", "toString", "", "a/b~c"]), structuredClone(pick(strange)));
  if (choice > 3) set(copy, target, change(value[target], `${place}/${target}`));
  return copy;
}

// ---- texts ----

const space = () => (chance(0.9) ? "" : pick([" ", "\t", "  ", "\r"]));
const hex = (unit) => `\\u${unit.toString(16).padStart(4, "0")}`;

function stringText(text) {
  const plain = JSON.stringify(text);
  if (chance(0.8)) return plain;
  let escaped = "";
  for (let i = 0; i < text.length; ++i) {
    const unit = text.charCodeAt(i);
    const isEscaped = chance(0.3) || unit < 32 || unit === 34 || unit === 92 || (unit >= 0xd800 && unit < 0xe000);
    escaped += isEscaped ? hex(unit) : text[i] === "/" && chance(0.5) ? "\\/" : text[i];
  }
  return `"${escaped}"`;
}

function numberText(value) {
  const text = JSON.stringify(value);
  if (!Number.isFinite(value) || chance(0.8)) return Object.is(value, -0) ? "-0" : text;
  return pick([value.toExponential(), value.toExponential().toUpperCase(), /^-?\d+$/.test(text) ? `${text}.0` : text]);
}

function toText(value) {
  if (typeof value === "string") return stringText(value);
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value)) return `[${space()}${value.map(toText).join(`${space()},${space()}`)}${space()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value);
  if (chance(0.3)) keys.sort(() => random() - 0.5);
  return `{${space()}${keys.map((key) => `${stringText(key)}${space()}:${space()}${toText(value[key])}`).join(`${space()},`)}${space()}}`;
}

// What a value cannot say.
function spoil(text) {
  const at = below(text.length + 1);
  const numbers = ["1e400", "-1e400", "1e-400", "9007199254740993", "0.1000000000000000055511151231257827", "01", "+1", "1.", ".5", "1e", "0x1", "NaN",
    "Infinity", "-Infinity", "-"];
  const spoilt = [
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + pick([..."{}[]:,\"\\0a \t\u00a0\u2028\ufeff"]) + text.slice(at),
    () => text.slice(0, at),
    () => text + pick(["x", "{}", ",", " 1", "]", "}", "\"", "\\"]),
    () => text.replace(/(?<=[:,[] ?)-?[0-9][0-9.eE+-]*/, () => pick(numbers)),
    () => text.replace(/"(?=[,}\]])/, () => `${pick(["\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud83d\\udce6", "\\x", "\\u12"])}"`),
    () => text.replace(/^\{/, () => `{"a":1,"a":2${text.startsWith("{}") ? "" : ","}`),
    () => text.replace(/^\{("(?:[^"\\]|\\.)*"):/, (whole, key) => `{${key}:null,${key}:`),
    () => text.replace(/:/, () => `:${"[".repeat(1100)}${"]".repeat(1100)},"x":`),
  ];
  return pick(spoilt)();
}

function makeLine(isChanged) {
  let value = recombine(pick(payloads), "");
  if (!isChanged) return toText(value);
  for (let rounds = 1 + below(2); rounds > 0; --rounds) value = change(value, "");
  const text = toText(value);
  const line = chance(0.25) ? spoil(text) : text;
  return line.trim() === "" ? "null" : line.replaceAll("\n", " ");
}

// ---- verdicts ----

function ajvVerdict(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return false;
  }
  return validate(value);
}

// The corners of formats in which ajv-formats takes more than the RFCs do (docs/commands.md).
const looserFormats = [
  /^\d{4}-\d\d-\d\d\s/, // white space in the place of the `T`
  /[+-]\d\d(\d\d)?$/, // an offset without its colon or minutes
  /^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/, // a duration that leaves a unit out
  /^[^@]{65,}@|@.{256,}$|@(.*\.)?[^.]{64,}(\.|$)/, // an address, or a label of it, that is too long
  /^[a-z][a-z0-9+.-]*:\/\/?[^/?#]*[:@[]/i, // an authority that is only a path, or the address of a future IP version
];
const documentedRules = new Set(["duplicate-key", "precision", "surrogate", "depth", "size"]);

const valueAt = (payload, pointer) =>
  pointer.split("/").slice(1).reduce((value, token) => value[token.replaceAll("~1", "/").replaceAll("~0", "~")], payload);

// A bound of the blueprint that no double is: ajv holds the value to the double next to it.
function hasBoundBetweenDoubles(says) {
  return (says.match(/-?\d+(\.\d+)?(?=\.\.)|(?<=\.\.)-?\d+(\.\d+)?/g) ?? []).some((bound) => {
    const digits = bound.replace(/^-?0*\.?0*|\./g, "").length;
    return digits > 15 && Number(bound).toPrecision(digits) !== bound;
  });
}

const corners = {
  format: ({ pointer }, payload) => looserFormats.some((corner) => corner.test(valueAt(payload, pointer))),
  minimum: ({ says }) => hasBoundBetweenDoubles(says),
  maximum: ({ says }) => hasBoundBetweenDoubles(says),
};

// Of two members under one name ajv sees the second only.
function documentedReason(all, line) {
  const twice = all.filter(({ rule }) => rule === "duplicate-key").map(({ pointer }) => pointer);
  const findings = all.filter(({ rule, pointer }) => rule === "duplicate-key" || !twice.some((each) => each !== "" && pointer.startsWith(each)));
  const rules = new Set(findings.map(({ rule }) => rule));
  for (const rule of rules) {
    if (documentedRules.has(rule)) continue;
    const isCorner = corners[rule] ?? (() => false);
    if (!findings.every((each) => each.rule !== rule || isCorner(each, JSON.parse(line)))) return null;
  }
  return [...rules].sort().join(", ");
}

const data = join(folder, "payloads.ndjson");
const verdicts = new Uint8Array(count);
const file = openSync(data, "w");
for (let i = 0, lines = []; i < count; ++i) {
  const line = makeLine(i % 2 === 1);
  verdicts[i] = ajvVerdict(line) ? 1 : 0;
  lines.push(line, "\n");
  if (lines.length > 2000 || i === count - 1) {
    writeSync(file, lines.join(""));
    lines = [];
  }
}
closeSync(file);

// At line feeds alone: a payload may have what else ends a line for readline.
function* linesOf(path) {
  const input = openSync(path, "r");
  const chunk = Buffer.alloc(1 << 20);
  let rest = Buffer.alloc(0);
  for (let size; (size = readSync(input, chunk)) > 0; ) {
    let bytes = Buffer.concat([rest, chunk.subarray(0, size)]);
    for (let end; (end = bytes.indexOf(10)) >= 0; bytes = bytes.subarray(end + 1)) yield bytes.toString("utf8", 0, end);
    rest = bytes;
  }
  closeSync(input);
}

const report = join(folder, "report.json");
const out = openSync(report, "w");
try {
  execFileSync(seamark, ["validate", blueprint, "--seam", seam, "--format", "json", "--form", "ndjson", "--quiet", data], { stdio: ["ignore", out, "inherit"] });
} catch (error) {
  if (error.status !== 1) throw error;
}
closeSync(out);

const reasons = new Map();
let judged = 0;
let complete = 0;
let disagreements = 0;
const lines = linesOf(data);
for await (const text of createInterface({ input: createReadStream(report) })) {
  if (!text.startsWith('{"file"')) continue;
  const payload = JSON.parse(text.endsWith(",") ? text.slice(0, -1) : text);
  const isValid = verdicts[payload.line - 1] === 1;
  const line = lines.next().value;
  ++judged;
  complete += payload.complete ? 1 : 0;
  if (payload.complete === isValid) continue;
  const reason = isValid ? documentedReason(payload.findings, line) : null;
  if (reason) {
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    continue;
  }
  ++disagreements;
  if (disagreements <= 20) console.log(`${data}:${payload.line}: ajv: ${isValid ? "valid" : "not valid"}; seamark: ${JSON.stringify(payload.findings)}`);
}
const listed = [...reasons].map(([reason, times]) => `${times} ${reason}`).join("; ") || "none";
console.log(`${seam}: ${judged} payloads, ${complete} complete, ${disagreements} disagreements; documented differences: ${listed}`);
process.exit(disagreements > 0 || judged !== count || complete < count / 4 || complete === count ? 1 : 0);
