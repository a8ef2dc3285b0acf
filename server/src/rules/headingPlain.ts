import type { Article, Marker } from "../article/article";
import { wordsOf } from "../article/markdown/readText";
import { isBlank, isLineBreak } from "../article/text/characters";
import { readHeadingLines, type HeadingLine } from "../article/headings/headingLines";
import { partitionPoint } from "../article/partitionPoint";
import { textOf, type Span } from "../article/span";
import { lineBreakOf } from "../structure/skeleton";
import { vocabularyOf } from "../structure/vocabularies";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import { levelEdit } from "./shared/writtenHeadings";
import type { Edit } from "../edits/edit";

/**
 * A line acts as a heading without being one in Markdown: the name of a section, a short numbered line, a line all in bold. It counts as
 * the section it names, so `section-missing` is silent; the outline of other programs does not show it.
 *
 *     **重要意义**   ->   ## 重要意义
 */
export const headingPlain: Rule = {
  code: "heading-plain",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "practice",
  *check({ article, structure }): Iterable<Problem> {
    const plain = readHeadingLines(article, vocabularyOf(structure));
    const lines = [...plain, ...looseHeadings(article)].sort(
      (one, other) => one.heading.span.start - other.heading.span.start,
    );
    if (lines.length === 0) return;
    const markers = headingMarkers(article, lines);
    for (const line of lines) {
      const { heading } = line;
      const words = wordsOf(article.text, heading.content);
      const shown = `${"#".repeat(heading.level)} ${words}`;
      const proper =
        heading.form === "loose"
          ? levelEdit(article.text, heading, heading.level).text
          : `${"#".repeat(heading.level)} ${textOf(article.text, heading.content)}`;
      yield {
        span: heading.span,
        message: message("“{0}” acts as a heading but is not one in Markdown. Write “{1}”.", words, shown),
        covers: gapOf(line, markers),
        fixes: () => [
          {
            title: message("Make it the heading “{0}”", shown),
            edits: [onLineOfItsOwn(article.text, heading.span, proper)],
          },
        ],
      };
    }
  },
};

/** The headings whose signs Markdown does not take for such: `##一、意义`. */
function looseHeadings({ blocks }: Article): readonly Pick<HeadingLine, "heading">[] {
  return blocks.flatMap((block) => (block.kind === "heading" && block.heading.form === "loose" ? [block] : []));
}

/** By family and number, the markers of all headings, written or plain, in the order of the text. */
type HeadingMarkers = ReadonlyMap<string, readonly Marker[]>;

function headingMarkers({ blocks }: Article, lines: readonly Pick<HeadingLine, "heading">[]): HeadingMarkers {
  const written = blocks.flatMap((block) => (block.kind === "heading" ? [block.heading] : []));
  const headings = [...written, ...lines.map(({ heading }) => heading)].sort(
    (one, other) => one.span.start - other.span.start,
  );
  const markers = new Map<string, Marker[]>();
  for (const { marker } of headings) {
    if (!marker) continue;
    const same = markers.get(`${marker.family} ${marker.number}`) ?? [];
    same.push(marker);
    markers.set(`${marker.family} ${marker.number}`, same);
  }
  return markers;
}

/** The gap that the line's number leaves among the headings, if it continues them: its own number, and that of the heading that continues after it. */
function gapOf({ heading: { marker } }: Pick<HeadingLine, "heading">, markers: HeadingMarkers): readonly Span[] {
  if (!marker) return [];
  const { family, number, span } = marker;
  const continues = number === 1 || (markers.get(`${family} ${number - 1}`)?.[0]?.span.start ?? Infinity) < span.start;
  if (!continues) return [];
  const following = markers.get(`${family} ${number + 1}`) ?? [];
  const next = following[partitionPoint(following, (other) => other.span.start <= span.start)];
  return next ? [span, next.span] : [span];
}

/**
 * The edit that makes a line the heading: only spaces, three at most, may be before `#`, so a deeper indentation goes; what is before or
 * after the heading on its line (……如下。一、总体要求（一）……) goes to lines of its own.
 */
function onLineOfItsOwn(text: string, span: Span, heading: string): Edit {
  let { start, end } = span;
  while (start > 0 && isInLine(text, start - 1) && isBlank(text.charCodeAt(start - 1))) start--;
  while (isInLine(text, end) && isBlank(text.charCodeAt(end))) end++;
  const paragraphBreak = lineBreakOf(text).repeat(2);
  const follows = isInLine(text, end);
  const precedes = start > 0 && isInLine(text, start - 1);
  const isIndented = / {4}|[^ ]/.test(text.slice(start, span.start));
  const before = precedes || isIndented ? start : span.start;
  return {
    span: { start: before, end: follows ? end : span.end },
    text: (precedes ? paragraphBreak : "") + heading + (follows ? paragraphBreak : ""),
  };
}

/** Whether a character is at the offset that ends no line. */
function isInLine(text: string, offset: number): boolean {
  return offset < text.length && !isLineBreak(text.charCodeAt(offset));
}

export const page: RulePage = {
  meaning: {
    hans: "这一行起着小标题的作用，却没有写成标题：整行加粗，短的编号行（一、……，（一）……），或某一部分的名称独占一行。请在行首加上 #。",
    hant: "這一行起著小標題的作用，卻沒有寫成標題：整行加粗，短的編號行（一、……，（一）……），或某一部分的名稱獨占一行。請在行首加上 #。",
    latin:
      "A line acts as a heading but is not written as one: it is bold as a whole, it is short and numbered (一、…, （一）…), or it is the name of a section. Put # before it.",
  },
  reason: {
    hans: "从网页或文字处理软件粘贴来的小标题常常失去级别。读者看得出来，目录、大纲和导出的文档却看不出来。",
    hant: "從網頁或文書處理軟體貼上的小標題常常失去級別。讀者看得出來，目錄、大綱和匯出的文件卻看不出來。",
    latin:
      "Headings pasted from web pages and word processors lose their level. Readers still see them; contents pages, outlines and exported documents do not.",
  },
  bad: `# 社区花园的意义、标准与路径

**社区花园的重要意义**

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了。
`,
  good: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了。
`,
};
