import type { Article, Heading } from "../article/article";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import type { Fix } from "../edits/edit";
import { deepestLevel, levelEdit, nameOf, writtenHeadings } from "./shared/writtenHeadings";

/** A second level-1 heading: an article has one title; each further one is reported. */
export const titleDuplicate: Rule = {
  code: "title-duplicate",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "practice",
  *check({ article, stage }): Iterable<Problem> {
    const { text } = article;
    const headings = writtenHeadings(article);
    const first = headings.find(({ level }) => level === 1);
    if (!first) return;
    const title = nameOf(text, first);
    for (const [index, heading] of headings.entries()) {
      if (heading.level !== 1 || heading === first) continue;
      // A bare # is a heading that is just being typed.
      if (stage === "draft" && heading.name.start === heading.name.end) continue;
      yield {
        span: heading.span,
        message: message(
          "“{0}” is a second title beside “{1}”. An article has one level-1 heading: make this one a section.",
          nameOf(text, heading),
          title,
        ),
        related: [{ span: first.span, message: message("The first title is here.") }],
        fixes: () => demote(article, headings, index),
      };
    }
  },
};

/** One level down for the heading and those under it; what is on the deepest level stays there. */
function demote({ text }: Article, headings: readonly Heading[], index: number): readonly Fix[] {
  let end = index + 1;
  while ((headings[end]?.level ?? 1) > 1) end += 1;
  const part = headings.slice(index, end);
  const movable = part.filter(({ level }) => level < deepestLevel);
  const edits = movable.map((heading) => levelEdit(text, heading, heading.level + 1));
  const [alone, ...others] = edits;
  if (!alone) return [];
  const only = { title: message("Make it a heading of level 2"), edits: [alone] };
  if (others.length === 0) return [only];
  return [
    { title: message("Make it a heading of level 2, and lower the headings under it ({0})", others.length), edits },
    only,
  ];
}

export const page: RulePage = {
  meaning: {
    hans: "文稿里有第二个一级标题。请把它和其下的标题各降一级。",
    hant: "文稿裡有第二個一級標題。請把它和其下的標題各降一級。",
    latin: "The draft has a second level-1 heading. Lower it and the headings under it by one level.",
  },
  reason: {
    hans: "一篇文章只有一个标题；其余的都是各部分的小标题，从二级开始。",
    hant: "一篇文章只有一個標題；其餘的都是各部分的小標題，從二級開始。",
    latin: "An article has one title. Everything else is a section of it and starts on level 2.",
  },
  bad: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

# 社区花园的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。
`,
  good: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

## 社区花园的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。
`,
};
