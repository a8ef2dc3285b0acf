import { announcementsBefore, largestCount } from "../article/points/announcements";
import { pointsOf, type Article, type Point, type Section, type Series } from "../article/article";
import { blockIndexAt } from "../article/markdown/blockAt";
import { trimmed } from "../article/text/characters";
import { partitionPoint } from "../article/partitionPoint";
import { placedSeries, type PlacedSeries } from "../article/points/placedSeries";
import { textOf, type Span } from "../article/span";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";

/**
 * The text announces a number of things (三个方面, 以下五点, three measures) and another number of them follows; reported at the announcement. It reports only where an announcement leads straight in to a series, to subheadings, or from the introduction to numbered sections.
 */
export const announcedCount: Rule = {
  code: "announced-count",
  severities: { draft: "warning", review: "warning", final: "warning" },
  source: "practice",
  *check({ article }): Iterable<Problem> {
    yield* countSections(article);
    let starts: readonly number[] | undefined;
    for (const placed of placedSeries(article)) {
      const [first] = placed.series.points;
      if (!first || !isEnumerated(placed.series)) continue;
      const words = wordsBefore(article, placed.section, first);
      if (!words || announcementsBefore(article.text, words).length === 0) continue;
      starts ??= pointStarts(article);
      const leadIn = { start: Math.max(words.start, lastBefore(starts, first.span.start)), end: words.end };
      yield* compare(article, leadIn, first.span.start, () => possibleCounts(article.text, placed));
    }
  },
};

/** Parallel paragraphs without markers are no enumeration that a reader could count. */
function isEnumerated({ family, points }: Series): boolean {
  return family !== "unmarked" || points[0]?.form === "heading";
}

/** An introduction that announces (今天讲三个问题。) counts the numbered sections. */
function* countSections(article: Article): Iterable<Problem> {
  const { introduction, sections } = article;
  const [first] = sections;
  const family = first?.heading?.marker?.family;
  if (!introduction || !first || family === undefined) return;
  const numbered = sections.filter(({ heading }) => heading?.marker?.family === family);
  // In half of the official documents （一）（二）… run on across the sections, and the introduction may count them.
  const inside = numbered.reduce((sum, section) => sum + pointsOf(section).length, 0);
  yield* compare(article, introduction, first.span.start, () => [numbered.length, sections.length, inside]);
}

/**
 * The numbers that would each be right: the points of the series, those up to the end of each series after it (a list may be interrupted), and,
 * where the numbers have a gap that `ordinal-sequence` reports, the last of them. 首先 … 其次 … may go on with 此外.
 */
function possibleCounts(
  text: string,
  { series: { points, family }, siblings, index }: PlacedSeries,
): readonly number[] {
  const counts: number[] = [];
  let sum = 0;
  for (let next = index; next < siblings.length && sum <= largestCount; next++) {
    sum += siblings[next]?.points.length ?? 0;
    counts.push(sum);
  }
  const last = points.at(-1);
  if (last?.marker) counts.push(last.marker.number);
  const continues =
    family === "sequence" &&
    last !== undefined &&
    /[。；](?:此外|另外|再者|还有|還有|同时|同時)/.test(textOf(text, last.span).slice(0, longestLook));
  if (continues) counts.push(points.length + 1);
  return counts;
}

/** How much of a point is searched for a word that continues the series, in UTF-16 units. */
const longestLook = 2000;

/** The problem of a lead-in none of whose announcements has one of the numbers; the first of them is the one that is reported. */
function* compare(
  { text, blocks }: Article,
  leadIn: Span,
  follows: number,
  countsOf: () => readonly number[],
): Iterable<Problem> {
  // A heading announces only what it ends with: of 三个重点区域的建设 nothing is counted.
  const isHeading = blocks[blockIndexAt(blocks, leadIn.start)]?.kind === "heading";
  const announced = announcementsBefore(text, leadIn).filter(({ span }) => !isHeading || span.end === leadIn.end);
  const last = announced.at(-1);
  if (!last) return;
  const counts = countsOf();
  if (announced.some(({ count }) => counts.includes(count))) return;
  yield {
    span: last.span,
    message: message(
      "“{0}” is announced, but {1} follow. Correct one or the other.",
      textOf(text, last.span),
      counts[0] ?? 0,
    ),
    covers: [last.span, { start: follows, end: follows + 1 }],
    related: [{ span: { start: follows, end: follows }, message: message("What is announced starts here.") }],
  };
}

/** What is before a point in its paragraph; else the paragraph or heading before it, if that belongs to its section. */
function wordsBefore({ text, blocks, title }: Article, section: Section, { span: { start } }: Point): Span | undefined {
  const block = blocks[blockIndexAt(blocks, start - 1)];
  if (!block || block.span.start < section.span.start) return undefined;
  if (block.kind === "heading") return block.heading === title ? undefined : block.heading.content;
  if (block.kind !== "paragraph" || block.quoted) return undefined;
  return trimmed(text, { start: block.span.start, end: Math.min(block.span.end, start) });
}

/** The start of the last point before an offset: what is before that one leads in to that one. */
function lastBefore(starts: readonly number[], offset: number): number {
  return starts[partitionPoint(starts, (start) => start < offset) - 1] ?? 0;
}

/** Where each point starts, in the order of the text. */
function pointStarts(article: Article): readonly number[] {
  const starts: number[] = [];
  for (const { series } of placedSeries(article)) for (const { span } of series.points) starts.push(span.start);
  return starts.sort((one, other) => one - other);
}

export const page: RulePage = {
  meaning: {
    hans: "文中说有几个方面、几点、几项举措，后面列出的却不是这个数。请补齐，或改正数字。",
    hant: "文中說有幾個方面、幾點、幾項舉措，後面列出的卻不是這個數。請補齊，或改正數字。",
    latin:
      "The text announces a number of things (三个方面, 以下五点, three measures) and another number of them follows. Add what is missing, or correct the number.",
  },
  reason: {
    hans: "说三点只讲两点，读者会以为漏了一点。改稿时增删要点，最容易忘记改前面的数字。",
    hant: "說三點只講兩點，讀者會以為漏了一點。改稿時增刪要點，最容易忘記改前面的數字。",
    latin:
      "Who reads of three points and finds two looks for the third. When points are added or deleted in revision, the number before them is what is forgotten.",
  },
  bad: `# 社区花园的意义、标准与路径

## 社区花园的衡量标准

衡量社区花园办得好不好，主要看以下三个方面：

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，有没有人愿意管。主要看认领的地块是否不低于八成。
`,
  good: `# 社区花园的意义、标准与路径

## 社区花园的衡量标准

衡量社区花园办得好不好，主要看以下两个方面：

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，有没有人愿意管。主要看认领的地块是否不低于八成。
`,
};
