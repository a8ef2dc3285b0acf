import type { Section } from "../../article/article";
import { pointsOf } from "../../article/article";
import type { DraftStatus, SectionStatus, StatusParams } from "../../protocol";
import type { Analysis } from "../../structure/analysis";
import type { ChoiceReason } from "../../structure/chooseStructure";
import type { MatchEntry } from "../../structure/matchStructure";
import { stageNames } from "../../structure/stages";
import { choose } from "../../l10n/language";
import type { Language } from "../../l10n/language";
import { readSize } from "../shared/size";
import { toRange, toSpan } from "../toLsp";

/** What `policyDraft/status` answers: the structure in force, what the draft has of it, and how long draft and selections are. */
export function provideStatus(
  analysis: Analysis,
  language: Language,
  selections: NonNullable<StatusParams["selections"]> = [],
): DraftStatus {
  const { article, structure, because, stage, match } = analysis;
  return {
    structure: { id: structure.id, name: choose(language, structure.names), ...toldBy(because) },
    stage: { id: stage, name: choose(language, stageNames[stage]) },
    sections: match.entries.map((entry) => sectionStatus(analysis, entry, language)),
    size: readSize(article, article.body),
    selectedSize: selections.reduce((sum, selection) => sum + readSize(article, toSpan(article, selection)), 0),
    unit: article.script === "latin" ? "words" : "characters",
  };
}

function toldBy(because: ChoiceReason): Pick<DraftStatus["structure"], "toldBy"> {
  if (because === "undecided") return { toldBy: "nothing" };
  return because === "title" || because === "formula" || because === "headings" ? { toldBy: because } : {};
}

function sectionStatus(analysis: Analysis, entry: MatchEntry, language: Language): SectionStatus {
  const { article } = analysis;
  const { specification } = entry;
  const section = entry.sections[0];
  const range =
    section && toRange(article, section.heading?.span ?? { start: section.span.start, end: section.span.start });
  return {
    id: specification.id,
    name: specification.names[article.script],
    required: specification.required,
    ...(entry.depth > 0 && { depth: entry.depth }),
    state: sectionState(analysis, entry, section),
    points: section === undefined ? 0 : pointsOf(section).length,
    ...(range === undefined ? {} : { range }),
    guidance: choose(language, specification.guidance),
  };
}

function sectionState(
  { match }: Analysis,
  { specification }: MatchEntry,
  section: Section | undefined,
): SectionStatus["state"] {
  if (section === undefined) return "missing";
  if (section.size === 0) return "empty";
  const misplaced = match.mismatches.some(
    (mismatch) => mismatch.kind === "misplaced" && mismatch.specification.id === specification.id,
  );
  return misplaced ? "misplaced" : "present";
}
