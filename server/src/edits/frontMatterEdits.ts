import type { Article, FrontMatter, Stage } from "../article/article";
import { readFrontMatter } from "../article/markdown/frontMatter";
import { lineBreakOf } from "../structure/skeleton";
import { applyEdits, insertion } from "./edits";
import type { Edit } from "./edit";

/**
 * Adds a key to the front matter, as its format writes it; where there is none, a new one in YAML. A value is one word or a list of words.
 *
 *     stage: review        stage = "review"        "stage": "review",
 */
export function addFrontMatterKey(article: Article, key: string, value: string | readonly string[]): Edit {
  const { text, frontMatter, body } = article;
  const lineBreak = lineBreakOf(text);
  const quoted = JSON.stringify(value);
  const plain = typeof value === "string" ? value : `[${value.join(", ")}]`;
  const line = `${key}: ${plain}`;
  if (!frontMatter) return insertion(body.start, `---${lineBreak}${line}${lineBreak}---${lineBreak.repeat(2)}`);
  const { start, end } = frontMatter.span;
  const written = text.slice(start, end);
  const top = start + (/^.*(?:\r\n|\r|\n)/.exec(written)?.[0].length ?? 0);
  switch (frontMatter.format) {
    case "yaml":
      return addYamlLine(text, frontMatter, top, line);
    case "toml":
      // A key below the name of a table would belong to the table.
      return insertion(top, `${key} = ${quoted}${lineBreak}`);
    case "json": {
      const isEmpty = text.slice(top, end).trimStart().startsWith("}");
      return insertion(top, `  "${key}": ${quoted}${isEmpty ? "" : ","}${lineBreak}`);
    }
  }
}

/**
 * Adds a line before the closing `---`. In what is no YAML (a quotation mark that is never closed takes all that follows) it goes to the top, where it is read all the
 * same; an indented line below would continue it, so a comment is put between them.
 */
function addYamlLine(text: string, frontMatter: FrontMatter, top: number, line: string): Edit {
  const lineBreak = lineBreakOf(text);
  const { start, end } = frontMatter.span;
  const closing = text.slice(start, end).trimEnd();
  const last = insertion(start + Math.max(closing.lastIndexOf("\n"), closing.lastIndexOf("\r")) + 1, line + lineBreak);
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
  const isYaml = article.frontMatter?.format === "yaml";
  return [
    written
      ? { span: written.span, text: isYaml ? stage : JSON.stringify(stage) }
      : addFrontMatterKey(article, "stage", stage),
  ];
}
