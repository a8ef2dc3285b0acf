import { isHanzi, isLineBreak, isSecondHalf } from "../article/text/characters";
import { type Passage, passagesOf } from "../article/markdown/prose";
import { quotationsOf } from "../article/markdown/quotations";
import { scriptOf } from "../article/text/script";
import type { Article } from "../article/article";
import type { Span } from "../article/span";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import type { Edit } from "../edits/edit";

/** The full-width forms of the half-width marks (Unicode, Halfwidth and Fullwidth Forms: code + FEE0). */
const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/**
 * Half-width punctuation in Chinese text: `, ; : ? !` beside a Chinese character, `( )` around text that holds one.
 *
 * A full-width mark has its space in it, so blanks beside it go.
 *
 *     绿道近, 好走(见附录)   ->   绿道近，好走（见附录）
 */
export const punctuationHalfwidth: Rule = {
  code: "punctuation-halfwidth",
  severities: { draft: "information", review: "warning", final: "warning" },
  source: "standard",
  safe: true,
  *check({ article }): Iterable<Problem> {
    if (article.script === "latin") return;
    const isForeign = foreignPassages(article.text);
    const problems = [...marks(article, isForeign), ...parentheses(article, isForeign)];
    yield* problems.sort((one, other) => one.span.start - other.span.start);
  },
};

function marks(article: Article, isForeign: ForeignPassages): readonly Problem[] {
  const { text } = article;
  const problems: Problem[] = [];
  for (const passage of passagesOf(article)) {
    for (const offset of passage.marks) {
      if (text.charCodeAt(offset) >= 0x80) continue;
      const mark = text.charAt(offset);
      const wide = fullWidth[mark];
      if (
        wide === undefined ||
        mark === "(" ||
        mark === ")" ||
        !isBesideHanzi(text, offset, passage) ||
        isForeign(passage)
      )
        continue;
      const span = { start: offset, end: offset + 1 };
      const replaced = withBlanks(text, span, passage);
      problems.push({
        span,
        ...(replaced.end - replaced.start > 1 && { covers: [replaced] }),
        message: message("Half-width “{0}” in Chinese text: write “{1}”.", mark, wide),
        fixes: () => [
          { title: message("Write “{0}” full width: “{1}”", mark, wide), edits: [{ span: replaced, text: wide }] },
        ],
      });
    }
  }
  return problems;
}

/** A mark with the blanks beside it on its line, as far as words of the passage are on their other side. */
function withBlanks(text: string, { start, end }: Span, { span }: Passage): Span {
  let before = start;
  while (before > span.start && text.charAt(before - 1) === " ") before--;
  let after = end;
  while (after < span.end && text.charAt(after) === " ") after++;
  return {
    start: before > span.start && isOfWords(text, before - 1) ? before : start,
    end: after < span.end && !isLineBreak(text.charCodeAt(after)) ? after : end,
  };
}

/** A character of words or a full-width mark, and nothing that Markdown may read, such as the box of a task: `- [ ] (甲)`. */
function isOfWords(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return isPartOfHanzi(text, offset) || unit >= 0x2018 || /[0-9A-Za-z]/.test(text.charAt(offset));
}

/** What may be between a character and its mark: the end of a quotation, a bracket, emphasis, another mark (`?!`). */
const closers = '”’」』》）】)"*_?!';
const openers = '“‘「『《（【("*_';

function isBesideHanzi(text: string, offset: number, { span }: Passage): boolean {
  let before = offset - 1;
  while (before >= span.start && closers.includes(text.charAt(before))) before--;
  if (before >= span.start && isPartOfHanzi(text, before)) return true;
  let after = offset + 1;
  while (after < span.end && openers.includes(text.charAt(after))) after++;
  return after < span.end && isHanzi(text.charCodeAt(after));
}

/** Whether the unit is a Chinese character or the second half of one beyond the basic plane. */
function isPartOfHanzi(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return isHanzi(isSecondHalf(unit) ? text.charCodeAt(offset - 1) : unit);
}

function parentheses(article: Article, isForeign: ForeignPassages): readonly Problem[] {
  const { text } = article;
  const problems: Problem[] = [];
  // Pairs come in the order in which they close, so the last Chinese character before each close is found in one pass.
  let read = 0;
  let lastHanzi = -1;
  for (const { mark, span, passage } of quotationsOf(article).pairs) {
    if (mark !== "（") continue;
    if (text.charCodeAt(span.start) >= 0x80 && text.charCodeAt(span.end - 1) >= 0x80) continue;
    const ends = [span.start, span.end - 1].filter((offset) => text.charCodeAt(offset) < 0x80);
    const [first = span.start] = ends;
    for (let offset = Math.max(read, span.start); offset < span.end; offset++)
      if (isHanzi(text.charCodeAt(offset))) lastHanzi = offset;
    read = Math.max(read, span.end);
    if (lastHanzi < span.start || isForeign(passage)) continue;
    const edits = ends.map((offset): Edit => ({
      span: withBlanks(text, { start: offset, end: offset + 1 }, passage),
      text: fullWidth[text.charAt(offset)] ?? "",
    }));
    problems.push({
      span: { start: first, end: first + 1 },
      covers: edits.map((edit) => edit.span),
      message: message("These brackets enclose Chinese text. Write them full width: “（…）”."),
      fixes: () => [{ title: message("Write the brackets full width: “（…）”"), edits }],
    });
  }
  return problems;
}

type ForeignPassages = (passage: Passage) => boolean;

/** Tells whether a paragraph of a Chinese draft is in another language, which keeps its own punctuation around a Chinese word; reads each paragraph once. */
function foreignPassages(text: string): ForeignPassages {
  const known = new Map<Passage, boolean>();
  return (passage) => {
    const isForeign = known.get(passage) ?? scriptOf(text, passage.span, passage.syntax) === "latin";
    known.set(passage, isForeign);
    return isForeign;
  };
}

export const page: RulePage = {
  meaning: {
    hans: "中文里用了半角标点：, ; : ? ! 紧挨汉字，或 ( ) 里有汉字。请改为全角；快速修复可逐个修改，也可一次全部改好。",
    hant: "中文裡用了半形標點：, ; : ? ! 緊挨漢字，或 ( ) 裡有漢字。請改為全形；快速修復可逐個修改，也可一次全部改好。",
    latin:
      "Half-width punctuation in Chinese text: , ; : ? ! beside a Chinese character, or ( ) around text that holds one. Write it full width; the quick fix does it, one mark at a time or all at once.",
  },
  reason: {
    hans: "GB/T 15834—2011《标点符号用法》规定，横排文稿的逗号、分号、冒号、问号、叹号和括号各占一个字的位置。半角标点多是输入法切换或网页粘贴留下的。数字、时间、网址、代码和外文词语里的半角标点不受影响。",
    hant: "GB/T 15834—2011《標點符號用法》規定，橫排文稿的逗號、分號、冒號、問號、嘆號和括號各佔一個字的位置。半形標點多是輸入法切換或網頁貼上留下的。數字、時間、網址、程式碼和外文詞語裡的半形標點不受影響。",
    latin:
      "GB/T 15834—2011 gives comma, semicolon, colon, question and exclamation mark and brackets the width of one character in Chinese text. Half-width ones come from a switched keyboard or a pasted page. Numbers, times, URLs, code and Latin words keep theirs.",
  },
  bad: `# 社区花园的意义

社区花园离家近,走几步就到(不必开车):老人和孩子都用得上。
`,
  good: `# 社区花园的意义

社区花园离家近，走几步就到（不必开车）：老人和孩子都用得上。
`,
};
