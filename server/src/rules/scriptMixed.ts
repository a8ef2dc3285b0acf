import { CharacterKind, holds } from "../article/text/punctuationIndex";
import type { Problem, Rule, RulePage } from "./rule";
import { scriptMixedProblems } from "./scriptMixedProblems";

/**
 * Simplified characters in a Traditional draft or the reverse. Neighbours are one finding: up to the next character that only the
 * draft's own script writes, the words are taken to be from one source.
 *
 *     花園離家近，这个地方好走   ->   at 这个
 */
export const scriptMixed: Rule = {
  code: "script-mixed",
  severities: { draft: "information", review: "warning", final: "warning" },
  source: "practice",
  *check({ article }): Iterable<Problem> {
    if (article.script === "latin") return;
    // Nearly every draft ends here.
    if (holds(article.punctuation, CharacterKind.simplified) && holds(article.punctuation, CharacterKind.traditional)) yield* scriptMixedProblems(article);
  },
};

export const page: RulePage = {
  meaning: {
    hans: "繁体文稿里夹着简体字，或简体文稿里夹着繁体字。请统一；快速修复可以只转换这一处、转换全部各处，也可以转换整篇文稿。",
    hant: "繁體文稿裡夾著簡體字，或簡體文稿裡夾著繁體字。請統一；快速修復可以只轉換這一處、轉換全部各處，也可以轉換整篇文稿。",
    latin: "Simplified characters stand in a Traditional draft, or the reverse. Use one script; the quick fixes convert this place, all such places, or the whole draft.",
  },
  reason: {
    hans: "夹杂的字多半是从别处粘贴或自动转换时留下的，读者一眼就能看出。两种字体都用的字（于、干、系、后、里、台）不报告，引号、书名号里的话和引文段落也不报告：引文保持原样。只有一种字体明显占多数时才报告。由繁到简不会有误，由简到繁要看词语（头发、发展），转换按词典进行，请通读一遍。",
    hant: "夾雜的字多半是從別處貼上或自動轉換時留下的，讀者一眼就能看出。兩種字體都用的字（于、干、系、后、里、台）不報告，引號、書名號裡的話和引文段落也不報告：引文保持原樣。只有一種字體明顯占多數時才報告。由繁到簡不會有誤，由簡到繁要看詞語（頭髮、發展），轉換按詞典進行，請通讀一遍。",
    latin: "Such characters are left over from pasting or automatic conversion, and every reader sees them. Characters that both scripts write (于 干 系 后 里 台) are left alone, and so are quotations, titles of works and block quotes, which stay as they are. The rule speaks only where one script clearly rules. Traditional folds to Simplified without loss; the reverse depends on the word (头发, 发展) and follows a dictionary, so read it through.",
  },
  bad: `# 社區花園的意義

社區花園離家近，走幾步就到。老人帶著孩子來，鄰居之間也熟悉了，这个地方人人愛來，還會帶上朋友。
`,
  good: `# 社區花園的意義

社區花園離家近，走幾步就到。老人帶著孩子來，鄰居之間也熟悉了，這個地方人人愛來，還會帶上朋友。
`,
};
