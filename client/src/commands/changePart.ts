import * as vscode from "vscode";
import { changePartRequest, type PartChangeParams } from "../../../server/src/protocol";
import { activeDraft } from "../activeDraft";
import { applyVersionedEdits } from "../applyVersionedEdits";
import type { DraftServer } from "../draftServer";
import { toEditorPosition, toProtocolRange } from "../ranges";
import { sayInStatusBar } from "../sayInStatusBar";
import { visibleEditor } from "../showDraft";

/** Which part of which draft: what the Draft Structure view and code actions give to the commands. */
export interface PartPlace {
  /** URI of the document. */
  readonly uri: string;
  /** Range of the heading or marker of the part, as the protocol has it. */
  readonly range: PartChangeParams["range"];
}

/**
 * Moves a part of a draft up or down or changes its level, and the caret goes with it. Without a place it is the part at the caret of the
 * active draft. What cannot be done is said in the status bar.
 */
export async function changePart(
  server: DraftServer,
  change: PartChangeParams["change"],
  place: unknown,
): Promise<void> {
  const editor = isPlace(place) ? await editorOf(place.uri) : activeDraft();
  if (editor === undefined) return;
  const range = isPlace(place)
    ? place.range
    : toProtocolRange(new vscode.Range(editor.selection.active, editor.selection.active));
  const answer = await server.request(changePartRequest, {
    textDocument: { uri: editor.document.uri.toString() },
    range,
    change,
  });
  if (answer.refusal !== undefined) return sayInStatusBar(answer.refusal);
  if (!(await applyVersionedEdits(editor, answer)) || answer.caret === undefined) return;
  const caret = toEditorPosition(answer.caret);
  editor.selection = new vscode.Selection(caret, caret);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function isPlace(place: unknown): place is PartPlace {
  const { uri, range } = (place ?? {}) as Partial<PartPlace>;
  return typeof uri === "string" && range !== undefined;
}

/** The editor that shows a document: the visible one, else a new one. */
async function editorOf(uri: string): Promise<vscode.TextEditor> {
  return visibleEditor(uri) ?? vscode.window.showTextDocument(vscode.Uri.parse(uri));
}
