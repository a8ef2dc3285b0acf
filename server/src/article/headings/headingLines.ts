import type { Article, Block, Heading, Marker } from "../article";
import { longestPlainHeading, type Vocabulary } from "./headings";
import { partitionPoint } from "../partitionPoint";
import { longestLatinHeading, readPlainLines } from "./plainLines";
import { endsLikeSentence } from "../text/sentences";
import type { Span } from "../span";

/** A line that acts as a heading without being one in Markdown. */
export interface HeadingLine {
  /** Its form is `plain`, its level the one it would have in the outline of the draft. */
  readonly heading: Heading;
  /** By what it acts as one: the name of a section, its number, or bold letters all along. */
  readonly by: "name" | "number" | "bold";
}

/**
 * The lines that act as headings, in the order of the text: names of sections (重要意义, 意义：), short numbered lines (一、…, （一）…) with
 * text under them, and lines that are bold as a whole. Both sections and points; {@link Article.sections} holds only those that open a section.
 *
 * Not among them: sentences, list items, what is quoted, credits and lead, contents (numbered lines in a row), captions.
 */
export function readHeadingLines(article: Article, vocabulary: Vocabulary): readonly HeadingLine[] {
  const { text, blocks, script } = article;
  const longest = script === "latin" ? longestLatinHeading : longestPlainHeading;
  const candidates = new Map<number, HeadingLine>();
  for (const { block, acting } of readPlainLines(text, blocks, vocabulary)) {
    if (!acting || blocks[block]?.kind !== "paragraph") continue;
    const { heading } = acting;
    const by = acting.hasRole && opensSection(article, heading.span.start) ? "name" : acting.by;
    if (by && heading.span.end - heading.span.start <= longest) candidates.set(block, { heading, by });
  }
  if (candidates.size === 0) return [];
  const found: (HeadingLine | undefined)[] = new Array<undefined>(blocks.length).fill(undefined);
  const firstProse = blocks.findIndex((block) => block.kind === "paragraph" && endsLikeSentence(text, block.span));
  const isWrapped = isHardWrapped(article);
  // Backwards, because a heading may have nothing under it but a heading that has text.
  for (const [index, line] of [...candidates].reverse()) {
    const next = blocks[index + 1];
    if (!next || (line.by !== "bold" && isWrapped && continuesOnNextLine(article, line.heading.span, next))) continue;
    const follows = found[index + 1];
    if (
      line.by === "number" &&
      !hasTextUnder(text, line.heading, candidates.get(index - 1)?.heading.marker, next, follows)
    )
      continue;
    if (
      line.by === "bold" &&
      (index < firstProse || firstProse < 0 || next.kind !== "paragraph" || follows?.by === "bold")
    )
      continue;
    found[index] = line;
  }
  return found.some((line) => line !== undefined) ? withLevels(article, found) : [];
}

function opensSection({ sections }: Article, offset: number): boolean {
  return sections[partitionPoint(sections, ({ span }) => span.start < offset)]?.heading?.span.start === offset;
}

/** Shortest line, in UTF-16 units, that the width of a page may have ended. */
const shortestWrappedLine = 25;

/** Longer lines are paragraphs of a text that is not wrapped. */
const longestWrappedLine = 60;

/** Whether the text was wrapped to the width of a page: few of its lines are longer than such a width. */
export function isHardWrapped({ lineStarts }: Article): boolean {
  let full = 0;
  let longer = 0;
  for (let line = 1; line < lineStarts.length; line++) {
    const length = (lineStarts[line] ?? 0) - (lineStarts[line - 1] ?? 0);
    if (length > shortestWrappedLine) full++;
    if (length > longestWrappedLine) longer++;
  }
  return longer * 4 < full;
}

/** Whether a line of wrapped text continues on the next line: a sentence that starts with a number, not a heading. */
function continuesOnNextLine({ text }: Article, span: Span, next: Block): boolean {
  if (span.end - span.start < shortestWrappedLine) return false;
  return (
    next.kind === "paragraph" && /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(text.slice(span.end, next.span.start))
  );
}

