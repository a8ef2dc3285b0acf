import assert from "node:assert/strict";
import { test } from "node:test";
import { describeStatus } from "../../client/src/describeStatus";
import type { DraftStatus, SectionStatus } from "../../server/src/protocol";
import { translateInto } from "../support/translateInto";

function section(name: string, state: SectionStatus["state"], required = true): SectionStatus {
  return { id: name, name, required, state, points: 0, guidance: "" };
}

function draft(...sections: readonly SectionStatus[]): DraftStatus {
  return {
    structure: { id: "three-parts", name: "三部分" },
    stage: { id: "draft", name: "起草" },
    sections,
    size: 1234,
    selectedSize: 0,
    unit: "characters",
  };
}

test("a draft with every section shows its structure and nothing to do", () => {
  const status = draft(section("意义", "present"), section("标准", "empty"), section("路径", "misplaced"));
  assert.deepEqual(describeStatus(status, "zh-cn", translateInto("zh-cn")), {
    text: "三部分",
    stage: "阶段：起草",
    size: "1,234 字",
    sizeDetail: "汉字、全角标点、英文词和数字",
    label: "文稿结构：三部分。各部分齐全。阶段：起草。",
    incomplete: false,
  });
});

test("missing sections are named in the order of the structure", () => {
  const status = draft(section("意义", "missing"), section("标准", "present"), section("路径", "missing"));
  assert.deepEqual(describeStatus(status, "zh-cn", translateInto("zh-cn")), {
    text: "三部分 · 缺：意义、路径",
    stage: "阶段：起草",
    size: "1,234 字",
    sizeDetail: "汉字、全角标点、英文词和数字",
    label: "文稿结构：三部分。缺少：意义、路径。阶段：起草。",
    incomplete: true,
  });
});

test("an optional section is not missed", () => {
  assert.equal(describeStatus(draft(section("背景", "missing", false)), "en", translateInto("en")).incomplete, false);
});

test("names are joined as the editor's language does", () => {
  const status = draft(section("A", "missing"), section("B", "missing"), section("C", "missing"));
  assert.equal(describeStatus(status, "en", translateInto("en")).text, "三部分 · missing: A, B, C");
  assert.equal(describeStatus(status, "zh-cn", translateInto("zh-cn")).text, "三部分 · 缺：A、B、C");
});

test("a structure that nobody chose says by what it is told, or that nothing tells it", () => {
  const text = (toldBy: NonNullable<DraftStatus["structure"]["toldBy"]>, locale: "zh-cn" | "en"): string =>
    describeStatus({ ...draft(), structure: { id: "notice", name: "通知", toldBy } }, locale, translateInto(locale))
      .text;
  assert.deepEqual(
    (["title", "formula", "headings", "nothing"] as const).map((toldBy) => text(toldBy, "en")),
    [
      "auto: 通知, because of the title",
      "auto: 通知, because of the closing formula",
      "auto: 通知, because of the headings",
      "auto: no structure recognised yet",
    ],
  );
  assert.equal(text("title", "zh-cn"), "自动：通知（据标题判断）");
  assert.equal(text("nothing", "zh-cn"), "自动：尚看不出用哪种结构");
});

test("the length says what is selected, and what is counted", () => {
  const length = (status: Partial<DraftStatus>, locale: "zh-cn" | "en"): readonly string[] => {
    const { size, sizeDetail } = describeStatus({ ...draft(), ...status }, locale, translateInto(locale));
    return [size, sizeDetail];
  };
  assert.equal(length({ selectedSize: 12 }, "zh-cn")[0], "已选 12 字，共 1,234 字");
  assert.equal(length({ selectedSize: 12 }, "en")[0], "12 of 1,234 characters selected");
  assert.deepEqual(length({ unit: "words" }, "en"), ["1,234 words", "not counting code and comments"]);
  assert.equal(length({ unit: "words", selectedSize: 2 }, "en")[0], "2 of 1,234 words selected");
  assert.deepEqual(
    ["words", "characters"].map((unit) => length({ unit: unit as DraftStatus["unit"], size: 1 }, "en")[0]),
    ["1 word", "1 character"],
  );
  assert.deepEqual(
    ["words", "characters"].map(
      (unit) => length({ unit: unit as DraftStatus["unit"], size: 1, selectedSize: 1 }, "en")[0],
    ),
    ["1 of 1 word selected", "1 of 1 character selected"],
  );
});

test("signs in the names of a workspace make no icons", () => {
  const status = { ...draft(section("$(zap)", "missing")), structure: { id: "own", name: "$(sync~spin) 甲" } };
  assert.equal(describeStatus(status, "en", translateInto("en")).text, "$\u2060(sync~spin) 甲 · missing: $\u2060(zap)");
});
