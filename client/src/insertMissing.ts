import * as vscode from "vscode";
import { insertSectionRequest } from "../../server/src/protocol";
import type { DraftServer } from "./draftServer";
import { toEditorRange } from "./ranges";
import { sayDraftChanged } from "./sayDraftChanged";

/** Inserts a section of the structure, or the title, at its place as a snippet; does nothing but say so when the draft has changed meanwhile. */
export async function insertMissing(section: string, editor: vscode.TextEditor, server: DraftServer): Promise<void> {
  const { textDocument, range, snippet, edits } = await server.request(insertSectionRequest, {
    textDocument: { uri: editor.document.uri.toString() },
    section,
  });
  if (textDocument.version !== editor.document.version) return sayDraftChanged();
  // All in one undo step. The edits come first and are after the range, which stays what it is.
  const isAlone =
    edits.length === 0 ||
    !(await editor.edit(
      (builder) => edits.forEach((edit) => builder.replace(toEditorRange(edit.range), edit.newText)),
      { undoStopBefore: true, undoStopAfter: false },
    ));
  await editor.insertSnippet(new vscode.SnippetString(snippet), toEditorRange(range), {
    undoStopBefore: isAlone,
    undoStopAfter: true,
  });
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
