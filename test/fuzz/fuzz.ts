/**
 * Looks for texts on which something does not hold, for as long as it is told to: `npm run fuzz -- --minutes 30`, and `--seed` to go the same way again.
 *
 * It tries the properties that the tests try, on new texts. What it finds is made as small as possible and kept in `test/fuzz/found/`, where a test
 * replays it; the exit code is 1 then. A property that failed is tried no further in the same run: one mistake would fill the folder.
 */
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { keepFound } from "./found";
import { properties } from "./properties";
import { subjectOf, type TextProperty } from "./subject";
import { anyText } from "./texts";

const usualMinutes = 5;

/** So many texts between two looks at the clock. */
const batch = 50;

/** Between two lines that say how far it is, in milliseconds. */
const betweenLines = 60_000;

const { values } = parseArgs({ options: { minutes: { type: "string" }, seed: { type: "string" } } });
process.exitCode = fuzz(Number(values.minutes ?? usualMinutes), Number(values.seed ?? randomInt(2 ** 31)));

/** Gives the exit code: 2 for numbers that are none, 1 when something was found. */
function fuzz(minutes: number, seed: number): number {
  if (!(minutes > 0) || !Number.isInteger(seed)) {
    console.error("Usage: npm run fuzz -- [--minutes N] [--seed N]");
    return 2;
  }
  const started = Date.now();
  const end = started + minutes * 60_000;
  console.log(`${new Date(started).toISOString()}: ${minutes} minutes, --seed ${seed}`);
  const holding = new Set(properties);
  let texts = 0;
  let nextLine = started + betweenLines;
  for (let round = 0; Date.now() < end && holding.size > 0; round++) {
    // Each text is tried on all properties; the first that fails is kept, the others go on with the next batch.
    const failed = tryBatch([...holding], seed + round);
    texts += batch;
    if (failed) holding.delete(failed);
    if (Date.now() < nextLine) continue;
    nextLine += betweenLines;
    console.log(`${new Date().toISOString()}: ${texts} texts, ${properties.length - holding.size} found`);
  }
  const found = properties.length - holding.size;
  console.log(`${new Date().toISOString()}: ${texts} texts on ${properties.length} properties, ${found} found`);
  return found === 0 ? 0 : 1;
}

/** The property that does not hold for every text of a batch, if there is one; what shows it is kept. */
function tryBatch(holding: readonly TextProperty[], seed: number): TextProperty | undefined {
  let failing: TextProperty | undefined;
  const outcome = fc.check(
    fc.property(anyText, fc.nat(), (text, number) => {
      const subject = subjectOf(text, number);
      // Once one has failed, only smaller texts for the same one are wanted.
      for (const property of failing ? [failing] : holding) {
        try {
          property.holds(subject);
        } catch (error) {
          failing = property;
          throw error;
        }
      }
    }),
    { seed, numRuns: batch },
  );
  if (!failing || !outcome.counterexample) return undefined;
  const [text, number] = outcome.counterexample;
  const path = keepFound({ property: failing.title, seed: number, text });
  console.log(
    `Found: ${failing.title}\n  ${path}\n  ${String(outcome.errorInstance).slice(0, 600).replaceAll("\n", "\n  ")}`,
  );
  return failing;
}
