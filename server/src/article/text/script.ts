import type { Script } from "../article";
import type { Change } from "../change";
import { fillUnits, hanziRanges } from "./characters";
import type { Span } from "../span";
import { simplifiedCharacters, traditionalCharacters } from "./scriptCharacters";

/** What a UTF-16 unit says about the script of its text. */
const scripts = new Uint8Array(0x10000);
const isSimplified = 1;
const isTraditional = 2;
/** A Chinese character that both scripts write. */
const isShared = 3;
const isLatin = 4;
fillUnits(scripts, isShared, hanziRanges);
fillUnits(scripts, isLatin, [[0x41, 0x5a], [0x61, 0x7a]]);
for (const character of simplifiedCharacters) scripts[character.charCodeAt(0)] = isSimplified;
for (const character of traditionalCharacters) scripts[character.charCodeAt(0)] = isTraditional;

/**
 * The only script of Chinese that writes the UTF-16 unit; undefined for what both write (于, 干, 系, 后, 里), for rare characters and for anything
 * that is no Chinese character.
 */
export function onlyScriptOf(unit: number): "hans" | "hant" | undefined {
  const script = scripts[unit];
  return script === isSimplified ? "hans" : script === isTraditional ? "hant" : undefined;
}

/** How many characters of a span only one of the scripts writes, for each of the two. */
export function countScripts(text: string, { start, end }: Span): Readonly<Record<"hans" | "hant", number>> {
  let hans = 0;
  let hant = 0;
  for (let offset = start; offset < end; offset++) {
    const script = scripts[text.charCodeAt(offset)];
    if (script === isSimplified) hans++;
    else if (script === isTraditional) hant++;
  }
  return { hans, hant };
}

/** So many characters decide which script rules; a long draft need not be read to its end for it. */
const sampleSize = 20_000;

/** How many characters of each kind decide the script of a text, and where they stand. */
export interface ScriptSample extends Span {
  /** By the kinds of {@link scripts}. */
  readonly counts: readonly number[];
}

/**
 * The characters by which the script of a text is told.
 *
 * @param start where the prose starts: the keys of a front matter are English in a draft of any script
 */
export function scriptSampleOf(text: string, start = 0): ScriptSample {
  const counts = [0, 0, 0, 0, 0];
  const end = Math.min(text.length, start + sampleSize);
  count(counts, text, start, end, 1);
  return { start, end, counts };
}

/** The same of a text in which something has changed: only the change is counted, where the sample begins before it. */
export function scriptSampleAgain(text: string, start: number, sample: ScriptSample, before: string, change: Change): ScriptSample {
  if (start !== sample.start || change.start < start || change.end > start + sampleSize || change.endBefore > sample.end) return scriptSampleOf(text, start);
  const counts = [...sample.counts];
  const end = Math.min(text.length, start + sampleSize);
  count(counts, before, change.start, change.endBefore, -1);
  count(counts, text, change.start, change.end, 1);
  // What was pushed out of the sample at its end, and what was drawn into it.
  const moved = sample.end + change.distance;
  if (moved > end) count(counts, text, end, moved, -1);
  else count(counts, text, moved, end, 1);
  return { start, end, counts };
}

function count(counts: number[], text: string, start: number, end: number, by: number): void {
  for (let offset = start; offset < end; offset++) {
    const script = scripts[text.charCodeAt(offset)] ?? 0;
    counts[script] = (counts[script] ?? 0) + by;
  }
}

/**
 * The script that rules a text: Latin unless Chinese characters are more than a tenth of its letters, else the script with more of the
 * characters that only it writes; Simplified on a tie, which a text of shared characters gives.
 */
export function scriptOf({ counts: [, simplified = 0, traditional = 0, shared = 0, letters = 0] }: ScriptSample): Script {
  const hanzi = simplified + traditional + shared;
  if (hanzi === 0 ? letters > 0 : hanzi * 9 < letters) return "latin";
  return traditional > simplified ? "hant" : "hans";
}
