import type { Passage } from "../article/markdown/prose";
import { type PairMark, quotationsOf } from "../article/markdown/quotations";
import { endsLikeSentence } from "../article/text/sentences";
import { message } from "../l10n/message";
import { hasSource, isQuotation } from "./shared/quotationSource";
import type { Problem, Rule, RulePage } from "./rule";

/**
 * A long quotation without a source: its sentence and the one before name no verb of saying, no speaker
 * and no work.
 *
 *     绿道很重要，“一座城市怎样对待走路的人，就怎样对待所有的人”。   ->   who said so?
 */
export const quoteSource: Rule = {
  code: "quote-source",
  severities: { draft: "off", review: "information", final: "warning" },
  source: "model",
  *check({ article }): Iterable<Problem> {
    const { text } = article;
    const pairs = quotationsOf(article).pairs.filter(({ mark, depth }) => quotingMarks.has(mark) && depth === 0);
    let previousEnd = -1;
    for (const { span, passage } of pairs.sort((one, other) => one.span.start - other.span.start)) {
      // “…”“…” and a quotation in each of several paragraphs have their source before the first.
      const continues = previousEnd >= 0 && isJoint(text, previousEnd, span.start);
      // A slogan or a term needs no source and gives none to what comes after it.
      previousEnd = continues || isQuotation(text, span) ? span.end : -1;
      if (
        continues ||
        !isRunningText(text, passage) ||
        !isQuotation(text, span) ||
        hasSource(article, { span, passage })
      )
        continue;
      yield {
        span,
        message: message(
          "The text does not say where this quotation comes from. Name the speaker or the work in its sentence, as in “…指出，” or “according to …”.",
        ),
      };
    }
  },
};

/** The marks of quotations that need a source; ‘’ and 『』 are inside them. */
export const quotingMarks: ReadonlySet<PairMark> = new Set<PairMark>(["“", "「", '"']);

/** A short line without final mark acts as a heading, where slogans are quoted freely; so does nothing in a block quote, which is a quotation itself. */
const longestHeading = 60;

/** Whether nothing but a joint is between two quotations: “…”、“…” or “…”和“…”. */
function isJoint(text: string, start: number, end: number): boolean {
  return end - start <= longestJoint && /^[\s，。、；,;>]*(?:[和与與及或]\s*)?$/.test(text.slice(start, end));
}

const longestJoint = 8;

function isRunningText(text: string, { block, span }: Passage): boolean {
  if (block.kind !== "paragraph" || block.quoted) return false;
  return span.end - span.start > longestHeading || endsLikeSentence(text, span);
}

export const page: RulePage = {
  meaning: {
    hans: "引文较长（15 个汉字或 8 个英文词以上），却没有交代出处：本句和前一句里没有“指出”“强调”之类的字眼，也没有说话的人或作品。请写明出处。引号里的名称、术语、口号和小标题不检查。",
    hant: "引文較長（15 個漢字或 8 個英文詞以上），卻沒有交代出處：本句和前一句裡沒有「指出」、「強調」之類的字眼，也沒有說話的人或作品。請寫明出處。引號裡的名稱、術語、口號和小標題不檢查。",
    latin:
      "A quotation of 15 or more Chinese characters, or 8 or more English words, comes without a source: its sentence and the one before hold no verb of saying, no speaker and no work. Name the source. Names, terms and slogans in quotation marks and headings are left alone.",
  },
  reason: {
    hans: "范文的四处引文都写明谁说的、在哪里说的（……强调，“……”）。政策文稿引用领导讲话、文件或古语，是为了立论有据；没有出处，读者无从核对，送审时也会被退回。",
    hant: "範文的四處引文都寫明誰說的、在哪裡說的（……強調，「……」）。政策文稿引用領導講話、文件或古語，是為了立論有據；沒有出處，讀者無從核對，送審時也會被退回。",
    latin:
      "All four quotations of the model article say who speaks and where (……强调，“……”). A policy article quotes to give its claim a ground; without a source nobody can check it.",
  },
  bad: `# 社区花园的意义

社区花园很重要，“一座城市怎样对待走得最慢的人，就怎样对待它的将来”。
`,
  good: `# 社区花园的意义

社区花园很重要。一位老园丁说过，“一座城市怎样对待走得最慢的人，就怎样对待它的将来”。
`,
};
