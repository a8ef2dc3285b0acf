import { message } from "./message";
import type { Problem, Rule } from "./rule";
import { headingText } from "./sectionNames";

/** Two sections hold the same single role; reported at the second. */
export const sectionDuplicate: Rule = {
  code: "section-duplicate",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    for (const mismatch of analysis.match.mismatches) {
      if (mismatch.kind !== "duplicate" || !mismatch.section.heading || !mismatch.first.heading) continue;
      const name = mismatch.specification.names[analysis.article.script];
      const first = headingText(analysis, mismatch.first);
      yield {
        span: mismatch.section.heading.span,
        message: message("This is a second section “{0}”; the first is “{1}”. Merge the two, or give this one a heading of its own.", name, first),
        related: [{ span: mismatch.first.heading.span, message: message("The section “{0}” is here.", first) }],
      };
    }
  },
};
