import type { Script } from "../l10n/localized";
import type { SectionBody, Vocabulary } from "../article/headings/headings";
import { rolesOfBody } from "./bodyRoles";
import { roleNames } from "./roleNames";
import type { SectionSpecification, Structure } from "./structure";
import { createVocabulary } from "./vocabulary";

/** What headings mean in policy articles of any structure. */
export const generalVocabulary = createVocabulary(roleNames);

const ofStructures = new WeakMap<Structure, Vocabulary>();

/** What headings mean in drafts of a structure: the names of its sections, then the general ones. Made once per structure. */
export function vocabularyOf(structure: Structure): Vocabulary {
  const known = ofStructures.get(structure) ?? createStructureVocabulary(structure);
  ofStructures.set(structure, known);
  return known;
}

function createStructureVocabulary({ sections }: Structure): Vocabulary {
  const ofHeadings = createVocabulary([...roleNames, ...sections.map(({ aliases }) => aliases)]);
  const expected = new Set(sections.map(({ id }) => id));
  return Object.freeze({
    ...ofHeadings,
    // How a body reads shows the sections of an article; a structure without such sections has nothing to recognise.
    rolesOfBody: (text: string, script: Script, body: SectionBody) =>
      rolesOfBody(text, script, body, generalVocabulary).filter((role) => expected.has(role)),
  });
}

const ofSubsections = new WeakMap<SectionSpecification, Vocabulary>();

/** What the subheadings in a section mean: its subsections and nothing else. Made once per section of a structure. */
export function subsectionVocabulary(specification: SectionSpecification): Vocabulary {
  const known =
    ofSubsections.get(specification) ??
    Object.freeze({ ...createVocabulary(specification.sections.map(({ aliases }) => aliases)), rolesOfBody: () => [] });
  ofSubsections.set(specification, known);
  return known;
}
