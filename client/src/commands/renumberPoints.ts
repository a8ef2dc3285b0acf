import * as vscode from "vscode";
import { renumberRequest } from "../../../server/src/protocol";
import { activeDraft } from "../activeDraft";
import { applyVersionedEdits } from "../applyVersionedEdits";
import { describeRenumbering } from "../describeRenumbering";
import type { DraftServer } from "../draftServer";
import { toEditorRange, toProtocolRange } from "../ranges";
import { sayInStatusBar } from "../sayInStatusBar";

/** Numbers the points of the selection, or of the whole draft when nothing is selected, from one. */
export async function renumberPoints(server: DraftServer): Promise<void> {
  const editor = activeDraft();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const renumbering = await server.request(renumberRequest, {
    textDocument: { uri: document.uri.toString() },
    ...(selection.isEmpty ? {} : { range: toProtocolRange(selection) }),
  });
  const described = renumbering.edits.map(({ range, newText }) => ({
    before: document.getText(toEditorRange(range)),
    after: newText,
  }));
  if (await applyVersionedEdits(editor, renumbering)) sayInStatusBar(describeRenumbering(described, vscode.l10n.t));
}
