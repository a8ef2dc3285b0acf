import type { Article, Block, Heading, HeadingBlock, ParagraphBlock, Section, Script } from "./article";
import { type RawBlock, readBlocks } from "./blocks";
import { sizeOf, trimmed } from "./characters";
import { readDirectives } from "./directives";
import { readFrontMatter } from "./frontMatter";
import { plainHeadingKind, type PlainHeadingKind, readHeading, type Vocabulary } from "./headings";
import { lineStartsOf } from "./lineStarts";
import { findMarkers } from "./markers";
import { readOpening } from "./opening";
import { readSeries } from "./points";
import { scriptOf } from "./script";
import { endsLikeSentence, opensClosing } from "./sentences";
import type { Span } from "./span";

/**
 * Parses a document into the article model. Total: any text gives an article and nothing throws, whatever the line
 * breaks, byte order mark, lone surrogates or broken front matter.
 */
export function parseArticle(text: string, vocabulary: Vocabulary): Article {
  const lineStarts = lineStartsOf(text);
  const frontMatter = readFrontMatter(text);
  const body = { start: frontMatter?.span.end ?? (text.startsWith("\uFEFF") ? 1 : 0), end: text.length };
  const script = scriptOf(text);
  const raw = readBlocks(text, lineStarts, body);
  const title = findTitle(text, raw, vocabulary);
  const blocks = raw.map((block) => readBlock(text, block, title, vocabulary));
  const sectionStarts = findSectionStarts(text, blocks, title, vocabulary);
  const opening = readOpening(text, blocksBetween(blocks, title?.span.end ?? body.start, firstStart(sectionStarts, text)));
  const starts = opening.points === undefined ? sectionStarts : [{ offset: opening.points, heading: undefined }, ...sectionStarts];
  const sections = starts.map(({ offset, heading }, index) => readSection(text, blocks, offset, starts[index + 1]?.offset ?? text.length, heading, script));
  return {
    text,
    lineStarts,
    script,
    frontMatter,
    body,
    title,
    byline: opening.byline,
    editor: opening.editor,
    lead: opening.lead,
    introduction: opening.introduction,
    sections,
    conclusion: findConclusion(text, sections),
    directives: readDirectives(text, blocks),
    blocks,
  };
}

/**
 * The title: the first level-1 heading; without one, a first line that looks like a title. Where a text has several
 * level-1 headings and the first is the name of a section (`# 意义`), they are sections and there is no title.
 */
function findTitle(text: string, blocks: readonly RawBlock[], vocabulary: Vocabulary): Heading | undefined {
  const first = blocks.filter((block) => block.kind === "heading" && block.level === 1);
  const [heading] = first;
  if (heading?.kind === "heading") {
    const title = readHeading(text, heading.span, heading.content, 1, heading.form, vocabulary);
    const isSection = first.length > 1 && title.roles.length === 1 && vocabulary.namesSection(text.slice(title.name.start, title.name.end)) && title.name.end - title.name.start <= longestBareName;
    return isSection ? undefined : title;
  }
  const [line, next] = blocks.filter((block) => block.kind !== "html");
  if (line?.kind !== "paragraph" || !next || line.quoted || line.item) return undefined;
  const kind = plainHeadingKind(text, line.span, { start: 0, end: text.length }, vocabulary);
  const isTitle = kind === "form" || kind === "name" || looksLikeTitle(text, line.span);
  return isTitle ? readHeading(text, line.span, line.span, 1, "plain", vocabulary) : undefined;
}

/** A bare section name such as 重要意义 or Significance is short; a title that ends in 意义 is not. */
const longestBareName = 14;

/** Longest first line taken for a title; the longest of the labelled texts has 43 characters. */
const longestTitle = 60;

function looksLikeTitle(text: string, line: Span): boolean {
  return line.end - line.start <= longestTitle && !endsLikeSentence(text, line) && !/[。；]/.test(text.slice(line.start, line.end)) && findMarkers(text, line).length === 0;
}

function readBlock(text: string, block: RawBlock, title: Heading | undefined, vocabulary: Vocabulary): Block {
  if (block.kind !== "heading") {
    return title?.form === "plain" && block.span.start === title.span.start ? { kind: "heading", span: block.span, heading: title } : block;
  }
  const heading = block.span.start === title?.span.start ? title : readHeading(text, block.span, block.content, block.level, block.form, vocabulary);
  return { kind: "heading", span: block.span, heading };
}

interface SectionStart {
  readonly offset: number;
  readonly heading: Heading | undefined;
}

