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

/** What headings mean, for all built-in structures. */
export const builtInVocabulary = createVocabulary(roleNames);
