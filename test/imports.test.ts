import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { preProcessFile } from "typescript";
import { filesUnder, readText, repository } from "./support/repository";

/** The files that each file imports, `import type` included, by their paths in the repository. */
function importsOf(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    files.map((file) => {
      const { importedFiles } = preProcessFile(readText(file));
      const targets = importedFiles
        .filter(({ fileName }) => fileName.startsWith("."))
        .map(({ fileName }) => `${join(dirname(file), fileName)}.ts`);
      return [file, targets.filter((target) => existsSync(join(repository, target)))];
    }),
  );
}

/** A path that leads back to its start, such as `a.ts → b.ts → a.ts`; undefined where no files import each other in a circle. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  const search = (file: string, path: readonly string[]): string | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(" → ");
    if (done.has(file)) return undefined;
    for (const target of imports.get(file) ?? []) {
      const circle = search(target, [...path, file]);
      if (circle !== undefined) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = search(file, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

test("no files of the product import each other in a circle", () => {
  const files = ["server/src", "client/src"].flatMap((folder) => filesUnder(folder, ".ts"));
  assert(files.length > 200, `${files.length} files`);
  assert.equal(circleIn(importsOf(files)), undefined);
});

test("a circle is found, and said whole", () => {
  assert.equal(
    circleIn(
      new Map([
        ["a", ["b", "d"]],
        ["b", ["c"]],
        ["c", ["b"]],
        ["d", []],
      ]),
    ),
    "b → c → b",
  );
});
