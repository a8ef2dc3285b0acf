import type { NewDraft, NewDraftParams } from "../protocol";
import { defaultStructure, structuresOf } from "../structure/builtIns";
import { noConfiguration, type DraftConfiguration } from "../structure/configuration";
import type { Structure } from "../structure/structure";
import { draftSnippet } from "../structure/skeleton";

/**
 * What `policyDraft/newDraft` answers: a new draft in the structure asked for, in the default one where that does not exist. White space
 * around the topic is dropped. A draft in another structure than the default says so in its front matter.
 */
export function provideNewDraft({ script, topic, structure: id }: NewDraftParams, configuration: DraftConfiguration = noConfiguration): NewDraft {
  const structure = structuresOf(configuration).find((known) => known.id === id) ?? defaultStructure;
  return { snippet: frontMatterFor(structure) + draftSnippet(structure, script, topic.trim()) };
}

/** The front matter of a draft that nobody has written yet; empty for the default structure, which needs none. */
export function frontMatterFor(structure: Structure): string {
  return structure === defaultStructure ? "" : `---\nstructure: ${structure.id}\n---\n\n`;
}
