import { partitionPoint } from "./partitionPoint";

/**
 * The offset at which each line starts; the first is 0. Lines end at LF, CRLF or a lone CR, as in LSP 3.17 and
 * CommonMark 0.31 (section 2.1), so line numbers agree with the editor's and with markdown-it's.
 */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  let lineFeed = text.indexOf("\n");
  let carriageReturn = text.indexOf("\r");
  while (lineFeed >= 0 || carriageReturn >= 0) {
    if (carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed)) {
      const end = lineFeed === carriageReturn + 1 ? lineFeed + 1 : carriageReturn + 1;
      starts.push(end);
      if (lineFeed >= 0 && lineFeed < end) lineFeed = text.indexOf("\n", end);
      carriageReturn = text.indexOf("\r", end);
    } else {
      starts.push(lineFeed + 1);
      lineFeed = text.indexOf("\n", lineFeed + 1);
    }
  }
  return starts;
}

/** The 0-based line an offset lies on; offsets beyond the text lie on its last line. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  return Math.max(0, partitionPoint(lineStarts, (start) => start <= offset) - 1);
}

/** Where the line after that of an offset starts; the text's end for the last line. */
export function nextLineAt(
  { text, lineStarts }: { readonly text: string; readonly lineStarts: readonly number[] },
  offset: number,
): number {
  return lineStarts[lineAt(lineStarts, offset) + 1] ?? text.length;
}
