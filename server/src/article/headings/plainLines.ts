import type { Block, Heading } from "../article";
import { isLineBreak, isOneOfAt, unitSet } from "../text/characters";
import {
  endsLikeDotLeader,
  headingFamilies,
  longestPlainHeading,
  plainHeadingKind,
  type PlainHeadingKind,
  readHeading,
  type Vocabulary,
} from "./headings";
import { endsLikeSentence } from "../text/sentences";
import type { Span } from "../span";

/** A paragraph that may act as a heading, by its own words and what follows it; which of them do, the whole draft decides. */
export interface PlainLine {
  /** The index of its block. */
  readonly block: number;
  /** Why it may open a section; undefined for one that cannot. */
  readonly kind: PlainHeadingKind | undefined;
  /** What it is as a heading without `#`; undefined for one that only a text without any headings takes for one. */
  readonly acting: ActingLine | undefined;
}

/** A line that reads as a heading. */
export interface ActingLine {
  /** Its form is `plain`; its level is not known yet. */
  readonly heading: Heading;
  /** By the name of a section, a number, bold letters all along; undefined for one that counts only where it opens a section. */
  readonly by: "name" | "number" | "bold" | undefined;
  /** Whether it has the role of a section, although not the name of one, and so counts as named where it opens a section. */
  readonly hasRole: boolean;
}

/** Finds the plain lines among the blocks of a body, in the order of the text. */
export function readPlainLines(text: string, blocks: readonly Block[], vocabulary: Vocabulary): readonly PlainLine[] {
  const lines: PlainLine[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== "paragraph" || block.quoted || block.item) continue;
    const kind = plainHeadingKind(text, block.span, blocks[index + 1]?.span, vocabulary);
    const acting = readActingLine(text, block.span, vocabulary);
    // What cannot open a section needs no role.
    if (kind || acting?.by) lines.push({ block: index, kind, acting });
  }
  return lines;
}

/** Longest bold line in a draft without Chinese, in UTF-16 units; English takes twice the letters for a heading. */
export const longestLatinHeading = 2 * longestPlainHeading;

/** Tables and figures are named in bold, too. */
const caption = /^(?:[表图圖]\s*[0-9一二三四五六七八九十]|(?:Table|Figure|Box)\s+[0-9])/;

const endsOfSentences = unitSet("。；，、.;,");

function readActingLine(text: string, span: Span, vocabulary: Vocabulary): ActingLine | undefined {
  // Most paragraphs end here, before anything costs time: they are long, or end as sentences do.
  if (
    span.end - span.start > longestLatinHeading ||
    isOneOfAt(text, span.end - 1, endsOfSentences) ||
    hasLineBreak(text, span)
  )
    return undefined;
  const heading = readHeading(text, span, span, 2, "plain", vocabulary);
  const { content, words, marker } = heading;
  if (!/\p{L}/u.test(words) || /[。；]/.test(words) || caption.test(words)) return undefined;
  const isQuestion = /[？?！!]$/.test(words);
  if (endsLikeSentence(text, content) && !isQuestion) return undefined;
  const hasRole = !marker && heading.roles.length > 0;
  const isNumbered = headingFamilies.has(marker?.family);
  if (heading.named && (isNumbered || !marker)) return { heading, by: "name", hasRole };
  // A colon leads in to what follows.
  const by = /[：:]/.test(text.slice(content.end, span.end))
    ? undefined
    : kindOf(text, heading, isNumbered && !isQuestion);
  return by || hasRole ? { heading, by, hasRole } : undefined;
}

function kindOf(text: string, { span, content, name }: Heading, isNumbered: boolean): "number" | "bold" | undefined {
  if (isNumbered && !endsLikeDotLeader(text, content)) return "number";
  return "*_".includes(text.charAt(span.start)) &&
    content.start > span.start &&
    !text.slice(name.start, name.end).includes("](")
    ? "bold"
    : undefined;
}

function hasLineBreak(text: string, { start, end }: Span): boolean {
  for (let offset = start; offset < end; offset++) if (isLineBreak(text.charCodeAt(offset))) return true;
  return false;
}
