import type { Point, Section, Series } from "../article/article";
import { blockIndexAt } from "../article/markdown/blockAt";
import { leadsIn } from "../article/points/leadIns";
import { lineAt } from "../article/lineStarts";
import { wordsOf } from "../article/markdown/readText";
import { withNumber } from "../article/points/markers";
import { markersOf, placedSeries, type PlacedSeries } from "../article/points/placedSeries";
import { endsLikeSentence } from "../article/text/sentences";
import type { Analysis } from "../structure/analysis";
import { headingNumber, surrounded } from "../structure/skeleton";
import type { Localized } from "../l10n/localized";
import { message } from "../l10n/message";
import { renumberedHeadings, renumberSeries } from "../edits/renumber";
import type { Problem, Rule, RulePage } from "./rule";
import type { Edit, Fix } from "../edits/edit";

/**
 * After at least two members a series starts again at one, in the same section and on the same level: a heading was lost, as a rule.
 *
 *     （一）… （二）… （一）… （二）…   ->   at the second （一）
 */
export const ordinalRestart: Rule = {
  code: "ordinal-restart",
  severities: { draft: "information", review: "warning", final: "warning" },
  source: "practice",
  *check(analysis): Iterable<Problem> {
    const { text } = analysis.article;
    for (const placed of placedSeries(analysis.article)) {
      const before = seriesBefore(placed);
      const marker = placed.series.points[0]?.marker;
      if (!before || !marker || isSetApart(analysis, before, placed)) continue;
      yield {
        span: marker.span,
        message: message(
          "“{0}” restarts the numbering after “{1}”. Insert the missing heading, or number on.",
          wordsOf(text, marker.span),
          lastMarkerText(text, before),
        ),
        fixes: () => fixes(analysis, placed, before),
      };
    }
  },
};

/** Families whose lists start again as they please: two Markdown lists with text between them are two series. */
const freeFamilies: ReadonlySet<Series["family"]> = new Set([
  "unmarked",
  "list",
  "bullet",
  "side",
  "division",
] as const);

/** The series that this one starts again; `undefined` when it does not. Inside a paragraph every sentence may lead in to a series of its own. */
function seriesBefore({ series, siblings, index }: PlacedSeries): Series | undefined {
  const [first] = series.points;
  if (!first?.marker || first.marker.number !== 1 || first.form === "inline" || freeFamilies.has(series.family))
    return undefined;
  const before = siblings[index - 1];
  const last = before?.points.at(-1);
  if (!before || before.family !== series.family || last?.form !== first.form || before.points.length < 2)
    return undefined;
  // A series that does not start with one came between: ordinal-sequence reports it, and the rest follows from it.
  return last.series.every(({ points }) => (points[0]?.marker?.number ?? 1) <= 1) ? before : undefined;
}

/**
 * Whether something between the two series sets them apart: a paragraph right before the second one that leads in to it (a writer who announces a
 * series has lost nothing), or a line that acts as a heading.
 */
function isSetApart({ article }: Analysis, before: Series, { series }: PlacedSeries): boolean {
  const { text, blocks } = article;
  const from = blockIndexAt(blocks, before.points.at(-1)?.topic.end ?? 0) + 1;
  const last = blockIndexAt(blocks, (series.points[0]?.span.start ?? 0) - 1);
  for (let index = from; index <= last; index++) {
    const block = blocks[index];
    if (block?.kind !== "paragraph") continue;
    const isHeading =
      !block.item && block.span.end - block.span.start <= longestHeading && !endsLikeSentence(text, block.span);
    if (isHeading || (index === last && leadsIn(text, block.span))) return true;
  }
  return false;
}

/** Longest line without a final mark, in UTF-16 units, that acts as a heading. */
const longestHeading = 40;

function lastMarkerText(text: string, series: Series): string {
  const marker = series.points.at(-1)?.marker;
  return marker ? wordsOf(text, marker.span) : "";
}

function fixes(analysis: Analysis, placed: PlacedSeries, before: Series): readonly Fix[] {
  const heading = insertHeading(analysis, placed);
  const start = (before.points.at(-1)?.marker?.number ?? 0) + 1;
  const edits = renumberSeries(analysis.article, { markers: markersOf(placed.series), start });
  const numberOn: Fix = { title: message("Number on from {0} (numbers that change: {1})", start, edits.length), edits };
  return heading ? [heading, numberOn] : [numberOn];
}

