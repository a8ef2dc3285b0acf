import assert from "node:assert/strict";
import { test } from "node:test";
import { provideCodeLenses } from "../../../server/src/features/codeLenses";
import { analyse } from "../../../server/src/structure/analyse";
import { english, simplifiedChinese } from "../../support/languages";

const draft =
  "# 绿道的标准与路径\n\n## 绿道的衡量标准\n\n第一，看断头路。\n\n第二，看人数。\n\n## 绿道大事记\n\n开工。\n";

test("each section's heading tells points and size", () => {
  const lenses = provideCodeLenses(analyse(draft, ""), simplifiedChinese);
  assert.deepEqual(
    lenses.map(({ range, command }) => [range.start.line, command?.title]),
    [
      [2, "要点：2 个 · 15 字"],
      [8, "要点：0 个 · 3 字"],
    ],
  );
  for (const { command } of lenses) assert.equal(command?.command, "");
});

test("a draft without Chinese is counted in words", () => {
  const lenses = provideCodeLenses(analyse("## Standards for parks\n\nThree short words.\n", ""), english);
  assert.deepEqual(
    lenses.map(({ command }) => command?.title),
    ["Points: 0, at least 2 expected · 3 words"],
  );
});

test("points that lost their heading have no lens", () => {
  assert.deepEqual(provideCodeLenses(analyse("第一，看断头路。\n\n第二，看人数。\n", ""), english), []);
});
