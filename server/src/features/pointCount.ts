import type { Section } from "../article/article";
import { pointsOf } from "../article/article";
import { message } from "../rules/message";
import type { Message } from "../rules/message";
import type { Analysis } from "../structure/analysis";

/** How many points a section has, and how many the structure expects where it says so: `Points: 2, at least 3 expected`. */
export function pointsMessage({ structure }: Pick<Analysis, "structure">, section: Section): Message {
  const found = pointsOf(section).length;
  const expected = Math.max(0, ...structure.sections.filter(({ id }) => section.roles.includes(id)).map(({ points }) => points.minimum));
  return expected === 0 ? message("Points: {0}", found) : message("Points: {0}, at least {1} expected", found, expected);
}
