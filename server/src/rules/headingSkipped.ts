import type { Heading } from "../article/article";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import type { Fix } from "../edits/edit";
import { levelEdit, nameOf, writtenHeadings } from "./shared/writtenHeadings";

/** A heading more than one level below the heading before it: 1 → 3, 2 → 4. Going back up is free. */
export const headingSkipped: Rule = {
  code: "heading-skipped",
  severities: { draft: "warning", review: "warning", final: "warning" },
  source: "practice",
  *check({ article }): Iterable<Problem> {
    const { text } = article;
    const headings = writtenHeadings(article);
    for (const [index, heading] of headings.entries()) {
      const before = headings[index - 1];
      if (!before || heading.level <= before.level + 1) continue;
      const level = before.level + 1;
      yield {
        span: heading.span,
        message: message(
          "“{0}” is a level-{1} heading right below one of level {2}. Level {3} is expected here.",
          nameOf(text, heading),
          heading.level,
          before.level,
          level,
        ),
        related: [{ span: before.span, message: message("The heading of level {0} is here.", before.level) }],
        fixes: () => setLevel(text, headings, index, level),
      };
    }
  },
};

/** Raises the heading at the index with those after it on its level or below it, up to the next heading above them: they belong to one part. */
function setLevel(text: string, headings: readonly Heading[], index: number, level: number): readonly Fix[] {
  const heading = headings[index];
  if (!heading) return [];
  let end = index + 1;
  while ((headings[end]?.level ?? 0) >= heading.level) end += 1;
  const part = headings.slice(index, end);
  const name = nameOf(text, heading);
  const title =
    part.length === 1
      ? message("Make “{0}” a heading of level {1}", name, level)
      : message(
          "Make “{0}” a heading of level {1}, and raise the headings that go with it ({2})",
          name,
          level,
          part.length - 1,
        );
  return [{ title, edits: part.map((each) => levelEdit(text, each, each.level - heading.level + level)) }];
}

export const page: RulePage = {
  meaning: {
    hans: "标题跳级：比前一个标题低了不止一级（1 → 3、2 → 4）。请逐级往下。",
    hant: "標題跳級：比前一個標題低了不止一級（1 → 3、2 → 4）。請逐級往下。",
    latin: "A heading is more than one level below the heading before it (1 → 3, 2 → 4). Go down one level at a time.",
  },
  reason: {
    hans: "层次逐级展开，不跳级（GB/T 9704—2012 的层次序数亦如此）；大纲、目录和读屏软件都按级别理解文章。",
    hant: "層次逐級展開，不跳級（GB/T 9704—2012 的層次序數亦如此）；大綱、目錄和讀屏軟體都按級別理解文章。",
    latin:
      "Levels open one after another, none is skipped (so do the ordinals of GB/T 9704—2012). Outlines, contents pages and screen readers take the level for the meaning.",
  },
  bad: `# 社区花园的意义、标准与路径

### 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了。
`,
  good: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了。
`,
};
