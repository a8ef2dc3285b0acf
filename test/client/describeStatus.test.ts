import assert from "node:assert/strict";
import { test } from "node:test";
import { describeStatus } from "../../client/src/describeStatus";
import type { DraftStatus, SectionStatus } from "../../server/src/protocol";
import { translateInto } from "./support/translateInto";

function section(name: string, state: SectionStatus["state"], required = true): SectionStatus {
  return { id: name, name, required, state, points: 0, guidance: "" };
}

function draft(...sections: readonly SectionStatus[]): DraftStatus {
  return { structure: { id: "three-parts", name: "三部分" }, stage: { id: "draft", name: "起草" }, sections, size: 0 };
}

test("a draft with every section shows its structure and nothing to do", () => {
  const status = draft(section("意义", "present"), section("标准", "empty"), section("路径", "misplaced"));
  assert.deepEqual(describeStatus(status, "zh-cn", translateInto("zh-cn")), {
    text: "三部分",
    stage: "阶段：起草",
    label: "文稿结构：三部分。各部分齐全。阶段：起草。",
    incomplete: false,
  });
});

test("missing sections are named in the order of the structure", () => {
  const status = draft(section("意义", "missing"), section("标准", "present"), section("路径", "missing"));
  assert.deepEqual(describeStatus(status, "zh-cn", translateInto("zh-cn")), {
    text: "三部分 · 缺：意义、路径",
    stage: "阶段：起草",
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
