import MarkdownIt, { type Token } from "markdown-it";
import type { ListItem } from "../article";
import { hasHanzi, isBlank, isLineBreak, trimmed } from "../text/characters";
import { gluedHeadingsIn } from "../headings/gluedHeadings";
import { headingFamilies } from "../headings/headings";
import { lineAt } from "../lineStarts";
import { markerAt, paragraphMarkerAt } from "../points/markers";
import { partitionPoint } from "../partitionPoint";
import { endsLikeSentence } from "../text/sentences";
import { textOf, type Span } from "../span";

/** A block as Markdown has it, before anybody asks what it means. */
export type RawBlock =
  | {
      readonly kind: "heading";
      readonly span: Span;
      readonly content: Span;
      readonly level: number;
      readonly form: "atx" | "setext" | "html" | "loose";
    }
  | { readonly kind: "paragraph"; readonly span: Span; readonly quoted: boolean; readonly item: ListItem | undefined }
  | { readonly kind: "code" | "html" | "table" | "rule" | "contents"; readonly span: Span };

/** Block rules only: inline parsing takes most of markdown-it's time, and nothing here needs it. */
const markdown = new MarkdownIt({ html: true });
markdown.core.ruler.enableOnly(["normalize", "block"]);

const otherBlocks: Readonly<Record<string, "code" | "html" | "table" | "rule">> = {
  code_block: "code",
  fence: "code",
  html_block: "html",
  table_open: "table",
  hr: "rule",
};

/**
 * The blocks of a body in the order of the text, by CommonMark 0.31 with tables. Total: any text gives blocks.
 *
 * Two departures: writers of Chinese press Enter once between paragraphs. A line of Chinese prose that ends like a
 * sentence, or is followed by a line that starts with a marker, ends a paragraph here although Markdown continues it, and so does a heading that lost its line breaks. And a heading in a block quote or a list is part of its text: it divides nothing.
 */
export function readBlocks(text: string, lineStarts: readonly number[], body: Span): readonly RawBlock[] {
  const blocks: RawBlock[] = [];
  const glued = gluedHeadingsIn(text);
  const firstLine = lineAt(lineStarts, body.start);
  const lines = new Lines(text, lineStarts);
  const items: OpenList[] = [];
  let quotes = 0;
  let lists = 0;
  const tokens = markdown.parse(text.slice(body.start, body.end), {});
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const first = firstLine + (token.map?.[0] ?? 0);
    const last = firstLine + (token.map?.[1] ?? 0) - 1;
    switch (token.type) {
      case "blockquote_open":
        quotes++;
        break;
      case "blockquote_close":
        quotes--;
        break;
      case "ordered_list_open":
      case "bullet_list_open":
        items.push({
          item: undefined,
          ordered: token.type === "ordered_list_open",
          next: undefined,
          interrupted: false,
          list: lists++,
        });
        break;
      case "ordered_list_close":
      case "bullet_list_close":
        items.pop();
        break;
      case "list_item_open": {
        const list = items.at(-1);
        if (!list) break;
        const written = Number(token.info);
        if (list.interrupted && written !== list.next) {
          list.list = lists++;
          list.next = written;
        }
        list.interrupted = false;
        const number = list.next ?? written;
        const end = trimmed(text, { start: lines.start(first), end: lines.end(last) }).end;
        list.next = number + 1;
        list.item = {
          marker: listMarker(lines, first, items.at(-2)?.item?.marker, token),
          end,
          ordered: list.ordered,
          number: list.ordered ? number : 0,
          depth: items.length,
          list: list.list,
        };
        break;
      }
      case "heading_open": {
        const content = tokens[index + 1]?.content ?? "";
        const form = token.markup.startsWith("#") ? "atx" : "setext";
        const span = trimmed(text, {
          start: lines.contentStart(first, quotes, items.at(-1)?.item?.marker.end),
          end: lines.end(last),
        });
        if (quotes > 0 || items.length > 0) {
          blocks.push({ kind: "paragraph", span, quoted: quotes > 0, item: items.at(-1)?.item });
          break;
        }
        const own =
          form === "atx"
            ? contentIn(text, span, content)
            : trimmed(text, { start: span.start, end: Math.max(span.start, lines.end(last - 1)) });
        if (form === "setext" && isMetadata(textOf(text, own))) blocks.push({ kind: "code", span });
        else blocks.push({ kind: "heading", span, content: own, level: Number(token.tag.slice(1)), form });
        break;
      }
      case "paragraph_open": {
        const start = lines.startOf(first, tokens[index + 1]?.content ?? "");
        const span = trimmed(text, { start, end: lines.end(last) });
        let previous = span;
        for (const own of splitParagraph(text, lines, first, last, span)) {
          if (own.start > span.start) readLazyLine(text, items, own, previous);
          const item = items.at(-1)?.item;
          const cuts = quotes > 0 || item ? none : cutsIn(own, glued);
          for (const piece of cutAt(text, own, cuts)) {
            const loose = quotes > 0 || item ? undefined : looseHeading(text, piece, blocks.length === 0);
            blocks.push(loose ?? { kind: "paragraph", span: piece, quoted: quotes > 0, item });
          }
          previous = own;
        }
        break;
      }
      default: {
        const kind = otherBlocks[token.type];
        if (!kind) break;
        // The marker of a list item on the same line is none of it.
        const marker = items.at(-1)?.item?.marker.end ?? 0;
        const span = { start: Math.max(body.start, lines.start(first), marker), end: lines.end(last) };
        const heading = kind === "html" && quotes === 0 && items.length === 0 ? htmlHeading(text, span) : undefined;
        blocks.push(heading ?? { kind, span });
      }
    }
  }
  return blocks;
}

