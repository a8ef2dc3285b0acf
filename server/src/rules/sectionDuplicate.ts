import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import { sampleDraft, sampleOf, sampleStandards } from "./shared/sampleDraft";
import { headingText } from "./shared/sectionNames";

/** Two sections hold the same single role; reported at the second. */
export const sectionDuplicate: Rule = {
  code: "section-duplicate",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    for (const mismatch of analysis.match.mismatches) {
      if (mismatch.kind !== "duplicate" || !mismatch.section.heading || !mismatch.first.heading) continue;
      const name = mismatch.specification.names[analysis.article.script];
      const first = headingText(mismatch.first);
      yield {
        span: mismatch.section.heading.span,
        message: message(
          "This is a second section “{0}”; the first is “{1}”. Merge the two, or give this one a heading of its own.",
          name,
          first,
        ),
        related: [{ span: mismatch.first.heading.span, message: message("The section “{0}” is here.", first) }],
      };
    }
  },
};

export const page: RulePage = {
  meaning: {
    hans: "两个部分承担同一作用。请合并，或给其中一处另拟小标题。",
    hant: "兩個部分承擔同一作用。請合併，或給其中一處另擬小標題。",
    latin: "Two sections hold the same single role. Merge them, or give one a heading of its own.",
  },
  reason: {
    hans: "同一作用分在两处，读者不知以哪处为准；范文每种作用只有一个部分。",
    hant: "同一作用分在兩處，讀者不知以哪處為準；範文每種作用只有一個部分。",
    latin:
      "With one role in two places the reader cannot tell which counts; the model article has one section for each.",
  },
  bad: /* @__PURE__ */ sampleOf(sampleDraft, /* @__PURE__ */ sampleStandards.replace("衡量标准", "评价标准")),
  good: sampleDraft,
};
