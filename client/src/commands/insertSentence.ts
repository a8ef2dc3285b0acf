import * as vscode from "vscode";
import { sentencePatternsRequest } from "../../../server/src/protocol";
import { activeDraft } from "../activeDraft";
import type { DraftServer } from "../draftServer";
import { plainLabel } from "../plainLabel";
import { toProtocolPosition } from "../ranges";

interface SentencePick extends vscode.QuickPickItem {
  readonly snippet: string;
}

/** Lets the writer pick a sentence that fits the section, or a way to introduce a quotation, and fill it in. */
export async function insertSentence(server: DraftServer): Promise<void> {
  const editor = activeDraft();
  if (editor === undefined) return;
  const { patterns } = await server.request(sentencePatternsRequest, {
    textDocument: { uri: editor.document.uri.toString() },
    position: toProtocolPosition(editor.selection.active),
  });
  const picks = patterns.map(({ label, detail, snippet }): SentencePick => ({
    label: plainLabel(label),
    description: plainLabel(detail),
    snippet,
  }));
  const pick = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t("Insert a sentence to fill in"),
    placeHolder: vscode.l10n.t("Pick a sentence; Tab goes from gap to gap"),
    matchOnDescription: true,
  });
  if (pick !== undefined) await editor.insertSnippet(new vscode.SnippetString(pick.snippet));
}
