import type { Article, Script } from "../article/article";
import { textOf, type Span } from "../article/span";
import { lineBreakOf } from "../structure/skeleton";
import { message } from "./message";
import type { Fix, Problem, Rule } from "./rule";

/** A draft without a level-1 heading, reported at the first line of its body. */
export const titleMissing: Rule = {
  code: "title-missing",
  severities: { draft: "warning", review: "error", final: "error" },
  source: "practice",
  *check({ article, fileName }): Iterable<Problem> {
    const { text, blocks } = article;
    const hasTitle = blocks.some((block) => block.kind === "heading" && block.heading.level === 1 && block.heading.form !== "plain");
    const first = blocks.find((block) => block.kind !== "html");
    if (hasTitle || !first) return;
    const span = firstLine(text, first.span.start);
    yield {
      span,
      message: message("The draft has no title. Begin it with a line “# …” that names the subject."),
      fixes: () => [...lineAsTitle(article), ...titleFromFileName(article, fileName, span)],
    };
  },
};

function firstLine(text: string, start: number): Span {
  const lineBreak = text.slice(start).search(/[\r\n]/);
  return { start, end: lineBreak < 0 ? text.length : start + lineBreak };
}

/** A plain first line that looks like the title only lacks its `#`. */
function lineAsTitle({ text, title }: Article): readonly Fix[] {
  if (title?.form !== "plain") return [];
  const { span, name } = title;
  return [{ title: message("Make “{0}” the title", textOf(text, name)), edits: [{ span: { start: span.start, end: span.start }, text: "# " }] }];
}

const placeholder: Readonly<Record<Script, string>> = { hans: "【标题】", hant: "【標題】", latin: "【title】" };

function titleFromFileName({ text, script }: Article, fileName: string, { start }: Span): readonly Fix[] {
  const words = fileName.replace(/[-_]+/g, " ").trim() || placeholder[script];
  return [{ title: message("Insert the title “{0}”", words), edits: [{ span: { start, end: start }, text: `# ${words}${lineBreakOf(text).repeat(2)}` }] }];
}
