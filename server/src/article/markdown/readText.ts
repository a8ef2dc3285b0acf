import { isBlank } from "../text/characters";
import { textOf, type Span } from "../span";
import { inlineSyntax } from "./inlineSyntax";

/** Words as a reader sees them, with the way back into the text. */
export interface ReadText {
  /** `村级卫生室建设` of `[村级卫生室建设](#a) <a id="b"></a>`. */
  readonly words: string;
  /** The offset in the text of each UTF-16 unit of the words. */
  readonly offsets: readonly number[];
}

/**
 * What a reader reads in a span: without targets of links, images, tags, signs of emphasis and code, backslashes of escapes, marks of footnotes and attributes; runs of blanks
 * are one space, and none is at either end. Roles, outline, messages and new texts take this, so nothing shows raw Markdown.
 */
export function readText(text: string, span: Span): ReadText {
  const units = visibleUnits(text, span);
  let words = "";
  const offsets: number[] = [];
  for (const offset of units) {
    const isSpace = isBlank(text.charCodeAt(offset)) || isEntityOrBreak(text, offset);
    if (isSpace && (words === "" || words.endsWith(" "))) continue;
    words += isSpace ? " " : text.charAt(offset);
    offsets.push(offset);
  }
  const { length } = words.trimEnd();
  return { words: words.slice(0, length), offsets: offsets.slice(0, length) };
}

/** The words alone that {@link readText} reads in a span. */
export function wordsOf(text: string, span: Span): string {
  const written = textOf(text, span);
  return mayHoldSyntax(written) ? readText(text, span).words : written.trim().replace(/\s+/g, " ");
}

/** Whether there may be more in a passage than a reader reads: in Chinese nearly every name is as it is. */
export function mayHoldSyntax(passage: string): boolean {
  return /[`*_<[\\&${!~@:.]/.test(passage);
}

/** `<br>` and `&nbsp;` are spaces to a reader; other tags and entities are not among the units. */
function isEntityOrBreak(text: string, offset: number): boolean {
  return /^(?:<br\b|&(?:nbsp|ensp|emsp|#160|#xa0);)/i.test(text.slice(offset, offset + 6));
}

/** The offsets of the units that a reader sees. */
function visibleUnits(text: string, { start, end }: Span): readonly number[] {
  if (!mayHoldSyntax(text.slice(start, end))) return Array.from({ length: end - start }, (_, index) => start + index);
  const seen: number[] = [];
  let read = start;
  for (const syntax of [...inlineSyntax(text, { start, end }), { start: end, end }]) {
    pushProse(text, { start: read, end: syntax.start }, seen);
    pushSyntax(text, syntax, seen);
    read = Math.max(read, syntax.end);
  }
  return seen;
}

/** Prose without the signs of emphasis around words. */
function pushProse(text: string, { start, end }: Span, seen: number[]): void {
  for (let offset = start; offset < end; offset++) {
    const character = text.charAt(offset);
    const isSign = "*~".includes(character) ? isRun(text, offset) : character === "_" && isOutsideWord(text, offset);
    if (!isSign) seen.push(offset);
  }
}

/** `*` beside a letter or another `*`; `5 * 3` multiplies. */
function isRun(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1);
  const after = text.charAt(offset + 1);
  if (text.charAt(offset) === "~") return before === "~" || after === "~";
  return !(isBlankOrNothing(before) && isBlankOrNothing(after));
}

/** `_` at an end of a word; that in `snake_case` is seen (CommonMark 0.31, 6.2). */
function isOutsideWord(text: string, offset: number): boolean {
  return !/\w/.test(text.charAt(offset - 1)) || !/\w/.test(text.charAt(offset + 1)) || text.charAt(offset + 1) === "_";
}

function isBlankOrNothing(character: string): boolean {
  return character === "" || isBlank(character.charCodeAt(0));
}

/** Of syntax a reader sees the words of code, addresses and formulas, what an escape stands for, and the text of links. */
function pushSyntax(text: string, { start, end }: Span, seen: number[]): void {
  const push = (from: number, to: number): void => {
    for (let offset = from; offset < to; offset++) seen.push(offset);
  };
  switch (text.charAt(start)) {
    case "`": {
      const ticks = /^`+/.exec(text.slice(start, end))?.[0].length ?? 0;
      // A run that nothing closes is shown.
      return ticks === end - start ? push(start, end) : push(start + ticks, end - ticks);
    }
    case "\\":
      return push(start + 1, end);
    case "]":
      return dropOpening(text, seen);
    case "<":
      if (/^<br\b/i.test(text.slice(start, end))) return void seen.push(start);
      return /^<(?:[a-z][a-z0-9+.-]*:|[^<>\s]*@)/i.test(text.slice(start, end)) ? push(start + 1, end - 1) : undefined;
    case "[":
      return text.charAt(start + 1) === "[" ? push(start + 2, end - 2) : undefined;
    case "!":
      return void seen.push(start);
    case "&":
      return /^&(?:nbsp|ensp|emsp|#160|#xa0);$/i.test(text.slice(start, end))
        ? void seen.push(start)
        : push(start, end);
    case "{":
      return undefined;
    default:
      return push(start, end);
  }
}

/** Takes back the `[` of a link, and an image with all its words. */
function dropOpening(text: string, seen: number[]): void {
  const opening = seen.findLastIndex((offset) => text.charAt(offset) === "[" && text.charAt(offset - 1) !== "\\");
  if (opening < 0) return;
  const before = seen[opening - 1];
  if (before !== undefined && text.charAt(before) === "!" && before + 1 === seen[opening]) seen.length = opening - 1;
  else seen.splice(opening, 1);
}
