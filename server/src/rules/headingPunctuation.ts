import { endsWithAbbreviation } from "../article/text/sentences";
import { textOf, type Span } from "../article/span";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import { writtenHeadings } from "./shared/writtenHeadings";

/**
 * A heading on its own line ends in a mark that belongs to sentences. ？ ！ … and closing marks are part of what it says.
 *
 *     ## 重要意义：   ->   ## 重要意义
 */
export const headingPunctuation: Rule = {
  code: "heading-punctuation",
  severities: { draft: "information", review: "warning", final: "warning" },
  source: "practice",
  safe: true,
  *check({ article }): Iterable<Problem> {
    for (const { name } of writtenHeadings(article)) {
      const span = finalMarks(article.text, name);
      if (span === undefined) continue;
      const marks = textOf(article.text, span);
      yield {
        span,
        message: message("A heading takes no final “{0}”. Delete it.", marks),
        fixes: () => [{ title: message("Delete “{0}”", marks), edits: [{ span, text: "" }] }],
      };
    }
  },
};

const marks = "。，、；：.,;:";

/** The marks at the end of a name; `undefined` where there are none, where there is nothing else, or where the mark belongs to a word. */
function finalMarks(text: string, name: Span): Span | undefined {
  let start = name.end;
  while (start > name.start && marks.includes(text.charAt(start - 1))) start--;
  if (start === name.start || start === name.end) return undefined;
  return belongsToWord(text, { start: name.start, end: name.end }, start) ? undefined : { start, end: name.end };
}

/** The full stop of an abbreviation, an ellipsis of full stops, the last mark of `&amp;` or of `:tada:`, and an escaped mark. */
function belongsToWord(text: string, name: Span, start: number): boolean {
  const ending = text.slice(Math.max(name.start, name.end - longestEntity), name.end);
  // eslint-disable-next-line regexp/no-super-linear-move -- it reads at most longestEntity characters
  if (/(?:&#?\w+;|:[\w+-]+:|\.{3,}|\\.)$/.test(ending)) return true;
  return (
    name.end - start === 1 &&
    text.charAt(start) === "." &&
    endsWithAbbreviation(text, { start: name.start, end: start })
  );
}

/** Longest name of a character or an emoji in Markdown, with its marks. */
const longestEntity = 40;

export const page: RulePage = {
  meaning: {
    hans: "小标题以句号、逗号、顿号、分号或冒号结尾。请删去；问号、叹号、省略号可以保留。",
    hant: "小標題以句號、逗號、頓號、分號或冒號結尾。請刪去；問號、嘆號、刪節號可以保留。",
    latin:
      "A heading ends in a full stop, comma, semicolon or colon. Delete it; question marks, exclamation marks and dots of omission may stay.",
  },
  reason: {
    hans: "独占一行的标题末尾不用标点，这是公文排版（GB/T 9704—2012）与出版的通行做法；段首的标题句则以句号结束，后接正文。",
    hant: "獨占一行的標題末尾不用標點，這是公文排版（GB/T 9704—2012）與出版的通行做法；段首的標題句則以句號結束，後接正文。",
    latin:
      "A heading on a line of its own takes no final mark, as official documents (GB/T 9704—2012) and publishers have it. A heading that opens a paragraph ends in a full stop and the text follows.",
  },
  bad: `# 社区花园的意义、标准与路径

## 社区花园的重要意义：

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了。
`,
  good: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了。
`,
};
