import type { NewDraft, NewDraftParams } from "../protocol";
import { defaultStructure } from "../structure/builtIns";
import { draftSnippet } from "../structure/skeleton";

/** What `policyDraft/newDraft` answers: a new draft in the default structure. White space around the topic is dropped. */
export function provideNewDraft({ script, topic }: NewDraftParams): NewDraft {
  return { snippet: draftSnippet(defaultStructure, script, topic.trim()) };
}
