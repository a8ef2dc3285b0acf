import type { Article, Family, Marker, Series } from "../article/article";
import { wordsOf } from "../article/markdown/readText";
import type { Span } from "../article/span";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";

/**
 * The levels 一、 → （一） → 1. → （1） are inverted, or one is skipped that the draft uses elsewhere (GB/T 9704—2012; with two levels only,
 * 一、 and 1. may follow each other). Reported once per series, at its first marker. A draft without 一、 counts in its own way.
 *
 *     （一）… 一、…   ->   at 一、
 */
export const ordinalLevel: Rule = {
  code: "ordinal-level",
  severities: { draft: "information", review: "warning", final: "warning" },
  source: "standard",
  *check({ article }): Iterable<Problem> {
    const used = usedLevels(article);
    if (!used.has(0)) return;
    for (const { heading, series } of article.sections) yield* problemsUnder(article, series, heading?.marker, used);
  },
};

const highest = "hanzi";
const levels: readonly Family[] = [highest, "hanziParenthesis", "digit", "digitParenthesis"];
/** How each level is written, for messages. */
const examples = ["一、", "（一）", "1.", "（1）"] as const;

/** For each level that headings and paragraphs are numbered on: where it is first and last used. What is counted inside a sentence is on no level. */
type UsedLevels = ReadonlyMap<number, Span>;

function usedLevels(article: Article): UsedLevels {
  const used = new Map<number, Span>();
  const use = (marker: Marker | undefined): void => {
    const level = levelOf(marker);
    if (!marker || level < 0) return;
    const { start, end } = used.get(level) ?? marker.span;
    used.set(level, { start: Math.min(start, marker.span.start), end: Math.max(end, marker.span.end) });
  };
  const useUnder = (all: readonly Series[]): void => {
    for (const series of all) {
      use(markerOf(series));
      for (const point of series.points) useUnder(point.series);
    }
  };
  for (const { heading, series } of article.sections) {
    use(heading?.marker);
    useUnder(series);
  }
  return used;
}

/** 0 to 3; −1 for a marker of another kind and for none. */
function levelOf(marker: Marker | undefined): number {
  return marker ? levels.indexOf(marker.family) : -1;
}

/** The first marker of a series of paragraphs or headings. */
function markerOf({ points }: Series): Marker | undefined {
  const [first] = points;
  return first?.form === "paragraph" || first?.form === "heading" ? first.marker : undefined;
}

/**
 * @param above the nearest marker around the series that is on a level. A Markdown list is no level, and hides what its own level would
 * be: nothing inside it or after it is judged.
 */
function* problemsUnder(
  article: Article,
  siblings: readonly Series[],
  above: Marker | undefined,
  used: UsedLevels,
): Iterable<Problem> {
  for (const series of siblings) {
    if (series.family === "list") return;
    const marker = markerOf(series);
    // A series that does not start with one belongs elsewhere: ordinal-sequence reports it.
    const problem = marker?.number === 1 && above ? problemAt(article.text, series, marker, above, used) : undefined;
    if (problem) yield problem;
    for (const point of series.points) {
      if (point.series.length > 0)
        yield* problemsUnder(article, point.series, levelOf(point.marker) < 0 ? above : point.marker, used);
    }
  }
}

function problemAt(
  text: string,
  { points }: Series,
  marker: Marker,
  above: Marker,
  used: UsedLevels,
): Problem | undefined {
  const level = levelOf(marker);
  const outer = levelOf(above);
  if (level < 0 || outer < 0) return undefined;
  const words = [wordsOf(text, marker.span), wordsOf(text, above.span)] as const;
  const related = [{ span: above.span, message: message("“{0}” is here.", words[1]) }];
  if (level < outer) {
    return {
      span: marker.span,
      related,
      message: message(
        "“{0}” comes under “{1}”, but its level is the higher one. The order of levels is 一、 （一） 1. （1）.",
        ...words,
      ),
    };
  }
  const end = points.at(-1)?.span.end ?? marker.span.end;
  const skipped = examples.find((_, between) => {
    const use = used.get(between);
    // What is inside the series itself is not elsewhere.
    return outer < between && between < level && use !== undefined && (use.start < marker.span.start || use.end > end);
  });
  if (skipped === undefined) return undefined;
  return {
    span: marker.span,
    related,
    message: message(
      "“{0}” comes directly under “{1}” and skips the level “{2}”, which this draft uses elsewhere. Number it “{2}”.",
      ...words,
      skipped,
    ),
  };
}

export const page: RulePage = {
  meaning: {
    hans: "层次序号颠倒，或跳过了本稿别处用到的一层。例如（一）之下出现一、，或一、之下直接出现 1.。层次依次为一、（一）1.（1）。全文只用一、和 1. 两层，或不用一、的文稿，不提示；Markdown 列表不算层次。",
    hant: "層次序號顛倒，或跳過了本稿別處用到的一層。例如（一）之下出現一、，或一、之下直接出現 1.。層次依次為一、（一）1.（1）。全文只用一、和 1. 兩層，或不用一、的文稿，不提示；Markdown 清單不算層次。",
    latin:
      "Levels are inverted, or one is skipped that the draft uses elsewhere. Examples are 一、 under （一） and 1. right under 一、. Their order is 一、 （一） 1. （1）. A draft with only 一、 and 1., or without 一、, is left alone; Markdown lists are no level.",
  },
  reason: {
    hans: "公文结构层次依次用一、（一）1.（1）标注（GB/T 9704—2012），不颠倒，不跳级；只有两层时可用一、和 1.。",
    hant: "公文結構層次依次用一、（一）1.（1）標注（GB/T 9704—2012），不顛倒，不跳級；只有兩層時可用一、和 1.。",
    latin:
      "Official texts number their levels 一、 （一） 1. （1） in this order (GB/T 9704—2012), without inversion or gap; with two levels only, 一、 and 1. may be used.",
  },
  bad: `# 社区花园建设的标准与路径

## 一、社区花园建设的衡量标准

### （一）有没有人愿意来

主要看早晚两个时段的人数。

### （二）有没有人愿意管

主要看认领的地块是否不低于八成。

## 二、推进社区花园建设的路径

### 1. 要选好地方

先用起闲置的边角地。

### 2. 要定好规矩

把浇水、除草排进值班表。
`,
  good: `# 社区花园建设的标准与路径

## 一、社区花园建设的衡量标准

### （一）有没有人愿意来

主要看早晚两个时段的人数。

### （二）有没有人愿意管

主要看认领的地块是否不低于八成。

## 二、推进社区花园建设的路径

### （一）要选好地方

先用起闲置的边角地。

### （二）要定好规矩

把浇水、除草排进值班表。
`,
};
