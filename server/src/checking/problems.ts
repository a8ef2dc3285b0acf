import { contains } from "../article/span";
import { protectedIn } from "../article/markdown/protectedSpans";
import { changesProtected } from "../edits/protectedEdits";
import type { Problem, Rule } from "../rules/rule";
import type { Analysis } from "../structure/analysis";

/**
 * The problems that a rule finds in a draft. None is inside a protected span, and no fix changes one, except for rules about such spans
 * ({@link Rule.editsProtected}).
 */
export function problemsOf(rule: Rule, analysis: Analysis): readonly Problem[] {
  const { article } = analysis;
  const problems = [...rule.check(analysis)];
  if (rule.editsProtected || article.protectedSpans.length === 0) return problems;
  return problems
    .filter(({ span }) => !protectedIn(article.protectedSpans, span).some((own) => contains(own, span)))
    .map((problem) => {
      const { fixes } = problem;
      return fixes
        ? { ...problem, fixes: () => fixes().filter(({ edits }) => !changesProtected(article, edits)) }
        : problem;
    });
}
