import assert from "node:assert/strict";
import { test } from "node:test";
import { provideDraftStructure } from "../../../../server/src/features/requests/draftStructure";
import type { DraftPart, DraftStructure } from "../../../../server/src/protocol";
import { sectionThin } from "../../../../server/src/rules/sectionThin";
import { analyse } from "../../../../server/src/structure/analyse";
import { completeDraft, englishDraft, withoutSection } from "../../../support/drafts";
import { english, simplifiedChinese } from "../../../support/languages";

const identifier = { uri: "file:///a.policy.md", version: 3 };

function structureOf(draft: string): DraftStructure {
  return provideDraftStructure(analyse(draft, ""), english, identifier);
}

/** A part on one line, points indented: `section thin 重要意义, 1 of 2 points`. */
function lines({ kind, state, name, points, wantedPoints, parts }: DraftPart, indent = ""): readonly string[] {
  const count = wantedPoints === undefined ? String(points) : `${String(points)} of ${String(wantedPoints)}`;
  return [`${indent}${kind} ${state} ${name}, ${count}`, ...parts.flatMap((part) => lines(part, `${indent}  `))];
}

/** The checklist of a draft, without the points. */
function sectionsOf(draft: string): readonly string[] {
  return structureOf(draft).parts.flatMap((part) => lines({ ...part, parts: [] }));
}

/** Prose of so many Chinese characters, in one point. */
const prose = (size: number): string => `${"绿道好走，".repeat(Math.ceil(size / 5)).slice(0, size - 1)}。`;

test("a complete draft: its sections, points and nested points", () => {
  const { parts } = structureOf(completeDraft);
  assert.deepEqual(
    parts.flatMap((part) => lines(part)).filter((line) => !line.includes("要求") && !line.includes("需要")),
    [
      "section thin 重要意义, 2",
      "section thin 衡量标准, 2",
      "  point present 第一 有没有连成网络是衡量的前提, 0",
      "  point present 第二 有没有人常走是衡量的关键, 0",
      "section thin 路径与对策, 2",
      "  point present 第一 要加强规划衔接，把绿道连起来, 2",
      "    point present 一是 摸清现状, 0",
      "    point present 二是 分段打通, 0",
      "  point present 第二 要完善日常养护，让绿道好走, 0",
    ],
  );
});

test("a missing subsection stands in its section, at its place", () => {
  const draft =
    "---\nstructure: opinion\n---\n\n# 关于加强绿道养护的意见\n\n现就绿道养护提出如下意见。\n\n## 一、总体要求\n\n### （一）指导思想\n\n把绿道养护好。\n\n### （二）主要目标\n\n三年全部修好。\n";
  const { parts } = structureOf(draft);
  assert.deepEqual(
    parts.slice(0, 1).flatMap((part) => lines(part)),
    [
      "section thin 总体要求, 2",
      "  point present （一） 指导思想, 0",
      "  section optional 基本原则, 0",
      "  point present （二） 主要目标, 0",
    ],
  );
  assert.equal(
    parts.some(({ name }) => name === "基本原则"),
    false,
  );
});

for (const { title, draft, expected } of [
  {
    title: "an empty document",
    draft: "",
    expected: [
      "title missing 标题, 0",
      "section missing 重要意义, 0",
      "section missing 衡量标准, 0",
      "section missing 路径与对策, 0",
    ],
  },
  {
    title: "a missing section, which stands at its place",
    draft: withoutSection(completeDraft, "衡量标准"),
    expected: ["section thin 重要意义, 2", "section missing 衡量标准, 0", "section thin 路径与对策, 2"],
  },
  {
    title: "a missing last section, which stands before the conclusion",
    draft: `${withoutSection(completeDraft, "路径与对策")}\n## 结语\n\n绿道好走。\n`,
    expected: [
      "section thin 重要意义, 2",
      "section thin 衡量标准, 2",
      "section missing 路径与对策, 0",
      "section additional 结语, 0",
    ],
  },
  {
    title: "empty, unknown and doubled sections, and one out of its place",
    draft: `# 绿道\n\n## 绿道的衡量标准\n\n${prose(130)}\n\n## 东段见闻\n\n${prose(130)}\n\n## 绿道的实施路径\n\n## 绿道的实施路径\n\n${prose(130)}\n\n## 绿道的重要意义\n\n${prose(130)}\n`,
    expected: [
      "section present 衡量标准, 1 of 2",
      "section unknown 东段见闻, 0",
      "section empty 路径与对策, 0",
      "section duplicate 路径与对策, 1 of 2",
      "section misplaced 重要意义, 1 of 2",
    ],
  },
  {
    title: "a line that only acts as the title",
    draft: `绿道的意义、标准与路径\n\n${completeDraft.slice(completeDraft.indexOf("## "))}`,
    expected: [
      "title missing 标题, 0",
      "section thin 重要意义, 2",
      "section thin 衡量标准, 2",
      "section thin 路径与对策, 2",
    ],
  },
]) {
  test(`the checklist of ${title}`, () => assert.deepEqual(sectionsOf(draft), expected));
}