/** Whether a numbered line has text of its own; in a row of them (a table of contents, a list) none has. `before` is the number of the line before it. */
function hasTextUnder(
  text: string,
  heading: Heading,
  before: Marker | undefined,
  next: Block,
  follows: HeadingLine | undefined,
): boolean {
  if (follows) return !areSiblings(text, heading, follows.heading);
  if (next.kind !== "paragraph") return false;
  if (before && before.family === heading.marker?.family && before.number + 1 === heading.marker.number) return false;
  return (
    next.item !== undefined ||
    next.quoted ||
    endsLikeSentence(text, next.span) ||
    next.span.end - next.span.start > heading.span.end - heading.span.start
  );
}

/** The part of a text that a division numbers: `章` of 第一章. */
function unitOf(text: string, { span }: Marker): string {
  return /[章节節编編篇部]/.exec(text.slice(span.start, span.end))?.[0] ?? "";
}

/** Whether two headings have numbers of one kind: 一、 and 二、, 第一章 and 第二章, but not 第一章 and 第一节. */
function areSiblings(text: string, { marker: one }: Heading, { marker: other }: Heading): boolean {
  return (
    one !== undefined && other !== undefined && one.family === other.family && unitOf(text, one) === unitOf(text, other)
  );
}

/** An open part of the outline. */
interface OpenPart {
  readonly level: number;
  /** What its heading has in common with its siblings: the family of its number, 章 or 节, bold letters. */
  readonly key: string | undefined;
}

function keyOf(
  text: string,
  { heading: { marker }, by }: Pick<HeadingLine, "heading"> & { readonly by?: HeadingLine["by"] },
): string | undefined {
  if (marker) return marker.family === "division" ? unitOf(text, marker) : marker.family;
  return by === "bold" ? by : undefined;
}

/** A 节 is in the 章 before it, and that in the 编. */
const largerUnits: Readonly<Record<string, string>> = { 节: "编編篇部章", 節: "编編篇部章", 章: "编編篇部" };

/** Whether the part under one heading is a part of that under another before it: by its level, or as a 节 of a 章. */
export function standsUnder(text: string, inner: Heading, outer: Heading): boolean {
  return (
    inner.level > outer.level ||
    largerUnits[keyOf(text, { heading: inner }) ?? ""]?.includes(keyOf(text, { heading: outer }) ?? " ") === true
  );
}

/** The deepest level of a heading in Markdown. */
const deepestLevel = 6;

/**
 * Gives each line its level: a 节 one below its 章; a section that of the sections; all others one below the part they are in, the same for siblings.
 */
function withLevels(
  { text, blocks, title, sections }: Article,
  found: readonly (HeadingLine | undefined)[],
): readonly HeadingLine[] {
  const sectionLevels = new Map<number, number>();
  for (const { heading } of sections) if (heading) sectionLevels.set(heading.span.start, heading.level);
  const lines: HeadingLine[] = [];
  let open: readonly OpenPart[] = [{ level: 1, key: undefined }];
  const enter = (part: OpenPart): void => {
    open = [...open.filter(({ level }) => level < part.level), part];
  };
  for (const [index, block] of blocks.entries()) {
    const line = found[index];
    if (block.kind === "heading" && block.heading !== title)
      enter({ level: block.heading.level, key: keyOf(text, block) });
    if (!line) continue;
    const key = keyOf(text, line);
    const around = open.findLast((part) => part.key !== undefined && largerUnits[key ?? ""]?.includes(part.key));
    const known = around ? around.level + 1 : sectionLevels.get(line.heading.span.start);
    const sibling = open.find((part) => key !== undefined && part.key === key);
    const level = Math.min(deepestLevel, known ?? sibling?.level ?? (open.at(-1)?.level ?? 1) + 1);
    enter({ level, key });
    lines.push({ ...line, heading: { ...line.heading, level } });
  }
  return lines;
}
