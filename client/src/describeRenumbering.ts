import type { Translate } from "./translate";

/** The text of a number before and after renumbering. */
export interface NumberChange {
  readonly before: string;
  readonly after: string;
}

/** How many changes are spelled out: the status bar has room for about a dozen words. */
const spelledOut = 3;

/** What renumbering did, in one line: `已重新编号 1 处：三 → 二`. */
export function describeRenumbering(changes: readonly NumberChange[], translate: Translate): string {
  if (changes.length === 0) return translate("The points are numbered correctly already.");
  const examples = changes.slice(0, spelledOut).map(({ before, after }) => `${before} → ${after}`);
  if (spelledOut < changes.length) examples.push("…");
  return translate("Points renumbered: {0} ({1})", changes.length, examples.join(" · "));
}
