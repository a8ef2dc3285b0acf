import * as vscode from "vscode";
import { renumberRequest } from "../../../server/src/protocol";
import { activeDraft } from "../activeDraft";
import { describeRenumbering } from "../describeRenumbering";
import type { DraftServer } from "../draftServer";
import { toEditorRange, toProtocolRange } from "../ranges";
import { sayDraftChanged } from "../sayDraftChanged";
import { sayInStatusBar } from "../sayInStatusBar";

/** Numbers the points of the selection, or of the whole draft when nothing is selected, from one. */
export async function renumberPoints(server: DraftServer): Promise<void> {
  const editor = activeDraft();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const { textDocument, edits } = await server.request(renumberRequest, {
    textDocument: { uri: document.uri.toString() },
    ...(selection.isEmpty ? {} : { range: toProtocolRange(selection) }),
  });
  if (textDocument.version !== document.version) return sayDraftChanged();

  const changes = edits.map(({ range, newText }) => ({ range: toEditorRange(range), after: newText }));
  const described = changes.map(({ range, after }) => ({ before: document.getText(range), after }));
  const applied = changes.length === 0 || (await editor.edit((builder) => changes.forEach(({ range, after }) => builder.replace(range, after))));
  if (!applied) return sayDraftChanged();
  sayInStatusBar(describeRenumbering(described, vscode.l10n.t));
}
