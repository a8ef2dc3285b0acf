import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { check } from "../../../server/src/checking/check";
import { applyEdits } from "../../../server/src/edits/edits";
import { render } from "../../../server/src/l10n/message";
import { analyse } from "../../../server/src/structure/analyse";
import { completeDraft, englishDraft, withoutSection } from "../../support/drafts";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";
import { modelArticle, withoutModelArticle } from "../../support/modelArticle";

const code = "section-missing";

/** The line before which each missing section belongs; empty at the end of the text. */
const places = (text: string): readonly string[] =>
  findingsOf(code, text).map(({ span }) => text.slice(span.start).split(/\r?\n/, 1)[0] ?? "");

const withoutStandards = withoutSection(completeDraft, "衡量标准");

describe("the message says where the section belongs", () => {
  const last = withoutSection(completeDraft, "路径与对策");
  for (const [name, text, message] of [
    ["before the first", withoutSection(completeDraft, "重要意义"), /belongs before “城市绿道建设的衡量标准”/],
    ["between two", withoutStandards, /belongs after “城市绿道建设的重要意义”/],
    ["at the end", last, /belongs at the end\.$/],
    ["before a closing remark", `${last}\n## 结语\n\n完。\n`, /belongs after “城市绿道建设的衡量标准”/],
    ["before signature and date", `${last}\n城东园林局\n\n2025年6月1日\n`, /belongs after “城市绿道建设的衡量标准”/],
  ] as const)
    test(name, () => {
      const [finding] = findingsOf(code, text);
      assert.match(finding ? render(finding.message, {}) : "", message);
    });
});

describe("a missing section is one finding at its insertion point", () => {
  for (const [name, text, place] of [
    ["the first", withoutSection(completeDraft, "重要意义"), "## 城市绿道建设的衡量标准"],
    ["one in the middle", withoutStandards, "## 推进城市绿道建设的路径与对策"],
    ["the last", withoutSection(completeDraft, "路径与对策"), ""],
    ["in English", withoutSection(englishDraft, "Standards for Walkable Streets"), "## Paths for Walkable Streets"],
    ["in Traditional", "# 題\n\n## 重要意義\n\n文。\n\n## 實施路徑\n\n文。\n", "## 實施路徑"],
    ["before a conclusion", `${withoutSection(completeDraft, "路径与对策")}\n## 结语\n\n完。\n`, "## 结语"],
  ] as const) {
    test(name, () => assert.deepEqual(places(text), [place]));
    test(`${name}, with CRLF`, () => assert.deepEqual(places(text.replaceAll("\n", "\r\n")), [place]));
  }

  test("all at once", () => assert.deepEqual(places("# 题\n\n开头。\n\n## 别的\n\n文。\n").length, 3));

  test("its neighbours are related information, and named", () => {
    const [finding] = findingsOf(code, withoutStandards);
    assert.deepEqual(
      finding?.related?.map(({ span }) => withoutStandards.slice(span.start, span.end)),
      ["## 城市绿道建设的重要意义", "## 推进城市绿道建设的路径与对策"],
    );
    assert.equal(
      finding && render(finding.message, {}),
      "The section “衡量标准” is missing; it belongs after “城市绿道建设的重要意义”.",
    );
  });
});

