import type { SectionStatus } from "../../server/src/protocol";
import type { Translate } from "./translate";

/** The sections in the order in which a writer looks for them: missing required ones, missing optional ones, then those that are there. */
export function missingFirst(sections: readonly SectionStatus[]): readonly SectionStatus[] {
  const rank = (section: SectionStatus): number => (section.state !== "missing" ? 2 : section.required ? 0 : 1);
  return [...sections].sort((one, other) => rank(one) - rank(other));
}

/** What the draft has of a section: `missing`, `present, 3 points`. */
export function describeSection({ state, required, points }: SectionStatus, translate: Translate): string {
  switch (state) {
    case "missing":
      return required ? translate("missing") : translate("missing, optional");
    case "empty":
      return translate("nothing written yet");
    case "misplaced":
      return translate("not in its place");
    case "present":
      if (points === 0) return translate("present");
      return points === 1 ? translate("present, 1 point") : translate("present, {0} points", points);
  }
}
