import * as vscode from "vscode";
import { configurationFileName } from "../../../server/src/configuration/documentSettings";
import { draftName } from "../../../server/src/drafts/draftName";
import { learnStructureRequest, type LearnStructureParams } from "../../../server/src/protocol";
import type { ConfigurationFiles } from "../configurationFiles";
import { languageId, plainLanguages } from "../contributions";
import type { DraftServer } from "../draftServer";
import { toEditorRange } from "../ranges";
import { sayDraftChanged } from "../sayDraftChanged";
import { sayInStatusBar } from "../sayInStatusBar";

/**
 * Asks what the structure of the article in the active editor is to be called, and opens `.policy-draft.jsonc` with it, for the writer to go on with. The file
 * is not saved; one undo step takes the structure away. Where there is no place for the file it is an untitled document of its name.
 */
export async function learnStructure(server: DraftServer, configurationFiles: ConfigurationFiles): Promise<void> {
  const article = vscode.window.activeTextEditor?.document;
  if (article === undefined || ![languageId, ...plainLanguages].includes(article.languageId)) return;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t("Learn Structure from This Article"),
    prompt: vscode.l10n.t("What are articles with this structure called? Drafts name it in their front matter."),
    value: draftName(article.uri.toString()),
    placeHolder: vscode.l10n.t("for example: library plan"),
    ignoreFocusOut: true,
    validateInput: (value) =>
      /\p{L}/u.test(value) ? undefined : vscode.l10n.t("Write a name with at least one letter."),
  });
  if (name === undefined) return;

  const learn = async (target: Target): Promise<boolean> =>
    addStructure(target, { text: article.getText(), name: name.trim() }, server);
  const target = await configurationFor(article.uri, configurationFiles);
  if (target === undefined || !(await learn(target))) await learn(await untitledConfiguration());
}

/** Adds the structure of an article to a configuration and shows it, or says why not; false where the file cannot be made, as in a folder that is only read. */
async function addStructure(
  target: Target,
  article: Pick<LearnStructureParams, "text" | "name">,
  server: DraftServer,
): Promise<boolean> {
  const before = target.document;
  const version = before?.version;
  const answer = await server.request(learnStructureRequest, { ...article, configuration: before?.getText() ?? "" });
  if ("refusal" in answer) {
    if (before?.isUntitled === false) await vscode.window.showTextDocument(before);
    sayInStatusBar(answer.refusal);
    return true;
  }
  if (before?.version !== version) {
    sayDraftChanged();
    return true;
  }
  const document = await addToFile(target, answer.edit);
  if (document === undefined) return false;
  const range = toEditorRange(answer.range);
  const editor = await vscode.window.showTextDocument(document, { selection: range, preview: false });
  editor.revealRange(range, vscode.TextEditorRevealType.AtTop);
  sayInStatusBar(
    document.isUntitled
      ? vscode.l10n.t(
          "Save it as “{0}” in the folder of your drafts; they follow it by “structure: {1}” in their front matter.",
          configurationFileName,
          answer.id,
        )
      : vscode.l10n.t(
          "Drafts follow it by “structure: {0}” in their front matter. Save it when it is as you want it.",
          answer.id,
        ),
  );
  return true;
}

/** A configuration file, with its document where it exists. */
interface Target {
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument | undefined;
}

/** The nearest file above the article, else the one at the root of its folder or, for an article from elsewhere, of the first folder; undefined without a folder. */
async function configurationFor(
  article: vscode.Uri,
  configurationFiles: ConfigurationFiles,
): Promise<Target | undefined> {
  const isOfWorkspace = vscode.workspace.getWorkspaceFolder(article) !== undefined;
  const { folder, file } = await configurationFiles.place(
    isOfWorkspace ? article : article.with({ scheme: "untitled" }),
  );
  if (file !== null) {
    const uri = vscode.Uri.parse(file.uri);
    return { uri, document: await vscode.workspace.openTextDocument(uri) };
  }
  return folder === null
    ? undefined
    : { uri: vscode.Uri.joinPath(vscode.Uri.parse(folder), configurationFileName), document: undefined };
}

/** A document that will have the name of the file once it is saved: for an article without a folder, or in one that is only read. What was learned before is in it. */
async function untitledConfiguration(): Promise<Target> {
  const uri = vscode.Uri.from({ scheme: "untitled", path: configurationFileName });
  return { uri, document: await vscode.workspace.openTextDocument(uri) };
}

/** Adds the structure to the file, which it creates where there is none; undefined where that cannot be done, as in a folder that is only read. */
async function addToFile(
  { uri, document }: Target,
  { range, newText }: { readonly range: Parameters<typeof toEditorRange>[0]; readonly newText: string },
): Promise<vscode.TextDocument | undefined> {
  const edit = new vscode.WorkspaceEdit();
  if (document === undefined) edit.createFile(uri, { ignoreIfExists: true });
  edit.replace(uri, toEditorRange(range), newText);
  return (await vscode.workspace.applyEdit(edit)) ? vscode.workspace.openTextDocument(uri) : undefined;
}
