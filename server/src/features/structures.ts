import type { StructureDescription } from "../protocol";
import { builtInStructures, defaultStructure } from "../structure/builtIns";
import { choose } from "./language";
import type { Language } from "./language";

/** What `policyDraft/structures` answers: every structure a draft can have, the default one first. */
export function provideStructures(language: Language): readonly StructureDescription[] {
  return [defaultStructure, ...builtInStructures.filter((structure) => structure !== defaultStructure)].map(({ id, names, sections }) => ({
    id,
    name: choose(language, names),
    sections: sections.filter(({ required }) => required).map((section) => choose(language, section.names)),
  }));
}
