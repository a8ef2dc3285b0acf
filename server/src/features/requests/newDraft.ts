import type { NewDraft, NewDraftParams } from "../../protocol";
import { automaticStructure, defaultStructure, structuresOf } from "../../structure/builtIns/builtIns";
import { noConfiguration, type DraftConfiguration } from "../../structure/configuration";
import type { Structure } from "../../structure/structure";
import { draftSnippet } from "../../structure/skeleton";

/**
 * What `policyDraft/newDraft` answers: a new draft in the structure asked for, in the default one where that does not exist. White space
 * around the topic is dropped. Its front matter says the structure where a draft without any would have another one.
 */
export function provideNewDraft(
  { script, topic, structure: id }: NewDraftParams,
  configuration: DraftConfiguration = noConfiguration,
): NewDraft {
  const structure = structuresOf(configuration).find((known) => known.id === id) ?? defaultStructure;
  return { snippet: frontMatterFor(structure, configuration) + draftSnippet(structure, script, topic.trim()) };
}

/** The front matter of a draft that nobody has written yet; empty for the default structure where no other one is configured: it needs none. */
export function frontMatterFor(structure: Structure, configuration: DraftConfiguration): string {
  const configured = configuration.structure;
  const isUsual =
    structure === defaultStructure &&
    (configured === undefined || configured === automaticStructure || configured === defaultStructure.id);
  return isUsual ? "" : `---\nstructure: ${structure.id}\n---\n\n`;
}
