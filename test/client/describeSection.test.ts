import assert from "node:assert/strict";
import { test } from "node:test";
import { describeSection, missingFirst } from "../../client/src/describeSection";
import type { SectionStatus } from "../../server/src/protocol";
import { translateInto } from "../support/translateInto";

const present: SectionStatus = {
  id: "paths",
  name: "实现路径",
  required: true,
  state: "present",
  points: 3,
  guidance: "",
};

const descriptions: readonly (readonly [Partial<SectionStatus>, english: string, simplified: string])[] = [
  [{ state: "missing" }, "missing", "缺少"],
  [{ state: "missing", required: false }, "missing, optional", "没有，可不写"],
  [{ state: "empty", points: 0 }, "nothing written yet", "还没有内容"],
  [{ state: "misplaced" }, "not in its place", "位置不对"],
  [{ points: 0 }, "present", "已有"],
  [{ points: 1 }, "present, 1 point", "已有，1 个要点"],
  [{ points: 3 }, "present, 3 points", "已有，3 个要点"],
];

for (const [difference, english, simplified] of descriptions) {
  test(`describes ${JSON.stringify(difference)} as “${english}”`, () => {
    assert.equal(describeSection({ ...present, ...difference }, translateInto("en")), english);
    assert.equal(describeSection({ ...present, ...difference }, translateInto("zh-cn")), simplified);
  });
}

test("missing sections come first, required before optional, the rest in the order of the structure", () => {
  const sections = [
    { ...present, id: "background", state: "missing", required: false },
    { ...present, id: "significance" },
    { ...present, id: "standards", state: "missing" },
    { ...present, id: "paths", state: "empty" },
    { ...present, id: "conclusion", state: "missing" },
  ] as const;
  const order = missingFirst(sections).map(({ id }) => id);
  assert.deepEqual(order, ["standards", "conclusion", "background", "significance", "paths"]);
});