/** Placeholder for the name of a heading that only its writer knows. */
const headingPlaceholder: Localized = { hans: "【小标题】", hant: "【小標題】", latin: "【heading】" };

/** A heading beside the one the series is under; none where it is in a point that is no heading. */
function insertHeading(analysis: Analysis, { series, section, owner }: PlacedSeries): Fix | undefined {
  const { article } = analysis;
  const first = series.points[0]?.span.start ?? 0;
  // The heading goes before the indentation of the line.
  const offset = article.lineStarts[lineAt(article.lineStarts, first)] ?? first;
  const words = headingPlaceholder[article.script];
  if (owner && owner.form !== "heading") return undefined;
  const { number, renumbered } = owner ? besidePoint(analysis, owner) : besideSection(analysis, section, offset);
  const hashes =
    /^#+/.exec(article.text.slice(owner?.span.start ?? section.heading?.span.start ?? offset))?.[0] ?? "##";
  // Lines that act as headings do so only while there are no real ones.
  const line = section.heading?.form === "plain" && number !== "" ? number + words : `${hashes} ${number}${words}`;
  const inserted: Edit = { span: { start: offset, end: offset }, text: surrounded(article, offset, line) };
  return { title: message("Insert the heading “{0}” here", number + words), edits: [inserted, ...renumbered] };
}

interface HeadingNumber {
  /** `二、`, with the blank after it; empty where headings have no numbers. */
  readonly number: string;
  /** What makes room for it among the headings that follow. */
  readonly renumbered: readonly Edit[];
}

function besideSection(analysis: Analysis, section: Section, offset: number): HeadingNumber {
  if (section.heading && !section.heading.marker) return { number: "", renumbered: [] };
  const { sections } = analysis.article;
  return {
    number: headingNumber(analysis.article, sections, offset),
    renumbered: renumberedHeadings(analysis, sections, offset),
  };
}

function besidePoint({ article }: Analysis, owner: Point): HeadingNumber {
  const { marker } = owner;
  const number =
    marker &&
    withNumber(
      article.text.slice(marker.span.start, owner.topic.start),
      marker.family,
      marker.number + 1,
      article.script,
    );
  if (!marker || number === undefined) return { number: "", renumbered: [] };
  const siblings = [...placedSeries(article)].find(({ series }) => series.points.includes(owner))?.series.points ?? [];
  const after = siblings.slice(siblings.indexOf(owner) + 1).flatMap((point) => point.marker ?? []);
  return { number, renumbered: renumberSeries(article, { markers: after, start: 0 }, 0, 1) };
}

export const page: RulePage = {
  meaning: {
    hans: "同一部分、同一层次的一组序号排了两项以上，又从一开始。多半是中间丢了一个小标题：请补上，或接着往下编号。条内各自的一是、二是，列表，以及有引导语的新一组，不在此列。",
    hant: "同一部分、同一層次的一組序號排了兩項以上，又從一開始。多半是中間掉了一個小標題：請補上，或接著往下編號。條內各自的一是、二是，清單，以及有引導語的新一組，不在此列。",
    latin:
      "A series of at least two members starts again at one in the same section and on the same level. A heading was lost there, as a rule: insert it, or number on. Series inside different points, lists, and a series that a sentence leads in to are fine.",
  },
  reason: {
    hans: "粘贴和删改时最容易丢掉小标题；两组序号连在一起，读者分不清哪些条目属于哪一部分。",
    hant: "貼上和刪改時最容易掉了小標題；兩組序號連在一起，讀者分不清哪些條目屬於哪一部分。",
    latin:
      "Headings get lost when text is pasted or cut. Two series in a row leave the reader guessing which points belong together.",
  },
  bad: `# 社区花园建设的意义、标准与路径

## 社区花园建设的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，有没有人愿意管。主要看认领的地块是否不低于八成。

第一，要选好地方。先用起闲置的边角地。

第二，要定好规矩。把浇水、除草排进值班表。
`,
  good: `# 社区花园建设的意义、标准与路径

## 社区花园建设的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，有没有人愿意管。主要看认领的地块是否不低于八成。

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。

第二，要定好规矩。把浇水、除草排进值班表。
`,
};
