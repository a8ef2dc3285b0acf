import type { Script } from "../article/article";
import type { SectionBody, Vocabulary } from "../article/headings";
import { rolesOfBody } from "./bodyRoles";
import { roleNames } from "./roleNames";
import { significanceStandardsPaths } from "./significanceStandardsPaths";
import type { Structure } from "./structure";
import { createVocabulary } from "./vocabulary";

/** The structure of a draft that chooses none. */
export const defaultStructure: Structure = significanceStandardsPaths;

/** The structures the product knows. */
export const builtInStructures: readonly Structure[] = [significanceStandardsPaths];

/** The value of `structure:` that leaves the choice to the product. */
export const automaticStructure = "auto";

/** Every value that `structure:` takes. */
export const structureNames: readonly string[] = [...builtInStructures.map(({ id }) => id), automaticStructure];

const headingVocabulary = createVocabulary(roleNames);

/** What headings mean and sections show, for all built-in structures. */
export const builtInVocabulary: Vocabulary = Object.freeze({
  ...headingVocabulary,
  rolesOfBody: (text: string, script: Script, body: SectionBody) => rolesOfBody(text, script, body, headingVocabulary.rolesOf),
});
