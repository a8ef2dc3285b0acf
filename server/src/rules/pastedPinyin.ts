import { outsideCode } from "../article/markdown/outsideCode";
import { pinyinPairs } from "../article/damage/pinyinPairs";
import { textOf } from "../article/span";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";

/** One or two syllables are glosses that a writer gives for rare characters. */
const fewestPairs = 3;

/**
 * Pinyin in brackets after Chinese characters, as some web pages add it to every occurrence of certain characters or words: 業務(wù). One finding for the
 * draft, at the first syllable.
 */
export const pastedPinyin: Rule = {
  code: "pasted-pinyin",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "practice",
  safe: true,
  *check({ article }): Iterable<Problem> {
    const spans = Array.from(outsideCode(article, pinyinPairs(article.text)), ({ span }) => span);
    const [first] = spans;
    if (!first || spans.length < fewestPairs) return;
    const syllable = textOf(article.text, first);
    yield {
      span: first,
      covers: spans,
      message: message(
        "Pinyin came along with pasted text: “{0}” here, {1} syllables in the draft. Delete them.",
        syllable,
        spans.length,
      ),
      fixes: () => [
        {
          title: message("Delete all {0} pinyin syllables in brackets", spans.length),
          edits: spans.map((span) => ({ span, text: "" })),
        },
      ],
    };
  },
};

export const page: RulePage = {
  meaning: {
    hans: "汉字后面带着括号和拼音，如“业务(wù)”，全文不少于三处。这是从网页粘贴时带进来的，请删去；快速修复一次全部删去。",
    hant: "漢字後面帶著括號和拼音，如「業務(wù)」，全文不少於三處。這是從網頁貼上時帶進來的，請刪去；快速修復一次全部刪去。",
    latin:
      "Chinese characters are followed by pinyin in brackets, as in 业务(wù), at least three times in the draft. It came with text pasted from a web page; the quick fix deletes all of it at once.",
  },
  reason: {
    hans: "有些转载网站给固定的几十个字逐处注音，一篇文章里可达数百处，读不下去，也搜不到词。只有一两处的，当作作者有意给生僻字注音，不报告；没有声调的，要多到不会是缩写才报告；“人工智能(ai)”不报告。",
    hant: "有些轉載網站給固定的幾十個字逐處注音，一篇文章裡可達數百處，讀不下去，也搜不到詞。只有一兩處的，當作作者有意給生僻字注音，不報告；沒有聲調的，要多到不會是縮寫才報告；「人工智慧(ai)」不報告。",
    latin:
      "Some sites that republish articles spell out a few dozen characters wherever they occur, hundreds of times in one article: it cannot be read, and search misses the words. One or two are taken for a gloss of a rare character; without tone marks there have to be more of them than a draft has abbreviations, such as 人工智能(ai).",
  },
  bad: `# 社区花园的意义

社区花园离家近(jìn)，走(zǒu)几步就到(dào)，老人和孩子都用得上。
`,
  good: `# 社区花园的意义

社区花园离家近，走几步就到，老人和孩子都用得上。
`,
};
