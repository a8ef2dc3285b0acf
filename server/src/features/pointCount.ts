import type { Section } from "../article/article";
import { pointsOf } from "../article/article";
import { message } from "../rules/message";
import type { Message } from "../rules/message";
import type { Analysis } from "../structure/analysis";

/** The points on a section's own level. */
export interface PointCount {
  readonly found: number;
  /** How many the structure expects at least; 0 where it expects none. */
  readonly expected: number;
}

/** How many points a section has and should have; of several roles the largest expectation counts. */
export function pointCount({ structure }: Pick<Analysis, "structure">, section: Section): PointCount {
  const expected = Math.max(0, ...structure.sections.filter(({ id }) => section.roles.includes(id)).map(({ points }) => points.minimum));
  return { found: pointsOf(section).length, expected };
}

/** `Points: 2, at least 3 expected`, or `Points: 2` where none are expected. */
export function pointsMessage({ found, expected }: PointCount): Message {
  return expected === 0 ? message("Points: {0}", found) : message("Points: {0}, at least {1} expected", found, expected);
}
