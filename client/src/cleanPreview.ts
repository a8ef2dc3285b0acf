import * as vscode from "vscode";
import type { CleanReport } from "../../server/src/protocol";
import { cleanPreviewScheme } from "./contributions";
import { plainLabel } from "./plainLabel";

interface ConfirmPick extends vscode.QuickPickItem {
  readonly isWanted: boolean;
}

/** Shows what cleaning would make of a draft beside the draft as it is. The clean text is a document in memory, so it works wherever drafts do. */
export class CleanPreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(cleanPreviewScheme, this);
  #made = 0;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? "";
  }

  /** Opens the comparison and asks; closes it again. Whether the writer wants the change. */
  async confirm({ uri }: vscode.TextDocument, { text, lines }: CleanReport): Promise<boolean> {
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    // A new URI each time: VS Code keeps the text of one that it knows.
    const clean = vscode.Uri.from({
      scheme: cleanPreviewScheme,
      path: `/${this.#made++}/${name.endsWith(".policy.md") ? name : `${name}.policy.md`}`,
    });
    this.#texts.set(clean.toString(), text);
    try {
      await vscode.commands.executeCommand(
        "vscode.diff",
        uri,
        clean,
        vscode.l10n.t("{0}: as it is and cleaned up", name),
      );
      const picks: readonly ConfirmPick[] = [
        {
          label: `$(check) ${vscode.l10n.t("Clean up the draft")}`,
          detail: plainLabel(lines.join(" · ")),
          isWanted: true,
        },
        { label: `$(close) ${vscode.l10n.t("Leave it as it is")}`, isWanted: false },
      ];
      const pick = await vscode.window.showQuickPick(picks, {
        title: vscode.l10n.t("Clean Up Pasted Text"),
        placeHolder: vscode.l10n.t("The comparison shows what would change"),
        // The writer looks through the comparison first.
        ignoreFocusOut: true,
      });
      return pick?.isWanted ?? false;
    } finally {
      await this.#close(clean);
      this.#texts.delete(clean.toString());
    }
  }

  dispose(): void {
    this.#registration.dispose();
  }

  async #close(clean: vscode.Uri): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(
      tabs.filter(
        ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === clean.toString(),
      ),
    );
  }
}
