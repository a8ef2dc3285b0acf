/** Stands in a name for any number of characters, including none. */
export const wildcard = "*";

/** Whether a whole name matches a pattern: `关于*的通知` matches 关于开放阅览室的通知. Everything but `*` stands for itself. */
export function matchesWildcards(pattern: string, name: string): boolean {
  // Nearly every name ends here: it begins or ends otherwise.
  const head = pattern.indexOf(wildcard);
  if (head < 0) return pattern === name;
  if (!name.startsWith(pattern.slice(0, head)) || !name.endsWith(pattern.slice(pattern.lastIndexOf(wildcard) + 1)))
    return false;
  return matchesRun([...pattern], [...name], wildcard, (wanted, character) => wanted === character);
}

/**
 * Whether items match a pattern one by one; `any` stands for any number of them. On a mismatch only the last `any` takes one more item, because it can take whatever an earlier one could. So the time grows at most with pattern × items.
 */
export function matchesRun(
  pattern: readonly string[],
  items: readonly string[],
  any: string,
  fits: (wanted: string, item: string) => boolean,
): boolean {
  let place = 0;
  let index = 0;
  let afterAny: number | undefined;
  let taken = 0;
  while (index < items.length) {
    const wanted = pattern[place];
    if (wanted === any) {
      place += 1;
      afterAny = place;
      taken = index;
    } else if (wanted !== undefined && fits(wanted, items[index] ?? "")) {
      place += 1;
      index += 1;
    } else if (afterAny !== undefined) {
      taken += 1;
      place = afterAny;
      index = taken;
    } else {
      return false;
    }
  }
  return pattern.slice(place).every((wanted) => wanted === any);
}
