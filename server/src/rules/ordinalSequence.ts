import { textOf } from "../article/span";
import { withNumber } from "../article/markers";
import { message } from "./message";
import { numberedSeries, renumberSeries, type NumberedSeries } from "./renumber";
import type { Problem, Rule, RulePage } from "./rule";

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

export const page: RulePage = {
  meaning: {
    hans: "一组序号有跳号、重号、颠倒，或不从一开始；在最先出错处提示一次。可为整组重新编号，或从此处起重新编号。全文连续编号的（一）……（二十）不算错。",
    hant: "一組序號有跳號、重號、顛倒，或不從一開始；在最先出錯處提示一次。可為整組重新編號，或從此處起重新編號。全文連續編號的（一）……（二十）不算錯。",
    latin: "A series has a gap, a repetition, a wrong order or does not start with one; reported once, where it first breaks. The fixes renumber the series, or from here on. Numbering that runs on through the whole draft is fine.",
  },
  reason: {
    hans: "序号用以表明层次和先后（GB/T 15834—2011 附录 B）；断号常常是删改时漏改，读者会以为少了一条。",
    hant: "序號用以表明層次和先後（GB/T 15834—2011 附錄 B）；斷號常常是刪改時漏改，讀者會以為少了一條。",
    latin: "Numbers show level and order (GB/T 15834—2011, annex B). A gap is mostly left over from an edit, and the reader believes that a point is missing.",
  },
  bad: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了。

## 社区花园的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，有没有人愿意管。主要看认领的地块是否不低于八成。

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。

第三，要定好规矩。把浇水、除草排进值班表。
`,
  good: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了。

## 社区花园的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，有没有人愿意管。主要看认领的地块是否不低于八成。

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。

第二，要定好规矩。把浇水、除草排进值班表。
`,
};
