import { textOf } from "../article/span";
import { automaticStructure } from "../structure/analyse";
import { builtInStructures } from "../structure/builtIns";
import { stageNamed, stages } from "../structure/stages";
import { message } from "./message";
import type { Problem, Rule } from "./rule";

/**
 * Front matter that asks for a structure or a stage that does not exist; the default is in force then.
 *
 *     structure: signifcance-standards      ->  There is no structure …
 */
export const unknownValue: Rule = {
  code: "unknown-value",
  severities: { draft: "warning", review: "warning", final: "warning" },
  *check({ article: { text, frontMatter } }): Iterable<Problem> {
    if (frontMatter?.structure && !structureNames().includes(frontMatter.structure.text.trim().toLowerCase())) {
      const { span } = frontMatter.structure;
      const known = structureNames().join(", ");
      yield { span, message: message("There is no structure “{0}”; the default is used. Write one of: {1}.", textOf(text, span), known) };
    }
    if (frontMatter?.stage && stageNamed(frontMatter.stage.text) === undefined) {
      const { span } = frontMatter.stage;
      yield { span, message: message("There is no stage “{0}”; the draft counts as “draft”. Write one of: {1}.", textOf(text, span), stages.join(", ")) };
    }
  },
};

function structureNames(): readonly string[] {
  return [...builtInStructures.map(({ id }) => id), automaticStructure];
}
