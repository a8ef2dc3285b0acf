import { MarkupKind } from "vscode-languageserver-types";
import type { Hover, Position } from "vscode-languageserver-types";
import type { FrontMatterValue, Heading, Section } from "../article/article";
import { pointsOf } from "../article/article";
import type { Span } from "../article/span";
import { touches } from "../article/span";
import { message } from "../rules/message";
import type { Analysis } from "../structure/analysis";
import { stageNames } from "../structure/stages";
import { choose, say } from "./language";
import type { Language } from "./language";
import { sizeMessage } from "./size";
import { stageGuidance } from "./stage";
import { toOffset, toRange } from "./toLsp";

/**
 * On the heading of a section: what belongs there, how many points it has and needs, how long it is. On the values of
 * the front matter: what they mean. Elsewhere nothing, so that reading stays undisturbed.
 */
export function provideHover(analysis: Analysis, position: Position, language: Language): Hover | undefined {
  const { article } = analysis;
  const offset = toOffset(article, position);
  if (isAt(article.frontMatter?.structure, offset)) return hover(analysis, article.frontMatter.structure.span, structureLines(analysis, language));
  if (isAt(article.frontMatter?.stage, offset)) return hover(analysis, article.frontMatter.stage.span, stageLines(analysis, language));
  for (const section of article.sections) {
    if (isAt(section.heading, offset)) return hover(analysis, section.heading.span, sectionLines(analysis, section, language));
  }
  return undefined;
}

function sectionLines({ article, structure }: Analysis, section: Section, language: Language): readonly string[] {
  const specifications = structure.sections.filter(({ id }) => section.roles.includes(id));
  const found = pointsOf(section).length;
  const expected = Math.max(0, ...specifications.map(({ points }) => points.minimum));
  return [
    ...specifications.map(({ names, guidance }) => `**${choose(language, names)}**: ${choose(language, guidance)}`),
    say(language, expected === 0 ? message("Points: {0}", found) : message("Points: {0}, at least {1} expected", found, expected)),
    say(language, sizeMessage(section.size, article.script)),
  ];
}

function structureLines({ structure }: Analysis, language: Language): readonly string[] {
  return [`**${choose(language, structure.names)}**`, structure.sections.map(({ names }) => choose(language, names)).join(" → ")];
}

function stageLines({ stage }: Analysis, language: Language): readonly string[] {
  return [`**${choose(language, stageNames[stage])}**`, say(language, stageGuidance(stage))];
}

function hover({ article }: Analysis, span: Span, lines: readonly string[]): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: lines.join("\n\n") }, range: toRange(article, span) };
}

function isAt<Part extends Heading | FrontMatterValue>(part: Part | undefined, offset: number): part is Part {
  return part !== undefined && touches(part.span, offset);
}
