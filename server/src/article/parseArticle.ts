import type { Article, Block, FrontMatter, Heading, HeadingBlock, Role, Section } from "./article";
import type { Script } from "../l10n/localized";
import { blockIndexFrom } from "./markdown/blockAt";
import { firstOfClosing } from "./closing";
import { readBlocks, type RawBlock } from "./markdown/blocks";
import { lineStartsOf } from "./lineStarts";
import { readPlainLines, type PlainLine } from "./headings/plainLines";
import { readProtectedSpans } from "./markdown/protectedSpans";
import { outside, readPunctuation, type PunctuationIndex } from "./text/punctuationIndex";
import { scriptOf } from "./text/script";
import { sizeOf, trimmed } from "./text/characters";
import { readDirectives } from "./markdown/directives";
import { readFrontMatter } from "./markdown/frontMatter";
import {
  plainHeadingKind,
  type PlainHeadingKind,
  readHeading,
  type SectionBody,
  type Vocabulary,
} from "./headings/headings";
import { withContents } from "./headings/contents";
import { isKeywordLine } from "./headings/keywordLine";
import { isPageHead } from "./headings/pageHead";
import { findMarkers } from "./points/markers";
import { readOpening } from "./headings/opening";
import { withoutPinyin } from "./damage/pinyinPairs";
import { readSeries } from "./points/points";
import { endsLikeSentence, opensClosing } from "./text/sentences";
import { textOf, type Span } from "./span";

/** What is known of a draft before anybody asks what its headings mean: enough to choose the words by which they are read. */
export interface TitleAndHeadings {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  /** What may be the title: the first level-1 heading, else a first line that is short. */
  readonly title: Span | undefined;
  /** Where the body's headings are, title excluded, without `##`; in a text without any, the short lines that may act as such. In the order of the text. */
  readonly headings: readonly Span[];
}

/**
 * Parses a document into the article model. Total: any text gives an article and nothing throws, whatever the line
 * breaks, byte order mark, lone surrogates or broken front matter. What its headings mean is asked of the vocabulary that is chosen for it.
 */
export function parseArticle(text: string, choose: (titleAndHeadings: TitleAndHeadings) => Vocabulary): Article {
  const lineStarts = lineStartsOf(text);
  const frontMatter = readFrontMatter(text);
  const body = { start: frontMatter?.span.end ?? (text.startsWith("\uFEFF") ? 1 : 0), end: text.length };
  const rawBlocks = withContents(text, readBlocks(text, lineStarts, body));
  const protectedSpans = readProtectedSpans({ text, lineStarts, body, frontMatter, blocks: rawBlocks });
  const script = scriptOf(text, body, protectedSpans);
  const punctuation = outside(readPunctuation(text), protectedSpans);
  const vocabulary = choose(readTitleAndHeadings(text, frontMatter, rawBlocks));
  const title = findTitle(text, rawBlocks, frontMatter, vocabulary);
  const blocks = rawBlocks.map((block) => readBlock(text, block, title, vocabulary));
  const sectionStarts = findSectionStarts(text, blocks, title, vocabulary);
  const opening = readOpening(
    text,
    blocksBetween(blocks, title?.span.end ?? body.start, firstStart(sectionStarts, text)),
    sectionStarts.length === 0,
  );
  const starts =
    opening.points === undefined ? sectionStarts : [{ offset: opening.points, heading: undefined }, ...sectionStarts];
  const sections = starts.map(({ offset, heading }, index): Section => {
    const span = { start: offset, end: starts[index + 1]?.offset ?? text.length };
    const section = readSection(
      text,
      blocksBetween(blocks, heading?.span.end ?? offset, span.end),
      span,
      heading,
      script,
      punctuation,
    );
    return { ...section, roles: rolesOf(text, script, section, vocabulary) };
  });
  return {
    text,
    lineStarts,
    punctuation,
    protectedSpans,
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
    directives: readDirectives(text, blocks, punctuation),
    blocks,
  };
}

