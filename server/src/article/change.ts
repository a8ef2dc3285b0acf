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

/** So many characters are compared at once, at first: comparing strings is many times faster than comparing characters. */
const longestStride = 1024;

/**
 * The smallest single change that makes one text of another. Total: of equal texts it is empty and at their end. Several changes far apart are one large
 * one, which costs time and is still true.
 */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const start = lengthOfSame(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const behind = (text: string, from: number, to: number): string => text.slice(text.length - to, text.length - from);
  const same = lengthOfSame(shorter - start, (from, to) => behind(before, from, to) === behind(after, from, to));
  return { start, endBefore: before.length - same, end: after.length - same, distance: after.length - before.length };
}

/** How many characters are the same, at most so many: by strides, and where one differs by strides half as long. */
function lengthOfSame(most: number, isSame: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let stride = longestStride; stride > 0; stride >>= 1) {
    while (length + stride <= most && isSame(length, length + stride)) length += stride;
  }
  return length;
}
