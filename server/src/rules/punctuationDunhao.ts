import { quotationsOf } from "../article/markdown/quotations";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";

/**
 * 、 between two neighbouring items in “” or 《》, where GB/T 15834 asks for none.
 *
 *     “整洁”、“安静”和“方便”   ->   “整洁”“安静”和“方便”
 */
export const punctuationDunhao: Rule = {
  code: "punctuation-dunhao",
  severities: { draft: "hint", review: "information", final: "warning" },
  source: "standard",
  safe: true,
  *check({ article }): Iterable<Problem> {
    const { script, text } = article;
    // A Traditional draft that quotes in 「」 follows the usage of Taiwan, which keeps the mark.
    if (script === "hant" && text.includes("「")) return;
    const { pairs } = quotationsOf(article);
    const followed = pairs.filter(
      ({ mark, span }) =>
        isListed(mark) && text.charCodeAt(span.end) === enumerationComma && text.charAt(span.end + 1) === mark,
    );
    const ends = new Map(pairs.map(({ span }) => [span.start, span.end]));
    const found = followed.filter(({ span }) => {
      const endOfNext = ends.get(span.end + 1);
      return endOfNext !== undefined && !isPartOfItem(text, span.start, endOfNext);
    });
    for (const { mark, span } of found.sort((one, other) => one.span.end - other.span.end)) {
      const comma = { start: span.end, end: span.end + 1 };
      const items = mark === "“" ? "“…”“…”" : "《…》《…》";
      yield {
        span: comma,
        message: message("No 、 between adjacent items in quotation marks or title marks. Delete it: “{0}”.", items),
        fixes: () => [{ title: message("Delete “、”"), edits: [{ span: comma, text: "" }] }],
      };
    }
  },
};

/**
 * Whether one of the two quotations beside a 、, the first from `start` and the second up to `end`, is only part of an item, whose end the mark shows:
 * 从“甲”向“乙”、“丙”向“丁”转变; “老”、“老”“少”兼顾.
 */
function isPartOfItem(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - longestLink - 1), start);
  const after = text.slice(end, end + longestLink + 1);
  return /^[“《]/.test(after) || linkBefore.test(before) || linkAfter.test(after);
}

/** Between two quotations that are one item: 向, 变为. */
const longestLink = 2;
const link = "(?:向|对|對|比|同|到|至|[变變转轉改换換][为為成]?)";
const linkBefore = new RegExp(`[”》]${link}$`);
const linkAfter = new RegExp(`^${link}[“《]`);

const enumerationComma = "、".charCodeAt(0);

function isListed(mark: string): boolean {
  return mark === "“" || mark === "《";
}

export const page: RulePage = {
  meaning: {
    hans: "相邻的引号或书名号之间用了顿号：“甲”、“乙”，《甲》、《乙》。请删去顿号。",
    hant: "相鄰的引號或書名號之間用了頓號：“甲”、“乙”，《甲》、《乙》。請刪去頓號。",
    latin: "The enumeration comma 、 is used between two adjacent items in “” or 《》. Delete it.",
  },
  reason: {
    hans: "GB/T 15834—2011《标点符号用法》：标有引号的并列成分之间、标有书名号的并列成分之间，通常不用顿号。若其间还有别的成分（如引号后的括注），则用顿号。用「」的繁体文稿依台湾用法，不检查。",
    hant: "GB/T 15834—2011《標點符號用法》：標有引號的並列成分之間、標有書名號的並列成分之間，通常不用頓號。若其間還有別的成分（如引號後的括注），則用頓號。用「」的繁體文稿依台灣用法，不檢查。",
    latin:
      "GB/T 15834—2011: items in quotation marks or title marks that stand side by side usually take no 、, because the marks already set them apart. Where something else stands between them, such as a note in brackets, 、 is used. Traditional drafts that quote in 「」 follow the usage of Taiwan and are left alone.",
  },
  bad: `# 社区花园的标准

社区花园要做到“整洁”、“安静”和“方便”。
`,
  good: `# 社区花园的标准

社区花园要做到“整洁”“安静”和“方便”。
`,
};
