import { lineStartsOf } from "../../article/lineStarts";
import type { LearnedStructure, LearnStructureParams } from "../../protocol";
import { applyEdits } from "../../edits/edits";
import { message } from "../../l10n/message";
import { structureIdsIn, structureInConfiguration } from "../../configuration/structureInConfiguration";
import { deriveStructure } from "../../structure/deriveStructure";
import { structureIdFor } from "../../structure/structureId";
import { say, type Language } from "../../l10n/language";
import { toRange, toTextEdit } from "../toLsp";

/**
 * What `policyDraft/learnStructure` answers: the edit that adds the article's structure to the configuration under an id made of its name, which no other
 * structure has; or why there is none. Nothing in the configuration is replaced.
 */
export function provideLearnStructure(
  { text, name, configuration }: LearnStructureParams,
  language: Language,
): LearnedStructure {
  const id = structureIdFor(name, structureIdsIn(configuration));
  const structure = deriveStructure([text], id, name.trim() || id);
  if (structure === undefined)
    return {
      refusal: say(
        language,
        message("This article has no section with a heading, so there is no structure to learn from it."),
      ),
    };
  const edit = structureInConfiguration(configuration, structure);
  if (edit === undefined)
    return {
      refusal: say(
        language,
        message("“.policy-draft.jsonc” has a syntax error, so nothing was added to it. Fix it first."),
      ),
    };
  const after = applyEdits(configuration, [edit]);
  const start = edit.span.start + edit.text.indexOf(JSON.stringify(id));
  return {
    id,
    edit: toTextEdit({ text: configuration, lineStarts: lineStartsOf(configuration) }, edit),
    range: toRange({ text: after, lineStarts: lineStartsOf(after) }, { start, end: start + JSON.stringify(id).length }),
  };
}
