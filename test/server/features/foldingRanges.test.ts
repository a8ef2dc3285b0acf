import assert from "node:assert/strict";
import { test } from "node:test";
import { provideFoldingRanges } from "../../../server/src/features/foldingRanges";
import { toRange } from "../../../server/src/features/toLsp";
import { analyse } from "../../../server/src/structure/analyse";
import { withSpans } from "../../support/marked";

const cases: readonly { title: string; draft: string }[] = [
  {
    title: "a section, without the blank lines behind it",
    draft: "<fold>## 绿道的衡量标准\n\n看断头路有多少。</fold>\n\n\n<fold>## 绿道的实施路径\n\n要连起来。</fold>\n",
  },
  { title: "nothing that has one line", draft: "# 绿道的意义、标准与路径\n\n## 绿道的重要意义\n## 绿道的衡量标准\n" },
  {
    title: "a point of several paragraphs, not one of a single line",
    draft:
      "<fold>## 绿道的实施路径\n\n<fold>第一，要连起来。一是摸清现状。逐条登记。\n\n二是分段打通。每年公布。</fold>\n\n第二，要养护好。每段有人负责。</fold>\n",
  },
  { title: "the front matter", draft: "<fold>---\nstage: review\n---</fold>\n\n绿道。\n" },
  {
    title: "one fold where two parts start on one line",
    draft: "<fold>第一，要连起来。一是摸清现状。逐条\n登记。</fold>\n\n第二，要养护好。\n",
  },
  { title: "with CRLF", draft: "<fold>## 绿道的衡量标准\r\n\r\n看断头路有多少。</fold>\r\n\r\n" },
  { title: "nothing in an empty document", draft: "" },
];
for (const { title, draft } of cases) {
  test(`folds ${title}`, () => {
    const { text, spans } = withSpans(draft, "fold");
    const analysis = analyse(text, "");
    const expected = spans
      .map((span) => toRange(analysis.article, span))
      .map(({ start, end }) => [start.line, end.line]);
    assert.deepEqual(
      provideFoldingRanges(analysis).map(({ startLine, endLine }) => [startLine, endLine]),
      expected,
    );
  });
}

test("front matter folds as a region", () => {
  assert.equal(provideFoldingRanges(analyse("---\nstage: review\n---\n", ""))[0]?.kind, "region");
});

test("gives no more than the client takes", () => {
  assert.equal(
    provideFoldingRanges(analyse("## 绿道的衡量标准\n\n甲。\n\n## 绿道的实施路径\n\n乙。\n", ""), 1).length,
    1,
  );
});
