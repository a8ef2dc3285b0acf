import type { DraftStructureView } from "../draftStructureView";
import { goTo } from "../goTo";
import { toEditorRange } from "../ranges";
import { showDraft } from "../showDraft";

/** Goes to the heading or marker that a row of the Draft Structure view stands for. */
export async function goToPart(view: DraftStructureView, row: unknown): Promise<void> {
  const element = await view.current(row);
  if (element?.range !== undefined) goTo(toEditorRange(element.range).start, await showDraft(element.uri));
}
