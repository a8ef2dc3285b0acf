import type { NewDraft, NewDraftParams } from "../protocol";
import { defaultStructure, structuresOf } from "../structure/builtIns";
import { noConfiguration, type DraftConfiguration } from "../structure/configuration";
import { draftSnippet } from "../structure/skeleton";

/**
 * What `policyDraft/newDraft` answers: a new draft in the structure asked for, in the default one where that does not exist. White space
 * around the topic is dropped. A draft in another structure than the default says so in its front matter.
 */
export function provideNewDraft({ script, topic, structure: id }: NewDraftParams, configuration: DraftConfiguration = noConfiguration): NewDraft {
  const structure = structuresOf(configuration).find((known) => known.id === id) ?? defaultStructure;
  const frontMatter = structure === defaultStructure ? "" : `---\nstructure: ${structure.id}\n---\n\n`;
  return { snippet: frontMatter + draftSnippet(structure, script, topic.trim()) };
}
