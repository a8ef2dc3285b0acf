import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { completeDraft, englishDraft } from "../support/drafts";
import { randomFragment, randomText } from "../support/randomText";
import { documentedRules } from "../../docs/generator/generatedFiles";

/** Sections in any order, numbered or not, with points of all kinds: text whose fixes have something to do. */
const randomDraft: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      "",
      "# 绿道建设的意义、标准与路径\n\n",
      "# Standards and Paths of Streets\n\n",
      "\uFEFF---\nstage: review\n---\n# 题\n\n",
      "绿道建设的意义\n\n",
    ),
    fc.array(
      fc.tuple(
        fc.constantFrom("## ", "## 一、", "## 三、", "### ", "", "## （二）"),
        fc.constantFrom("重要意义", "衡量標準", "实施路径", "Paths", "加强养护", "别的", "背景及意义", "结语"),
        randomText,
      ),
      { maxLength: 5 },
    ),
    fc.constantFrom("\n", "\r\n", "\r"),
  )
  .map(([title, sections, lineBreak]) =>
    (title + sections.map(([mark, name, body]) => `${mark}${name}\n\n${body}\n\n`).join("")).replaceAll(
      "\n",
      lineBreak,
    ),
  );

/** Drafts that are in order, and those that show what each rule finds; paths are relative to the repository, as everywhere in the tests. */
const samples: readonly string[] = [
  completeDraft,
  englishDraft,
  ...readdirSync("samples").map((name) => readFileSync(`samples/${name}`, "utf8")),
  ...documentedRules().flatMap(({ page }) => [page.bad, page.good]),
];

/** One thing that happens to a text while somebody works on it, or while a program spoils it. */
interface Mutation {
  readonly kind: "insert" | "delete" | "repeat" | "swap lines" | "paste" | "line breaks";
  /** Where, as a share of the text. */
  readonly at: number;
  /** How much, in UTF-16 units. */
  readonly length: number;
  readonly fragment: string;
  /** Where `paste` comes from. */
  readonly sample: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("insert", "insert", "delete", "delete", "repeat", "swap lines", "paste", "line breaks"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 200 })),
  fragment: randomFragment,
  sample: fc.constantFrom(...samples),
});

function mutated(text: string, { kind, at, length, fragment, sample }: Mutation): string {
  const offset = Math.floor(at * text.length);
  const before = text.slice(0, offset);
  switch (kind) {
    case "insert":
      return before + fragment + text.slice(offset);
    case "delete":
      return before + text.slice(offset + length);
    case "repeat":
      return before + text.slice(offset, offset + length) + text.slice(offset);
    case "swap lines":
      return withSwappedLines(text, at, length);
    case "paste":
      return before + sample.slice(Math.floor(at * sample.length)).slice(0, length) + text.slice(offset);
    case "line breaks":
      return text.replaceAll("\n", /[\r\n]/.test(fragment) ? fragment : "\r\n");
  }
}

function withSwappedLines(text: string, at: number, distance: number): string {
  const lines = text.split("\n");
  const first = Math.floor(at * (lines.length - 1));
  const second = (first + distance) % lines.length;
  return lines
    .map((line, index) => (index === first ? lines[second] : index === second ? lines[first] : line))
    .join("\n");
}

/** A sample to which one thing or several have happened. */
export const mutatedSample: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...samples), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([sample, mutations]) => mutations.reduce(mutated, sample));

/** Text of all sorts. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  randomText,
  randomDraft,
  mutatedSample,
  fc.string({ unit: "binary" }),
);
