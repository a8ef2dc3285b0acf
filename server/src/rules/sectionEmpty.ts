import type { Block } from "../article/article";
import { isHanzi, isOneOfAt, unitSet } from "../article/text/characters";
import { textOf } from "../article/span";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import { sampleDraft, sampleOf, samplePaths, sampleSignificance, sampleTitle } from "./shared/sampleDraft";
import { nameOf } from "./shared/writtenHeadings";

/** A heading with nothing under it, or only headings that are empty too, or only placeholders; the outermost is reported. */
export const sectionEmpty: Rule = {
  code: "section-empty",
  severities: { draft: "information", review: "warning", final: "error" },
  source: "practice",
  check({ article, stage }): Iterable<Problem> {
    const { text, blocks, title } = article;
    const nextText = indexesOfNextText(text, blocks);
    let reportedLevel = Infinity;
    const problems: Problem[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== "heading") reportedLevel = Infinity;
      if (block.kind !== "heading" || block.heading === title) continue;
      const { heading } = block;
      if (heading.level > reportedLevel) continue;
      const end = endOfEmptyPart(blocks, index, heading.level, nextText[index] ?? blocks.length);
      reportedLevel = end === undefined ? Infinity : heading.level;
      if (end === undefined) continue;
      // A bare ## is a heading that is just being typed.
      if (stage === "draft" && heading.name.start === heading.name.end) continue;
      const covered = { start: heading.span.start, end: blocks[end - 1]?.span.end ?? heading.span.end };
      problems.push({
        span: heading.span,
        message: message(
          "There is nothing under “{0}” yet. Write its text, or delete the heading.",
          nameOf(text, heading),
        ),
        covers: [covered],
      });
    }
    return problems;
  },
};

/** For each block the index of the next block after it that holds text of the writer's own. */
function indexesOfNextText(text: string, blocks: readonly Block[]): readonly number[] {
  const next = new Array<number>(blocks.length);
  let following = blocks.length;
  for (let index = blocks.length - 1; index >= 0; index--) {
    next[index] = following;
    const block = blocks[index];
    if (block && block.kind !== "heading" && hasOwnText(text, block)) following = index;
  }
  return next;
}

/** The index of the block that ends the part under a heading, a heading of its level or above or the end of the text; `undefined` where text comes first. */
function endOfEmptyPart(blocks: readonly Block[], index: number, level: number, nextText: number): number | undefined {
  for (let next = index + 1; next < nextText; next++) {
    const block = blocks[next];
    if (block?.kind === "heading" && block.heading.level <= level) return next;
  }
  return nextText >= blocks.length ? blocks.length : undefined;
}

const latin = unitSet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

/** Anything but placeholders 【…】, comments, rules and punctuation. */
function hasOwnText(text: string, block: Block): boolean {
  if (block.kind === "rule") return false;
  // Nearly every paragraph begins with a word, and is not looked at further.
  if (isHanzi(text.charCodeAt(block.span.start)) || isOneOfAt(text, block.span.start, latin)) return true;
  const own = without(without(textOf(text, block.span), "<!--", "-->"), "【", "】");
  return /[\p{L}\p{N}]/u.test(own);
}

/** The words without every stretch between the two marks. A regular expression would look for the close of each opening anew. */
function without(words: string, open: string, close: string): string {
  if (!words.includes(open)) return words;
  const [first = "", ...others] = words.split(open);
  const lastClosed = others.findLastIndex((part) => part.includes(close));
  const kept = others.map((part, index) => {
    const end = part.indexOf(close);
    return end < 0 ? (index > lastClosed ? part : "") : part.slice(end + close.length);
  });
  return [first, ...kept].join("");
}

export const page: RulePage = {
  meaning: {
    hans: "小标题之下没有内容，或只有占位文字【……】。请补写，或删去小标题。",
    hant: "小標題之下沒有內容，或只有佔位文字【……】。請補寫，或刪去小標題。",
    latin: "There is nothing under a heading, or only placeholders 【…】. Write its text, or delete the heading.",
  },
  reason: {
    hans: "空的部分等于没有写：目录上看着齐全，读者却什么也读不到。",
    hant: "空的部分等於沒有寫：目錄上看著齊全，讀者卻什麼也讀不到。",
    latin: "An empty section is a missing one that the table of contents hides.",
  },
  bad: /* @__PURE__ */ sampleOf(sampleTitle, sampleSignificance, "## 社区花园的衡量标准\n", samplePaths),
  good: sampleDraft,
};
