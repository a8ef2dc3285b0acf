import { pointsOf, type Section } from "../article/article";
import { withNumber, writtenMarker } from "../article/points/markers";
import type { Analysis } from "../structure/analysis";
import { firstMarkers } from "../structure/firstMarkers";
import { lineBreakOf, plainText } from "../structure/skeleton";
import type { SectionSpecification } from "../structure/structure";
import { message } from "../l10n/message";
import type { Edit, Fix } from "./rule";

/** The fix that adds the next point of a section behind its last one; none where the last one's number cannot be counted on. */
export function insertPoint({ article }: Analysis, section: Section, specification: SectionSpecification): readonly Fix[] {
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
    const { family, number } = last.marker;
    const space = last.form === "list" ? " " : "";
    const next = withNumber(writtenMarker(text, last.marker), family, number + 1);
    return next === undefined ? undefined : next + space;
  }
  if (last || points.family === "unmarked") return last?.form === "heading" ? undefined : "";
  const first = firstMarkers[points.family];
  const isChinese = /\p{Script=Han}/u.test(text);
  if (first !== undefined && /\p{Script=Han}/u.test(first) === isChinese) return first;
  return isChinese ? "第一，" : "First,";
}
