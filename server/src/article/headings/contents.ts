import type { RawBlock } from "../markdown/blocks";
import { wordsOf } from "../markdown/readText";
import { findMarkers, paragraphMarkerAt } from "../points/markers";
import type { Span } from "../span";
import { endsLikeSentence } from "../text/sentences";

/** What stands over a table of contents. */
const name = /^(?:目\s*[录錄次]|(?:table of )?contents)[:：]?$/i;

/** Longer lines are not that name, emphasis included, in UTF-16 units. */
const longestName = 40;

/** Longer lines are text, in UTF-16 units: the longest headings have 60, and a number of a page behind dots. */
const longestLine = 120;

/**
 * The blocks with the lines of a table of contents as such: those under 目录 up to the next heading or the first sentence, or where the numbers begin anew. They name
 * the parts of the draft and are neither headings nor points.
 */
export function withContents(text: string, blocks: readonly RawBlock[]): readonly RawBlock[] {
  let isContents = false;
  let first = "";
  return blocks.map((block): RawBlock => {
    if (block.kind !== "paragraph") {
      isContents = block.kind === "heading" && name.test(wordsOf(text, block.content));
      first = "";
      return block;
    }
    if (block.span.end - block.span.start <= longestName && name.test(wordsOf(text, block.span))) {
      isContents = true;
      first = "";
      return block;
    }
    const line = markerWords(text, block.span);
    isContents &&= isLineOfContents(text, block.span) && (first === "" || line !== first);
    first ||= line;
    return isContents ? { kind: "contents", span: block.span } : block;
  });
}

/** The marker of a line: where that of the first line comes again, the text itself begins. */
function markerWords(text: string, { start, end }: Span): string {
  const marker = paragraphMarkerAt(text, start, end);
  return marker ? `${marker.family} ${marker.number}` : "";
}

/** Lines without the end of a sentence; numbers of pages, dots before them and links are usual. */
function isLineOfContents(text: string, span: Span): boolean {
  const lines = text.slice(span.start, span.end).split(/[\r\n]+/);
  return (
    lines.every((line) => line.length <= longestLine) &&
    !endsLikeSentence(text, span) &&
    findMarkers(text, span).every(({ form }) => form === "paragraph")
  );
}
