import type { Article, FrontMatter, Stage } from "../article/article";
import { readFrontMatter } from "../article/markdown/frontMatter";
import { lineBreakOf } from "../structure/skeleton";
import { applyEdits, insertion } from "./edits";
import type { Edit } from "./edit";

/**
 * Adds a line such as `stage: review` to the front matter: before its closing `---`, or as a new front matter where there is none. In one that is no YAML (a
 * quotation mark that is never closed takes all that follows) it goes to the top, where it is read all the same; an indented line below would continue it, so a comment is put between them.
 */
export function addFrontMatterKey({ text, frontMatter, body }: Article, line: string): Edit {
  const lineBreak = lineBreakOf(text);
  if (!frontMatter) return insertion(body.start, `---${lineBreak}${line}${lineBreak}---${lineBreak.repeat(2)}`);
  const { start, end } = frontMatter.span;
  const written = text.slice(start, end);
  const closing = written.trimEnd();
  const last = insertion(start + Math.max(closing.lastIndexOf("\n"), closing.lastIndexOf("\r")) + 1, line + lineBreak);
  const top = start + (/^.*(?:\r\n|\r|\n)/.exec(written)?.[0].length ?? 0);
  const first = insertion(top, line + lineBreak);
  return (
    [last, first].find((added) => isRead(text, frontMatter, added, line)) ??
    insertion(top, `${line}${lineBreak}#${lineBreak}`)
  );
}

/** Whether a line that is added to the front matter says there what it says alone. */
function isRead(text: string, { span }: FrontMatter, added: Edit, line: string): boolean {
  const alone = readFrontMatter(`---\n${line}\n---\n`);
  const after = readFrontMatter(applyEdits(text.slice(0, span.end), [added]));
  return (
    after?.stage?.text === (alone?.stage?.text ?? after?.stage?.text) &&
    alone?.disable.every(({ text: code }) => after?.disable.some((other) => other.text === code)) === true
  );
}

/** The edits that put the draft at a stage; none when its front matter says so already. */
export function stageEdits(article: Article, stage: Stage): readonly Edit[] {
  const written = article.frontMatter?.stage;
  if (written?.text === stage) return [];
  return [written ? { span: written.span, text: stage } : addFrontMatterKey(article, `stage: ${stage}`)];
}
