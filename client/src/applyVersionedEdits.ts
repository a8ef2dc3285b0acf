import type * as vscode from "vscode";
import type { VersionedEdits } from "../../server/src/protocol";
import { toEditorRange } from "./ranges";
import { sayDraftChanged } from "./sayDraftChanged";

/** Applies edits of the server in one undo step; says so and does nothing when the draft has changed since it was read. Tells whether it applied them. */
export async function applyVersionedEdits(
  editor: vscode.TextEditor,
  { textDocument, edits }: VersionedEdits,
): Promise<boolean> {
  const isCurrent = textDocument.version === editor.document.version;
  const applied =
    isCurrent &&
    (edits.length === 0 ||
      (await editor.edit((builder) =>
        edits.forEach(({ range, newText }) => builder.replace(toEditorRange(range), newText)),
      )));
  if (!applied) sayDraftChanged();
  return applied;
}
