import type { Article, Point, Section } from "../../article/article";
import { pointsOf } from "../../article/article";

/**
 * The most sections and points that are shown of one draft, and the most places of one series. A book has some thousands. A file with more is no draft, and
 * editors hang over a tree of it: a million points make an answer of 220 MB, and some millions one that is longer than a string can be.
 */
export const maximumParts = 20_000;

/** The offset of the first part, in the order of the text, that is one too many to be shown; Infinity where all are. */
export function endOfShown({ sections }: Pick<Article, "sections">): number {
  let count = 0;
  const endIn = (parts: readonly (Section | Point)[]): number => {
    for (const part of parts) {
      if (++count > maximumParts) return part.span.start;
      const end = endIn(pointsOf(part));
      if (end < Infinity) return end;
    }
    return Infinity;
  };
  return endIn(sections);
}

/** The parts that begin before the offset: the first ones, as parts are in the order of the text. */
export function partsBefore<Part extends Section | Point>(parts: readonly Part[], end: number): readonly Part[] {
  return end === Infinity ? parts : parts.filter(({ span }) => span.start < end);
}
