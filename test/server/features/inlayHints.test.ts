import assert from "node:assert/strict";
import { test } from "node:test";
import { provideInlayHints } from "../../../server/src/features/inlayHints";
import { toOffset, toRange } from "../../../server/src/features/toLsp";
import { analyse } from "../../../server/src/structure/analyse";
import { english, simplifiedChinese } from "../../support/languages";

const draft = `## 绿道的意义

绿道是连接社区的需要。有了它，邻里之间走动更多。

绿道是改善环境的需要。有了它，树荫连成一片。

## 绿道的路径

第一，要连起来。

第二，要养护好。
`;

/** The draft with its hints written into it as ⟨…⟩. */
function withHints(text: string, [start, end]: readonly [number, number], language = simplifiedChinese): string {
  const analysis = analyse(text, "");
  const { article } = analysis;
  const hints = provideInlayHints(analysis, toRange(article, { start, end }), language);
  return hints.reduceRight((written, { position, label }) => {
    const offset = toOffset(article, position);
    return `${written.slice(0, offset)}⟨${String(label)}⟩${written.slice(offset)}`;
  }, text);
}

test("headings show sizes, unmarked points their numbers", () => {
  const expected = draft
    .replace("绿道的意义", "绿道的意义⟨46 字⟩")
    .replace("绿道是连接", "⟨1⟩绿道是连接")
    .replace("绿道是改善", "⟨2⟩绿道是改善")
    .replace("绿道的路径", "绿道的路径⟨16 字⟩");
  assert.equal(withHints(draft, [0, draft.length]), expected);
});

test("only what stands in the range is told", () => {
  const start = draft.indexOf("绿道是改善");
  assert.equal(withHints(draft, [start, start + 3]), draft.replace("绿道是改善", "⟨2⟩绿道是改善"));
});

test("subheadings and points that lost their heading have none", () => {
  const text = "第一，要连起来。\n\n第二，要养护好。\n";
  assert.equal(withHints(text, [0, text.length]), text);
  const subheadings = "## 绿道的路径\n\n### 连起来\n\n甲。\n\n### 养护好\n\n乙。\n";
  assert.equal(
    withHints(subheadings, [0, subheadings.length], english),
    subheadings.replace("的路径", "的路径⟨4 characters⟩"),
  );
});