function readTitleAndHeadings(
  text: string,
  frontMatter: FrontMatter | undefined,
  blocks: readonly RawBlock[],
): TitleAndHeadings {
  const written = blocks.filter((block) => block.kind === "heading");
  const lines = blocks
    .filter(
      (block) =>
        block.kind === "paragraph" && !block.quoted && !block.item && block.span.end - block.span.start <= longestTitle,
    )
    .map(({ span }) => span);
  const title =
    written.find(({ level }) => level === 1)?.content ??
    frontMatter?.title?.span ??
    (lines[0] && lines[0].start === blocks.find(({ kind }) => kind !== "html")?.span.start ? lines[0] : undefined);
  const headings = written.length > 0 ? written.map(({ content }) => content) : lines;
  return { text, frontMatter, title, headings: headings.filter((heading) => heading !== title) };
}

/**
 * The title: the first level-1 heading; without one, a first line that looks like a title. Where a text has several
 * level-1 headings and the first is the name of a section (`# 意义`), they are sections and there is no title.
 */
function findTitle(
  text: string,
  blocks: readonly RawBlock[],
  frontMatter: FrontMatter | undefined,
  vocabulary: Vocabulary,
): Heading | undefined {
  const first = blocks.filter((block) => block.kind === "heading" && block.level === 1);
  const [heading] = first;
  if (heading?.kind === "heading") {
    const title = readHeading(text, heading.span, heading.content, 1, heading.form, vocabulary);
    const isSection =
      first.length > 1 &&
      title.roles.length === 1 &&
      vocabulary.meaningOf(title.words).named &&
      title.name.end - title.name.start <= longestBareName;
    return isSection ? undefined : title;
  }
  if (frontMatter?.title && frontMatter.title.text.trim() !== "") {
    const { span } = frontMatter.title;
    const quotes = text.charAt(span.start) === '"' || text.charAt(span.start) === "'" ? 1 : 0;
    const value = { start: span.start + quotes, end: span.end - quotes };
    return readHeading(text, span, value, 1, "frontMatter", vocabulary);
  }
  const shown = blocks.filter((block) => block.kind !== "html");
  const lines = shown.slice(
    Math.max(
      0,
      shown.findIndex(({ span }) => !isPageHead(textOf(text, span))),
    ),
  );
  const isAfterKeywords =
    lines[0]?.kind === "paragraph" && lines[1] !== undefined && isKeywordLine(text, lines[0].span, lines[1].span);
  const [line, next] = isAfterKeywords ? lines.slice(1) : lines;
  if (line?.kind !== "paragraph" || !next || line.quoted || line.item) return undefined;
  const kind = plainHeadingKind(text, line.span, { start: 0, end: text.length }, vocabulary);
  const isTitle = kind === "form" || kind === "name" || looksLikeTitle(text, line.span);
  return isTitle ? readHeading(text, line.span, line.span, 1, "plain", vocabulary) : undefined;
}

/** A bare section name such as 重要意义 or Significance is short; a title that ends in 意义 is not. */
const longestBareName = 14;

/** Longest first line taken for a title; the longest of the labelled texts has 43 characters. */
const longestTitle = 60;

/** The same before the syllables that a web page put after its characters are taken away. */
const longestDamagedTitle = 5 * longestTitle;

function looksLikeTitle(text: string, line: Span): boolean {
  const isShort =
    line.end - line.start <= longestTitle ||
    (line.end - line.start <= longestDamagedTitle && withoutPinyin(textOf(text, line)).length <= longestTitle);
  return (
    isShort &&
    !endsLikeSentence(text, line) &&
    !/[。；\r\n]/.test(text.slice(line.start, line.end)) &&
    findMarkers(text, line).length === 0
  );
}

function readBlock(text: string, block: RawBlock, title: Heading | undefined, vocabulary: Vocabulary): Block {
  if (block.kind !== "heading") {
    return title?.form === "plain" && block.span.start === title.span.start
      ? { kind: "heading", span: block.span, heading: title }
      : block;
  }
  const heading =
    block.span.start === title?.span.start
      ? title
      : readHeading(text, block.span, block.content, block.level, block.form, vocabulary);
  return { kind: "heading", span: block.span, heading };
}

interface SectionStart {
  readonly offset: number;
  readonly heading: Heading | undefined;
}

