import type { Range } from "vscode-languageserver-types";
import { lineStartsOf } from "../../article/lineStarts";
import { placedSeries } from "../../article/points/placedSeries";
import { textOf, type Span } from "../../article/span";
import type { PartChange, PartChangeParams } from "../../protocol";
import { applyEdits } from "../../edits/edits";
import { message } from "../../l10n/message";
import { analyse } from "../../structure/analyse";
import type { Analysis } from "../../structure/analysis";
import type { Language } from "../../l10n/language";
import { say } from "../../l10n/language";
import { levelPart } from "./levelPart";
import { movePart } from "./movePart";
import { refusal, type PartOutcome } from "./partEdits";
import { partAt, type Part } from "./parts";
import { toOffset, toPosition, toTextEdit } from "../toLsp";

export type PartChangeKind = PartChangeParams["change"];

/** What `policyDraft/changePart` answers: edits and the caret after them, or why the part at the start of the range cannot be changed so. */
export function provideChangePart(
  analysis: Analysis,
  range: Range,
  change: PartChangeKind,
  language: Language,
  textDocument: PartChange["textDocument"],
): PartChange {
  const { article } = analysis;
  const offset = toOffset(article, range.start);
  const part = partAt(article, offset);
  const outcome = part
    ? changePart(analysis, part, change, offset)
    : refusal(message("There is nothing to move here. Put the caret on a heading or into a point."));
  if (outcome.kind === "refusal") return { textDocument, edits: [], refusal: say(language, outcome.reason) };
  const text = applyEdits(article.text, outcome.edits);
  return {
    textDocument,
    edits: outcome.edits.map((edit) => toTextEdit(article, edit)),
    caret: toPosition({ text, lineStarts: lineStartsOf(text) }, outcome.caret),
  };
}

/** The change of a part; refused also where the draft would be read otherwise than before, with points or sections that nobody wrote. */
export function changePart(analysis: Analysis, part: Part, change: PartChangeKind, caret: number): PartOutcome {
  if (change === "promote" || change === "demote") return levelPart(analysis, part, change, caret);
  const outcome = movePart(analysis, part, change, caret);
  if (outcome.kind === "refusal") return outcome;
  const after = analyse(applyEdits(analysis.article.text, outcome.edits), analysis.fileName);
  return isSameList(namesOf(after), namesOf(analysis))
    ? outcome
    : refusal(
        message(
          "Moved there, the text would be read in another way: a point or a heading would come or go. Cut it and paste it by hand.",
        ),
      );
}

/** The names of all sections and the topics of all points, in alphabetical order. */
function namesOf({ article }: Analysis): readonly string[] {
  const headings = article.sections.map(({ heading }) => heading?.name ?? emptySpan);
  const topics = [...placedSeries(article)].flatMap(({ series }) => series.points.map(({ topic }) => topic));
  return [...headings, ...topics].map((span) => textOf(article.text, span)).sort();
}

const emptySpan: Span = { start: 0, end: 0 };

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
