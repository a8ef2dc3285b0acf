import type { NewDraft, NewDraftParams } from "../protocol";
import { builtInStructures, defaultStructure } from "../structure/builtIns";
import { draftSnippet } from "../structure/skeleton";

/**
 * What `policyDraft/newDraft` answers: a new draft in the structure asked for, in the default one where that does not exist. White space
 * around the topic is dropped. A draft in another structure than the default says so in its front matter.
 */
export function provideNewDraft({ script, topic, structure: id }: NewDraftParams): NewDraft {
  const structure = builtInStructures.find((known) => known.id === id) ?? defaultStructure;
  const frontMatter = structure === defaultStructure ? "" : `---\nstructure: ${structure.id}\n---\n\n`;
  return { snippet: frontMatter + draftSnippet(structure, script, topic.trim()) };
}
