import { pointsOf, type Article, type Point } from "../../server/src/article/article";
import { textOf } from "../../server/src/article/span";
import { analyse } from "../../server/src/structure/analyse";

/** The article model of a text, with the product's own vocabulary. */
export function parse(text: string): Article {
  return analyse(text, "draft").article;
}

/** The points under a heading as lines, two blanks for each level: `第一，加强巡查`, `  一是 登记`; `·` stands for no marker. */
export function pointLines(article: Article, parent: Parameters<typeof pointsOf>[0], indent = ""): readonly string[] {
  return pointsOf(parent).flatMap((point) => [
    `${indent}${pointLine(article, point)}`,
    ...pointLines(article, point, `${indent}  `),
  ]);
}

function pointLine({ text }: Article, { marker, topic }: Point): string {
  return `${marker ? textOf(text, marker.span) : "·"} ${textOf(text, topic)}`;
}

/** The points of a text that is the body of one section. */
export function pointsIn(body: string): readonly string[] {
  const article = parse(`# 题目\n\n## 实施路径\n\n${body}`);
  return article.sections.flatMap((section) => pointLines(article, section));
}

/** The sections as `heading [roles]`, points under them. */
export function sectionLines(text: string): readonly string[] {
  const article = parse(text);
  return article.sections.flatMap((section) => [
    `${section.heading ? textOf(text, section.heading.content) : "(none)"} [${section.roles.join(" ")}]`,
    ...pointLines(article, section, "  "),
  ]);
}
