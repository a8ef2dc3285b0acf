import assert from "node:assert/strict";
import { test } from "node:test";
import { provideStructures } from "../../../../server/src/features/requests/structures";
import { builtInStructures, defaultStructure } from "../../../../server/src/structure/builtIns/builtIns";
import { english, simplifiedChinese } from "../../../support/languages";

test("every structure once, the default first, in the editor's language", () => {
  const structures = provideStructures(english);
  assert.equal(structures[0]?.id, defaultStructure.id);
  assert.deepEqual(structures.map(({ id }) => id).sort(), builtInStructures.map(({ id }) => id).sort());
  assert.deepEqual(structures[0].sections, ["Significance", "Standards", "Paths"]);
  assert.deepEqual(provideStructures(simplifiedChinese)[0], {
    id: defaultStructure.id,
    scripts: ["hans", "hant", "latin"],
    name: "意义—标准—路径",
    sections: ["重要意义", "衡量标准", "路径与对策"],
  });
});
