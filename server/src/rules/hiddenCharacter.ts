import { CharacterKind, holds } from "../article/text/punctuationIndex";
import { hiddenCharacterProblems } from "./hiddenCharacterProblems";
import type { Problem, Rule, RulePage } from "./rule";

/**
 * Characters that no reader sees: bidirectional controls, zero-width characters, control characters, a byte order mark inside the text. One
 * finding for each run of them.
 */
export const hiddenCharacter: Rule = {
  code: "hidden-character",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "practice",
  safe: true,
  *check({ article }): Iterable<Problem> {
    if (holds(article.punctuation, CharacterKind.hidden)) yield* hiddenCharacterProblems(article);
  },
};

export const page: RulePage = {
  meaning: {
    hans: "文中有读者看不见的字符：文字方向控制符、零宽字符、控制字符，或夹在文中的字节顺序标记。请删去。",
    hant: "文中有讀者看不見的字元：文字方向控制符、零寬字元、控制字元，或夾在文中的位元組順序標記。請刪去。",
    latin: "A character stands in the text that no reader sees: a text direction control, a zero-width character, a control character, or a byte order mark inside the text. Delete it.",
  },
  reason: {
    hans: "这些字符多由网页或排版软件带入，看上去什么也没有，却会让搜索找不到词、转换繁简出错、排版乱序。表情符号和需要它们的文字（如波斯文、印地文、泰文）里的不报告；代码块和文首信息里只报告文字方向控制符，因为它们会让人看到的代码与实际的不同。",
    hant: "這些字元多由網頁或排版軟體帶入，看上去什麼也沒有，卻會讓搜尋找不到詞、轉換繁簡出錯、排版亂序。表情符號和需要它們的文字（如波斯文、印地文、泰文）裡的不報告；程式碼區塊和文首資訊裡只報告文字方向控制符，因為它們會讓人看到的程式碼與實際的不同。",
    latin: "Such characters come with text pasted from web pages and page layouts. Nothing is to be seen, yet search misses the word, script conversion fails, and lines may be set out of order. Those inside emoji and in scripts that need them, such as Persian, Hindi and Thai, are left alone; in code blocks and front matter only text direction controls are reported, which make a reader see other code than what stands there.",
  },
  bad: `# 社区花园的意义

社区花\u200B园离家近，走几步就到。
`,
  good: `# 社区花园的意义

社区花园离家近，走几步就到。
`,
};