/** The headings that start a section: those of the section level and above, and lines that act as such. */
function findSectionStarts(text: string, blocks: readonly Block[], title: Heading | undefined, vocabulary: Vocabulary): readonly SectionStart[] {
  const headings = blocks.filter((block) => block.kind === "heading" && block.heading !== title).map((block) => (block as HeadingBlock).heading);
  const level = sectionLevel(headings);
  const firstSection = headings.findIndex((heading) => heading.level <= level);
  const real = headings.filter((heading, index) => heading.level <= level || index < firstSection);
  const plain = plainHeadings(text, blocks, title, headings.length === 0, Number.isFinite(level) ? level : 2, vocabulary);
  return [...real, ...plain].sort((one, other) => one.span.start - other.span.start).map((heading) => ({ offset: heading.span.start, heading }));
}

/**
 * The level on which the sections stand: that of most headings that name a role, the higher one on a tie; without any, that of the
 * measures (加强…, 完善…), which under a named heading are its points; without these, the highest
 * level that more than one heading has, else the highest. A second title among the sections does not lift them.
 */
function sectionLevel(headings: readonly Heading[]): number {
  const named = headings.filter((heading) => heading.named);
  const withRoles = named.length > 0 ? named : headings.filter((heading) => heading.roles.length > 0);
  const counted = withRoles.length > 0 ? withRoles : headings;
  const counts = new Map<number, number>();
  for (const { level } of counted) counts.set(level, (counts.get(level) ?? 0) + 1);
  const levels = [...counts.keys()].sort((one, other) => one - other);
  if (withRoles.length === 0) return levels.find((level) => (counts.get(level) ?? 0) > 1) ?? levels[0] ?? Infinity;
  return levels.reduce((best, level) => ((counts.get(level) ?? 0) > (counts.get(best) ?? 0) ? level : best), levels[0] ?? Infinity);
}

/** The lines that act as section headings, read as such. Where real headings exist, only the names of sections count. */
function plainHeadings(text: string, blocks: readonly Block[], title: Heading | undefined, aloneInText: boolean, level: number, vocabulary: Vocabulary): readonly Heading[] {
  const lines: { readonly block: ParagraphBlock; readonly kind: PlainHeadingKind }[] = [];
  const firstProse = blocks.findIndex((block) => block.kind === "paragraph" && endsLikeSentence(text, block.span));
  blocks.forEach((block, index) => {
    if (block.kind !== "paragraph" || block.quoted || block.item || block.span.start < (title?.span.end ?? 0)) return;
    const kind = plainHeadingKind(text, block.span, blocks[index + 1]?.span, vocabulary);
    // Lines before the first prose are credits and contents, not headings.
    const opensText = kind === "form" && (firstProse < 0 || index < firstProse);
    if (kind && !opensText) lines.push({ block, kind });
  });
  const kinds: readonly PlainHeadingKind[] = !aloneInText ? ["name"] : strongestKinds(lines.map(({ kind }) => kind));
  return lines.filter(({ kind }) => kinds.includes(kind)).map(({ block }) => readHeading(text, block.span, block.span, level, "plain", vocabulary));
}

/** In a text without headings the clearest kind of line makes the sections, so that 一、 and 重要意义 beat a line that is merely short. */
function strongestKinds(found: readonly PlainHeadingKind[]): readonly PlainHeadingKind[] {
  if (found.includes("division")) return ["division"];
  if (found.includes("hanzi")) return ["hanzi", "name"];
  return ["name", "form"];
}

function firstStart(starts: readonly SectionStart[], text: string): number {
  return starts[0]?.offset ?? text.length;
}

function blocksBetween(blocks: readonly Block[], start: number, end: number): readonly Block[] {
  return blocks.slice(firstFrom(blocks, start), firstFrom(blocks, end));
}

/** The index of the first block that starts at the offset or behind it. */
function firstFrom(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readSection(text: string, blocks: readonly Block[], start: number, end: number, heading: Heading | undefined, script: Script): Section {
  const own = blocksBetween(blocks, heading?.span.end ?? start, end);
  return {
    span: { start, end },
    heading,
    roles: heading?.roles ?? [],
    blocks: own,
    series: readSeries(text, own, end, script),
    size: own.reduce((sum, block) => sum + (block.kind === "paragraph" || block.kind === "table" ? sizeOf(text, block.span, script) : 0), 0),
  };
}

/** The body of a section whose role is `conclusion`, or a last paragraph that opens with 总之, 综上 … */
function findConclusion(text: string, sections: readonly Section[]): Span | undefined {
  const last = sections.at(-1);
  if (last?.roles.includes("conclusion")) return trimmed(text, { start: last.heading?.span.end ?? last.span.start, end: last.span.end });
  const paragraph = last?.blocks.findLast((block) => block.kind === "paragraph");
  return paragraph && opensClosing(text, paragraph.span) ? paragraph.span : undefined;
}
