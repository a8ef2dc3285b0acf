import type { Article } from "../article/article";
import { blockIndexFrom } from "../article/markdown/blockAt";
import { firstOfClosing } from "../article/closing";
import { partitionPoint } from "../article/partitionPoint";

/**
 * Where that starts what is at the end of a section and closes the whole draft, as {@link firstOfClosing} knows it. Looked for from `end` backwards, at most up to a
 * heading or a line that acts as one; `end` itself where there is nothing of the kind.
 */
export function startOfClosing({ text, blocks, sections }: Article, end: number): number {
  const section = sections[partitionPoint(sections, ({ span }) => span.start < end) - 1];
  const from = section?.heading?.span.end ?? 0;
  const last = blockIndexFrom(blocks, end);
  const first = blockIndexFrom(blocks, from);
  const own = blocks.slice(first, last);
  // A closing paragraph is all that is under its heading, or under one that says the same: 结语.
  const isAllThereIs = (index: number): boolean =>
    blocks[first + index - 1]?.kind === "heading" || section?.roles.includes("conclusion") === true;
  return own[firstOfClosing(text, own, isAllThereIs)]?.span.start ?? end;
}
