import type { Block } from "../article/article";
import { textOf } from "../article/span";
import { message } from "./message";
import type { Problem, Rule } from "./rule";

/** A heading with nothing under it, or only headings that are empty too, or only placeholders; the outermost is reported. */
export const sectionEmpty: Rule = {
  code: "section-empty",
  severities: { draft: "information", review: "warning", final: "error" },
  source: "practice",
  *check({ article }): Iterable<Problem> {
    const { text, blocks, title } = article;
    const nextText = indexesOfNextText(text, blocks);
    let reportedLevel = Infinity;
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== "heading") reportedLevel = Infinity;
      if (block.kind !== "heading" || block.heading === title) continue;
      const { heading } = block;
      if (heading.level > reportedLevel) continue;
      const isEmpty = endOfPart(blocks, index, heading.level, nextText[index] ?? blocks.length);
      reportedLevel = isEmpty ? heading.level : Infinity;
      if (isEmpty) yield { span: heading.span, message: message("Nothing stands under “{0}” yet. Write its text, or delete the heading.", textOf(text, heading.name)) };
    }
  },
};

/** For each block the index of the next block behind it that holds text of the writer's own. */
function indexesOfNextText(text: string, blocks: readonly Block[]): readonly number[] {
  const next: number[] = [];
  let following = blocks.length;
  for (let index = blocks.length - 1; index >= 0; index--) {
    next[index] = following;
    const block = blocks[index];
    if (block && block.kind !== "heading" && hasOwnText(text, block)) following = index;
  }
  return next;
}

/** Whether the part under a heading ends before the next text: a heading of its level or above comes first, or nothing does. */
function endOfPart(blocks: readonly Block[], index: number, level: number, nextText: number): boolean {
  if (nextText >= blocks.length) return true;
  for (let next = index + 1; next < nextText; next++) {
    const block = blocks[next];
    if (block?.kind === "heading" && block.heading.level <= level) return true;
  }
  return false;
}

/** Anything but placeholders 【…】, comments, rules and punctuation. */
function hasOwnText(text: string, block: Block): boolean {
  if (block.kind === "rule") return false;
  const own = textOf(text, block.span).replace(/<!--[\s\S]*?-->|【[^】]*】/g, "");
  return /[\p{L}\p{N}]/u.test(own);
}
