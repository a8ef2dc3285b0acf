import type { Section } from "../article/article";
import type { Analysis } from "../structure/analysis";
import { sectionInsertion } from "../structure/skeleton";
import { plainText, surrounded, sectionSnippet } from "../structure/skeleton";
import type { MissingSection } from "../structure/matchStructure";
import { message, type Message } from "./message";
import type { Edit, Fix, Problem, Rule } from "./rule";
import { renumberedHeadings } from "./renumber";
import { headingText } from "./sectionNames";

/**
 * A required section of the structure is absent: one problem for each, where it has to be inserted. A draft that has only its
 * opening so far gets one hint at the title for all of them.
 */
export const sectionMissing: Rule = {
  code: "section-missing",
  severities: { draft: "warning", review: "error", final: "error" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    const { article, match, stage } = analysis;
    const missing = match.mismatches.filter((mismatch) => mismatch.kind === "missing");
    if (missing.length === 0) return;
    const justBegun = article.sections.length === 0 && article.introduction === undefined;
    if (justBegun && stage === "draft") {
      const span = article.title?.span ?? { start: article.body.start, end: article.body.start };
      const names = missing.map(({ specification }) => `“${specification.names[article.script]}”`).join(" ");
      yield { span, severity: "hint", message: message("Sections still to come: {0}.", names), fixes: () => [insertAll(analysis, missing)] };
      return;
    }
    for (const mismatch of missing) {
      const related = [mismatch.previous, mismatch.next].filter((section) => section !== undefined);
      yield {
        span: { start: mismatch.offset, end: mismatch.offset },
        message: missingMessage(analysis, mismatch),
        related: related.map((section) => ({ span: section.heading?.span ?? section.span, message: message("The section “{0}” is here.", headingText(analysis, section)) })),
        fixes: () => (missing.length > 1 ? [insertOne(analysis, mismatch), insertAll(analysis, missing)] : [insertOne(analysis, mismatch)]),
      };
    }
  },
};

function missingMessage(analysis: Analysis, { specification, previous, next }: MissingSection): Message {
  const name = specification.names[analysis.article.script];
  const named = (section: Section | undefined) => section && headingText(analysis, section);
  const after = named(previous);
  const before = named(next);
  if (after) return message("The section “{0}” is missing; it belongs after “{1}”.", name, after);
  if (before) return message("The section “{0}” is missing; it belongs before “{1}”.", name, before);
  return message("The section “{0}” is missing.", name);
}

function insertOne(analysis: Analysis, { specification }: MissingSection): Fix {
  const { offset, snippet } = sectionInsertion(analysis, specification);
  const edit: Edit = { span: { start: offset, end: offset }, text: plainText(snippet) };
  return { title: message("Insert the section “{0}” here", specification.names[analysis.article.script]), edits: [edit, ...renumberedHeadings(analysis, offset)] };
}

/** All missing sections, each at its place; those that share a place in one edit, in their order. */
function insertAll(analysis: Analysis, missing: readonly MissingSection[]): Fix {
  const { article } = analysis;
  const offsets = [...new Set(missing.map(({ offset }) => offset))];
  const edits = offsets.map((offset): Edit => {
    const snippets = missing.filter((mismatch) => mismatch.offset === offset).map(({ specification }) => plainText(sectionSnippet(analysis, specification, offset)));
    return { span: { start: offset, end: offset }, text: surrounded(article, offset, snippets.join("\n\n")) };
  });
  return { title: message("Insert all {0} missing sections", missing.length), edits };
}