/** The headings that start a section: those of the section level and above, and lines that act as such. */
function findSectionStarts(
  text: string,
  blocks: readonly Block[],
  title: Heading | undefined,
  vocabulary: Vocabulary,
): readonly SectionStart[] {
  const headings = blocks
    .filter((block) => block.kind === "heading" && block.heading !== title)
    .map((block) => (block as HeadingBlock).heading);
  const level = sectionLevel(headings);
  const firstSection = headings.findIndex((heading) => heading.level <= level);
  const real = headings.filter((heading, index) => heading.level <= level || index < firstSection);
  const plain = plainHeadings(
    text,
    blocks,
    title,
    readPlainLines(text, blocks, vocabulary),
    headings.length === 0 ? undefined : real,
    Number.isFinite(level) ? level : 2,
    vocabulary,
  );
  return [...real, ...plain]
    .sort((one, other) => one.span.start - other.span.start)
    .map((heading) => ({ offset: heading.span.start, heading }));
}

/**
 * The level of the sections: the highest on which headings name two roles, else the highest on which they name one.
 * Without any such heading that of the measures (加强…, 完善…), which under a named heading are
 * its points; without these the highest level that more than one heading has, else the highest. A second title among the sections does not lift them.
 */
function sectionLevel(headings: readonly Heading[]): number {
  const named = headings.filter((heading) => heading.named);
  const withRoles = named.length > 0 ? named : headings.filter((heading) => heading.roles.length > 0);
  const counted = withRoles.length > 0 ? withRoles : headings;
  const levels = [...new Set(counted.map(({ level }) => level))].sort((one, other) => one - other);
  const on = (level: number): readonly Heading[] => counted.filter((heading) => heading.level === level);
  const isSectionLevel = (level: number): boolean =>
    withRoles.length > 0 ? new Set(on(level).flatMap(({ roles }) => roles)).size > 1 : on(level).length > 1;
  return levels.find(isSectionLevel) ?? levels[0] ?? Infinity;
}

/**
 * The lines that act as section headings, read as such. Where real headings exist (`real` are those that open a section), only the names of
 * sections count, and numbered lines that go on with the numbers of the sections.
 */
function plainHeadings(
  text: string,
  blocks: readonly Block[],
  title: Heading | undefined,
  all: readonly PlainLine[],
  real: readonly Heading[] | undefined,
  level: number,
  vocabulary: Vocabulary,
): readonly Heading[] {
  const lines: { readonly heading: Heading; readonly kind: PlainHeadingKind }[] = [];
  const firstProse =
    all.length === 0
      ? -1
      : blocks.findIndex((block) => block.kind === "paragraph" && endsLikeSentence(text, block.span));
  for (const { block: index, kind } of all) {
    const block = blocks[index];
    if (block?.kind !== "paragraph" || block.span.start < (title?.span.end ?? 0)) continue;
    // Lines before the first prose are credits and contents, not headings.
    const opensText = kind === "form" && (firstProse < 0 || index < firstProse);
    if (kind && !opensText && !(real && kind === "form"))
      lines.push({ heading: readHeading(text, block.span, block.span, level, "plain", vocabulary), kind });
  }
  if (real) {
    const numbered = sectionsAmongNumbered(
      lines.filter(({ kind }) => kind !== "name" && kind !== "form").map(({ heading }) => heading),
      real,
    );
    return lines.filter(({ heading, kind }) => kind === "name" || numbered.has(heading)).map(({ heading }) => heading);
  }
  const kinds = strongestKinds(lines.map(({ kind }) => kind));
  return lines.filter(({ kind }) => kinds.includes(kind)).map(({ heading }) => heading);
}

/**
 * Of the numbered lines those that open a section although the headings around them are real ones:
 *
 * - `二、衡量标准` between `## 一、重要意义` and `## 三、实施路径`: its number goes on with theirs and none of them has it. A 二、 after a 一、
 *   inside a section is a point of that section.
 * - `二、衡量标准` where no section is numbered, if no real heading names its role
 */
