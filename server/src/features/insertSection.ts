import { titlePart, type SnippetInsertion } from "../protocol";
import type { Analysis } from "../structure/analysis";
import { sectionInsertion, titleInsertion } from "../structure/skeleton";
import { allSections } from "../structure/structure";
import { toRange } from "./toLsp";

/** What `policyDraft/insertSection` answers; undefined for a section the structure in force does not have. */
export function provideInsertSection(analysis: Analysis, section: string, textDocument: SnippetInsertion["textDocument"]): SnippetInsertion | undefined {
  const specification = allSections(analysis.structure).find(({ id }) => id === section);
  if (specification === undefined && section !== titlePart) return undefined;
  const { offset, snippet } = specification === undefined ? titleInsertion(analysis) : sectionInsertion(analysis, specification);
  return { textDocument, range: toRange(analysis.article, { start: offset, end: offset }), snippet };
}
