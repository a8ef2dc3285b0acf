import type { StructureDescription } from "../../protocol";
import { defaultStructure, structuresOf } from "../../structure/builtIns/builtIns";
import { noConfiguration, type DraftConfiguration } from "../../structure/configuration";
import { choose } from "../../l10n/language";
import type { Language } from "../../l10n/language";

/** What `policyDraft/structures` answers: every structure a draft can have, the default one first, then those of the workspace. */
export function provideStructures(
  language: Language,
  configuration: DraftConfiguration = noConfiguration,
): readonly StructureDescription[] {
  return [defaultStructure, ...structuresOf(configuration).filter((structure) => structure !== defaultStructure)].map(
    ({ id, names, scripts, sections }) => ({
      id,
      scripts,
      name: choose(language, names),
      sections: sections.filter(({ required }) => required).map((section) => choose(language, section.names)),
    }),
  );
}
