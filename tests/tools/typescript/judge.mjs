// judge.mjs FOLDER… : does the TypeScript compiler, as strict as it can be, agree with the types below the folders?
// Each `<blueprint>.ts` is checked with the cases beside it: a valid one must be assignable to the type of its payload as a literal, one that
// breaks a rule which a type can express must not. Prints each disagreement and a count; exit status 1 on any, and where there is
// nothing to judge.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

// Of the rules about types alone; an integer is a number to TypeScript.
const expressible = ["type", "enum", "required", "additionalProperties"];
const largest = 20000;

const find = (folder, ending) =>
  readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(ending)).sort().map((path) => resolve(folder, path));

const tokens = (pointer) => pointer.split("/").slice(1).map((each) => each.replaceAll("~1", "/").replaceAll("~0", "~"));
const at = (data, pointer) => tokens(pointer).reduce((value, token) => value[token], data);
const namesPrototype = (value) =>
  value !== null && typeof value === "object" && Object.entries(value).some(([name, inner]) => name === "__proto__" || namesPrototype(inner));

function isExpressible({ rule, data }) {
  return expressible.includes(rule.keyword) && !(rule.keyword === "type" && typeof at(data, rule.pointer) === "number" && !Number.isInteger(at(data, rule.pointer)));
}

let cases = 0;

// A program whose every case stands on one line.
function programFor(module) {
  const index = readFileSync(module, "utf8").match(/export interface (\w+) \{\n(?:  "[^\n]*\n)+\}\n$/)[1];
  const lines = [`import type { ${index} as Index } from ${JSON.stringify(module.replace(/\.ts$/, ""))};`];
  for (const path of find(dirname(module), ".tests.json")) {
    for (const { schema, tests } of JSON.parse(readFileSync(path, "utf8"))) {
      const type = `Index[${JSON.stringify(schema.$id.replace("urn:seamark:", ""))}]`;
      for (const test of tests) {
        // These two end a line for TypeScript, even inside of a string.
        const literal = JSON.stringify(test.data).replace(/[\u2028\u2029]/g, (c) => (c === "\u2028" ? "\\u2028" : "\\u2029"));
        // In a literal of JavaScript this name is no property.
        if (literal.length > largest || namesPrototype(test.data) || (!test.valid && !isExpressible(test))) continue;
        ++cases;
        lines.push(`// ${test.valid ? "valid" : "@ts-expect-error"}`, `export const case_${cases}: ${type} = ${literal};`);
      }
    }
  }
  return lines.join("\n") + "\n";
}

const options = {
  strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true, skipLibCheck: true, types: [],
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
};

const modules = process.argv.slice(2).flatMap((folder) => find(folder, ".ts"));
const texts = new Map(modules.map((module) => [module.replace(/\.ts$/, ".judge.ts"), programFor(module)]));
const host = ts.createCompilerHost(options);
const { readFile, fileExists, getSourceFile } = host;
host.readFile = (path) => texts.get(path) ?? readFile(path);
host.fileExists = (path) => texts.has(path) || fileExists(path);
host.getSourceFile = (path, target) =>
  texts.has(path) ? ts.createSourceFile(path, texts.get(path), target) : getSourceFile(path, target);

const program = ts.createProgram([...modules, ...texts.keys()], options, host);
const problems = ts.getPreEmitDiagnostics(program);
for (const problem of problems.slice(0, 40)) {
  const { line } = problem.file ? problem.file.getLineAndCharacterOfPosition(problem.start) : { line: 0 };
  const text = problem.file?.text.split("\n").slice(line, line + 2).join("\n").slice(0, 400) ?? "";
  console.log(`${problem.file?.fileName}:${line + 1}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}\n${text}`);
}
console.log(`${cases} cases of ${modules.length} modules, ${problems.length} disagreements`);
process.exit(problems.length > 0 || cases === 0 ? 1 : 0);
