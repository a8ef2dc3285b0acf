import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "../../../server/src/edits/edits";
import { renumberEdits, renumberedHeadings } from "../../../server/src/edits/renumber";
import { analyse } from "../../../server/src/structure/analyse";
import { draftOf } from "../../support/drafts";
import { withSpans } from "../../support/marked";

describe("renumbering", () => {
  const text = draftOf("第一，甲。一是子。三是丑。\n\n第三，乙。", "第二，丙。\n\n第五，丁。");

  test("the whole draft", () =>
    assert.equal(
      applyEdits(text, renumberEdits(analyse(text, "draft"))),
      draftOf("第一，甲。一是子。二是丑。\n\n第二，乙。", "第一，丙。\n\n第二，丁。"),
    ));

  test("the series with a marker in a selection", () => {
    const { text: unmarked, spans } = withSpans(text.replace("三是", "<s>三是</s>"), "s");
    assert.equal(
      applyEdits(unmarked, renumberEdits(analyse(unmarked, "draft"), spans[0])),
      text.replace("三是", "二是"),
    );
  });

  test("the whole draft comes to rest, also where a changed number makes a list of lines", () => {
    for (const lines of ["文字\n2) 甲\n3) 乙\n3) 丙", "文字\n2) 甲\n4) 乙\n\n3) 丙", "1. 甲\n文字\n3) 乙\n2) 丙"]) {
      const once = applyEdits(draftOf(lines), renumberEdits(analyse(draftOf(lines), "draft")));
      assert.notEqual(once, draftOf(lines));
      assert.deepEqual(renumberEdits(analyse(once, "draft")), [], once);
    }
  });

  test("nothing where all is right", () =>
    assert.deepEqual(renumberEdits(analyse(draftOf("第一，甲。\n\n第二，乙。"), "draft")), []));

  test("headings make room for one more", () => {
    const numbered = "# 题\n\n## 一、甲\n\n文。\n\n## 二、乙\n\n文。\n";
    const analysis = analyse(numbered, "draft");
    const { sections: level } = analysis.article;
    assert.equal(
      applyEdits(numbered, renumberedHeadings(analysis, level, numbered.indexOf("## 二"))),
      numbered.replace("二、", "三、"),
    );
    assert.deepEqual(renumberedHeadings(analysis, level, numbered.length), []);
  });
});
