import type { Article, Block } from "../article/article";
import { isHanzi, isLineBreak, trimmed } from "../article/text/characters";
import { lineAt } from "../article/lineStarts";
import { protectedIn, readNotes } from "../article/markdown/protectedSpans";
import { paragraphMarkerAt } from "../article/points/markers";
import { sectionAt } from "../article/points/pointsAround";
import { endsLikeSentence } from "../article/text/sentences";
import type { Span } from "../article/span";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import type { Edit } from "../edits/edit";

/**
 * A paragraph indented by four spaces or a tab, which Markdown reads as code (CommonMark 0.31, 4.4), although its text is prose. Reported
 * at its first line.
 */
export const indentCode: Rule = {
  code: "indent-code",
  severities: { draft: "warning", review: "warning", final: "warning" },
  editsProtected: true,
  source: "practice",
  safe: true,
  check({ article }): Iterable<Problem> {
    const problems: Problem[] = [];
    const notes = readNotes(article);
    let before: Block | undefined;
    for (const block of article.blocks) {
      // The indent of a footnote or note keeps a block in it.
      const isCode = block.kind === "code" && protectedIn(notes, block.span).length === 0;
      const problem = isCode ? problemAt(article, block, before) : undefined;
      if (problem) problems.push(problem);
      before = block;
    }
    return problems;
  },
};

function problemAt(article: Article, code: Block, before: Block | undefined): Problem | undefined {
  const lines = linesOf(article, code.span);
  const [first] = lines;
  if (!first || !lines.every((line) => startsLikeProse(article.text, line)) || !isProse(article.text, lines))
    return undefined;
  const column = columnOfList(article, before);
  return {
    span: { start: first.text.start, end: first.text.end },
    covers: consequencesOf(article, first.text),
    message: message(
      "Markdown shows this indented paragraph as code. Remove the indent; a blank line is enough between paragraphs.",
    ),
    fixes: () => [
      {
        title: message("Remove the indent of this paragraph"),
        edits: lines.map((line) => withoutIndent(line, column)),
      },
    ],
  };
}

/**
 * Where other rules miss the paragraph, which is code to them: its section is short of text and points, and, when it opens with a number, its
 * series of a member.
 */
function consequencesOf(article: Article, { start, end }: Span): readonly Span[] {
  const section = sectionAt(article, start);
  if (!section) return [];
  if (paragraphMarkerAt(article.text, start, end)) return [section.span];
  return section.heading ? [section.heading.span] : [];
}

interface Line {
  /** Where the line starts, before its indent. */
  readonly start: number;
  /** From its first to its last visible character. */
  readonly text: Span;
}

/** The lines of a block that hold something. */
function linesOf({ text, lineStarts }: Article, block: Span): readonly Line[] {
  const lines: Line[] = [];
  for (let line = lineAt(lineStarts, block.start); line < lineStarts.length; line++) {
    const start = lineStarts[line] ?? text.length;
    if (start >= block.end) break;
    let end = lineStarts[line + 1] ?? text.length;
    while (end > start && isLineBreak(text.charCodeAt(end - 1))) end--;
    const words = trimmed(text, { start, end });
    if (words.end > words.start) lines.push({ start, text: words });
  }
  return lines;
}

/** A line that Markdown would read otherwise once its indent is gone (a heading, a list item, a quote, a fence, a table) was meant to be shown as written. */
function startsLikeProse(text: string, line: Line): boolean {
  return line.text.start > line.start && !"#>-+*|`~=<[{".includes(text.charAt(line.text.start));
}

/** Marks that code is full of and prose is not. */
const codeMarks = "{}[]<>=;\\/|$#_`+*&@~^";

/**
 * Whether the lines read as prose: mostly Chinese characters with a mark of Chinese text, or English words that end like a sentence, and
 * next to nothing that code is made of.
 */
function isProse(text: string, lines: readonly Line[]): boolean {
  let hanzi = 0;
  let wide = 0;
  let code = 0;
  let other = 0;
  let blanks = 0;
  for (const line of lines) {
    for (let offset = line.text.start; offset < line.text.end; offset++) {
      const unit = text.charCodeAt(offset);
      if (isHanzi(unit)) hanzi++;
      else if (unit > 0x2000) wide++;
      else if (unit === 0x20) blanks++;
      else if (codeMarks.includes(String.fromCharCode(unit))) code++;
      else other++;
    }
  }
  if (code * 20 > hanzi + wide + other) return false;
  if (hanzi > 0) return hanzi + wide >= 2 * other && hanzi >= fewestHanzi;
  const last = lines.at(-1);
  return blanks >= fewestWords - 1 && last !== undefined && endsLikeSentence(text, last.text);
}

/** Fewer Chinese characters, or English words, are no paragraph but a label or a command. */
const fewestHanzi = 8;
const fewestWords = 6;

/** The column at which the text of the list item before the block starts, so that the paragraph stays in it; 0 outside lists. */
function columnOfList({ lineStarts }: Article, previous: Block | undefined): number {
  if (previous?.kind !== "paragraph" || !previous.item) return 0;
  return previous.span.start - (lineStarts[lineAt(lineStarts, previous.span.start)] ?? 0);
}

/** The line as deep as the list; after the list where its indent is not deep enough to be in it. */
function withoutIndent({ start, text }: Line, column: number): Edit {
  return { span: { start: start + column < text.start ? start + column : start, end: text.start }, text: "" };
}

export const page: RulePage = {
  meaning: {
    hans: "段首空了四格或用了制表符，Markdown 会把这一段当作代码。请去掉缩进。",
    hant: "段首空了四格或用了定位字元，Markdown 會把這一段當作程式碼。請去掉縮排。",
    latin: "A paragraph is indented by four spaces or a tab, so Markdown shows it as code. Remove the indent.",
  },
  reason: {
    hans: "中文段落习惯首行空两字，但 Markdown（CommonMark）规定缩进四格即为代码块：字体变了，不换行，要点也读不出来。段与段之间空一行即可，首行缩进交给排版。",
    hant: "中文段落習慣首行空兩字，但 Markdown（CommonMark）規定縮排四格即為程式碼區塊：字型變了，不換行，要點也讀不出來。段與段之間空一行即可，首行縮排交給排版。",
    latin:
      "Chinese paragraphs are usually indented, but in Markdown (CommonMark) an indent of four columns makes a code block: another typeface, no wrapping, and no points are read in it. A blank line between paragraphs is enough; the layout does the indenting.",
  },
  bad: `# 社区花园的意义

    社区花园离家近，走几步就到，老人和孩子都用得上。
`,
  good: `# 社区花园的意义

社区花园离家近，走几步就到，老人和孩子都用得上。
`,
};
