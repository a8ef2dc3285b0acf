import type { VersionedEdits } from "../../protocol";
import { stageEdits } from "../../edits/frontMatterEdits";
import type { Analysis } from "../../structure/analysis";
import { stageNamed } from "../../structure/stages";
import { toTextEdit } from "../toLsp";

/** What `policyDraft/setStage` answers; undefined for a stage that does not exist. */
export function provideSetStage(
  { article }: Analysis,
  stage: string,
  textDocument: VersionedEdits["textDocument"],
): VersionedEdits | undefined {
  const named = stageNamed(stage);
  return named && { textDocument, edits: stageEdits(article, named).map((edit) => toTextEdit(article, edit)) };
}
