import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { completeStructure } from "../../../server/src/structure/completeStructure";
import { vocabularyOf } from "../../../server/src/structure/vocabularies";

describe("a section is found by its name as a heading with it is read", () => {
  for (const { name, heading } of [
    { name: "**值班** 安排", heading: "值班 安排" },
    { name: "[Opening hours](https://example.org/a)", heading: "Opening hours" },
    { name: "`cron` 任务", heading: "cron 任务" },
    { name: "夜间*", heading: "夜间照明" },
  ]) {
    test(name, () => {
      const structure = completeStructure({ id: "own", name: "Own", sections: [{ id: "own", name }] });
      assert.deepEqual(vocabularyOf(structure).meaningOf(heading).roles, ["own"]);
    });
  }
});
