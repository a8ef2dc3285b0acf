import * as vscode from "vscode";
import { newDraftRequest, type NewDraftParams } from "../../../server/src/protocol";
import { languageId } from "../contributions";
import type { DraftServer } from "../draftServer";
import { scriptOfLocale } from "../scriptOfLocale";

interface LanguagePick extends vscode.QuickPickItem {
  readonly script: NewDraftParams["script"];
}

/** The languages a draft can be written in, each under its own name: whoever writes in it can read that. */
const languagePicks: readonly LanguagePick[] = [
  { label: "简体中文", script: "hans" },
  { label: "繁體中文", script: "hant" },
  { label: "English", script: "latin" },
];

/** Asks for topic and language, and opens a new draft that has everything but the words. */
export async function newDraft(server: DraftServer): Promise<void> {
  const title = vscode.l10n.t("New Policy Draft");
  const topic = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("What is the draft about? Leave it empty to decide while writing."),
    placeHolder: vscode.l10n.t("for example: free admission to public libraries"),
    ignoreFocusOut: true,
  });
  if (topic === undefined) return;

  const likelyScript = scriptOfLocale(vscode.env.language);
  const likelyFirst = [...languagePicks].sort((one, other) => Number(other.script === likelyScript) - Number(one.script === likelyScript));
  const language = await vscode.window.showQuickPick(likelyFirst, {
    title,
    placeHolder: vscode.l10n.t("Which language will you write it in?"),
    ignoreFocusOut: true,
  });
  if (language === undefined) return;

  // Asked before the document is opened: without an answer there is nothing to open it for.
  const { snippet } = await server.request(newDraftRequest, { script: language.script, topic: topic.trim() });
  const document = await vscode.workspace.openTextDocument({ language: languageId });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}
