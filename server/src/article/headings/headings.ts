import type { Family, Heading, Role, Section } from "../article";
import type { Script } from "../../l10n/localized";
import { isBlank, isEmphasisSign, isOneOfAt, trimmed, unitSet } from "../text/characters";
import { inlineSyntax } from "../markdown/inlineSyntax";
import { mayHoldSyntax, readText, wordsOf } from "../markdown/readText";
import { markerAt, paragraphMarkerAt } from "../points/markers";
import { endsLikeSentence } from "../text/sentences";
import { textOf, type Span } from "../span";

/** What headings mean; the structure ring knows, the article ring only asks. */
export interface Vocabulary {
  /** What a heading means by its name, which comes without its number. */
  meaningOf(name: string): HeadingMeaning;
  /** The roles that a section shows by how its body reads, for one whose heading names none; empty where it shows none for sure. */
  rolesOfBody(text: string, script: Script, body: SectionBody): readonly Role[];
}

/** What the name of a heading means. */
export interface HeadingMeaning {
  /** The roles it announces: `绿地养护的重要意义` gives `significance`; empty when it announces none. */
  readonly roles: readonly Role[];
  /**
   * Whether it is the name of a section even where nothing else says it is a heading: `重要意义` and `绿地养护的实施路径` are,
   * `加强日常巡查` (a measure, though it belongs to the paths) is not.
   */
  readonly named: boolean;
}

/** What a section holds, before anybody asks for its role. */
export type SectionBody = Omit<Section, "roles">;

/** Reads number, name and roles of a heading whose content is the span; `span` is the whole of it. */
export function readHeading(
  text: string,
  span: Span,
  content: Span,
  level: number,
  form: Heading["form"],
  vocabulary: Vocabulary,
): Heading {
  const bare = form === "plain" ? bareLine(text, content) : withoutEmphasis(text, withoutSyntax(text, content));
  const numbered = numberEnd(text, bare);
  const opening = numbered > bare.start ? undefined : markerAt(text, bare.start, bare.end, "paragraph");
  // 163.com is an address and no 163rd heading.
  const isSyntax = opening && inlineSyntax(text, bare)[0]?.start === bare.start;
  const marker = isSyntax ? undefined : opening;
  let start = marker?.span.end ?? numbered;
  while (start < bare.end && isBlank(text.charCodeAt(start))) start++;
  const name = { start, end: bare.end };
  const words = wordsOf(text, name);
  const { roles, named } = vocabulary.meaningOf(words);
  const isName = named && !(form === "plain" && announcesWhatFollows(text, span));
  return { span, content: bare, marker, name, words, level, form, roles, named: isName };
}

