import type { Block } from "../article/article";

/** Whether a block is a heading or a paragraph of the text's own: not in a list, whose layout is Markdown's, and not quoted. */
export function isProse(block: Block): boolean {
  return block.kind === "heading" || (block.kind === "paragraph" && !block.item && !block.quoted);
}
