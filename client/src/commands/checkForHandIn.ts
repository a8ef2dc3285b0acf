import * as vscode from "vscode";
import { handInRequest, type HandInReport } from "../../../server/src/protocol";
import { activeDraft } from "../activeDraft";
import type { DraftServer } from "../draftServer";
import { goTo } from "../goTo";
import { plainLabel } from "../plainLabel";
import { toEditorRange } from "../ranges";
import { sayInStatusBar } from "../sayInStatusBar";

interface FindingPick extends vscode.QuickPickItem {
  readonly start: vscode.Position;
}

/** Lists what is between the draft and stage `final`; picking one goes there. */
export async function checkForHandIn(server: DraftServer): Promise<void> {
  const editor = activeDraft();
  if (editor === undefined) return;
  const { diagnostics } = await server.request(handInRequest, {
    textDocument: { uri: editor.document.uri.toString() },
  });
  if (diagnostics.length === 0) return sayInStatusBar(vscode.l10n.t("The draft is ready to hand in."));
  const pick = await vscode.window.showQuickPick(diagnostics.map(findingPick), {
    title: vscode.l10n.t("Check for hand-in: {0} left to do", diagnostics.length),
    placeHolder: vscode.l10n.t("Pick one to go there"),
    matchOnDescription: true,
  });
  if (pick !== undefined) goTo(pick.start, editor);
}

/** LSP's `DiagnosticSeverity.Error`. */
const errorSeverity = 1;

function findingPick({ range, message, severity, code }: HandInReport["diagnostics"][number]): FindingPick {
  const { start } = toEditorRange(range);
  const icon = severity === errorSeverity ? "$(error)" : "$(warning)";
  return {
    label: `${icon} ${plainLabel(typeof message === "string" ? message : message.value)}`,
    description: vscode.l10n.t("line {0} · {1}", start.line + 1, String(code)),
    start,
  };
}
