import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { readBlocks } from "../../../../server/src/article/markdown/blocks";
import { lineStartsOf } from "../../../../server/src/article/lineStarts";
import { readMarkdown } from "../../../../server/src/article/markdown/markdown";
import { analyse } from "../../../../server/src/structure/analyse";
import { editedLines } from "../../../support/editedLines";

/** A draft of many sections, in which nothing is like another. */
const draft = `# 题目\n\n${Array.from({ length: 12 }, (_, index) => `## 第${index}节\n\n绿道 ${index} 有人走。\n\n- 甲 ${index}\n- 乙\n`).join("\n")}`;

/** What is done to the draft: at the first place where the words stand, they are replaced. The number is how many of its 49 blocks need not be read again, at least. */
const edits: Readonly<Record<string, readonly [words: string, others: string, kept: number]>> = {
  "a letter is typed": ["绿道 6 有人", "绿道 6 也有人", 30],
  "a paragraph is deleted": ["绿道 6 有人走。\n\n", "", 30],
  "a heading loses its mark": ["## 第6节", "第6节", 30],
  "two lists become one": ["\n## 第6节\n\n绿道 6 有人走。\n\n", "", 30],
  "a fence is opened that nothing closes": ["绿道 6 有人走。", "```", 20],
  "a comment is opened that nothing closes": ["绿道 6 有人走。", "<!--", 20],
  "a comment is opened and closed far away": ["绿道 6 有人走。\n\n- 甲 6", "<!-- 绿道\n\n-->- 甲 6", 30],
  "the first line changes": ["# 题目", "# 新的题目", 40],
  "the last line changes": ["- 甲 11\n- 乙", "- 甲 11\n- 丙", 40],
};

describe("after a change the blocks are what they would be read anew", () => {
  for (const [title, [words, others, kept]] of Object.entries(edits)) {
    test(`when ${title}`, () => {
      const text = draft.replace(words, others);
      assert.notEqual(text, draft);
      const { markdown } = analyse(text, "", undefined, analyse(draft, "")).article;
      const anew = analyse(text, "").article.markdown;
      assert.deepEqual({ ...markdown, kept: anew.kept }, anew);
      assert(markdown.kept.first + markdown.kept.last >= kept, `${markdown.kept.first} and ${markdown.kept.last} of ${markdown.blocks.length} blocks were kept`);
    });
  }
});

test("a front matter that is closed by a change is no Markdown any more", () => {
  const text = `---\nstage: review\n\n${draft}`;
  const closed = text.replace("review\n", "review\n---\n");
  const again = analyse(closed, "", undefined, analyse(text, "")).article;
  assert.deepEqual(again.blocks, analyse(closed, "").article.blocks);
});

test("a number that is typed far away decides what is a heading without line break", () => {
  const page = `${draft}\n绿道离居民最近。二、加强养护（一）定期巡查。每周走一遍。\n`;
  const text = `一、总体要求（一）以方便为先。${page}`;
  assert.deepEqual(analyse(text, "", undefined, analyse(page, "")).article.blocks, analyse(text, "").article.blocks);
});

/** Lines that open, close, continue or become something by what stands around them. */
const lines = ["", "", "", "绿道。", "绿道有人走。", "    绿道。", "  绿道。", "- 甲", "  - 乙", "1. 甲", "2. 乙", "> 引", "# 题", "## 节", "===", "---", "```", "~~~", "<div>", "<!--", "-->", "| 甲 | 乙 |", "|---|---|", "[a]: b", "[a]:", "'名", "名'", "第一，甲。", "一、甲（一）乙。", "丙。二、甲（一）乙。"];

test("after lines are replaced the blocks are what they would be read anew", () => {
  fc.assert(
    fc.property(editedLines(lines), ({ before, after }) => {
      const { markdown } = analyse(after, "", undefined, analyse(before, "")).article;
      const anew = analyse(after, "").article.markdown;
      assert.deepEqual({ ...markdown, kept: anew.kept }, anew);
    }),
    { numRuns: 3000, seed: 1 },
  );
});

/** What a body gives in parts, and as a whole. */
function assertSameInParts(text: string): void {
  const lineStarts = lineStartsOf(text);
  const body = { start: 0, end: text.length };
  const { blocks, outermost, lists, glued } = readMarkdown({ text, lineStarts, body });
  assert.deepEqual({ blocks, outermost, lists }, readBlocks(text, lineStarts, { ...body, lists: 0 }, glued));
}

/** Longer than a part. */
const many = 12_000;

const longTexts: Readonly<Record<string, string>> = {
  "short paragraphs": "绿道好走。\n\n".repeat(many),
  "one paragraph": "greenways are paths for all\n".repeat(many),
  "one list": "- 绿道\n".repeat(many),
  "a fence that nothing closes behind some paragraphs": `${"绿道好走。\n\n".repeat(100)}\`\`\`\n${"绿道\n\n".repeat(many)}`,
  "a table behind some paragraphs": `${"绿道好走。\n\n".repeat(4_000)}| 甲 |\n|---|\n${"| 绿道 |\n".repeat(many)}\n绿道。\n`,
  "lists with paragraphs between them": "- 绿道\n- 花园\n\n好走。\n\n".repeat(many / 4),
  "carriage returns": "## 绿道\r\n\r\n好走。\r\n\r\n".repeat(many / 3),
  "headings that lost their line breaks": `${"绿道好走。\n\n".repeat(many / 2)}如下。一、总体要求（一）以方便为先。${"绿道好走。\n\n".repeat(many / 2)}离居民近。二、加强养护（一）定期巡查。`,
};

for (const [title, text] of Object.entries(longTexts)) {
  test(`a long text is read in parts as it is as a whole: ${title}`, () => assertSameInParts(text));
}

test("long texts of any lines are read in parts as they are as a whole", () => {
  const line = fc.constantFrom(...lines, "绿道有人走，花园有人管。".repeat(20));
  fc.assert(fc.property(fc.array(line, { minLength: 3_000, maxLength: 6_000, size: "max" }), (all) => assertSameInParts(all.join("\n"))), { numRuns: 30, seed: 1, endOnFailure: true });
});
