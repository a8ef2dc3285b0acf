import * as vscode from "vscode";
import { setStageRequest, statusRequest } from "../../../server/src/protocol";
import { activeDraft } from "../activeDraft";
import { applyVersionedEdits } from "../applyVersionedEdits";
import type { DraftServer } from "../draftServer";

interface StagePick extends vscode.QuickPickItem {
  readonly id: string;
}

/** Lets the writer say how far the draft is; written into its front matter. */
export async function setStage(server: DraftServer): Promise<void> {
  const editor = activeDraft();
  if (editor === undefined) return;
  const textDocument = { uri: editor.document.uri.toString() };
  const { stage } = await server.request(statusRequest, { textDocument });
  const pick = await vscode.window.showQuickPick(stagePicks(stage.id), {
    title: vscode.l10n.t("Stage of the draft"),
    placeHolder: vscode.l10n.t("How far is the draft? It decides how strict the checks are."),
  });
  if (pick === undefined || pick.id === stage.id) return;
  await applyVersionedEdits(editor, await server.request(setStageRequest, { textDocument, stage: pick.id }));
}

/** The stages in the order a draft goes through them, the present one marked. */
function stagePicks(present: string): readonly StagePick[] {
  const picks = [
    {
      id: "draft",
      label: vscode.l10n.t("Draft"),
      detail: vscode.l10n.t("Being written: what is still missing is only mentioned."),
    },
    {
      id: "review",
      label: vscode.l10n.t("Review"),
      detail: vscode.l10n.t("Goes to its reviewers: missing sections are errors."),
    },
    {
      id: "final",
      label: vscode.l10n.t("Final"),
      detail: vscode.l10n.t("About to be published: every departure from the structure counts."),
    },
  ];
  return picks.map((pick) => (pick.id === present ? { ...pick, description: vscode.l10n.t("present stage") } : pick));
}
