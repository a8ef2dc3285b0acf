import { CharacterKind, holds } from "../article/text/punctuationIndex";
import { pastedDamageProblems } from "./pastedDamageProblems";
import type { Problem, Rule, RulePage } from "./rule";

/**
 * Text that lost its characters on the way: bytes shifted (`?边@`), UTF-8 read in another encoding (`дЄ≠еЫљ`), private-use characters, U+FFFD.
 * What it may have been is offered; which of it is right only the original tells.
 */
export const pastedDamage: Rule = {
  code: "pasted-damage",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "practice",
  *check({ article }): Iterable<Problem> {
    // Where bytes were shifted, a question mark stands for the lost one.
    if (holds(article.punctuation, CharacterKind.damaged | CharacterKind.questionMark)) yield* pastedDamageProblems(article);
  },
};

export const page: RulePage = {
  meaning: {
    hans: "文字在复制或转码时损坏了：字节错位（如“?边@”）、UTF-8 被当作别的编码（如“æ–‡ç¨¿”），或留下私用区字符、替换符“�”。请对照原文改正；快速修复给出可能的原文，由你挑选。",
    hant: "文字在複製或轉碼時損壞了：位元組錯位（如「?边@」）、UTF-8 被當作別的編碼（如「æ–‡ç¨¿」），或留下私用區字元、替換符「�」。請對照原文改正；快速修復給出可能的原文，由你挑選。",
    latin: "Text was damaged when it was copied or converted: bytes were shifted (?边@), UTF-8 was read in another encoding (æ–‡ç¨¿), or private-use characters or the replacement character � were left behind. Compare it with the original; the quick fixes offer what it may have been, for you to choose.",
  },
  reason: {
    hans: "转载页面常在转码时丢掉一个字节，后面的字便逐个错位，往往连句号和引号也一起吃掉。错位的字按 GB 18030 逐一还原，再与全文用字比较，挑出最可能的几种；是否正确只有原文知道，所以绝不自动修改。表情符号、生僻字以及希腊文、俄文词语不报告。",
    hant: "轉載頁面常在轉碼時丟掉一個位元組，後面的字便逐個錯位，往往連句號和引號也一起吃掉。錯位的字按 GB 18030 逐一還原，再與全文用字比較，挑出最可能的幾種；是否正確只有原文知道，所以絕不自動修改。表情符號、生僻字以及希臘文、俄文詞語不報告。",
    latin: "Pages that republish articles lose a byte when they convert them; every character behind it is then read one byte off, and full stops and quotation marks go with it. The bytes are shifted back (GB 18030) and the results compared with the words of the draft; only the original tells which is right, so nothing is changed unasked. Emoji, rare characters, and Greek and Cyrillic words are left alone.",
  },
  bad: `# 社區花園的意義

居民說：“社區花園離家近，走幾步就到?边@句話說得實在。花園要建在這樣的地方，老人和孩子才用得上。
`,
  good: `# 社區花園的意義

居民說：“社區花園離家近，走幾步就到”這句話說得實在。花園要建在這樣的地方，老人和孩子才用得上。
`,
};
