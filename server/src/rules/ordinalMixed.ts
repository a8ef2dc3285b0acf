import type { Article, Family, Marker, Section } from "../article/article";
import type { Script } from "../l10n/localized";
import { afterSpaces } from "../article/text/characters";
import { wordsOf } from "../article/markdown/readText";
import { rewrittenMarker, withNumber, writtenMarker } from "../article/points/markers";
import { markersOf, placedSeries } from "../article/points/placedSeries";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import type { Edit, Fix } from "../edits/edit";

/**
 * One series mixes families of markers; reported once, at the first marker that is of another family than the first one.
 *
 *     首先，… 第二，… 第三，…   ->   at 第二，
 *
 * Families that alternate by level (第一，… 一是…二是… 第二，…) are two series and no mixture.
 */
export const ordinalMixed: Rule = {
  code: "ordinal-mixed",
  severities: { draft: "warning", review: "warning", final: "warning" },
  source: "standard",
  *check({ article }): Iterable<Problem> {
    const { text, sections } = article;
    for (const markers of [...joinedHeadings(headingsByLevel(sections)), ...seriesOfPoints(article)]) {
      const [first] = markers;
      const other = markers.find(({ family }) => family !== first?.family);
      if (!first || !other) continue;
      yield {
        span: other.span,
        covers: markers.map(({ span }) => span),
        message: message(
          "“{0}” and “{1}” are mixed in one series. Keep to one kind of marker.",
          wordsOf(text, first.span),
          wordsOf(text, other.span),
        ),
        fixes: () => unify(article, markers),
      };
    }
  },
};

/** The markers of every series of points; headings that go on counting in another family (（一） 2. （三）) are one series here. */
function* seriesOfPoints(article: Article): Iterable<readonly Marker[]> {
  for (const { series, markers, siblings, index } of placedSeries(article)) {
    if (series.points[0]?.form !== "heading") yield markers;
    else if (index === 0 || siblings[index - 1]?.points[0]?.form !== "heading")
      yield* joinedHeadings(siblings.slice(index).map(markersOf));
  }
}

/** The numbers of the section headings as runs of one family. */
function headingsByLevel(sections: readonly Section[]): readonly (readonly Marker[])[] {
  const runs: Marker[][] = [];
  for (const { heading } of sections) {
    if (!heading?.marker || heading.marker.family === "division") continue;
    const run = runs.at(-1);
    if (run?.[0]?.family === heading.marker.family) run.push(heading.marker);
    else runs.push([heading.marker]);
  }
  return runs;
}

/** Joins runs of one family each to series: a run continues the one before it when it counts on from it and from no earlier one of its own family. */
function* joinedHeadings(runs: readonly (readonly Marker[])[]): Iterable<readonly Marker[]> {
  let joined: Marker[] = [];
  const next = new Map<Family, number>();
  for (const run of runs) {
    const [first] = run;
    const due = (joined.at(-1)?.number ?? 0) + 1;
    const continues =
      first !== undefined &&
      joined.length > 0 &&
      first.number === due &&
      (next.get(first.family) ?? 0) !== first.number;
    if (!continues) {
      yield joined;
      joined = [];
    }
    for (const marker of run) {
      joined.push(marker);
      next.set(marker.family, marker.number + 1);
    }
  }
  yield joined;
}

/** The series in the family of its first marker, or, where that one cannot count so far (首先 has four), of the first that can. */
function unify(article: Article, markers: readonly Marker[]): readonly Fix[] {
  const models = markers.filter(
    ({ family }, index) => markers.findIndex((marker) => marker.family === family) === index,
  );
  for (const model of models) {
    const edits = editsLike(article, markers, model);
    if (edits)
      return [
        {
          title: message(
            "Number this series like “{0}” (markers that change: {1})",
            wordsOf(article.text, model.span),
            edits.length,
          ),
          edits,
        },
      ];
  }
  return [];
}

function editsLike({ text, script }: Article, markers: readonly Marker[], model: Marker): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const marker of markers) {
    if (marker.family === model.family) continue;
    const written = numbered(
      writtenMarker(text, model),
      model.family,
      marker.number,
      script,
      marker === markers.at(-1),
    );
    if (written === undefined) return undefined;
    const { span, text: rewritten } = rewrittenMarker(text, marker, written);
    edits.push({
      span: { start: span.start, end: afterSpaces(text, span.end) },
      text: rewritten + text.slice(model.span.end, afterSpaces(text, model.span.end)),
    });
  }
  return edits;
}

/** 首先 其次 再次 最后: a fourth member of this family has to be the last of its series. */
function numbered(model: string, family: Family, number: number, script: Script, isLast: boolean): string | undefined {
  if (family === "sequence" && number === 4 && isLast)
    return model.replace(/^(?:首先|其次|再次|最[后後])/, script === "hant" ? "最後" : "最后");
  return withNumber(model, family, number, script);
}

export const page: RulePage = {
  meaning: {
    hans: "同一组要点混用了不同的序号，如首先、第二、第三。请统一为其中一种；修复按第一个序号的样式改写。不同层次各用一种，不算混用。",
    hant: "同一組要點混用了不同的序號，如首先、第二、第三。請統一為其中一種；修復按第一個序號的樣式改寫。不同層次各用一種，不算混用。",
    latin:
      "One series mixes kinds of markers, such as 首先, 第二, 第三. Keep to one kind; the fix writes all of them like the first. Different kinds on different levels are fine, and so is First … Secondly.",
  },
  reason: {
    hans: "同一层次的序号应当一致（GB/T 15834—2011 附录 B），读者才能看出哪些条目并列。",
    hant: "同一層次的序號應當一致（GB/T 15834—2011 附錄 B），讀者才能看出哪些條目並列。",
    latin:
      "Markers of one level have one form (GB/T 15834—2011, annex B); only then does the reader see which points stand side by side.",
  },
  bad: `# 社区花园建设的路径

## 推进社区花园建设的路径

首先，要选好地方。先用起闲置的边角地。

第二，要定好规矩。把浇水、除草排进值班表。

第三，要请人来教。每月请一位老园丁讲一次课。
`,
  good: `# 社区花园建设的路径

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。

第二，要定好规矩。把浇水、除草排进值班表。

第三，要请人来教。每月请一位老园丁讲一次课。
`,
};
