import type { PartOutcome } from "../../server/src/features/parts/partEdits";
import { partAt, type Part } from "../../server/src/features/parts/parts";
import { applyEdits } from "../../server/src/edits/edits";
import { analyse } from "../../server/src/structure/analyse";
import type { Analysis } from "../../server/src/structure/analysis";
import { withCaret } from "./marked";

/** The draft after a change of the part at the caret `|`, with the caret; the reason (its English text) where it is refused. */
export function afterPartChange(
  draft: string,
  change: (analysis: Analysis, part: Part, caret: number) => PartOutcome,
): string {
  const { text, offset } = withCaret(draft);
  const analysis = analyse(text, "");
  const part = partAt(analysis.article, offset);
  if (!part) return "no part";
  const outcome = change(analysis, part, offset);
  if (outcome.kind === "refusal") return outcome.reason.text;
  const after = applyEdits(text, outcome.edits);
  return `${after.slice(0, outcome.caret)}|${after.slice(outcome.caret)}`;
}

/** A draft with a section that holds the text, and another one after it. */
export const sectionWith = (body: string): string => `# 绿道的标准与路径\n\n## 绿道的实施路径\n\n${body}\n\n## 附录\n`;
