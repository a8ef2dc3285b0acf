import type { Script } from "../l10n/localized";
import type { SectionBody, Vocabulary } from "../article/headings/headings";
import { rolesOfBody } from "./bodyRoles";
import { roleNames } from "./roleNames";
import type { SectionSpecification, Structure } from "./structure";
import { createVocabulary } from "./vocabulary";

/** What headings mean in policy articles of any structure. */
export const generalVocabulary = createVocabulary(roleNames);

/** What headings mean in drafts of a structure: the names of its sections, then the general ones. */
export function vocabularyOf({ sections }: Structure): Vocabulary {
  const ofHeadings = createVocabulary([...roleNames, ...sections.map(({ aliases }) => aliases)]);
  const expected = new Set(sections.map(({ id }) => id));
  return Object.freeze({
    ...ofHeadings,
    // How a body reads shows the sections of an article; a structure without such sections has nothing to recognise.
    rolesOfBody: (text: string, script: Script, body: SectionBody) =>
      rolesOfBody(text, script, body, generalVocabulary).filter((role) => expected.has(role)),
  });
}

/** What the subheadings in a section mean: its subsections and nothing else. */
export function subsectionVocabulary({ sections }: SectionSpecification): Vocabulary {
  return Object.freeze({ ...createVocabulary(sections.map(({ aliases }) => aliases)), rolesOfBody: () => [] });
}
