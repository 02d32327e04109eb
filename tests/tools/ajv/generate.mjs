// generate.mjs SEED COUNT FOLDER: writes COUNT blueprints of random states and types, the same for the same seed.
// Each has one seam that is a call; every type constructor, range and pattern of the language occurs.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "./random.mjs";

const [seed, count, folder] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]];

const { random, below, pick, chance } = randomFrom(seed);

const patterns = [
  "^ORD-[0-9]+$", "[0-9]{3}", "^[A-Z]{2,4}$", "^(a|bb|ccc)+$", "\\\\bfoo\\\\b", "^[^\\\\s]+$", "^\\\\p{Lu}", "x?y*z+",
  "^[a-z]+(-[a-z]+)*$", "[\\\\w.]{2,}", "^.{3,7}$", "^$|^[0-9a-f]{8}$", "\\\\d\\\\D", "[^a-z]", "é|ü", "^[+-]?[0-9]{1,3}(\\\\.[0-9]+)?$",
];
const formatPatterns = {
  uri: ["^https://", "/orders/", "^[a-z]+:"],
  email: ["@shop\\\\.example$", "^[a-z]+\\\\.[a-z]+@", "example"],
  date: ["^20", "-01$", "^[0-9]{4}-06"],
  timestamp: ["Z$", "^20", "T09:"],
  duration: ["^PT", "M$", "H"],
};

function range(low, high) {
  const [a, b] = [low(), high()];
  return pick([` ${a}..${b}`, ` ${a}..`, ` ..${b}`]);
}
const sizes = (least, most) => {
  const a = least + below(most);
  return range(() => a, () => a + below(most));
};
function numberRange() {
  const digits = pick([0, 1, 3, 12]);
  const a = (random() * 2000 - 1000) / pick([1, 10, 1000]);
  const text = (value) => (digits ? value.toFixed(digits) : String(Math.trunc(value)));
  return range(() => text(a), () => text(a + 1 + random() * 500));
}
const maybe = (p, make) => (chance(p) ? make() : "");
const matches = (choices) => ` matches "${pick(choices)}"`;

const scalars = {
  text: () => "text" + maybe(0.5, () => sizes(0, pick([3, 40, 3000]))) + maybe(0.4, () => matches(patterns)),
  id: () => "id" + maybe(0.5, () => sizes(0, 70)) + maybe(0.2, () => matches(patterns)),
  int: () => "int" + maybe(0.6, () => numberRange()),
  number: () => "number" + maybe(0.6, numberRange),
  bool: () => "bool",
  timestamp: () => "timestamp" + maybe(0.3, () => matches(formatPatterns.timestamp)),
  date: () => "date" + maybe(0.3, () => matches(formatPatterns.date)),
  duration: () => "duration" + maybe(0.3, () => matches(formatPatterns.duration)),
  uri: () => "uri" + maybe(0.5, () => sizes(5, 300)) + maybe(0.3, () => matches(formatPatterns.uri)),
  email: () => "email" + maybe(0.5, () => sizes(6, 200)) + maybe(0.3, () => matches(formatPatterns.email)),
  json: () => "json",
};

function type(records, enums, depth) {
  const kind = below(10);
  if (kind < 2 && depth < 3) return "list" + maybe(0.5, () => sizes(0, 4)) + " of " + type(records, enums, depth + 1);
  if (kind === 2) return `Enum${below(enums)}`;
  if (kind < 5) return `Record${below(records)}`;
  return pick(Object.values(scalars))();
}

const tags = () => pick(["", "", "", " @pii", " @internal", " @pii @internal"]);
const title = () => maybe(0.4, () => ` "${pick(["Said \\\"so\\\"", "Größe 📦", "back\\\\slash", "<b>"])}"`);

const answers = 'owner "Order desk" failure "The message is lost" { recovery "Send it again" signal "No receipt" }';

function blueprint(number) {
  const [enums, records, states] = [1 + below(3), 1 + below(5), 1 + below(9)];
  const lines = [
    `blueprint generated_${number} "Generated"`, 'owner "Returns team"', 'lane customer is customer', 'line interaction',
    'lane agent is agent', 'line visibility', 'line internal', 'lane systems is system',
  ];
  for (let i = 0; i < enums; ++i) {
    lines.push(`enum Enum${i} { ${Array.from({ length: 1 + below(5) }, (_, k) => `value_${k}${title()}`).join(", ")} }`);
  }
  for (let i = 0; i < records; ++i) {
    const fields = Array.from({ length: 1 + below(5) }, (_, k) =>
      `field_${k}${maybe(0.5, () => "?")}: ${type(records, enums, 0)}${tags()}${title()}`);
    lines.push(`record Record${i}${title()} { ${fields.join(", ")} }`);
  }
  const cargo = [];
  for (let i = 0; i < states; ++i) {
    lines.push(`state state_${i} : ${type(records, enums, 0)}${tags()}${title()}`);
    cargo.push(`state_${i}${maybe(0.3, () => "?")}${maybe(0.3, () => ` as "${pick(["wire/", "wire~", "Wire ", "größe-"])}${i}"`)}`);
  }
  lines.push(
    "step ask in customer", `step give in agent { gives ${cargo.map((each) => each.match(/^state_\d+/)[0]).join(", ")} }`,
    `step take in systems { needs ${cargo.map((each) => each.match(/^state_\d+\??/)[0]).join(", ")} }`, "step read in customer",
    "flow happy { ask -> give -> take -> give -> read }",
    `seam ask -> give { carries state_0? ${answers} }`,
    `seam give -> take { carries ${cargo.join(", ")} answers state_0 landed "The record is read back" ${answers} }`,
    `seam give -> read { carries state_0? ${answers} }`,
  );
  return lines.join("\n") + "\n";
}

mkdirSync(folder, { recursive: true });
// The types are the subject here, whatever travels where and whoever needs it.
const besideThePoint = ["SM401", "SM402", "SM403", "SM404", "SM406", "SM408", "SM601", "SM602"];
writeFileSync(join(folder, "seamark.toml"), ["[checks]", ...besideThePoint.map((code) => `${code} = "off"`), ""].join("\n"));
for (let i = 0; i < count; ++i) writeFileSync(join(folder, `generated_${i}.blueprint`), blueprint(i));
