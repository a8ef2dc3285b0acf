import type { Section } from "../../article/article";
import { isAdditional } from "../../structure/additionalSections";
import type { Analysis } from "../../structure/analysis";
import { specificationsOf } from "../../structure/matchStructure";

/** The sections whose heading names no role and that the structure does not allow in addition to its own. Points that lost their heading do not count. */
export function unknownSections(analysis: Analysis): readonly Section[] {
  // Where nothing is expected, nothing is unexpected.
  if (analysis.structure.sections.length === 0) return [];
  return analysis.article.sections.filter(
    (section) => section.heading?.roles.length === 0 && !isTaken(analysis, section) && !isAdditional(analysis, section),
  );
}

/** Whether the section is one of the matters of a notice, which may be called anything. */
function isTaken({ match }: Analysis, section: Section): boolean {
  return specificationsOf(match, section).some(({ takesOthers }) => takesOthers);
}
