import * as vscode from "vscode";
import { cleanRequest } from "../../../server/src/protocol";
import { activeDraft } from "../activeDraft";
import { applyVersionedEdits } from "../applyVersionedEdits";
import type { CleanPreview } from "../cleanPreview";
import type { DraftServer } from "../draftServer";
import { toProtocolRange } from "../ranges";
import { sayInStatusBar } from "../sayInStatusBar";
import { withLateProgress } from "../withLateProgress";

/** Cleans the selected lines, or, after the writer has seen what would change, the whole draft. */
export async function cleanUpPastedText(server: DraftServer, preview: CleanPreview): Promise<void> {
  const editor = activeDraft();
  if (editor === undefined) return;
  const { document, selection, viewColumn } = editor;
  const params = {
    textDocument: { uri: document.uri.toString() },
    ...(selection.isEmpty ? {} : { range: toProtocolRange(selection) }),
  };
  const report = await withLateProgress(vscode.l10n.t("Cleaning up the text"), (token) =>
    server.request(cleanRequest, params, token),
  );
  if (report === undefined) return;
  const said = report.lines.join(" · ");
  if (report.edits.length === 0)
    return sayInStatusBar(said === "" ? vscode.l10n.t("There is nothing to clean up.") : said);
  if (!selection.isEmpty) {
    if (await applyVersionedEdits(editor, report)) sayInStatusBar(said);
    return;
  }
  const isWanted = await preview.confirm(document, report);
  // The comparison took the place of the editor, which is another one when it comes back.
  const shown = await vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
  if (isWanted && (await applyVersionedEdits(shown, report))) sayInStatusBar(said);
}
