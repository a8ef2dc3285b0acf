import { test } from "node:test";
import fc from "fast-check";
import { properties } from "../fuzz/properties";
import { subjectOf } from "../fuzz/subject";
import { anyText } from "../fuzz/texts";

/** One seed, so that a change is judged by what it changes; `npm run fuzz` looks for new texts. */
const seed = 20260;

for (const { title, holds } of properties) {
  test(`any text: ${title}`, () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, number) => holds(subjectOf(text, number))),
      { seed, numRuns: 300 },
    );
  });
}
