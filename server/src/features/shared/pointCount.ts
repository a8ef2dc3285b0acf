import type { Section } from "../../article/article";
import { pointsOf } from "../../article/article";
import { message } from "../../l10n/message";
import type { Message } from "../../l10n/message";
import type { Analysis } from "../../structure/analysis";
import { specificationsOf } from "../../structure/matchStructure";

/** The points on a section's own level. */
export interface PointCount {
  readonly found: number;
  /** How many the structure expects at least; 0 where it expects none. */
  readonly expected: number;
  /** How many it expects at most; Infinity where it sets no limit. */
  readonly most: number;
}

/** How many points a section has and should have; of several roles the largest expectation counts. */
export function pointCount({ match }: Pick<Analysis, "match">, section: Section): PointCount {
  const specifications = specificationsOf(match, section);
  const expected = Math.max(0, ...specifications.map(({ points }) => points.minimum));
  const most = Math.min(...specifications.map(({ points }) => points.maximum ?? Infinity));
  return { found: pointsOf(section).length, expected, most };
}

/** `Points: 2, at least 3 expected`, or `Points: 2` where none are expected. */
export function pointsMessage({ found, expected, most }: PointCount): Message {
  if (most !== Infinity) return message("Points: {0}, {1} to {2} expected", found, expected, most);
  return expected === 0
    ? message("Points: {0}", found)
    : message("Points: {0}, at least {1} expected", found, expected);
}
