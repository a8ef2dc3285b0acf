import * as vscode from "vscode";
import { statusRequest, type SectionStatus } from "../../../server/src/protocol";
import { activeDraft } from "../activeDraft";
import { describeSection, missingFirst } from "../describeSection";
import type { DraftServer } from "../draftServer";
import { goTo } from "../goTo";
import { insertMissing } from "../insertMissing";
import { plainLabel } from "../plainLabel";
import { toEditorRange } from "../ranges";

interface SectionPick extends vscode.QuickPickItem {
  readonly section: SectionStatus;
}

/** Lets the writer pick a section of the structure: one that is missing is inserted at its place, any other is gone to. */
export async function insertSection(server: DraftServer): Promise<void> {
  const editor = activeDraft();
  if (editor === undefined) return;
  const status = await server.request(statusRequest, { textDocument: { uri: editor.document.uri.toString() } });
  const picks = missingFirst(status.sections).map((section): SectionPick => ({
    label: plainLabel(section.name),
    description: describeSection(section, vscode.l10n.t),
    detail: plainLabel(section.guidance),
    section,
  }));
  const pick = await vscode.window.showQuickPick(picks, {
    title: status.structure.name,
    placeHolder: vscode.l10n.t("Pick a section to insert it at its place, or to go to it"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (pick === undefined) return;

  if (pick.section.range === undefined) {
    await insertMissing(pick.section.id, editor, server);
  } else {
    goTo(toEditorRange(pick.section.range).start, editor);
  }
}
