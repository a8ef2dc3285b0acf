import type { Article } from "../article/article";
import { isProtected, protectedIn } from "../article/markdown/protectedSpans";
import { textOf } from "../article/span";
import type { Edit } from "./edit";

/**
 * Whether edits change a protected span of an article: code, an address, a formula and the like. Edits that write the same span elsewhere, as a move does, keep
 * it.
 */
export function changesProtected({ text, protectedSpans }: Article, edits: readonly Edit[]): boolean {
  if (protectedSpans.length === 0) return false;
  const written = edits.map((edit) => edit.text).join("");
  return edits.some(({ span }) =>
    span.start === span.end
      ? isProtected(protectedSpans, span)
      : protectedIn(protectedSpans, span).some((own) => !written.includes(textOf(text, own))),
  );
}
