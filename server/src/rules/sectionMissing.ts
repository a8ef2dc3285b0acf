import type { Section } from "../article/article";
import { analyse } from "../structure/analyse";
import type { Analysis } from "../structure/analysis";
import type { MissingSection } from "../structure/matchStructure";
import { sectionInsertion } from "../structure/skeleton";
import { plainText } from "../structure/snippetSyntax";
import type { SectionSpecification } from "../structure/structure";
import { applyEdits, composeEdits } from "../edits/edits";
import { message, type Message } from "../l10n/message";
import { nearNames, rename } from "./shared/nearNames";
import type { Problem, Rule, RulePage } from "./rule";
import type { Edit, Fix } from "../edits/edit";
import { sampleDraft, sampleOf, samplePaths, sampleSignificance, sampleTitle } from "./shared/sampleDraft";
import { renumberedHeadings } from "../edits/renumber";
import { headingText } from "./shared/sectionNames";

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
      yield {
        span,
        severity: "hint",
        message: message("Sections still to come: {0}.", names),
        fixes: () => [insertAll(analysis, missing)],
      };
      return;
    }
    for (const mismatch of missing) {
      const related = [mismatch.previous, mismatch.next].filter((section) => section !== undefined);
      yield {
        span: { start: mismatch.offset, end: mismatch.offset },
        message: missingMessage(analysis, mismatch),
        related: related.map((section) => ({
          span: section.heading?.span ?? section.span,
          message: message("The section “{0}” is here.", headingText(section)),
        })),
        fixes: () => [
          insertOne(analysis, mismatch),
          ...(missing.length > 1 ? [insertAll(analysis, missing)] : []),
          ...renameNear(analysis, mismatch),
        ],
      };
    }
  },
};

function missingMessage({ article }: Analysis, { specification, previous, next, offset }: MissingSection): Message {
  const name = specification.names[article.script];
  const named = (section: Section | undefined) => section && headingText(section);
  const after = named(previous);
  const before = named(next);
  // Not where a closing remark follows, which stays last.
  if (after && article.text.slice(offset).trim() === "")
    return message("The section “{0}” is missing; it belongs at the end.", name);
  if (after) return message("The section “{0}” is missing; it belongs after “{1}”.", name, after);
  if (before) return message("The section “{0}” is missing; it belongs before “{1}”.", name, before);
  return message("The section “{0}” is missing.", name);
}

function insertOne(analysis: Analysis, { specification }: MissingSection): Fix {
  return {
    title: message("Insert the section “{0}” here", specification.names[analysis.article.script]),
    edits: insertionEdits(analysis, specification),
  };
}

/** The section at its place, and the numbers of the headings after it. */
function insertionEdits(analysis: Analysis, specification: SectionSpecification): readonly Edit[] {
  const { offset, snippet, level } = sectionInsertion(analysis, specification);
  return [
    { span: { start: offset, end: offset }, text: plainText(snippet) },
    ...renumberedHeadings(analysis, level, offset),
  ];
}

/** Where a section has nearly the name of the missing one, it may be meant. */
function renameNear(analysis: Analysis, { specification }: MissingSection): readonly Fix[] {
  return nearNames(analysis)
    .filter(({ role }) => role === specification.id)
    .map((near) => rename(analysis, near));
}

/** All missing sections, each at its place. One after the other, since each has its number from those before it. */
function insertAll(analysis: Analysis, missing: readonly MissingSection[]): Fix {
  const { article, fileName, configuration, structure } = analysis;
  // More headings could fit another structure.
  const decided = { ...configuration, demanded: { ...configuration.demanded, structure: structure.id } };
  let edits: readonly Edit[] = [];
  let current = analysis;
  for (const { specification } of missing) {
    const mismatch = current.match.mismatches.find(
      (other) => other.kind === "missing" && other.specification.id === specification.id,
    );
    if (!mismatch) continue;
    edits = composeEdits(article.text, edits, insertionEdits(current, mismatch.specification));
    current = analyse(applyEdits(article.text, edits), fileName, decided);
  }
  return { title: message("Insert all {0} missing sections", missing.length), edits };
}

export const page: RulePage = {
  meaning: {
    hans: "结构要求的部分没有写。提示出现在它应在的位置，可一键插入带提示语的模板。",
    hant: "結構要求的部分沒有寫。提示出現在它應在的位置，可一鍵插入帶提示語的範本。",
    latin:
      "A required section of the structure is absent. It is reported where it belongs; the fix inserts its skeleton there.",
  },
  reason: {
    hans: "意义、标准、路径三部分依次回答为什么、怎样算好、怎么办；缺一部分，论证就断了。",
    hant: "意義、標準、路徑三部分依次回答為什麼、怎樣算好、怎麼辦；缺一部分，論證就斷了。",
    latin:
      "The three sections answer why, how to tell, and what to do, one building on the other, as in the model article; without one the argument breaks.",
  },
  bad: /* @__PURE__ */ sampleOf(sampleTitle, sampleSignificance, samplePaths),
  good: sampleDraft,
};
