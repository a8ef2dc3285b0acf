import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { provideNextMarker } from "../../../../server/src/features/completion/nextMarker";
import { toPosition } from "../../../../server/src/features/toLsp";
import { analyse } from "../../../../server/src/structure/analyse";
import { englishDraft } from "../../../support/drafts";
import { withCaret } from "../../../support/marked";

/** The draft after what is shown faintly at the caret was accepted; undefined where nothing is. */
function accepted(draft: string): string | undefined {
  const { text, offset } = withCaret(draft);
  const analysis = analyse(text, "");
  const [item, ...others] = provideNextMarker(analysis, toPosition(analysis.article, offset));
  assert.deepEqual(others, []);
  if (item?.range === undefined) return undefined;
  const edit = { range: item.range, newText: item.insertText as string };
  return TextDocument.applyEdits(TextDocument.create("file:///a", "policy-draft", 1, text), [edit]);
}

const section = (body: string): string => `## 绿道的实施路径\n\n主要做好几点：\n\n${body}`;

for (const { title, before, marker } of [
  { title: "one line below a point", before: "第一，要修路。看图纸。\n|", marker: "第二，" },
  { title: "a point in bold", before: "**第一，要修路。**\n\n|", marker: "第二，" },
  { title: "a marker in bold", before: "**第一**，要修路。看图纸。\n\n|", marker: "第二，" },
  { title: "two lines below", before: "第一，要修路。看图纸。\n\n|\n", marker: "第二，" },
  {
    title: "between two points, for the one that comes in",
    before: "第一，要修路。\n\n|\n\n第二，要栽树。\n",
    marker: "第二，",
  },
  {
    title: "the series of the paragraph, not the one inside it",
    before: "第一，要修路。一是量。二是挖。\n\n|",
    marker: "第二，",
  },
  { title: "a nested series of paragraphs", before: "第一，要修路。\n\n一是量。\n\n二是挖。\n\n|", marker: "三是" },
  {
    title: "a series that has gone on in a paragraph",
    before: "第一，要修路。一是量。\n\n二是挖。\n\n|",
    marker: "三是",
  },
  { title: "a point that ends in ；", before: "（一）修路；\n\n|", marker: "（二）" },
  { title: "a point that ends in a quotation", before: "第一，要问“路好走吗？”\n\n|", marker: "第二，" },
  { title: "a list", before: "1. 修路。\n2. 栽树。\n|", marker: "3. " },
  { title: "behind an indentation", before: "　　第一，要修路。\n　　|", marker: "第二，" },
  { title: "其次 behind 首先", before: "首先，修路。\n\n其次，栽树。\n\n|", marker: "再次，" },
]) {
  for (const lineBreak of ["\n", "\r\n"]) {
    test(`shows the next marker: ${title} ${JSON.stringify(lineBreak)}`, () => {
      const draft = section(before).replaceAll("\n", lineBreak);
      assert.equal(accepted(draft), draft.replace("|", marker));
    });
  }
}

test("an English marker brings the blank it needs", () => {
  const draft = englishDraft.replace("## Paths", "|\n\n## Paths");
  assert.equal(accepted(draft), draft.replace("|", "Third, "));
});

for (const { title, before } of [
  { title: "in a line with text", before: "第一，要修路。\n\n再|" },
  { title: "before text", before: "第一，要修路。\n\n|再说。" },
  { title: "behind a point that is still being written", before: "第一，要修路，\n|" },
  { title: "further away", before: "第一，要修路。\n\n\n|" },
  { title: "behind a paragraph of no series", before: "绿道是路。\n\n|" },
  { title: "behind the closing paragraph", before: "第一，修路。\n\n第二，栽树。\n\n总之，要办好。\n\n|" },
  { title: "behind bullets", before: "- 修路。\n|" },
  { title: "behind the last of its kind", before: "一方面，修路。\n\n另一方面，栽树。\n\n|" },
  { title: "in code", before: "第一，修路。\n\n```\n\n|\n```\n" },
  { title: "in a comment", before: "第一，修路。\n\n<!--\n|\n-->\n" },
]) {
  test(`shows nothing ${title}`, () => assert.equal(accepted(section(before)), undefined));
}

test("shows nothing in an empty document and above the first section", () => {
  assert.equal(accepted("|"), undefined);
  assert.equal(accepted("# 题\n\n路。\n\n|\n\n## 意义\n\n第一，甲。\n"), undefined);
});
