// judge.mjs FOLDER… : does a second validator agree with every `valid` flag below the folders?
// It reads the files as a runner that knows the JSON-Schema-Test-Suite and nothing else, and was told of no keyword.
// Prints each disagreement and a count; exit status 1 on any, and where there is nothing to judge.
import { compile, findTests, readJson } from "./fixtures.mjs";

const files = process.argv.slice(2).flatMap(findTests);
let cases = 0;
let disagreements = 0;
for (const path of files) {
  for (const group of readJson(path)) {
    const isValid = await compile(group.schema);
    for (const { description, data, valid } of group.tests) {
      ++cases;
      if (isValid(data) === valid) continue;
      ++disagreements;
      console.log(`${path}: ${group.description}: ${description}: says ${valid ? "valid" : "not valid"}, the second validator does not`);
    }
  }
}
console.log(`${cases} cases in ${files.length} files, ${disagreements} disagreements`);
process.exit(disagreements > 0 || cases === 0 ? 1 : 0);