const none: readonly never[] = [];

/** Where a paragraph is to be cut: before and after each heading that lies completely in it. */
function cutsIn({ start, end }: Span, glued: readonly Span[]): readonly number[] {
  if (glued.length === 0) return none;
  const inside = glued.slice(
    partitionPoint(glued, (heading) => heading.start < start),
    partitionPoint(glued, (heading) => heading.end < end),
  );
  return inside.flatMap((heading) => [heading.start, heading.end]);
}

/** The parts of a span between the offsets at which it is cut, without blanks around them; those that hold nothing are left out. */
function cutAt(text: string, span: Span, cuts: readonly number[]): readonly Span[] {
  if (cuts.length === 0) return [span];
  const parts = [span.start, ...cuts].map((start, index) => trimmed(text, { start, end: cuts[index] ?? span.end }));
  return parts.filter(({ start, end }) => end > start);
}

/** A Markdown list while it is being read. */
interface OpenList {
  /** The item that is open; undefined before the first. */
  item: { -readonly [Key in keyof ListItem]: ListItem[Key] } | undefined;
  readonly ordered: boolean;
  /** The number of the next item; undefined before the first, which says its own. */
  next: number | undefined;
  /** A line with another marker is in the open item: the next item continues the list only if it has the number that is due. */
  interrupted: boolean;
  list: number;
}

/**
 * A further line of a list item's paragraph that starts with a marker. Where it is not indented, Markdown keeps it in the item by laziness only
 * (CommonMark 0.31, section 5.2), and takes `2.` for prose because only `1.` may interrupt a paragraph; the writer means the next item.
 */
function readLazyLine(text: string, lists: readonly OpenList[], line: Span, previous: Span): void {
  const marker = markerAt(text, line.start, line.end, "paragraph");
  const [list] = lists;
  if (!marker || !list?.item || !isLineBreak(text.charCodeAt(line.start - 1))) return;
  if (lists.length === 1 && list.ordered && marker.family === "digit" && marker.number === list.next) {
    const { end } = list.item;
    list.item.end = previous.end;
    list.item = { ...list.item, marker: marker.span, end, number: marker.number };
    list.next = marker.number + 1;
  } else {
    for (const open of lists) open.interrupted = true;
  }
}

