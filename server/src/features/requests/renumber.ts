import type { Range } from "vscode-languageserver-types";
import type { VersionedEdits } from "../../protocol";
import { renumberEdits } from "../../edits/renumber";
import type { Analysis } from "../../structure/analysis";
import { toSpan, toTextEdit } from "../toLsp";

/** What `policyDraft/renumber` answers: the edits for the whole draft, or for the series with a marker in the range. */
export function provideRenumber(
  analysis: Analysis,
  range: Range | undefined,
  textDocument: VersionedEdits["textDocument"],
): VersionedEdits {
  const { article } = analysis;
  const within = range === undefined ? undefined : toSpan(article, range);
  return { textDocument, edits: renumberEdits(analysis, within).map((edit) => toTextEdit(article, edit)) };
}