function sectionsAmongNumbered(lines: readonly Heading[], real: readonly Heading[]): ReadonlySet<Heading> {
  const keyOf = ({ marker }: Heading, by = 0): string => `${marker?.family ?? ""} ${(marker?.number ?? 0) + by}`;
  const numbers = new Set(real.filter(({ marker }) => marker).map((heading) => keyOf(heading)));
  const roles = new Set(real.flatMap((heading) => heading.roles));
  const sections = new Set<Heading>();
  let section = "";
  let inside = "";
  const realHeadings = new Set(real);
  for (const heading of [...real, ...lines].sort((one, other) => one.span.start - other.span.start)) {
    const isReal = realHeadings.has(heading);
    const before = keyOf(heading, -1);
    const isNext = section === "" ? heading.marker?.number === 1 : before === section;
    const opens =
      numbers.size === 0
        ? heading.named && !heading.roles.some((role) => roles.has(role))
        : isNext && before !== inside && !numbers.has(keyOf(heading));
    if (isReal || opens) {
      if (!isReal) sections.add(heading);
      if (heading.marker) section = keyOf(heading);
      inside = "";
    } else {
      inside = keyOf(heading);
    }
  }
  return sections;
}

/** In a text without headings the clearest kind of line makes the sections, so that 一、 and 重要意义 beat a line that is merely short. */
function strongestKinds(found: readonly PlainHeadingKind[]): readonly PlainHeadingKind[] {
  if (found.includes("division")) return ["division"];
  if (found.includes("formal")) return ["formal", "name"];
  if (found.includes("hanzi")) return ["hanzi", "name"];
  return ["name", "form"];
}

function firstStart(starts: readonly SectionStart[], text: string): number {
  return starts[0]?.offset ?? text.length;
}

function blocksBetween(blocks: readonly Block[], start: number, end: number): readonly Block[] {
  return blocks.slice(blockIndexFrom(blocks, start), blockIndexFrom(blocks, end));
}

function readSection(
  text: string,
  own: readonly Block[],
  span: Span,
  heading: Heading | undefined,
  script: Script,
  punctuation: PunctuationIndex,
): SectionBody {
  // Attachments, signature and date at the end of the draft are no points, and the last point ends before them.
  const closing = span.end < text.length ? own.length : firstOfClosing(text, own, (index) => index === 0);
  return {
    span,
    heading,
    blocks: own,
    series: readSeries(text, own.slice(0, closing), own[closing]?.span.start ?? span.end, script, punctuation),
    size: own.reduce(
      (sum, block) =>
        sum + (block.kind === "paragraph" || block.kind === "table" ? sizeOf(text, block.span, script) : 0),
      0,
    ),
  };
}

function rolesOf(text: string, script: Script, body: SectionBody, vocabulary: Vocabulary): readonly Role[] {
  const { heading } = body;
  if (!heading) return [];
  return heading.roles.length > 0 ? heading.roles : vocabulary.rolesOfBody(text, script, body);
}

/**
 * The subsections of a section: the headings of the highest level under its own, each with what is under it up to the next. Their roles are those
 * that the vocabulary gives them; the text before the first is in none. Plain lines make no subsections.
 */
export function readSubsections(
  { text, script, punctuation }: Article,
  section: Section,
  vocabulary: Vocabulary,
): readonly Section[] {
  const headings = section.blocks.flatMap((block) => (block.kind === "heading" ? [block.heading] : []));
  const level = Math.min(...headings.map((heading) => heading.level));
  const own = headings.filter((heading) => heading.level === level && heading.form !== "plain");
  return own.map((heading, index) => {
    const read: Heading = { ...heading, ...vocabulary.meaningOf(heading.words) };
    const span = { start: heading.span.start, end: own[index + 1]?.span.start ?? section.span.end };
    return {
      ...readSection(text, blocksBetween(section.blocks, heading.span.end, span.end), span, read, script, punctuation),
      roles: read.roles,
    };
  });
}

/** The body of a section whose role is `conclusion`, or a last paragraph that opens with 总之, 综上 … */
function findConclusion(text: string, sections: readonly Section[]): Span | undefined {
  const last = sections.at(-1);
  if (last?.roles.includes("conclusion"))
    return trimmed(text, { start: last.heading?.span.end ?? last.span.start, end: last.span.end });
  const paragraph = last?.blocks.findLast((block) => block.kind === "paragraph");
  return paragraph && !paragraph.item && !paragraph.quoted && opensClosing(text, paragraph.span)
    ? paragraph.span
    : undefined;
}