test("what is thin is what the rule section-thin finds", () => {
  for (const draft of [
    completeDraft,
    englishDraft,
    `# 绿道\n\n## 绿道的意义\n\n${prose(119)}\n\n## 绿道的标准\n\n${prose(120)}\n\n## 绿道的路径\n\n${prose(500)}\n`,
  ]) {
    const analysis = analyse(draft, "");
    const found = [...sectionThin.check(analysis)].map(({ span }) =>
      draft.slice(span.start, span.end).replace(/^#+ /, ""),
    );
    assert.deepEqual(
      structureOf(draft)
        .parts.filter(({ state }) => state === "thin")
        .map(({ name, heading }) => heading ?? name),
      found,
    );
    assert(found.length > 0);
  }
});

test("a section is known by the structure's name, but measures and headings with two roles by their own words", () => {
  const { parts } = structureOf(
    `# 绿道\n\n## 一、绿道的背景及意义\n\n${prose(130)}\n\n## 绿道的衡量标准\n\n${prose(130)}\n\n## 加强日常巡查\n\n${prose(130)}\n\n## 完善养护制度\n\n${prose(130)}\n`,
  );
  assert.deepEqual(
    parts.map(({ name, heading }) => [name, heading]),
    [
      ["一、绿道的背景及意义", undefined],
      ["衡量标准", "绿道的衡量标准"],
      ["加强日常巡查", undefined],
      ["完善养护制度", undefined],
    ],
  );
});

test("a missing part says how to insert it and what belongs there; one that is there where it is", () => {
  const parts = structureOf(withoutSection(completeDraft, "衡量标准")).parts;
  const [significance, standards] = parts;
  assert.equal(standards?.insert, "standards");
  assert.match(standards.guidance ?? "", /How to tell/);
  assert(!("range" in standards) && !("extent" in standards));
  assert.equal(significance?.insert, undefined);
  assert.deepEqual(significance?.range, {
    start: { line: 10, character: 0 },
    end: { line: 10, character: "## 城市绿道建设的重要意义".length },
  });
  assert.equal(significance.extent?.end.line, 16);
});

test("a point's range is its marker, or its topic sentence where it has none", () => {
  const [significance, standards] = structureOf(completeDraft).parts;
  const length = ({ range }: DraftPart): number => (range ? range.end.character - range.start.character : 0);
  assert.equal(standards?.parts[0] && length(standards.parts[0]), "第一，".length);
  assert.equal(significance?.parts[0] && length(significance.parts[0]), "城市绿道建设是改善居住环境的要求".length);
});

test("ids are unique, and stay when text is added", () => {
  const ids = (draft: string): readonly string[] => {
    const all = (parts: readonly DraftPart[]): readonly string[] =>
      parts.flatMap(({ id, parts: children }) => [id, ...all(children)]);
    return all(structureOf(draft).parts);
  };
  const before = ids(completeDraft);
  assert.equal(new Set(before).size, before.length);
  assert.deepEqual(ids(completeDraft.replace("主要看早晚", "还要看，主要看早晚")), before);
});

test("sizes in Chinese characters or in words, markers not counted", () => {
  assert.equal(structureOf(completeDraft).unit, "characters");
  const { unit, parts } = structureOf(
    "# Streets\n\n## Standards for Streets\n\nFirst, whether streets are safe.\n\nSecond, whether they are wide.\n",
  );
  assert.equal(unit, "words");
  const standards = parts.find(({ state }) => state !== "missing");
  assert.deepEqual(
    standards?.parts.map(({ size }) => size),
    [4, 4],
  );
});

test("the name of the structure and the guidance are in the editor's language, names of parts in the draft's script", () => {
  const { name, parts } = provideDraftStructure(
    analyse("# Streets\n\nWalkable streets.\n", ""),
    simplifiedChinese,
    identifier,
  );
  assert.equal(name, "意义—标准—路径");
  assert.equal(parts[0]?.name, "Significance");
  assert.match(parts[0].guidance ?? "", /为什么/);
});
