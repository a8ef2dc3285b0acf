import fc from "fast-check";

/** A text and what it was before some of its lines in a row were replaced by others. */
export interface EditedText {
  readonly before: string;
  readonly after: string;
}

/** Texts of many lines, each one of those given, in which a few lines in a row are replaced. */
export function editedLines(lines: readonly string[]): fc.Arbitrary<EditedText> {
  const some = (maxLength: number) => fc.array(fc.constantFrom(...lines), { maxLength });
  return fc.tuple(some(30), some(2), some(2), some(30)).map(([start, deleted, inserted, end]) => ({ before: [...start, ...deleted, ...end].join("\n"), after: [...start, ...inserted, ...end].join("\n") }));
}
