import type { Article } from "../article/article";
import { textOf } from "../article/span";
import { wordsOf } from "../article/markdown/readText";
import { withNumber } from "../article/points/markers";
import { message } from "../l10n/message";
import { type NumberedSeries, numberedSeries } from "../edits/numberedSeries";
import { renumberEdits, renumberSeries } from "../edits/renumber";
import type { Problem, Rule, RulePage } from "./rule";
import type { Edit, Fix } from "../edits/edit";
import { sampleDraft, sampleWith } from "./shared/sampleDraft";

/**
 * A series has a gap, a repetition, a wrong order or starts otherwise than with one; reported once, where it first breaks.
 *
 *     第一，… 第三，…   ->   at 第三，
 */
export const ordinalSequence: Rule = {
  code: "ordinal-sequence",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "standard",
  *check(analysis): Iterable<Problem> {
    const { text } = analysis.article;
    let draft: readonly Edit[] | undefined;
    const ofDraft = (): readonly Edit[] => (draft ??= renumberEdits(analysis));
    for (const series of numberedSeries(analysis.article)) {
      const broken = series.markers.findIndex((marker, index) => marker.number !== series.start + index);
      const marker = series.markers[broken];
      if (!marker) continue;
      const expected = withNumber(
        textOf(text, marker.span),
        marker.family,
        series.start + broken,
        analysis.article.script,
      );
      if (expected === undefined) continue;
      yield {
        span: marker.span,
        message: message(
          "“{0}” breaks the numbering: “{1}” is expected here.",
          wordsOf(text, marker.span),
          wordsOf(expected, { start: 0, end: expected.length }),
        ),
        fixes: () => fixes(analysis.article, series, broken, ofDraft()),
      };
    }
  },
};

/** `draft` are the edits that number the whole draft: the same for every series, so they are made once. */
function fixes(article: Article, series: NumberedSeries, broken: number, draft: readonly Edit[]): readonly Fix[] {
  const whole = renumberSeries(article, series);
  // From here on: the broken marker gets the number it should have and each one after it keeps its distance to it.
  const shift = series.start + broken - (series.markers[broken]?.number ?? 0);
  const fromHere = renumberSeries(article, series, broken, shift);
  const all = [
    { title: message("Renumber this series (numbers that change: {0})", whole.length), edits: whole },
    ...(isSame(fromHere, whole)
      ? []
      : [{ title: message("Renumber from here on (numbers that change: {0})", fromHere.length), edits: fromHere }]),
    ...(isSame(draft, whole)
      ? []
      : [{ title: message("Renumber the whole draft (numbers that change: {0})", draft.length), edits: draft }]),
  ];
  // A marker that has no such number, a third 一方面, stays as it is.
  return all.filter(({ edits }) => edits.length > 0);
}

function isSame(one: readonly Edit[], other: readonly Edit[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ span, text }, index) =>
        span.start === other[index]?.span.start && span.end === other[index].span.end && text === other[index].text,
    )
  );
}

export const page: RulePage = {
  meaning: {
    hans: "一组序号有跳号、重号、颠倒，或不从一开始；在最先出错处提示一次。可为整组重新编号，或从此处起、为全文重新编号。全文连续编号的（一）……（二十）不算错。",
    hant: "一組序號有跳號、重號、顛倒，或不從一開始；在最先出錯處提示一次。可為整組重新編號，或從此處起、為全文重新編號。全文連續編號的（一）……（二十）不算錯。",
    latin:
      "A series has a gap, a repetition, a wrong order or does not start with one; reported once, where it first breaks. The fixes renumber the series, from here on, or the whole draft. Numbering that runs on through the whole draft is fine.",
  },
  reason: {
    hans: "序号用以表明层次和先后（GB/T 15834—2011 附录 B）；断号常常是删改时漏改，读者会以为少了一条。",
    hant: "序號用以表明層次和先後（GB/T 15834—2011 附錄 B）；斷號常常是刪改時漏改，讀者會以為少了一條。",
    latin:
      "Numbers show level and order (GB/T 15834—2011, annex B). A gap is mostly left over from an edit, and the reader believes that a point is missing.",
  },
  bad: /* @__PURE__ */ sampleWith("第二，要定好规矩", "第三，要定好规矩"),
  good: sampleDraft,
};
