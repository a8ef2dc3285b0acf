import { roleNames } from "./roleNames";
import { significanceStandardsPaths } from "./significanceStandardsPaths";
import type { Structure } from "./structure";
import { createVocabulary } from "./vocabulary";

/** The structure of a draft that chooses none. */
export const defaultStructure: Structure = significanceStandardsPaths;

/** The structures the product knows. */
export const builtInStructures: readonly Structure[] = [significanceStandardsPaths];

/** What headings mean, for all built-in structures. */
export const builtInVocabulary = createVocabulary(roleNames);
