import * as vscode from "vscode";
import {
  newDraftRequest,
  structuresRequest,
  type NewDraftParams,
  type StructureDescription,
} from "../../../server/src/protocol";
import { languageId } from "../contributions";
import type { DraftServer } from "../draftServer";
import { languageNames } from "../languageNames";
import { plainLabel } from "../plainLabel";
import { scriptOfLocale } from "../scriptOfLocale";

interface LanguagePick extends vscode.QuickPickItem {
  readonly script: NewDraftParams["script"];
}

const languagePicks = Object.entries(languageNames).map(([script, label]): LanguagePick => ({
  label,
  script: script as LanguagePick["script"],
}));

interface StructurePick extends vscode.QuickPickItem {
  readonly id: string;
}

/** Asks for topic, language and, where there is a choice, structure, and opens a new draft that has everything but the words. */
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
  const likelyFirst = [...languagePicks].sort(
    (one, other) => Number(other.script === likelyScript) - Number(one.script === likelyScript),
  );
  const language = await vscode.window.showQuickPick(likelyFirst, {
    title,
    placeHolder: vscode.l10n.t("Which language will you write it in?"),
    ignoreFocusOut: true,
  });
  if (language === undefined) return;

  // Asked before the document is opened: without an answer there is nothing to open it for.
  const structures = (await server.request(structuresRequest, {})).filter(({ scripts }) =>
    scripts.includes(language.script),
  );
  const structure = structures.length > 1 ? await pickStructure(structures, title) : structures[0]?.id;
  if (structure === undefined) return;
  const { snippet } = await server.request(newDraftRequest, {
    script: language.script,
    topic: topic.trim(),
    structure,
  });
  const document = await vscode.workspace.openTextDocument({ language: languageId });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}

/** The id of the structure the writer picks; undefined when the question is closed. */
async function pickStructure(structures: readonly StructureDescription[], title: string): Promise<string | undefined> {
  const picks = structures.map(({ id, name, sections }): StructurePick => ({
    label: plainLabel(name),
    detail: plainLabel(sections.join(" → ")),
    id,
  }));
  const options = {
    title,
    placeHolder: vscode.l10n.t("Which structure will it have?"),
    matchOnDetail: true,
    ignoreFocusOut: true,
  };
  return (await vscode.window.showQuickPick(picks, options))?.id;
}
