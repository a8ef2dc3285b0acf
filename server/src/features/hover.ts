import { MarkupKind } from "vscode-languageserver-types";
import type { Hover, Position } from "vscode-languageserver-types";
import type { FrontMatterValue, Heading, Marker, Section } from "../article/article";
import { pointsOf } from "../article/article";
import { sizeOf } from "../article/text/characters";
import { pointsAround, sectionAt, type PointOfSeries } from "../article/points/pointsAround";
import type { Span } from "../article/span";
import { touches } from "../article/span";
import { message } from "../l10n/message";
import type { Analysis } from "../structure/analysis";
import { specificationsOf } from "../structure/matchStructure";
import { stageNames } from "../structure/stages";
import { choose, say } from "../l10n/language";
import type { Language } from "../l10n/language";
import { pointCount, pointsMessage } from "./shared/pointCount";
import { sizeMessage } from "./shared/size";
import { stageGuidance } from "./shared/stage";
import { toOffset, toRange } from "./toLsp";

/**
 * On the heading of a section: what belongs there, how many points it has and needs, how long it is. On a marker: which point of how many it
 * opens, how many are inside it, how long it is. On the values of the front matter: what they mean. Elsewhere nothing, so that reading stays
 * undisturbed.
 */
export function provideHover(analysis: Analysis, position: Position, language: Language): Hover | undefined {
  const { article } = analysis;
  const offset = toOffset(article, position);
  if (isAt(article.frontMatter?.structure, offset))
    return hover(analysis, article.frontMatter.structure.span, structureLines(analysis, language));
  if (isAt(article.frontMatter?.stage, offset))
    return hover(analysis, article.frontMatter.stage.span, stageLines(analysis, language));
  const subsection = analysis.match.entries
    .flatMap(({ parent, sections }) => (parent ? sections : []))
    .find(({ heading }) => isAt(heading, offset));
  const section = subsection ?? sectionAt(article, offset);
  if (section !== undefined && isAt(section.heading, offset))
    return hover(analysis, section.heading.span, sectionLines(analysis, section, language));
  for (const member of pointsAround(section, offset).toReversed()) {
    const { marker } = member.point;
    if (isAt(marker, offset)) return hover(analysis, marker.span, pointLines(analysis, member, language));
  }
  return undefined;
}

function sectionLines({ article, match }: Analysis, section: Section, language: Language): readonly string[] {
  const specifications = specificationsOf(match, section);
  return [
    ...specifications.map(({ names, guidance }) =>
      [`**${escapeMarkdown(choose(language, names))}**`, escapeMarkdown(choose(language, guidance))]
        .filter((part) => part !== "")
        .join(": "),
    ),
    say(language, pointsMessage(pointCount({ match }, section))),
    say(language, sizeMessage(section.size, article.script)),
  ];
}

function pointLines({ article }: Analysis, { series, point }: PointOfSeries, language: Language): readonly string[] {
  const inside = pointsOf(point).length;
  return [
    say(language, message("Point {0} of {1}", series.points.indexOf(point) + 1, series.points.length)),
    ...(inside === 0 ? [] : [say(language, message("Points inside: {0}", inside))]),
    say(language, sizeMessage(sizeOf(article.text, point.span, article.script), article.script)),
  ];
}

function structureLines({ structure }: Analysis, language: Language): readonly string[] {
  return [
    `**${escapeMarkdown(choose(language, structure.names))}**`,
    structure.sections
      .map(({ names }) => escapeMarkdown(choose(language, names)))
      .join(structure.order === "fixed" ? " → " : " · "),
  ];
}

function stageLines({ stage }: Analysis, language: Language): readonly string[] {
  return [`**${choose(language, stageNames[stage])}**`, say(language, stageGuidance(stage))];
}

/**
 * Text that Markdown shows unchanged, paragraph by paragraph. A workspace writes its own structures, and its words must make no links and load no pictures (CommonMark 0.31, 2.4);
 * nor may `www.` and `@`, of which GitHub's Markdown makes links.
 */
function escapeMarkdown(text: string): string {
  const escaped = text.replace(/[\\`*_[\]<>#!|&~@]|:(?=\/\/)|(?<=www)\./gi, "\\$&");
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, " "))
    .join("\n\n");
}

function hover({ article }: Analysis, span: Span, lines: readonly string[]): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: lines.join("\n\n") }, range: toRange(article, span) };
}

function isAt<Part extends Heading | Marker | FrontMatterValue>(part: Part | undefined, offset: number): part is Part {
  return part !== undefined && touches(part.span, offset);
}
