// keeps_schema.mjs SCHEMA ENDING FOLDER…: does every file below the folders whose name ends so keep to the schema?
// Prints each disagreement and a count; exit status 1 on any, and where there is nothing to judge.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

function findDocuments(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => join(folder, path));
}

function compile(path) {
  const schema = JSON.parse(readFileSync(path, "utf8"));
  // Strictness holds our own schemas to good style; a standard's is as it is. SARIF's draft 4 says nothing that draft 7
  // reads in another way, but for the name of its `id`.
  const isOlder = /draft-0[47]/.test(schema.$schema);
  if (isOlder) {
    delete schema.$schema;
    delete schema.id;
  }
  const ajv = isOlder
    ? new Ajv({ strict: false, allErrors: true })
    : new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
  addFormats(ajv, { mode: "full" });
  return ajv.compile(schema);
}

const [schema, ending, ...folders] = process.argv.slice(2);
const validate = compile(schema);
const documents = folders.flatMap((folder) => findDocuments(folder, ending));
let disagreements = 0;
for (const path of documents) {
  if (validate(JSON.parse(readFileSync(path, "utf8")))) continue;
  disagreements += validate.errors.length;
  for (const { instancePath, message, params } of validate.errors) {
    console.log(`${path}: ${instancePath || "/"} ${message} ${JSON.stringify(params)}`);
  }
}
console.log(`${documents.length} documents, ${disagreements} disagreements`);
process.exit(disagreements > 0 || documents.length === 0 ? 1 : 0);
