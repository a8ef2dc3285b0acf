/**
 * Writes everything that is made from the code: `npm run generate`. A test fails when a file here is older than the code it is made from.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { generatedFiles } = require("../out/docs/generator/generatedFiles.js");
const repository = fileURLToPath(new URL("..", import.meta.url));

const files = generatedFiles();
const rulesFolder = join(repository, "docs", "rules");
mkdirSync(rulesFolder, { recursive: true });
for (const name of readdirSync(rulesFolder)) if (!files.has(`docs/rules/${name}`)) rmSync(join(rulesFolder, name));
for (const [path, text] of files) {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}
console.log(`${files.size} files are made from the code.`);
