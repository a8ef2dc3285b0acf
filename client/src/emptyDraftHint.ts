import * as vscode from "vscode";
import { configurationSection } from "../../server/src/protocol";
import { languageId } from "./contributions";
import { isEditable } from "./isEditable";

/** Says in an empty draft how to begin, in the colour of a placeholder, until the first character is there. */
export class EmptyDraftHint implements vscode.Disposable {
  readonly #decoration: vscode.TextEditorDecorationType;
  readonly #subscriptions: vscode.Disposable;
  /** The editors that show the hint; in no other must it be removed. */
  readonly #hinted = new WeakSet<vscode.TextEditor>();

  constructor() {
    this.#decoration = vscode.window.createTextEditorDecorationType({
      isWholeLine: true,
      after: {
        contentText: vscode.l10n.t("Type # or “article” to begin, or run “New Draft”"),
        color: new vscode.ThemeColor("input.placeholderForeground"),
      },
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#decoration,
      vscode.window.onDidChangeVisibleTextEditors(() => this.#updateAll()),
      // A document whose language changes is opened anew.
      vscode.workspace.onDidOpenTextDocument(() => this.#updateAll()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(configurationSection)) this.#updateAll();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.#update(editor);
      }),
    );
    this.#updateAll();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #updateAll(): void {
    vscode.window.visibleTextEditors.forEach((editor) => this.#update(editor));
  }

  #update(editor: vscode.TextEditor): void {
    const isHinted = isEmptyDraft(editor.document);
    if (isHinted === this.#hinted.has(editor)) return;
    if (isHinted) this.#hinted.add(editor);
    else this.#hinted.delete(editor);
    editor.setDecorations(this.#decoration, isHinted ? [new vscode.Range(0, 0, 0, 0)] : []);
  }
}

/** Whether a writer can begin here, and wants the hint. The first line is asked for, because the whole text may be long. */
function isEmptyDraft(document: vscode.TextDocument): boolean {
  if (
    document.languageId !== languageId ||
    document.lineCount > 1 ||
    document.lineAt(0).text !== "" ||
    !isEditable(document)
  )
    return false;
  return vscode.workspace.getConfiguration(configurationSection, document).get("emptyDraftHint", true);
}
