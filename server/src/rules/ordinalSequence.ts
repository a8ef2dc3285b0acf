import { textOf } from "../article/span";
import { withNumber } from "../article/markers";
import { message } from "./message";
import { numberedSeries, renumberSeries, type NumberedSeries } from "./renumber";
import type { Problem, Rule } from "./rule";

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
    for (const series of numberedSeries(analysis.article)) {
      const broken = series.markers.findIndex((marker, index) => marker.number !== series.start + index);
      const marker = series.markers[broken];
      if (!marker) continue;
      const expected = withNumber(textOf(text, marker.span), marker.family, series.start + broken);
      if (expected === undefined) continue;
      yield {
        span: marker.span,
        message: message("“{0}” breaks the numbering: “{1}” is expected here.", textOf(text, marker.span), expected),
        fixes: () => fixes(text, series, broken),
      };
    }
  },
};

function fixes(text: string, series: NumberedSeries, broken: number) {
  const whole = renumberSeries(text, series);
  // From here on: the broken marker gets the number it should have and each one after it keeps its distance to it.
  const shift = series.start + broken - (series.markers[broken]?.number ?? 0);
  const fromHere = renumberSeries(text, series, broken, shift);
  return [
    { title: message("Renumber this series ({0} numbers change)", whole.length), edits: whole },
    ...(JSON.stringify(fromHere) === JSON.stringify(whole) ? [] : [{ title: message("Renumber from here on ({0} numbers change)", fromHere.length), edits: fromHere }]),
  ];
}
