import type { Article } from "../article/article";
import type { Script } from "../l10n/localized";
import type { Span } from "../article/span";
import { lineBreakOf } from "../structure/skeleton";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import type { Fix } from "../edits/edit";
import { sampleDraft, sampleWith } from "./shared/sampleDraft";

/** A draft without a level-1 heading, reported at the first line of its body. */
export const titleMissing: Rule = {
  code: "title-missing",
  severities: { draft: "warning", review: "error", final: "error" },
  editsProtected: true,
  source: "practice",
  *check({ article, fileName }): Iterable<Problem> {
    const { text, blocks, title } = article;
    // Keywords that a web page left above the title are no line of the draft.
    const first = title ? { span: title.span } : blocks.find((block) => block.kind !== "html");
    if (hasTitle(article) || !first) return;
    const span = firstLine(text, first.span.start);
    yield {
      span,
      message: message("The draft has no title. Begin it with a line “# …” that names the subject."),
      fixes: () => [...lineAsTitle(article), ...titleFromFileName(article, fileName, span)],
    };
  },
};

/** Whether the draft has a level-1 heading, or a `title:` in its front matter; a line that only acts as the title does not count. */
export function hasTitle({ blocks, frontMatter }: Article): boolean {
  return (
    frontMatter?.title !== undefined ||
    blocks.some((block) => block.kind === "heading" && block.heading.level === 1 && block.heading.form !== "plain")
  );
}

function firstLine(text: string, start: number): Span {
  const lineBreak = text.slice(start).search(/[\r\n]/);
  return { start, end: lineBreak < 0 ? text.length : start + lineBreak };
}

/** A plain first line that looks like the title only lacks its `#`. */
function lineAsTitle({ title }: Article): readonly Fix[] {
  if (title?.form !== "plain") return [];
  const { span, words } = title;
  return [
    {
      title: message("Make “{0}” the title", words),
      edits: [{ span: { start: span.start, end: span.start }, text: "# " }],
    },
  ];
}

const placeholder: Readonly<Record<Script, string>> = { hans: "【标题】", hant: "【標題】", latin: "【title】" };

function titleFromFileName({ text, script }: Article, fileName: string, { start }: Span): readonly Fix[] {
  const words = fileName.replace(/[-_]+/g, " ").trim() || placeholder[script];
  return [
    {
      title: message("Insert the title “{0}”", words),
      edits: [{ span: { start, end: start }, text: `# ${words}${lineBreakOf(text).repeat(2)}` }],
    },
  ];
}

export const page: RulePage = {
  meaning: {
    hans: "文稿没有一级标题。请在开头写一行“# 标题”；首行已像标题时，可一键加上“#”。",
    hant: "文稿沒有一級標題。請在開頭寫一行「# 標題」；首行已像標題時，可一鍵加上「#」。",
    latin:
      "The draft has no level-1 heading. Begin it with a line “# …”; where the first line looks like the title already, the fix adds the “#”.",
  },
  reason: {
    hans: "标题统领全文：大纲、预览和读者都从标题开始。公文须有标题，是党政机关公文格式（GB/T 9704—2012）和通行写法的要求。",
    hant: "標題統領全文：大綱、預覽和讀者都從標題開始。公文須有標題，是通行寫法的要求（參見 GB/T 9704—2012）。",
    latin:
      "The title governs the whole: outline, preview and reader all begin with it. Official papers must have one (GB/T 9704—2012), and articles do by practice.",
  },
  bad: /* @__PURE__ */ sampleWith("# 社区花园的意义、标准与路径", "社区花园要让居民一起来建。"),
  good: sampleDraft,
};
