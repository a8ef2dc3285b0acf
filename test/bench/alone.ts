/**
 * Prints what our own work of the budget takes on short texts, in milliseconds and in times of the floor, and how time grows with the text. `main.ts` starts it as a
 * process of its own.
 */
import { measureGrowth } from "./growth";
import { measure } from "./measure";
import { floor, fullCheck, keystroke, keystrokeOutline, outline, ownTasks } from "./ownTasks";
import { benchTexts, generateDraft, sizes } from "./texts";

/** Milliseconds for one text … */
const time = 6_000;

/** … and for one sample: long enough for what ran before to be forgotten. */
const sample = 40;

async function main(): Promise<void> {
  const tasks = ownTasks().filter(({ name }) => [floor, fullCheck, outline, keystroke, keystrokeOutline].includes(name));
  for (const [title, [text = ""]] of benchTexts([sizes[0]])) {
    const measurements = await measure(tasks, text, time, new Map(), sample);
    const ofFloor = measurements.find(({ name }) => name === floor)?.time ?? NaN;
    for (const { name, time: own = NaN } of measurements) console.log(`${title}, ${text.length.toLocaleString("en")} chars, ${name}: ${own.toPrecision(3)} ms (${(own / ofFloor).toFixed(2)})`);
  }
  for (const language of ["chinese", "english"] as const) {
    const { text, time: growth, processor } = measureGrowth(generateDraft(language, sizes[2]), generateDraft(language, sizes[3]));
    console.log(`${language}, ${text.toFixed(1)} times the text, checked from scratch: ${growth.toFixed(1)} times the time, ${processor.toFixed(1)} times the processor's time`);
  }
}

void main();
