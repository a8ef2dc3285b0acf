import assert from "node:assert/strict";
import { test } from "node:test";
import { pointsAround, sectionAt } from "../../../../server/src/article/points/pointsAround";
import { textOf } from "../../../../server/src/article/span";
import { analyse } from "../../../../server/src/structure/analyse";
import { withCaret } from "../../../support/marked";

/** The markers of the points around the caret, outermost first. */
function markersAround(draft: string): readonly string[] {
  const { text, offset } = withCaret(draft);
  const { article } = analyse(text, "");
  return pointsAround(sectionAt(article, offset), offset).map(({ point }) =>
    point.marker === undefined ? "" : textOf(text, point.marker.span),
  );
}

const cases: readonly { title: string; draft: string; markers: readonly string[] }[] = [
  {
    title: "nested points, outermost first",
    draft: "## 路径\n\n第一，连起来。一是摸清。二是打|通。\n\n第二，养护好。\n",
    markers: ["第一，", "二是"],
  },
  {
    title: "between two points, the second",
    draft: "## 路径\n\n第一，连起来。一是摸清。|二是打通。\n\n第二，养护好。\n",
    markers: ["第一，", "二是"],
  },
  { title: "behind the last, the last", draft: "## 路径\n\n第一，连起来。\n\n第二，养护好。|\n", markers: ["第二，"] },
  {
    title: "none between paragraphs of two points",
    draft: "## 路径\n\n第一，连起来。\n|\n第二，养护好。\n",
    markers: [],
  },
  { title: "none in the heading", draft: "## 路|径\n\n第一，连起来。\n\n第二，养护好。\n", markers: [] },
  { title: "none before the first section", draft: "# 绿|道\n\n## 路径\n\n第一，连起来。\n", markers: [] },
];
for (const { title, draft, markers } of cases) test(title, () => assert.deepEqual(markersAround(draft), markers));
