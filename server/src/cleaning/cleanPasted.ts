import { pastedDamage } from "../rules/pastedDamage";
import { applyEdits, composeEdits, withoutOverlaps } from "../edits/edits";
import { changesProtected } from "../edits/protectedEdits";
import type { Edit } from "../edits/edit";
import type { Analysis } from "../structure/analysis";
import { analyse } from "../structure/analyse";
import type { DraftConfiguration } from "../structure/configuration";
import type { Cleaning, CleaningChange, CleaningCount, CleaningKind, CleaningProgress } from "./cleaning";
import { findFillers } from "./fillers";
import { findHeadings } from "./headings";
import { findIndents } from "./indents";
import { findParagraphs } from "./paragraphs";
import { problemsToClean } from "./problems";
import {
  findCertainShifts,
  findHiddenCharacters,
  findHalfwidthPunctuation,
  findMisdecodedText,
  findPinyin,
  findRemains,
} from "./repairs";
import { findTitleVariant } from "./titleVariant";
import { findWrappedLines } from "./wrappedLines";

/** What is known about the draft that contains the text or is to contain it. */
export interface CleaningOptions {
  /** As in {@link Analysis}. */
  readonly fileName: string;
  readonly configuration?: DraftConfiguration;
  /** The text is part of a draft: blank lines at its ends separate it from the rest. */
  readonly isPart?: boolean;
  /** The draft has begun elsewhere: the first line is no title. */
  readonly continues?: boolean;
}

interface CleaningStep {
  readonly kind: CleaningKind;
  /** It takes away what may be in protected spans: damaged characters, invisible ones, `&nbsp;`, indents of prose, lines that a page left. */
  readonly editsProtected?: true;
  readonly find: (analysis: Analysis, progress: CleaningProgress) => Iterable<CleaningChange>;
}

/**
 * The order matters: damage comes first, since a hidden character or a mark may be part of it; shifted bytes are compared with the syllables of the text, and their
 * repair may uncover one more; an indent may make code of a paragraph, and nothing looks into code; headings are recognised in what is left.
 */
const steps: readonly CleaningStep[] = [
  { kind: "misdecoded", editsProtected: true, find: findMisdecodedText },
  { kind: "shift", editsProtected: true, find: findCertainShifts },
  { kind: "hidden", editsProtected: true, find: findHiddenCharacters },
  { kind: "indent", editsProtected: true, find: findIndents },
  { kind: "filler", editsProtected: true, find: findFillers },
  { kind: "pinyin", find: findPinyin },
  { kind: "remains", editsProtected: true, find: findRemains },
  { kind: "variant", find: findTitleVariant },
  { kind: "wrapped", find: findWrappedLines },
  { kind: "paragraph", find: findParagraphs },
  { kind: "punctuation", find: findHalfwidthPunctuation },
  { kind: "heading", find: findHeadings },
];

/** A step may uncover work for an earlier one. Steps that undid each other for ever would be a bug, and must not hang the editor. */
const maximumRounds = 10;

/**
 * Makes a draft of text that was pasted from a web page or a word processor. Total: any text gives a clean text. It comes to rest, so that cleaning
 * again changes nothing. What a comment of the draft silences, or the configuration turns off, is left as it is.
 *
 *       黨建與業(yè)務(wù)融合,要抓實   ->   黨建與業務融合，要抓實
 */
export function cleanPasted(
  text: string,
  { fileName, configuration, isPart = false, continues = false }: CleaningOptions,
): Cleaning {
  const counts = new Map<CleaningKind, { count: number; readonly removed: string[] }>();
  let edits: readonly Edit[] = [];
  let analysis = analyse(text, fileName, configuration);
  for (let round = 0, changed = true; changed && round < maximumRounds; round++) {
    changed = false;
    for (const { kind, find, editsProtected } of steps) {
      const progress = { isPart, continues, isFromWebPage: counts.has("pinyin") || counts.has("remains") };
      const { article } = analysis;
      const changes = [...find(analysis, progress)].filter(
        (change) => editsProtected === true || !changesProtected(article, change.edits),
      );
      const next = withoutOverlaps(changes.flatMap((change) => change.edits));
      if (next.length === 0) continue;
      changed = true;
      const sum = counts.get(kind) ?? { count: 0, removed: [] };
      for (const { count = 1, removed } of changes) {
        sum.count += count;
        if (removed !== undefined) sum.removed.push(removed);
      }
      counts.set(kind, sum);
      edits = composeEdits(text, edits, next);
      analysis = analyse(applyEdits(text, edits), fileName, configuration);
    }
  }
  return { text: analysis.article.text, edits, done: inOrder(counts), left: countDamage(analysis) };
}

function inOrder(
  counts: ReadonlyMap<CleaningKind, { readonly count: number; readonly removed: readonly string[] }>,
): readonly CleaningCount[] {
  return steps.flatMap(({ kind }) => {
    const sum = counts.get(kind);
    return sum ? [{ kind, count: sum.count, ...(sum.removed.length > 0 && { removed: sum.removed }) }] : [];
  });
}

function countDamage(analysis: Analysis): number {
  return problemsToClean(pastedDamage, analysis).reduce((sum, { covers }) => sum + (covers?.length ?? 1), 0);
}
