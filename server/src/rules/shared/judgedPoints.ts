import { pointsOf, type Article, type Point, type Role, type Section } from "../../article/article";
import { wordsOf } from "../../article/markdown/readText";
import { textOf, type Span } from "../../article/span";
import type { Analysis } from "../../structure/analysis";

/**
 * The sections whose points can be judged as those of a role: it is in the structure in force, the heading names it and nothing else. Measures led by a verb (加强…) are points themselves, and under 背景及意义 the points could be either.
 */
export function sectionsOfRole({ article, structure }: Analysis, role: Role): readonly Section[] {
  if (!structure.sections.some(({ id }) => id === role)) return [];
  return article.sections.filter(
    ({ heading, roles }) => heading?.named === true && roles.length === 1 && roles[0] === role,
  );
}

/**
 * The points of the section's own level that a writer has finished: none empty, and none with a placeholder, which `placeholder-left` reports.
 * List items that are a link (a table of contents) or complete the sentence above the list (`- free of charge`) are not judged.
 */
export function finishedPoints(article: Article, section: Section): readonly Point[] {
  return pointsOf(section).filter((point) => {
    const own = { start: Math.min(point.topic.start, point.span.end), end: point.span.end };
    return (
      isFinished(article, own) &&
      !(point.form === "list" && /^(?:[a-z]|!?\[[^\]]*\]\([^)]*\)\W*$)/.test(textOf(article.text, own)))
    );
  });
}

/** Whether words are in the span and no placeholder 【…】. */
export function isFinished({ text }: Article, span: Span): boolean {
  const words = textOf(text, span);
  return !words.includes("【") && /[\p{L}\p{N}]/u.test(words);
}

/** Maximum characters by which a message names a paragraph. */
const longestName = 12;

/** What a message calls a point: its marker, else its first words. */
export function pointName({ text }: Article, { marker, topic }: Pick<Point, "marker" | "topic">): string {
  if (marker && marker.family !== "bullet") return textOf(text, marker.span).trim();
  const words = [...wordsOf(text, topic).slice(0, 2 * longestName)].slice(0, longestName).join("");
  return topic.end - topic.start > words.length ? `${words}…` : words;
}
