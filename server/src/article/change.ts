/** What one text has become in the next version: a single stretch that was replaced by another. UTF-16 offsets, half-open. */
export interface Change {
  /** Where both texts begin to differ. */
  readonly start: number;
  /** Behind the last difference, in the text before. */
  readonly endBefore: number;
  /** The same place in the text after. */
  readonly end: number;
  /** By how much everything behind the change has moved; negative where text was deleted. */
  readonly distance: number;
}

/** So many characters are compared at once: comparing strings is many times faster than comparing characters. */
const stride = 1024;

/**
 * The smallest single change that makes one text of another. Total: of equal texts it is empty and at their end. Several changes far apart are one large
 * one, which costs time and is still true.
 */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + stride <= shorter && before.slice(start, start + stride) === after.slice(start, start + stride)) start += stride;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  const most = shorter - start;
  const behind = (text: string): string => text.slice(text.length - same - stride, text.length - same);
  while (same + stride <= most && behind(before) === behind(after)) same += stride;
  while (same < most && before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1)) same++;
  return { start, endBefore: before.length - same, end: after.length - same, distance: after.length - before.length };
}
