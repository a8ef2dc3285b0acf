import assert from "node:assert/strict";
import { test } from "node:test";
import { markersOf, placedSeries } from "../../../../server/src/article/points/placedSeries";
import { textOf } from "../../../../server/src/article/span";
import { analyse } from "../../../../server/src/structure/analyse";

const { article } = analyse(
  "# 绿道\n\n## 标准\n\n第一，看路。好走。\n\n第二，看树。一是树荫。够大。二是树种。够多。\n\n第一，看灯。好认。\n\n## 路径\n\n- 修路\n- 植树\n",
  "",
);
const { text } = article;

test("every series comes with its place, each before those inside its points", () => {
  const found = [...placedSeries(article)].map(({ series, section, owner, siblings, index }) => ({
    markers: markersOf(series).map(({ span }) => textOf(text, span)),
    section: section.heading && textOf(text, section.heading.name),
    owner: owner?.marker && textOf(text, owner.marker.span),
    place: `${index + 1} of ${siblings.length}`,
  }));
  assert.deepEqual(found, [
    { markers: ["第一，", "第二，"], section: "标准", owner: undefined, place: "1 of 2" },
    { markers: ["一是", "二是"], section: "标准", owner: "第二，", place: "1 of 1" },
    { markers: ["第一，"], section: "标准", owner: undefined, place: "2 of 2" },
    { markers: ["-", "-"], section: "路径", owner: undefined, place: "1 of 1" },
  ]);
});

test("the last point of a series ends before the next series", () => {
  const [first, , second] = [...placedSeries(article)].map(({ series }) => series);
  assert.equal(
    textOf(text, first?.points.at(-1)?.span ?? { start: 0, end: 0 }),
    "第二，看树。一是树荫。够大。二是树种。够多。",
  );
  assert.equal(textOf(text, second?.points[0]?.span ?? { start: 0, end: 0 }), "第一，看灯。好认。");
});