describe("silent: the section exists", () => {
  const sections = (...headings: readonly string[]): string =>
    `# 题\n\n${headings.map((heading) => `${heading}\n\n绿道把零散的绿地连成了一片，走的人多了。\n`).join("\n")}`;
  for (const [name, text] of [
    ["in full", completeDraft],
    ["in English", englishDraft],
    ["under other names", sections("## 为什么要建绿道", "## 基本原则", "## 对策建议")],
    ["under numbered headings", sections("## 一、重要意义", "## （二）衡量标准", "## 第三章 实施路径")],
    ["as one of two roles of a heading", sections("## 背景及意义", "## 标准与路径")],
    ["as a plain line", sections("## 重要意义", "衡量标准", "## 实施路径")],
    ["as a bold line", sections("## 重要意义", "**衡量标准**", "## 实施路径")],
    ["as measures", sections("## 重要意义", "## 衡量标准", "## 加强规划", "## 完善养护")],
    ["in an empty document", ""],
    ["in a blank document", "\n \n"],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

describe("a draft that has only its opening", () => {
  const begun =
    "# 城市绿道建设的意义、标准与路径\n\n◎王敏（城南公园管理处）\n\n城市绿道离居民最近，要把为什么建、怎样算建好、怎样才能建好想清楚\n";

  test("gets one hint at the title for all of them", () => {
    const findings = findingsOf(code, begun, "draft");
    assert.deepEqual(
      findings.map(({ span, severity }) => [begun.slice(span.start, span.end), severity]),
      [["# 城市绿道建设的意义、标准与路径", "hint"]],
    );
  });
  test("at later stages one finding each", () => assert.equal(findingsOf(code, begun, "review").length, 3));
  test("with an introduction one finding each", () =>
    assert.equal(findingsOf(code, `${begun}\n绿道是路。\n`, "draft").length, 3));
});

describe("the fix inserts the section's skeleton", () => {
  for (const [name, text, heading] of [
    ["with the topic of the title", withoutStandards, "## 城市绿道建设的衡量标准"],
    ["at the end", withoutSection(completeDraft, "路径与对策"), "## 推进城市绿道建设的路径与对策"],
    [
      "in English",
      withoutSection(englishDraft, "Significance of Walkable Streets"),
      "## Significance of Walkable Streets",
    ],
    ["in Traditional", "# 題目\n\n## 重要意義\n\n文。\n\n## 實施路徑\n\n文。\n", "## 衡量標準"],
    ["on the level of the others", "# 題\n\n### 重要意义\n\n文。\n\n### 实施路径\n\n文。\n", "### 衡量标准"],
    ["without a last line break", "# 题\n\n## 重要意义\n\n文。\n\n## 衡量标准\n\n文。", "## 路径与对策"],
  ] as const) {
    for (const lineBreak of ["\n", "\r\n"]) {
      test(`${name}, ${JSON.stringify(lineBreak)}`, () => {
        const before = text.replaceAll("\n", lineBreak);
        const after = fixed(code, before);
        assert(after.includes(`${lineBreak}${lineBreak}${heading}${lineBreak}${lineBreak}`), after);
        assert.deepEqual(findingsOf(code, after), []);
        assert.equal(after.replaceAll("\r\n", "").includes("\n"), lineBreak === "\n");
        assert(!/(\r?\n){4}/.test(after), "two empty lines");
        // What was there is there: the text before and the text after the insertion.
        const start = findingsOf(code, before)[0]?.span.start ?? 0;
        assert(after.startsWith(before.slice(0, start).trimEnd()) && after.endsWith(before.slice(start)));
      });
    }
  }

  test("and numbers the headings behind it anew", () => {
    const text = "# 题\n\n## 一、重要意义\n\n文。\n\n## 二、实施路径\n\n文。\n\n## 三、结语\n\n文。\n";
    assert.deepEqual(fixed(code, text).match(/^## .*/gm), [
      "## 一、重要意义",
      "## 二、衡量标准",
      "## 三、实施路径",
      "## 四、结语",
    ]);
  });

  test("but leaves a number that was left open for it", () => {
    const text = "# 题\n\n## 一、重要意义\n\n文。\n\n## 三、实施路径\n\n文。\n";
    assert.deepEqual(fixed(code, text).match(/^## .*/gm), ["## 一、重要意义", "## 二、衡量标准", "## 三、实施路径"]);
  });

  test("all missing ones at once, in their order", () => {
    const text = "# 题\n\n开头。\n\n## 衡量标准\n\n文。\n";
    const after = fixed(code, text, 1);
    assert.deepEqual(after.match(/^## .*/gm), ["## 重要意义", "## 衡量标准", "## 路径与对策"]);
    assert.deepEqual(findingsOf(code, after), []);
  });

  test("all of them into a draft that has only its opening", () => {
    const text = "# 题";
    const after = fixed(code, text, 1);
    assert.deepEqual(findingsOf(code, after), []);
    assert(after.startsWith("# 题\n\n## "));
  });
});

test("severities", () =>
  assert.deepEqual(severities(code, withoutStandards), { draft: "warning", review: "error", final: "error" }));

describe("the model article", { skip: withoutModelArticle }, () => {
  const structural = new Set([
    "title-missing",
    "title-parts",
    "section-missing",
    "section-order",
    "section-duplicate",
    "section-empty",
    "points-few",
    "ordinal-sequence",
  ]);
  const codes = (text: string) =>
    check({ ...analyse(text, "model"), stage: "final" })
      .map((finding) => finding.code)
      .filter((found) => structural.has(found));

  test("has no structural finding", () => assert.deepEqual(codes(modelArticle), []));

  for (const index of [0, 1, 2]) {
    test(`without its section ${index + 1} has exactly one, and the fix leaves none`, () => {
      const { start, end } = analyse(modelArticle, "model").article.sections[index]?.span ?? { start: 0, end: 0 };
      const text = modelArticle.slice(0, start) + modelArticle.slice(end);
      assert.deepEqual(codes(text), [code]);
      const [finding] = findingsOf(code, text);
      assert.deepEqual(codes(applyEdits(text, finding?.fixes?.()[0]?.edits ?? [])), []);
    });
  }
});
