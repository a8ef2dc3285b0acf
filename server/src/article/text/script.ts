import type { Script } from "../../l10n/localized";
import { fillUnits, hanziRanges } from "./characters";
import { partitionPoint } from "../partitionPoint";
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
fillUnits(scripts, isLatin, [
  [0x41, 0x5a],
  [0x61, 0x7a],
]);
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

/** Characters that are counted: enough to tell the dominant script of a long draft. */
const sampleSize = 20_000;

/**
 * The dominant script of a passage: Latin unless Chinese characters are more than a tenth of its letters, else the script with more of the
 * characters that only it uses; Simplified on a tie, which a text of shared characters gives.
 *
 * @param unread spans that do not count, in order and apart: front matter, addresses and code are in Latin letters in a draft of any script
 */
export function scriptOf(text: string, { start, end }: Span, unread: readonly Span[]): Script {
  const counts = [0, 0, 0, 0, 0];
  let next = partitionPoint(unread, (span) => span.end <= start);
  let counted = 0;
  for (let offset = start; offset < end && counted < sampleSize; offset++, counted++) {
    const skipped = unread[next];
    if (skipped && skipped.start <= offset) {
      offset = skipped.end - 1;
      next++;
      continue;
    }
    const script = scripts[text.charCodeAt(offset)] ?? 0;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  const [, simplified = 0, traditional = 0, shared = 0, letters = 0] = counts;
  const hanzi = simplified + traditional + shared;
  if (hanzi === 0 ? letters > 0 : hanzi * 9 < letters) return "latin";
  return traditional > simplified ? "hant" : "hans";
}
