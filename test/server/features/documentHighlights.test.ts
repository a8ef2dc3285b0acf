import assert from "node:assert/strict";
import { test } from "node:test";
import { provideDocumentHighlights } from "../../../server/src/features/documentHighlights";
import { toPosition, toRange } from "../../../server/src/features/toLsp";
import { analyse } from "../../../server/src/structure/analyse";
import { withCaret, withSpans } from "../../support/marked";

const cases: readonly { title: string; draft: string }[] = [
  {
    title: "the markers of the caret's series, not those inside its points",
    draft:
      "## 绿道的路径\n\n<mark>第|一，</mark>要连起来。一是摸清。二是打通。\n\n<mark>第二，</mark>要养护好。\n\n<mark>第四，</mark>要有人管。\n",
  },
  {
    title: "the markers of a series over several paragraphs",
    draft: "## 绿道的路径\n\n第一，要连起来。<mark>一是</mark>摸清。\n\n<mark>二是|</mark>打通。\n\n第二，要养护好。\n",
  },
  {
    title: "markers in bold",
    draft: "## 绿道的路径\n\n**<mark>第|一，</mark>要连起来。**\n\n**<mark>第二</mark>**，要养护好。\n",
  },
  {
    title: "the numbers of the sections",
    draft: "## <mark>一、</mark>绿道的意义\n\n甲。\n\n## <mark>|二、</mark>绿道的路径\n\n乙。\n",
  },
  {
    title: "the numbers of subheadings",
    draft: "## 绿道的路径\n\n### <mark>（一|）</mark>连起来\n\n甲。\n\n### <mark>（二）</mark>养护好\n\n乙。\n",
  },
  { title: "nothing in prose", draft: "## 绿道的路径\n\n第一，要|连起来。\n\n第二，要养护好。\n" },
  { title: "nothing in an empty document", draft: "|" },
];
for (const { title, draft } of cases) {
  test(`highlights ${title}`, () => {
    const { text, spans } = withSpans(draft.replace("|", ""), "mark");
    const { offset } = withCaret(draft.replace(/<\/?mark>/g, ""));
    const analysis = analyse(text, "");
    const found = provideDocumentHighlights(analysis, toPosition(analysis.article, offset));
    assert.deepEqual(
      found.map(({ range }) => range),
      spans.map((span) => toRange(analysis.article, span)),
    );
  });
}
