import { pointsOf, type Section } from "../article/article";
import { withNumber } from "../article/markers";
import { textOf } from "../article/span";
import type { Analysis } from "../structure/analysis";
import { lineBreakOf, plainText } from "../structure/skeleton";
import type { SectionSpecification } from "../structure/structure";
import { message } from "./message";
import type { Edit, Fix, Problem, Rule } from "./rule";
import { headingText } from "./sectionNames";

/** A section has fewer points than the structure asks for. Unmarked parallel paragraphs count; an empty section is `section-empty`'s. */
export const pointsFew: Rule = {
  code: "points-few",
  severities: { draft: "hint", review: "warning", final: "warning" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    for (const { specification, sections } of analysis.match.entries) {
      for (const section of sections) {
        const { heading } = section;
        // Measures led by a verb divide the paths among themselves: each is a point of its own.
        if (!heading?.named || section.size === 0) continue;
        const points = pointsOf(section).length;
        if (points >= specification.points.minimum) continue;
        yield {
          span: heading.span,
          message: message("“{0}” has {1} of at least {2} points. Add points, each with a topic sentence.", headingText(analysis, section), points, specification.points.minimum),
          fixes: () => insertPoint(analysis, section, specification),
        };
      }
    }
  },
};

function insertPoint({ article }: Analysis, section: Section, specification: SectionSpecification): readonly Fix[] {
  const { text, script } = article;
  const last = pointsOf(section).at(-1);
  const marker = nextMarker(text, section, specification);
  if (marker === undefined) return [];
  const end = last?.span.end ?? section.span.start + text.slice(section.span.start, section.span.end).trimEnd().length;
  const separator = last?.form === "inline" ? "" : lineBreakOf(text).repeat(last?.form === "list" ? 1 : 2);
  const space = script === "latin" && marker !== "" ? " " : "";
  const edit: Edit = { span: { start: end, end }, text: separator + marker + space + plainText(specification.point[script]) };
  const title = marker === "" ? message("Insert another point") : message("Insert the point “{0}”", marker.trim());
  return [{ title, edits: [edit] }];
}

/** The marker of the next point: in the style of the last one, else as the structure has it; empty where points have none. */
function nextMarker(text: string, section: Section, { points }: SectionSpecification): string | undefined {
  const last = pointsOf(section).at(-1);
  if (last?.marker) {
    const { span, family, number } = last.marker;
    const space = last.form === "list" ? " " : "";
    const next = withNumber(textOf(text, span), family, number + 1);
    return next === undefined ? undefined : next + space;
  }
  if (last || points.family === "unmarked") return last?.form === "heading" ? undefined : "";
  return /\p{Script=Han}/u.test(text) ? "第一，" : "First,";
}
