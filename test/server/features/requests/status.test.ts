import assert from "node:assert/strict";
import { test } from "node:test";
import { provideStatus } from "../../../../server/src/features/requests/status";
import { toRange } from "../../../../server/src/features/toLsp";
import { analyse } from "../../../../server/src/structure/analyse";
import { completeDraft, englishDraft, withoutSection } from "../../../support/drafts";
import { english, simplifiedChinese } from "../../../support/languages";
import { withSpans } from "../../../support/marked";

/** The states of the sections, in the structure's order. */
function states(draft: string): readonly string[] {
  return provideStatus(analyse(draft, ""), english).sections.map(({ id, state, points }) => `${id} ${state} ${points}`);
}

for (const { title, draft, expected } of [
  {
    title: "a complete draft",
    draft: completeDraft,
    expected: ["significance present 2", "standards present 2", "paths present 2"],
  },
  {
    title: "a draft without its standards",
    draft: withoutSection(completeDraft, "衡量标准"),
    expected: ["significance present 2", "standards missing 0", "paths present 2"],
  },
  {
    title: "an empty document",
    draft: "",
    expected: ["significance missing 0", "standards missing 0", "paths missing 0"],
  },
  {
    title: "headings without text",
    draft: "## 绿道的重要意义\n\n## 绿道的衡量标准\n",
    expected: ["significance empty 0", "standards empty 0", "paths missing 0"],
  },
  {
    title: "a section out of its place",
    draft: "## 绿道的衡量标准\n\n看人数。\n\n## 绿道的实施路径\n\n要连通。\n\n## 绿道的重要意义\n\n为居民。\n",
    expected: ["significance misplaced 0", "standards present 0", "paths present 0"],
  },
]) {
  test(`the sections of ${title}`, () => assert.deepEqual(states(draft), expected));
}

test("names: the structure's, the stage's and the guidance's in the editor's language, the sections' in the draft's script", () => {
  const { structure, stage, sections } = provideStatus(
    analyse(`---\nstage: review\n---\n${englishDraft}`, ""),
    simplifiedChinese,
  );
  assert.deepEqual(structure, { id: "significance-standards-paths", name: "意义—标准—路径" });
  assert.deepEqual(stage, { id: "review", name: "送审" });
  assert.equal(sections[0]?.name, "Significance");
  assert.match(sections[0].guidance, /为什么/);
});

test("a range is the heading's, and absent with the section", () => {
  const draft = withoutSection(completeDraft, "衡量标准");
  const [significance, standards] = provideStatus(analyse(draft, ""), english).sections;
  assert.deepEqual(significance?.range, {
    start: { line: 10, character: 0 },
    end: { line: 10, character: "## 城市绿道建设的重要意义".length },
  });
  assert(standards && !("range" in standards));
});

/** Size, selected size and unit of a draft in which `<selected>…</selected>` is around what is selected. */
function sizes(draft: string): readonly unknown[] {
  const { text, spans } = withSpans(draft, "selected");
  const analysis = analyse(text, "");
  const { size, selectedSize, unit } = provideStatus(
    analysis,
    english,
    spans.map((span) => toRange(analysis.article, span)),
  );
  return [size, selectedSize, unit];
}

for (const { title, draft, expected } of [
  {
    title: "Chinese characters and full-width marks, not the front matter",
    draft: "---\nstage: draft\n---\n# 绿道\n\n绿道，好走\n",
    expected: [7, 0, "characters"],
  },
  {
    title: "a run of letters or digits as one",
    draft: "绿道全长 1280 米，接入 IT 平台。\n",
    expected: [13, 0, "characters"],
  },
  { title: "words without Chinese", draft: "Walkable streets, please\n", expected: [3, 0, "words"] },
  {
    title: "no code, addresses, comments",
    draft: "绿道<!-- 待查 -->见[附件](https://example.org/a/b)和`code`。\n\n```\nlet a = 1;\n```\n",
    expected: [7, 0, "characters"],
  },
  { title: "tables", draft: "| 绿道 | 长度 |\n| --- | --- |\n| 东线 | 3 |\n", expected: [7, 0, "characters"] },
  {
    title: "what is selected, in several places",
    draft: "# 绿<selected>道\n\n绿</selected>道，好走。<selected>灯要亮。</selected>\n",
    expected: [12, 6, "characters"],
  },
  { title: "nothing of an empty document", draft: "", expected: [0, 0, "characters"] },
]) {
  test(`counts ${title}`, () => assert.deepEqual(sizes(draft), expected));
}
