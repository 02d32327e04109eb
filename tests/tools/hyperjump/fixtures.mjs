// What the judges of this folder share: finding fixtures, and compiling a schema with formats asserted and no keyword told of.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { registerSchema, setShouldValidateFormat, unregisterSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import "@hyperjump/json-schema/formats";

setShouldValidateFormat(true);

// Throws where the bytes are no UTF-8.
export const readJson = (path) => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)));

export const findTests = (folder) =>
  readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".tests.json")).sort().map((path) => join(folder, path));

// Throws where it is no JSON Schema.
export async function compile(schema) {
  const id = schema.$id ?? "urn:schema:without-id";
  registerSchema(schema, id, "https://json-schema.org/draft/2020-12/schema");
  try {
    const judge = await validate(id);
    return (data) => judge(data).valid;
  } finally {
    unregisterSchema(id);
  }
}
