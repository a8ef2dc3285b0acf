import { byteShifts } from "../article/damage/byteShifts";
import { misdecodedTexts } from "../article/damage/misdecodedText";
import { outsideCode } from "../article/markdown/outsideCode";
import { partitionPoint } from "../article/partitionPoint";
import { textOf, type Span } from "../article/span";
import { hiddenCharacter } from "../rules/hiddenCharacter";
import { pastedBoilerplate } from "../rules/pastedBoilerplate";
import { pastedDamage } from "../rules/pastedDamage";
import { pastedPinyin } from "../rules/pastedPinyin";
import { punctuationHalfwidth } from "../rules/punctuationHalfwidth";
import type { Problem } from "../rules/rule";
import type { Edit } from "../edits/edit";
import { createSilence } from "../checking/silence";
import type { Analysis } from "../structure/analysis";
import type { CleaningChange } from "./cleaning";
import { problemsToClean } from "./problems";

/** Text that was read in another encoding is read in its own. */
export function findMisdecodedText(analysis: Analysis): readonly CleaningChange[] {
  const { article } = analysis;
  return misdecodedTexts(article.text).flatMap(({ places }) =>
    damagedPlaces(analysis, places).map(({ span, text }) => ({ edits: [{ span, text }] })),
  );
}

export function findHiddenCharacters(analysis: Analysis): readonly CleaningChange[] {
  return problemsToClean(hiddenCharacter, analysis)
    .filter(({ guesses }) => guesses !== true)
    .map((problem) => ({ edits: preferredFix(problem) }));
}

/** Shifted bytes are repaired where the repair is certain; elsewhere only the writer, with the original, can choose. */
export function findCertainShifts(analysis: Analysis): readonly CleaningChange[] {
  const shifts = damagedPlaces(analysis, byteShifts(analysis.article.text));
  return shifts
    .filter(({ certain }) => certain)
    .map(({ span, candidates }) => ({ edits: [{ span, text: candidates[0] ?? textOf(analysis.article.text, span) }] }));
}

export function findPinyin(analysis: Analysis): readonly CleaningChange[] {
  return problemsToClean(pastedPinyin, analysis).map((problem) => {
    const edits = preferredFix(problem);
    return { edits, count: edits.length };
  });
}

/** What a web page left; every line that goes is named. */
export function findRemains(analysis: Analysis): readonly CleaningChange[] {
  const { text } = analysis.article;
  return problemsToClean(pastedBoilerplate, analysis).map((problem) => {
    const removed = textOf(text, problem.span);
    return { edits: preferredFix(problem), count: removed.split(/[\r\n]+/).length, removed };
  });
}

/** Half-width punctuation in Chinese text, but not in damaged places: the marks there are part of other characters. */
export function findHalfwidthPunctuation(analysis: Analysis): readonly CleaningChange[] {
  const damaged = problemsToClean(pastedDamage, analysis).flatMap(({ covers, span }) => covers ?? [span]);
  const isDamaged = ({ start }: Span): boolean =>
    (damaged[partitionPoint(damaged, ({ end }) => end <= start)]?.start ?? Infinity) <= start;
  return problemsToClean(punctuationHalfwidth, analysis)
    .map((problem) => preferredFix(problem).filter(({ span }) => !isDamaged(span)))
    .map((edits) => ({ edits, count: edits.length }));
}

/** The damaged places that are text and that the draft does not silence. */
function damagedPlaces<Place extends { readonly span: Span }>(
  { article, configuration }: Analysis,
  places: readonly Place[],
): readonly Place[] {
  if (places.length === 0 || configuration.rules.get(pastedDamage.code) === "off") return [];
  const isSilenced = createSilence(article);
  return [...outsideCode(article, places)].filter(({ span }) => !isSilenced({ code: pastedDamage.code, span }));
}

function preferredFix({ fixes }: Problem): readonly Edit[] {
  return fixes?.()[0]?.edits ?? [];
}
