import * as vscode from "vscode";
import { sectionNamesRequest } from "../../../server/src/protocol";
import { activeDraft } from "../activeDraft";
import type { DraftServer } from "../draftServer";
import { plainLabel } from "../plainLabel";
import { toEditorRange, toProtocolPosition } from "../ranges";
import { sayInStatusBar } from "../sayInStatusBar";

interface NamePick extends vscode.QuickPickItem {
  readonly name: string;
}

/**
 * Lets the writer pick another name for the section in whose heading the caret is; the title follows where it has the same name. A name of one's
 * own is what Rename Symbol is for: VS Code lets no extension put suggestions into its box.
 */
export async function renameSection(server: DraftServer): Promise<void> {
  const editor = activeDraft();
  if (editor === undefined) return;
  const { uri } = editor.document;
  const { name, names, range, refusal } = await server.request(sectionNamesRequest, {
    textDocument: { uri: uri.toString() },
    position: toProtocolPosition(editor.selection.active),
  });
  if (range === undefined || name === undefined) return sayInStatusBar(refusal ?? "");
  const picks = names.map((other): NamePick => ({ label: plainLabel(other), name: other }));
  const pick = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t("Rename “{0}”", name),
    placeHolder: vscode.l10n.t("Pick a name that headings have for this section"),
  });
  if (pick === undefined) return;
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    uri,
    toEditorRange(range).start,
    pick.name,
  );
  await vscode.workspace.applyEdit(edit);
}
