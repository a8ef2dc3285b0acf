import type { Family, Point } from "../article/article";
import { withNumber } from "../article/points/markers";
import { placedSeries } from "../article/points/placedSeries";
import { textOf } from "../article/span";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";

/**
 * A marker numbered one that no second follows: 一是, 第一, （一）, First, (a) alone, 一方面 without 另一方面.
 *
 * 首先 alone is no enumeration in a third of its uses; `1.`, `①` and `A.` also number notes, versions and people, and a Markdown list may
 * have one item. None of them is reported.
 */
export const ordinalLone: Rule = {
  code: "ordinal-lone",
  severities: { draft: "hint", review: "warning", final: "warning" },
  source: "practice",
  *check({ article }): Iterable<Problem> {
    const { text } = article;
    for (const { series, section } of placedSeries(article)) {
      const [point, second] = series.points;
      if (!point?.marker || second || point.marker.number !== 1) continue;
      const { span, family } = point.marker;
      if (!needSecond.has(family) || hasOtherSecond(text, point, family, section.span.start)) continue;
      const written = textOf(text, span).trim();
      const expected = withNumber(written, family, 2, article.script);
      if (expected === undefined) continue;
      yield {
        span,
        message: message(
          "“{0}” is alone: no “{1}” follows. Add it, or write the sentence without a marker.",
          written,
          expected,
        ),
      };
    }
  },
};

const needSecond: ReadonlySet<Family> = new Set([
  "ordinal",
  "partial",
  "is",
  "need",
  "side",
  "hanziParenthesis",
  "digitParenthesis",
  "letterParenthesis",
  "english",
] as const);

/** Other ways to a second member: writers go on with 另外 or Another where they began with 一是 or First. */
const second =
  /第二|其二|[二2]是|二要|(?:^|[。！？；;\n])\s{0,4}(?:其次|再次|再者|再就是|另一|另外|此外|还有|還有|最后|最後)/;
const otherSide = /另|一方面/;
const englishSecond = /\b(?:[Ss]econd|Next|Then|Another|Also|Finally|Lastly|After that)\b/;

/** Maximum distance to the first 一方面 of a pair in the sentence, in UTF-16 units: 这一方面要……；一方面还要……. */
const reach = 60;

function hasOtherSecond(text: string, { marker, span }: Point, family: Family, startOfSection: number): boolean {
  const rest = text.slice(marker?.span.end ?? span.start, span.end);
  if (family === "side")
    return (
      otherSide.test(rest) || text.slice(Math.max(startOfSection, span.start - reach), span.start).includes("一方面")
    );
  return (family === "english" ? englishSecond : second).test(rest);
}

export const page: RulePage = {
  meaning: {
    hans: "一是、第一、（一）、First、(a) 之后没有第二项，或有一方面而无另一方面。请补上下一项，或去掉序号直接叙述。首先单用不一定是列举，只有一项的列表也不算错。",
    hant: "一是、第一、（一）、First、(a) 之後沒有第二項，或有一方面而無另一方面。請補上下一項，或去掉序號直接敘述。首先單用不一定是列舉，只有一項的清單也不算錯。",
    latin:
      "一是, 第一, （一）, First or (a) has no second, or 一方面 no 另一方面. Add the next member, or write the sentence without a marker. 首先 alone is often no enumeration, and a list may have one item.",
  },
  reason: {
    hans: "序号告诉读者后面还有；只有一项，读者会去找被删掉的那一项。",
    hant: "序號告訴讀者後面還有；只有一項，讀者會去找被刪掉的那一項。",
    latin: "A marker promises that more will follow. Where nothing does, the reader looks for what was cut.",
  },
  bad: `# 社区花园建设的路径

## 推进社区花园建设的路径

第一，要选好地方。一是用起边角地。先从楼前屋后看起，再同居民商量。

第二，要定好规矩。把浇水、除草排进值班表。
`,
  good: `# 社区花园建设的路径

## 推进社区花园建设的路径

第一，要选好地方。一是用起边角地。先从楼前屋后看起。二是问过住得最近的人。再同居民商量。

第二，要定好规矩。把浇水、除草排进值班表。
`,
};
