import assert from "node:assert/strict";
import { test } from "node:test";
import { provideStatus } from "../../../server/src/features/status";
import { analyse } from "../../../server/src/structure/analyse";
import { completeDraft, englishDraft, withoutSection } from "../support/drafts";
import { english, simplifiedChinese } from "../support/languages";

/** The states of the sections, in the structure's order. */
function states(draft: string): readonly string[] {
  return provideStatus(analyse(draft, ""), english).sections.map(({ id, state, points }) => `${id} ${state} ${points}`);
}

for (const { title, draft, expected } of [
  { title: "a complete draft", draft: completeDraft, expected: ["significance present 2", "standards present 2", "paths present 2"] },
  { title: "a draft without its standards", draft: withoutSection(completeDraft, "衡量标准"), expected: ["significance present 2", "standards missing 0", "paths present 2"] },
  { title: "an empty document", draft: "", expected: ["significance missing 0", "standards missing 0", "paths missing 0"] },
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
  const { structure, stage, sections } = provideStatus(analyse(`---\nstage: review\n---\n${englishDraft}`, ""), simplifiedChinese);
  assert.deepEqual(structure, { id: "significance-standards-paths", name: "意义—标准—路径" });
  assert.deepEqual(stage, { id: "review", name: "送审" });
  assert.equal(sections[0]?.name, "Significance");
  assert.match(sections[0].guidance, /为什么/);
});

test("a range is the heading's, and absent with the section", () => {
  const draft = withoutSection(completeDraft, "衡量标准");
  const [significance, standards] = provideStatus(analyse(draft, ""), english).sections;
  assert.deepEqual(significance?.range, { start: { line: 10, character: 0 }, end: { line: 10, character: "## 城市绿道建设的重要意义".length } });
  assert(standards && !("range" in standards));
});

test("the size is the whole body's, in Chinese characters or in words, without the front matter", () => {
  const size = (draft: string): number => provideStatus(analyse(draft, ""), english).size;
  assert.equal(size("---\nstage: draft\n---\n绿道，好走\n"), 5);
  assert.equal(size("Walkable streets, please\n"), 3);
  assert.equal(size(""), 0);
});
