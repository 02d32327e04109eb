// parse.mjs FOLDER : each `.ts` below it is TypeScript that declares types and nothing else, whatever its names and comments say.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const folder = process.argv[2];
const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
let broken = 0;
for (const file of files) {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.ES2022, true);
  const problems = source.parseDiagnostics.map((each) => ts.flattenDiagnosticMessageText(each.messageText, "\n"));
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) problems.push(`a ${ts.SyntaxKind[statement.kind]}`);
  }
  for (const problem of problems) console.log(`${file}: ${problem}`);
  broken += problems.length;
}
console.log(`${files.length} files, ${broken} problems`);
process.exit(broken || !files.length ? 1 : 0);