/** The lines of the text, by 0-based number; numbers beyond the text give its end. */
class Lines {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string, starts: readonly number[]) {
    this.#text = text;
    this.#starts = starts;
  }

  start(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The end of a line without its line break. */
  end(line: number): number {
    let end = this.start(line + 1);
    while (end > this.start(line) && isLineBreak(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** The start of what is on a line after indentation and quote marks, and not before an offset. */
  contentStart(line: number, quotes: number, from = 0): number {
    let offset = Math.max(this.start(line), from);
    const end = this.end(line);
    while (
      offset < end &&
      (isBlank(this.#text.charCodeAt(offset)) || (quotes > 0 && this.#text.charAt(offset) === ">"))
    )
      offset++;
    return offset;
  }

  /** Where the paragraph with this content starts on its first line: after indentation, quote and list marks. */
  startOf(line: number, content: string): number {
    const lineBreak = content.indexOf("\n");
    const length = lineBreak < 0 ? content.length : lineBreak;
    let end = this.end(line);
    if (lineBreak < 0) while (end > this.start(line) && isBlank(this.#text.charCodeAt(end - 1))) end--;
    return Math.max(this.start(line), end - length);
  }
}

/** The mark of a list item; on the line of the item around it (`1. 2) 甲`) it is after that item's. */
function listMarker(lines: Lines, line: number, outer: Span | undefined, token: Token): Span {
  const start = lines.contentStart(line, 1, outer?.end);
  return { start, end: Math.min(start + token.info.length + 1, lines.end(line)) };
}

/** Longest line with `#` that is taken for a heading although Markdown does not, in UTF-16 units. */
const longestLooseHeading = 80;

/** Lines of keys with values between `---` further down, as texts have that were put together; Pandoc reads them so as well (yaml_metadata_block), Markdown as a heading. */
function isMetadata(words: string): boolean {
  const lines = words.split(/[\r\n]+/);
  return lines.length > 1 && lines.every((line) => /^[A-Za-z_][\w-]*:(?:\s|$)/.test(line));
}

/**
 * A line with signs of a heading that Markdown reads as prose: `##一、意义` without a blank, a wide blank (U+3000) before or after the signs, `＃＃ 意义`. A single sign may open a
 * tag (#夜市), so it counts on the first line only, which is the title.
 */
function looseHeading(text: string, { start, end }: Span, isFirst: boolean): RawBlock | undefined {
  if (end - start > longestLooseHeading) return undefined;
  const line = text.slice(start, end);
  const found = /^([#＃]{1,6})[^\S\r\n]*(?=[^\s#＃])/.exec(line);
  const signs = found?.[1]?.length ?? 0;
  if (!found || signs < (isFirst ? 1 : 2) || /[\r\n]|。$/.test(line) || (signs === 1 && line.indexOf("#", 1) > 0))
    return undefined;
  let lineStart = start;
  while (lineStart > 0 && isBlank(text.charCodeAt(lineStart - 1)) && !isLineBreak(text.charCodeAt(lineStart - 1)))
    lineStart--;
  const closed = line.replace(/(?<=[^\s#])[^\S\r\n]*#+$/, "");
  const content = trimmed(text, { start: start + found[0].length, end: start + closed.length });
  return { kind: "heading", span: { start: lineStart, end }, content, level: signs, form: "loose" };
}

/** `<h1 align="center">路灯改造</h1>` on lines of its own. */
function htmlHeading(text: string, span: Span): RawBlock | undefined {
  const found = /^\s*<h([1-6])(?:\s[^<>]*)?>([^\r\n]*)<\/h\1>\s*$/i.exec(text.slice(span.start, span.end));
  if (!found) return undefined;
  const start = text.indexOf(">", span.start) + 1;
  const content = trimmed(text, { start, end: start + (found[2]?.length ?? 0) });
  return { kind: "heading", span: trimmed(text, span), content, level: Number(found[1]), form: "html" };
}

/** Where the content of a heading is in it; empty at its end for an empty one. markdown-it reads NUL as U+FFFD. */
function contentIn(text: string, span: Span, content: string): Span {
  // Blanks that Markdown takes for words, U+3000 and U+00A0, are none to a reader.
  const words = content.trim();
  const start = words === "" ? -1 : text.slice(span.start, span.end).replaceAll("\0", "\uFFFD").indexOf(words);
  return start < 0
    ? { start: span.end, end: span.end }
    : { start: span.start + start, end: span.start + start + words.length };
}

/** A shorter Chinese line that ends without a mark was ended by its writer, not by the width of a page. */
const shortestWrappedLine = 25;

/** The same for a line that starts with a number as a heading does: 一、…, （一）…; real ones have up to 40 characters. */
const longestNumberedLine = 48;

function splitParagraph(text: string, lines: Lines, first: number, last: number, span: Span): readonly Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (let line = first; line < last; line++) {
    const current = trimmed(text, { start: line === first ? span.start : lines.start(line), end: lines.end(line) });
    const next = trimmed(text, { start: lines.start(line + 1), end: Math.min(lines.end(line + 1), span.end) });
    if (!endsParagraph(text, current, next)) continue;
    if (current.end > start) parts.push({ start, end: current.end });
    start = next.start;
  }
  if (span.end > start) parts.push({ start, end: span.end });
  return parts;
}

function endsParagraph(text: string, line: Span, next: Span): boolean {
  if (next.start >= next.end) return false;
  const finished = endsLikeSentence(text, line);
  if (!hasHanzi(text, line)) return finished && paragraphMarkerAt(text, next.start, next.end) !== undefined;
  if (finished || line.end - line.start < shortestWrappedLine) return true;
  if (
    line.end - line.start <= longestNumberedLine &&
    headingFamilies.has(paragraphMarkerAt(text, line.start, line.end)?.family)
  )
    return true;
  return (
    paragraphMarkerAt(text, next.start, next.end) !== undefined ||
    (!endsLikeSentence(text, next) && next.end - next.start < shortestWrappedLine / 2)
  );
}
