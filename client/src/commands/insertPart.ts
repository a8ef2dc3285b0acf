import type { DraftServer } from "../draftServer";
import type { DraftStructureView } from "../draftStructureView";
import { insertMissing } from "../insertMissing";
import { showDraft } from "../showDraft";

/** Inserts the missing part that a row of the Draft Structure view stands for. */
export async function insertPart(server: DraftServer, view: DraftStructureView, row: unknown): Promise<void> {
  const element = await view.current(row);
  if (element?.part.insert !== undefined)
    await insertMissing(element.part.insert, await showDraft(element.uri), server);
}
