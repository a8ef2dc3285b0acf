import assert from "node:assert/strict";
import { test } from "node:test";
import { describeMissing, describePart } from "../../client/src/describePart";
import type { DraftPart, PartState } from "../../server/src/protocol";
import { translateInto } from "../support/translateInto";

const present: DraftPart = {
  id: "paths/1",
  kind: "section",
  name: "实现路径",
  state: "present",
  points: 3,
  size: 410,
  parts: [],
};

const descriptions: readonly (readonly [Partial<DraftPart>, english: string, simplified: string])[] = [
  [{}, "3 points · 410 characters", "3 个要点 · 410 字"],
  [{ points: 1 }, "1 point · 410 characters", "1 个要点 · 410 字"],
  [{ points: 0 }, "410 characters", "410 字"],
  [{ points: 0, wantedPoints: 1, size: 1 }, "0 of 1 point · 1 character", "0 个要点，应有 1 个 · 1 字"],
  [{ points: 1, wantedPoints: 2 }, "1 of 2 points · 410 characters", "1 个要点，应有 2 个 · 410 字"],
  [{ state: "thin", size: 86 }, "thin · 3 points · 86 characters", "单薄 · 3 个要点 · 86 字"],
  [{ state: "empty", points: 0, size: 0 }, "nothing written yet", "还没有内容"],
  [{ state: "misplaced" }, "not in its place · 3 points · 410 characters", "位置不对 · 3 个要点 · 410 字"],
  [{ state: "duplicate" }, "there twice · 3 points · 410 characters", "重复 · 3 个要点 · 410 字"],
  [{ state: "missing", points: 0, size: 0 }, "missing", "缺少"],
  [{ state: "optional", points: 0, size: 0 }, "missing, optional", "没有，可不写"],
  [{ state: "additional", points: 0, size: 60 }, "additional · 60 characters", "附加部分 · 60 字"],
  [{ state: "unknown" }, "not in the structure · 3 points · 410 characters", "结构中没有 · 3 个要点 · 410 字"],
  [{ kind: "point", points: 0, size: 52 }, "52 characters", "52 字"],
];

for (const [difference, english, simplified] of descriptions) {
  test(`describes ${JSON.stringify(difference)} as “${english}”`, () => {
    assert.equal(describePart({ ...present, ...difference }, "characters", translateInto("en")).text, english);
    assert.equal(describePart({ ...present, ...difference }, "characters", translateInto("zh-cn")).text, simplified);
  });
}

test("a draft without Chinese is counted in words", () => {
  assert.equal(describePart(present, "words", translateInto("en")).text, "3 points · 410 words");
  assert.equal(describePart({ ...present, points: 1, size: 1 }, "words", translateInto("en")).text, "1 point · 1 word");
});

test("a screen reader hears name and state of every part", () => {
  assert.equal(
    describePart(present, "characters", translateInto("en")).label,
    "实现路径, present, 3 points, 410 characters",
  );
  assert.equal(
    describePart({ ...present, state: "missing" }, "characters", translateInto("zh-tw")).label,
    "实现路径，缺少",
  );
});

test("every state has a sign of its own, and a point one that is no section's", () => {
  const states: readonly PartState[] = [
    "present",
    "thin",
    "empty",
    "misplaced",
    "duplicate",
    "missing",
    "optional",
    "additional",
    "unknown",
  ];
  const icons = states.map((state) => describePart({ ...present, state }, "characters", translateInto("en")).icon);
  icons.push(describePart({ ...present, kind: "point" }, "characters", translateInto("en")).icon);
  assert.equal(new Set(icons).size, icons.length);
});

test("the title tells how much is missing, and nothing when nothing is", () => {
  const structure = { textDocument: { uri: "", version: 1 }, name: "", unit: "characters" } as const;
  const missing: DraftPart = { ...present, state: "missing" };
  assert.equal(
    describeMissing(
      { ...structure, parts: [missing, present, missing, { ...present, state: "optional" }] },
      translateInto("en"),
    ),
    "2 missing",
  );
  assert.equal(describeMissing({ ...structure, parts: [missing] }, translateInto("zh-cn")), "缺 1 项");
  assert.equal(describeMissing({ ...structure, parts: [present] }, translateInto("en")), "");
});
