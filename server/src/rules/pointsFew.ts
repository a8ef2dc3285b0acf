import { pointsOf, type Article, type Point, type Section } from "../article/article";
import { withNumber, writtenMarker } from "../article/points/markers";
import { message } from "../l10n/message";
import type { Analysis } from "../structure/analysis";
import { firstMarkers } from "../structure/firstMarkers";
import { lineBreakOf } from "../structure/skeleton";
import { plainText } from "../structure/snippetSyntax";
import type { PointFamily, PointsSpecification, SectionSpecification } from "../structure/structure";
import type { Problem, Rule, RulePage } from "./rule";
import type { Edit, Fix } from "../edits/edit";
import { sampleDraft, sampleWith } from "./shared/sampleDraft";
import { headingText } from "./shared/sectionNames";

/** A section has fewer points than the structure asks for. Unmarked parallel paragraphs count; an empty section is `section-empty`'s. */
export const pointsFew: Rule = {
  code: "points-few",
  severities: { draft: "hint", review: "warning", final: "warning" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    for (const { specification, sections } of analysis.match.entries) {
      for (const section of sections) {
        const { heading } = section;
        const count = tooFewPoints(section, specification);
        if (!heading || count === undefined) continue;
        const points = pointsThatCount(section, specification.points);
        const { families } = specification.points;
        yield {
          span: heading.span,
          covers: [heading.span, ...points.map(({ span, topic }) => ({ start: span.start, end: topic.start }))],
          message:
            families && pointsOf(section).length > points.length
              ? message(
                  "“{0}” has too few points that start with {3}: {1} of at least {2}. Number its points so.",
                  headingText(section),
                  points.length,
                  specification.points.minimum,
                  familyNames(families),
                )
              : message(
                  "“{0}” has too few points: {1} of at least {2}. Add points, each with a topic sentence.",
                  headingText(section),
                  count,
                  specification.points.minimum,
                ),
          fixes: () => insertPoint(analysis, section, specification),
        };
      }
    }
  },
};

/** The number of points of a section that has fewer than the structure asks for; undefined for one that has enough, or nothing in it yet. */
export function tooFewPoints(section: Section, { points }: SectionSpecification): number | undefined {
  // Measures led by a verb divide the paths among themselves: each is a point of its own.
  if (!section.heading?.named || section.size === 0) return undefined;
  const count = pointsThatCount(section, points).length;
  // Prose that enumerates nothing makes one point.
  return count >= points.minimum ? undefined : Math.max(1, count);
}

/** All points of the section's own level, or those of the families that the structure asks for. */
function pointsThatCount(section: Section, { families }: PointsSpecification): readonly Point[] {
  if (!families) return pointsOf(section);
  return section.series.filter(({ family }) => families.includes(family)).flatMap(({ points }) => points);
}

/** `第一，` or `（一）`: families by their first markers, those that have none by their name in the configuration. */
function familyNames(families: readonly PointFamily[]): string {
  return families.map((family) => `“${family === "unmarked" ? family : (firstMarkers[family] ?? family)}”`).join(" / ");
}

/** The fix that adds the next point of a section after its last one; none where the last one's number cannot be counted on. */
function insertPoint({ article }: Analysis, section: Section, specification: SectionSpecification): readonly Fix[] {
  const { text, script } = article;
  const last = pointsOf(section).at(-1);
  const marker = nextMarker(article, section, specification);
  if (marker === undefined) return [];
  const end = last?.span.end ?? section.span.start + text.slice(section.span.start, section.span.end).trimEnd().length;
  const separator = last?.form === "inline" ? "" : lineBreakOf(text).repeat(last?.form === "list" ? 1 : 2);
  const space = script === "latin" && marker !== "" ? " " : "";
  const edit: Edit = {
    span: { start: end, end },
    text: separator + marker + space + plainText(specification.point[script]),
  };
  const title = marker === "" ? message("Insert another point") : message("Insert the point “{0}”", marker.trim());
  return [{ title, edits: [edit] }];
}

/** The marker of the next point: in the style of the last one, else as the structure has it; empty where points have none. */
function nextMarker({ text, script }: Article, section: Section, { points }: SectionSpecification): string | undefined {
  const last = pointsOf(section).at(-1);
  if (last?.marker) {
    const { family, number } = last.marker;
    const space = last.form === "list" ? " " : "";
    const next = withNumber(writtenMarker(text, last.marker), family, number + 1, script);
    return next === undefined ? undefined : next + space;
  }
  if (last || points.family === "unmarked") return last?.form === "heading" ? undefined : "";
  const first = firstMarkers[points.family];
  const isChinese = /\p{Script=Han}/u.test(text);
  if (first !== undefined && /\p{Script=Han}/u.test(first) === isChinese) return first;
  return isChinese ? "第一，" : "First,";
}

export const page: RulePage = {
  meaning: {
    hans: "某一部分的要点少于结构的要求。没有序号但以主题句开头的并列段落也算要点。可一键补上下一个要点。",
    hant: "某一部分的要點少於結構的要求。沒有序號但以主題句開頭的並列段落也算要點。可一鍵補上下一個要點。",
    latin:
      "A section has fewer points than the structure asks for. Unmarked parallel paragraphs with a topic sentence count. The fix adds the next point.",
  },
  reason: {
    hans: "范文每部分有两到三个要点；只有一个要点，就谈不上分述。",
    hant: "範文每部分有兩到三個要點；只有一個要點，就談不上分述。",
    latin: "Each section of the model article has two or three points; a single one divides nothing.",
  },
  bad: /* @__PURE__ */ sampleWith("第二，有没有人愿意管。主要看认领的地块是否不低于八成。\n\n", ""),
  good: sampleDraft,
};
