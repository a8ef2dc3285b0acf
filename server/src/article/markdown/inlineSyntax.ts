import { isBlank, isHanzi, isLineBreak, isSecondHalf } from "../text/characters";
import type { Span } from "../span";

/** Longest code span, tag, comment, formula or link target: it bounds the search for the end of one that is never closed. */
const longestSyntax = 1000;

/** What may open syntax, or stand inside it: `.` in `第3.2条`, `@` in an e-mail address. */
const opening = /[`<[\]\\&${!@]|:\/\/|(?<![a-z0-9])www\.|(?<=\w)\.(?=\w)/gi;

/**
 * What is no prose inside a paragraph, heading or table, in the order of the text and apart: code spans (CommonMark 0.31, 6.1), addresses of the web and of e-mail, targets of
 * links and images, `[[wiki links]]`, marks of footnotes, tags and comments, entities, escapes, formulas `$…$`, attributes `{#id .class}`, names such as 163.com, and
 * numbers of versions and articles (`v2.1`, `第3.2条`). Each is a span with everything that it holds.
 */
export function inlineSyntax(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  // Searched for in the passage alone: a search in the whole text would run to its end once for each passage that has no syntax.
  const passage = text.slice(start, end);
  opening.lastIndex = 0;
  for (let match = opening.exec(passage); match; match = opening.exec(passage)) {
    const offset = start + match.index;
    const span = syntaxAt(text, offset, spans.at(-1)?.end ?? start, { start, end });
    if (!span) continue;
    spans.push(span);
    opening.lastIndex = Math.max(span.end, offset + 1) - start;
  }
  return spans;
}

/** The syntax that a sign at the offset opens or belongs to, none of it before `read`; undefined for prose. */
function syntaxAt(text: string, offset: number, read: number, passage: Span): Span | undefined {
  const { end } = passage;
  const spanTo = (close: number): Span | undefined =>
    close > offset ? { start: offset, end: Math.min(close, end) } : undefined;
  const next = text.charAt(offset + 1);
  switch (text.charAt(offset)) {
    case "`":
      return spanTo(endOfCode(text, offset, end));
    case "<":
      return next === "!" || next === "/" || isLatin(next) ? spanTo(endOfTag(text, offset, end)) : undefined;
    case "[":
      return spanTo(endOfBracket(text, offset, passage));
    case "]":
      if (next === "(") return spanTo(endOfTarget(text, offset + 1, end));
      return next === "[" || next === "{" ? spanTo(endOfLabel(text, offset + 1, end)) : undefined;
    case "\\":
      return /^[!-/:-@[-`{-~]/.test(next) ? spanTo(offset + 2) : undefined;
    case "&":
      return spanTo(endOfEntity(text, offset, end));
    case "!":
      if (next !== "[") return undefined;
      return spanTo(text.startsWith("[[", offset + 1) ? endOfBracket(text, offset + 1, passage) : offset + 1);
    case "$":
      return spanTo(endOfFormula(text, offset, end));
    case "{":
      return spanTo(endOfAttributes(text, offset, end));
    case "@":
      return emailAt(text, offset, read, end);
    case ":":
      return urlAt(text, offset, read, end);
    case ".":
      return dottedAt(text, offset, read, end);
    default:
      return spanTo(endOfUrl(text, offset, end));
  }
}

/** `[[…]]` and `[^1]`, at the start of a paragraph `[^1]:`. The text of other links is prose. */
function endOfBracket(text: string, offset: number, { start, end }: Span): number {
  const words = bounded(text, offset, end);
  const close = /^\[\[[^[\]\r\n]+\]\]|^\[\^[^[\]\s]{1,60}\]/.exec(words)?.[0].length ?? 0;
  return offset + close + (close > 0 && offset === start && text.charAt(offset + close) === ":" ? 1 : 0);
}

/** The label of a link by reference, `[text][label]`, or the attributes after it, `[text]{.class}`. */
function endOfLabel(text: string, offset: number, end: number): number {
  const words = bounded(text, offset, end);
  return offset + (/^\[[^[\]\r\n]{0,200}\]|^\{[^{}\r\n]{1,200}\}/.exec(words)?.[0].length ?? -1);
}

/** `$E=mc^2$`: no blank inside the signs, and no digit after them, so that $5 and $6 are money (Pandoc, tex_math_dollars). */
function endOfFormula(text: string, offset: number, end: number): number {
  const words = bounded(text, offset, end);
  const formula = /^\$(?![\s$])(?:[^$\\\r\n]|\\.)+\$(?!\d)/.exec(words)?.[0] ?? "";
  return offset + (/\s\$$/.test(formula) ? 0 : formula.length);
}

/** `{#id}`, `{.class}`, `{width=50%}`: Pandoc's attributes; `{{name}}` is a placeholder. */
function endOfAttributes(text: string, offset: number, end: number): number {
  const words = bounded(text, offset, end);
  return offset + (/^\{(?:[#.:][\w\p{L}-]|[\w-]+=)[^{}\r\n]{0,200}\}/u.exec(words)?.[0].length ?? 0);
}

/** Longest part of an address before its sign: `name` of `name@example.org`, `https` of `https://…`. */
const longestStart = 64;

function emailAt(text: string, offset: number, read: number, end: number): Span | undefined {
  const name = /(?<![\w.+-])[\w.+-]+$/.exec(text.slice(Math.max(read, offset - longestStart), offset))?.[0];
  const host = /^@[\w-]+(?:\.[\w-]+)+/.exec(bounded(text, offset, end))?.[0];
  return name !== undefined && host !== undefined
    ? { start: offset - name.length, end: offset + host.length }
    : undefined;
}

function urlAt(text: string, offset: number, read: number, end: number): Span | undefined {
  const scheme = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*$/i.exec(text.slice(Math.max(read, offset - longestStart), offset));
  return scheme ? { start: offset - scheme[0].length, end: endOfUrl(text, offset + 3, end) } : undefined;
}

/** Names and numbers with a full stop between their parts. */
const dotted =
  /^(?:第\s?)?[vV]?\d+(?:\.\d+)+(?:\s?[条條款项項节節章])?|^(?:[a-z0-9-]+\.)+(?:com|cn|org|net|gov|edu|io|tw|hk)(?![a-z0-9])(?:\/[\w./?=&%#-]*)?/i;

function dottedAt(text: string, offset: number, read: number, end: number): Span | undefined {
  const before =
    /(?:第\s?)?(?<![\w-])[\w-]*$/.exec(text.slice(Math.max(read, offset - longestStart), offset))?.[0] ?? "";
  const start = offset - before.length;
  const found = dotted.exec(bounded(text, start, end))?.[0];
  return found !== undefined && start + found.length > offset ? { start, end: start + found.length } : undefined;
}

/** What follows an offset, as far as syntax may reach. */
function bounded(text: string, offset: number, end: number): string {
  return text.slice(offset, Math.min(end, offset + longestSyntax));
}

function isLatin(character: string): boolean {
  return /^[A-Za-z]/.test(character);
}

/** A code span ends at the next run of as many backticks (CommonMark 0.31, 6.1); a run without such an end is shown, and opens nothing. */
function endOfCode(text: string, offset: number, end: number): number {
  const afterRun = endOfRun(text, offset, end);
  const length = afterRun - offset;
  const limit = Math.min(end, afterRun + longestSyntax);
  for (let index = afterRun; index < limit; index++) {
    if (text.charAt(index) !== "`") continue;
    const close = endOfRun(text, index, end);
    if (close - index === length) return close;
    index = close - 1;
  }
  return afterRun;
}

function endOfRun(text: string, offset: number, end: number): number {
  while (offset < end && text.charAt(offset) === "`") offset++;
  return offset;
}

/** `<b>`, `</b>`, `<https://…>`, `<!-- … -->`. A `<` before the closing `>` says that the first one opens nothing. */
function endOfTag(text: string, offset: number, end: number): number {
  const isComment = text.startsWith("<!--", offset);
  const limit = Math.min(end, offset + longestSyntax);
  for (let index = offset + 1; index < limit; index++) {
    const character = text.charAt(index);
    if (character === "<") return offset;
    if (character === ">" && (!isComment || text.startsWith("--", index - 2))) return index + 1;
  }
  return offset;
}

/** The target of a link, `(https://… "title")`, brackets in it balanced; none where another link or a line break comes first. */
function endOfTarget(text: string, offset: number, end: number): number {
  const limit = Math.min(end, offset + longestSyntax);
  let depth = 0;
  for (let index = offset; index < limit; index++) {
    const character = text.charAt(index);
    if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return index + 1;
    else if (character === "]" || isLineBreak(character.charCodeAt(0))) break;
  }
  return offset - 1;
}

function endOfEntity(text: string, offset: number, end: number): number {
  const entity = /^&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/.exec(bounded(text, offset, end));
  return offset + (entity?.[0].length ?? 0);
}

/**
 * The end of an address: a blank, a full-width mark, or a half-width mark that ends the clause around it. A path may hold Chinese characters and brackets
 * (`…/wiki/Wikipedia:首页`, `…/文件(修订版).pdf`, `?地区=`).
 */
function endOfUrl(text: string, offset: number, end: number): number {
  let index = offset;
  let hasPath = false;
  while (index < end) {
    const unit = text.charCodeAt(index);
    const character = text.charAt(index);
    // Of a rare Chinese character the first half is known as one, the second goes with it.
    if (isBlank(unit) || (unit > 0x7e && !isHanzi(unit) && !isSecondHalf(unit)) || '<>"`|[]{}'.includes(character))
      break;
    if (character === "/") hasPath = true;
    if (character === "(") {
      const close = hasPath ? /^\([^\s()]*\)/.exec(bounded(text, index, end))?.[0] : undefined;
      if (close === undefined) break;
      index += close.length;
      continue;
    }
    const endsClause = index + 1 >= end || text.charCodeAt(index + 1) > 0x7e || isBlank(text.charCodeAt(index + 1));
    if (
      character === ")" ||
      (endsClause &&
        (",;!.".includes(character) || (":?".includes(character) && !goesOnInPath(text, index, end, hasPath))))
    )
      break;
    index++;
  }
  return index;
}

/** Whether a colon or question mark belongs to the path of an address although Chinese follows it. */
function goesOnInPath(text: string, offset: number, end: number, hasPath: boolean): boolean {
  return hasPath && offset + 1 < end && isHanzi(text.charCodeAt(offset + 1));
}
