import { isLineBreak, isSecondHalf } from "../article/text/characters";
import { onlyScriptOf } from "../article/text/script";
import type { Span } from "../article/span";
import type { Conversion, Edit } from "./edit";

/** Writes a text in one of the two scripts of Chinese; what is already in it stays, as far as the words show. */
export type ScriptConverter = (text: string, to: Conversion["to"]) => string;

/** Characters around a span that are converted with it, because the word decides: 发 is 髮 in 理发 and 發 in 出发. The longest words have about as many. */
const contextLength = 8;

/**
 * The edits of a conversion, from the first to the last character that changes in each span. Characters that only the wanted script writes are left as they
 * are: a variant such as 裏 was the writer's choice.
 */
export function conversionEdits(text: string, { to, spans }: Conversion, convert: ScriptConverter): readonly Edit[] {
  return spans.flatMap((span) => {
    const original = text.slice(span.start, span.end);
    const converted = keepingOwn(original, convertInContext(text, span, to, convert), to);
    if (converted === original) return [];
    const shorter = Math.min(original.length, converted.length);
    let start = 0;
    while (start < shorter && original[start] === converted[start]) start++;
    // Both halves of a character beyond the basic plane are one character.
    if (isSecondHalf(original.charCodeAt(start))) start--;
    let kept = 0;
    while (kept < shorter - start && original.at(-1 - kept) === converted.at(-1 - kept)) kept++;
    if (kept > 0 && isSecondHalf(original.charCodeAt(original.length - kept))) kept--;
    return [
      {
        span: { start: span.start + start, end: span.end - kept },
        text: converted.slice(start, converted.length - kept),
      },
    ];
  });
}

function convertInContext(text: string, { start, end }: Span, to: Conversion["to"], convert: ScriptConverter): string {
  let from = start;
  while (from > 0 && start - from < contextLength && !isLineBreak(text.charCodeAt(from - 1))) from--;
  let until = end;
  while (until < text.length && until - end < contextLength && !isLineBreak(text.charCodeAt(until))) until++;
  const converted = convert(text.slice(from, until), to);
  // A few rare characters take one unit in one script and two in the other: then places cannot be compared.
  return converted.length === until - from
    ? converted.slice(start - from, end - from)
    : convert(text.slice(start, end), to);
}

function keepingOwn(original: string, converted: string, to: Conversion["to"]): string {
  if (original.length !== converted.length) return converted;
  let kept = "";
  for (let index = 0; index < original.length; index++)
    kept += onlyScriptOf(original.charCodeAt(index)) === to ? original.charAt(index) : converted.charAt(index);
  return kept;
}
