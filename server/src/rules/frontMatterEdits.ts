import type { Article, Stage } from "../article/article";
import { lineBreakOf } from "../structure/skeleton";
import { insertion } from "./edits";
import type { Edit } from "./rule";

/** Adds a line such as `stage: review` to the front matter: before its closing `---`, or as a new front matter where there is none. */
export function addFrontMatterKey({ text, frontMatter, body }: Article, line: string): Edit {
  const lineBreak = lineBreakOf(text);
  if (!frontMatter) return insertion(body.start, `---${lineBreak}${line}${lineBreak}---${lineBreak.repeat(2)}`);
  const { start, end } = frontMatter.span;
  const closing = text.slice(start, end).trimEnd();
  return insertion(start + Math.max(closing.lastIndexOf("\n"), closing.lastIndexOf("\r")) + 1, line + lineBreak);
}

/** The edits that put the draft at a stage; none when its front matter says so already. */
export function stageEdits(article: Article, stage: Stage): readonly Edit[] {
  const written = article.frontMatter?.stage;
  if (written?.text === stage) return [];
  return [written ? { span: written.span, text: stage } : addFrontMatterKey(article, `stage: ${stage}`)];
}
