// What the judges of fixtures share: finding them, and compiling a schema with ajv as a strict runner would.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

export const testsEnding = ".tests.json";
// Throws where the bytes are no UTF-8.
export const readJson = (path) => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)));

export function findFiles(folder, ending) {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return findFiles(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

export const findTests = (folder) => findFiles(folder, testsEnding);

// The one keyword that ajv has to be told of (docs/fixtures.md). Formats are asserted. A property called `constructor` is there
// only where the payload has it.
const strict = new Ajv2020({ strict: true, allErrors: true, verbose: true, ownProperties: true, addUsedSchema: false });
strict.addVocabulary(["x-seamark-sensitivity"]);
addFormats(strict, { mode: "full" });

export const compile = (schema) => strict.compile(schema);

// As a validator does that was told of no keyword and takes `format` for an annotation.
const untold = new Ajv2020({ strict: false, validateFormats: false, ownProperties: true, addUsedSchema: false });

export const compileUntold = (schema) => untold.compile(schema);

const unescapeToken = (token) => token.replaceAll("~1", "/").replaceAll("~0", "~");

export const resolve = (document, pointer) =>
  pointer.split("/").slice(1).map(unescapeToken).reduce((value, token) => value?.[token], document);
