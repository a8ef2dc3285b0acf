/** What of a name stands for any number of characters, none included. */
export const wildcard = "*";

/** Whether a name answers to a pattern as a whole: `关于*的通知` to 关于开放阅览室的通知. Everything but `*` stands for itself. */
export function matchesWildcards(pattern: string, name: string): boolean {
  // Nearly every name ends here: it begins or ends otherwise.
  const head = pattern.indexOf(wildcard);
  if (head < 0) return pattern === name;
  if (!name.startsWith(pattern.slice(0, head)) || !name.endsWith(pattern.slice(pattern.lastIndexOf(wildcard) + 1)))
    return false;
  return matchesRun([...pattern], [...name], wildcard, (wanted, character) => wanted === character);
}

/**
 * Whether items answer one by one to a pattern in which `any` stands for any number of them. On a mismatch only the last `any` takes one
 * item more: what an earlier one could take instead, the later one can take as well. So the time grows with pattern × items at most.
 */
export function matchesRun(
  pattern: readonly string[],
  items: readonly string[],
  any: string,
  fits: (wanted: string, item: string) => boolean,
): boolean {
  let place = 0;
  let index = 0;
  let behindAny: number | undefined;
  let taken = 0;
  while (index < items.length) {
    const wanted = pattern[place];
    if (wanted === any) {
      place += 1;
      behindAny = place;
      taken = index;
    } else if (wanted !== undefined && fits(wanted, items[index] ?? "")) {
      place += 1;
      index += 1;
    } else if (behindAny !== undefined) {
      taken += 1;
      place = behindAny;
      index = taken;
    } else {
      return false;
    }
  }
  return pattern.slice(place).every((wanted) => wanted === any);
}