/** A heading without what stands around its words: `[意义](#a) <a id="b"></a>` is 意义, `意义[^1] {#c}` as well. */
function withoutSyntax(text: string, content: Span): Span {
  if (!mayHoldSyntax(textOf(text, content))) return trimmed(text, content);
  const { offsets } = readText(text, content);
  const [first] = offsets;
  const last = offsets.at(-1);
  if (first === undefined || last === undefined) return content;
  const start = /[[<]/.test(text.slice(content.start, first)) ? first : content.start;
  const end = /^\s*(?:\]\(|<|\{|\[\^)/.test(text.slice(last + 1, content.end)) ? last + 1 : content.end;
  return trimmed(text, { start, end });
}

/** 主要有以下标准： and "The towns name two benefits:" lead in to what follows, though they end in the name of a section. */
function announcesWhatFollows(text: string, line: Span): boolean {
  return (
    /[：:][*_]*$/.test(text.slice(Math.max(line.start, line.end - 3), line.end)) &&
    announcement.test(text.slice(line.start, Math.min(line.end, line.start + longestPlainHeading)))
  );
}

const announcement =
  /以下|如下|下列|下述|下面|[一二两兩三四五六七八九十几幾0-9](?:大(?!会|會)|[个個条條项項点點种種])|\b(?:following|two|three|four|five|six|seven|eight|nine|ten)\b/i;

/** What a reader takes for the heading in a plain line: `意义` of `**意义**：`, of `**意义：**` and of `---意义：`. */
function bareLine(text: string, line: Span): Span {
  return withoutColon(text, withoutEmphasis(text, withoutDashes(text, withoutColon(text, line))));
}

const dashes = unitSet("-—–");
const colons = unitSet("：:");

/** A line without the dashes with which notes set a label off, at least two; Markdown takes them for words, not for a thematic break. */
function withoutDashes(text: string, { start, end }: Span): Span {
  let offset = start;
  while (offset < end && isOneOfAt(text, offset, dashes)) offset++;
  return offset - start < 2 ? { start, end } : trimmed(text, { start: offset, end });
}

/** A line without the colon that leads to its text. */
function withoutColon(text: string, line: Span): Span {
  return trimmed(text, { start: line.start, end: isOneOfAt(text, line.end - 1, colons) ? line.end - 1 : line.end });
}

/** `**意义**` without its asterisks. */
function withoutEmphasis(text: string, content: Span): Span {
  if (!isEmphasisSign(text.charCodeAt(content.start))) return content;
  for (const mark of ["**", "__"]) {
    const inner = { start: content.start + 2, end: content.end - 2 };
    if (
      inner.end > inner.start &&
      text.startsWith(mark, content.start) &&
      text.startsWith(mark, inner.end) &&
      text.indexOf(mark, inner.start) === inner.end
    )
      return trimmed(text, inner);
  }
  return content;
}

/**
 * The offset after a number that only headings have, decimal (`2.1 `, `3.1.4 `) or Roman (`II. `); the start where there is none. A single number (`2. `)
 * is a marker, and so is a letter (`C. `): lists of parts seldom reach I, V and X.
 */
function numberEnd(text: string, content: Span): number {
  const match = /^(?:[0-9]{1,3}(?:\.[0-9]{1,3})+\.?|[0-9]{1,3}|(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})[.:)])(?=\s)/.exec(
    text.slice(content.start, Math.min(content.end, content.start + 20)),
  );
  return content.start + (match?.[0].length ?? 0);
}

/** The numbers that headings have and paragraphs hardly: 一、 （一） 第一章 (GB/T 9704—2012, 7.3.3), 壹、. */
export const headingFamilies: ReadonlySet<Family | undefined> = new Set([
  "formal",
  "hanzi",
  "hanziParenthesis",
  "division",
] as const);

/** Longest line that can act as a heading, in UTF-16 units; the longest plain headings met in practice have 28 to 40. */
export const longestPlainHeading = 48;

/** Why a line that is no heading in Markdown acts as one; `undefined` when it does not. */
export type PlainHeadingKind = "division" | "formal" | "hanzi" | "name" | "form";

/**
 * Whether a paragraph acts as a heading, and by what:
 *
 * - `division` 第二章 现状: numbered as a part of the text
 * - `formal` 壹、前言 and `hanzi` 一、总体要求: numbered on the first level, without final punctuation
 * - `name` 重要意义, **实施路径**, 意义：: the name of a section; 这就是建设绿道的意义。 is a sentence
 * - `form` a short line without final punctuation whose next paragraph is longer than it
 */
export function plainHeadingKind(
  text: string,
  line: Span,
  next: Span | undefined,
  vocabulary: Vocabulary,
): PlainHeadingKind | undefined {
  if (!next || line.end - line.start > longestPlainHeading || /[\r\n]/.test(text.slice(line.start, line.end)))
    return undefined;
  const bare = bareLine(text, line);
  const marker = markerAt(text, bare.start, bare.end, "paragraph");
  const name = trimmed(text, { start: marker?.span.end ?? bare.start, end: bare.end });
  if (name.start === name.end) return undefined;
  if (marker?.family === "division") return endsLikeDotLeader(text, bare) ? undefined : "division";
  const isQuestion = /[？?]/.test(text.charAt(bare.end - 1));
  if (
    !marker &&
    (isQuestion || !endsLikeSentence(text, bare)) &&
    !announcesWhatFollows(text, line) &&
    vocabulary.meaningOf(wordsOf(text, name)).named
  )
    return "name";
  const hasColon = bare.end < withoutEmphasis(text, line).end;
  if (hasColon || endsLikeSentence(text, bare) || /[。；]/.test(text.slice(bare.start, bare.end))) return undefined;
  if (marker?.family === "formal" || marker?.family === "hanzi") return marker.family;
  if (paragraphMarkerAt(text, bare.start, bare.end) || /[，,：:]/.test(text.slice(bare.start, bare.end)))
    return undefined;
  return next.end - next.start > 2 * (line.end - line.start) && endsLikeSentence(text, next) ? "form" : undefined;
}

/** `第一章 总则 ........ 1`: a line of a table of contents. */
export function endsLikeDotLeader(text: string, line: Span): boolean {
  return /(?:(?<!\.)\.{3,}|(?<!…)…{2,}|(?<!·)·{3,})\s*[0-9]*$/.test(text.slice(line.start, line.end));
}
