import { titlePart, type SnippetInsertion } from "../../protocol";
import { renumberedHeadings } from "../../edits/renumber";
import type { Analysis } from "../../structure/analysis";
import { sectionInsertion, titleInsertion, type Insertion } from "../../structure/skeleton";
import { allSections } from "../../structure/structure";
import { toRange, toTextEdit } from "../toLsp";

/** What `policyDraft/insertSection` answers; undefined for a section the structure in force does not have. */
export function provideInsertSection(
  analysis: Analysis,
  section: string,
  textDocument: SnippetInsertion["textDocument"],
): SnippetInsertion | undefined {
  const specification = allSections(analysis.structure).find(({ id }) => id === section);
  if (specification !== undefined) {
    const { level, ...insertion } = sectionInsertion(analysis, specification);
    return {
      ...toSnippetInsertion(analysis, insertion, textDocument),
      edits: renumberedHeadings(analysis, level, insertion.offset).map((edit) => toTextEdit(analysis.article, edit)),
    };
  }
  return section === titlePart
    ? { ...toSnippetInsertion(analysis, titleInsertion(analysis), textDocument), edits: [] }
    : undefined;
}

function toSnippetInsertion(
  { article }: Analysis,
  { offset, snippet }: Insertion,
  textDocument: SnippetInsertion["textDocument"],
): Omit<SnippetInsertion, "edits"> {
  return { textDocument, range: toRange(article, { start: offset, end: offset }), snippet };
}
