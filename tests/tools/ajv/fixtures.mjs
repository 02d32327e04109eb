// What the judges of fixtures share: finding them, and compiling a schema with ajv as a strict runner would.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

export const testsEnding = ".tests.json";
export const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

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

// The one keyword that ajv has to be told of (docs/fixtures.md). Formats are asserted.
export function compile(schema, { strict = true, allErrors = true, verbose = true } = {}) {
  const ajv = new Ajv2020({ strict, allErrors, verbose });
  ajv.addVocabulary(["x-seamark-sensitivity"]);
  addFormats(ajv, { mode: "full" });
  return ajv.compile(schema);
}

const unescapeToken = (token) => token.replaceAll("~1", "/").replaceAll("~0", "~");

export const resolve = (document, pointer) =>
  pointer.split("/").slice(1).map(unescapeToken).reduce((value, token) => value?.[token], document);
