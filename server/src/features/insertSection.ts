import type { SnippetInsertion } from "../protocol";
import type { Analysis } from "../structure/analysis";
import { sectionInsertion } from "../structure/skeleton";
import { toRange } from "./toLsp";

/** What `policyDraft/insertSection` answers; undefined for a section the structure in force does not have. */
export function provideInsertSection(analysis: Analysis, section: string, textDocument: SnippetInsertion["textDocument"]): SnippetInsertion | undefined {
  const specification = analysis.structure.sections.find(({ id }) => id === section);
  if (specification === undefined) return undefined;
  const { offset, snippet } = sectionInsertion(analysis, specification);
  return { textDocument, range: toRange(analysis.article, { start: offset, end: offset }), snippet };
}
