import { memoizeByArticle } from "../memoize";
import { isBlank, isLineBreak } from "../text/characters";
import { type Passage, passagesOf } from "./prose";
import type { Span } from "../span";

/** Two marks that belong together, with what is between them. */
export interface Pair {
  /** The opening mark as Chinese text writes it: `（` also for `(`, and `"` for a pair of straight quotation marks. */
  readonly mark: PairMark;
  /** From the opening mark to after the closing one: `“两张皮”`. A quotation of several paragraphs starts where it was opened first. */
  readonly span: Span;
  /** How many quotations are open around it. */
  readonly depth: number;
  /** The paragraph or heading in which it closes. */
  readonly passage: Passage;
}

/** A mark whose partner is missing. */
export interface LoneMark {
  readonly offset: number;
  readonly mark: PairMark;
  readonly opens: boolean;
  readonly passage: Passage;
}

export interface Quotations {
  /** In the order in which they close, so that an inner pair is before the one around it; straight ones after the others of their paragraph. */
  readonly pairs: readonly Pair[];
  /** In the order of the text. */
  readonly lone: readonly LoneMark[];
}

/** The opening marks of the pairs that are read. */
export type PairMark = (typeof openingMarks)[number] | typeof straightMark;

const openingMarks = ["“", "‘", "「", "『", "《", "（", "【"] as const;
const closingMarks = "”’」』》）】";
const straightMark = '"';
const straightUnit = straightMark.charCodeAt(0);

/** The first four of {@link openingMarks} quote; the others name or add. */
const quotingMarks = 4;

/** What a mark is to quotations: the place of its kind in {@link openingMarks}, by UTF-16 unit, plus one; of a closing mark the same, negative. */
const kindsOfMarks = new Int8Array(0x10000);
for (const [index, mark] of openingMarks.entries()) kindsOfMarks[mark.charCodeAt(0)] = index + 1;
for (const [index, mark] of [...closingMarks].entries()) kindsOfMarks[mark.charCodeAt(0)] = -index - 1;
// Half-width brackets count as full-width ones.
kindsOfMarks["(".charCodeAt(0)] = kindsOfMarks["（".charCodeAt(0)] ?? 0;
kindsOfMarks[")".charCodeAt(0)] = kindsOfMarks["）".charCodeAt(0)] ?? 0;

/**
 * The pairs of quotation marks and brackets of an article, and the marks without partner; read once per article.
 *
 * A pair closes within its paragraph, with two exceptions: a quotation of several paragraphs opens each of them again and closes in the last (GB/T
 * 15834—2011 on quotation marks), and lines that follow each other without a blank line are read together, as in verse. Each kind of mark is paired separately, so a missing one leaves one mark without a partner, not all those around it.
 */
export const quotationsOf = memoizeByArticle((article): Quotations => {
  const reader = new QuotationReader(article.text);
  for (const passage of passagesOf(article)) reader.read(passage);
  return reader.finish();
});

interface OpenMark {
  /** Where it was opened last: in a quotation of several paragraphs, in the current one. */
  offset: number;
  passage: Passage;
  /** Where it was opened first. */
  readonly first: number;
  readonly depth: number;
}

class QuotationReader {
  readonly #text: string;
  readonly #pairs: Pair[] = [];
  readonly #lone: LoneMark[] = [];
  /** The open marks of each kind, innermost last. */
  readonly #open: OpenMark[][] = openingMarks.map(() => []);
  /** How many they are together. */
  #openCount = 0;
  #previous: Passage | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(passage: Passage): void {
    const opensAgain = this.#closeOthers(passage);
    this.#previous = passage;
    let straight: number[] | undefined;
    for (const offset of passage.marks) {
      const unit = this.#text.charCodeAt(offset);
      const kind = kindsOfMarks[unit] ?? 0;
      if (kind > 0) this.#openAt(offset, kind - 1, passage, opensAgain === offset);
      else if (kind < 0) this.#closeAt(offset, -kind - 1, passage);
      else if (unit === straightUnit) (straight ??= []).push(offset);
    }
    if (straight) this.#pairStraight(straight, passage);
  }

  finish(): Quotations {
    this.#closeOthers(undefined);
    return { pairs: this.#pairs, lone: this.#lone.sort((one, other) => one.offset - other.offset) };
  }

  /** Ends what does not go on in the next passage. Returns the offset of a mark there that opens a quotation again. */
  #closeOthers(next: Passage | undefined): number | undefined {
    if (this.#openCount === 0) return undefined;
    const continues =
      next !== undefined && this.#previous !== undefined && isNextLine(this.#text, this.#previous, next);
    const again =
      next?.block.kind === "paragraph" && this.#previous?.block.kind === "paragraph" ? next.marks[0] : undefined;
    const opensAgain =
      again !== undefined && next !== undefined && opensPassage(this.#text, again, next) ? again : undefined;
    for (const [kind, marks] of this.#open.entries()) {
      const isAgain =
        kind < quotingMarks && opensAgain !== undefined && this.#text.charAt(opensAgain) === openingMarks[kind];
      if (continues || isAgain) continue;
      for (const { offset, passage } of marks)
        this.#lone.push({ offset, mark: openingMarks[kind] ?? "“", opens: true, passage });
      this.#openCount -= marks.length;
      marks.length = 0;
    }
    return opensAgain;
  }

  #openAt(offset: number, kind: number, passage: Passage, mayOpenAgain: boolean): void {
    const marks = this.#open[kind];
    const innermost = marks?.at(-1);
    if (mayOpenAgain && kind < quotingMarks && innermost) {
      innermost.offset = offset;
      innermost.passage = passage;
    } else {
      marks?.push({ offset, first: offset, depth: this.#depth(), passage });
      this.#openCount++;
    }
  }

  /** ’ is an apostrophe inside a word (don’t), and at its start or end (’90s, the writers’) where no ‘ is open. */
  #closeAt(offset: number, kind: number, passage: Passage): void {
    const mark = openingMarks[kind] ?? "“";
    const before = isLatinOrDigit(this.#text.charCodeAt(offset - 1));
    const after = isLatinOrDigit(this.#text.charCodeAt(offset + 1));
    if (mark === "‘" && before && after) return;
    const open = this.#open[kind]?.pop();
    if (open) this.#openCount--;
    if (open) this.#pairs.push({ mark, span: { start: open.first, end: offset + 1 }, depth: open.depth, passage });
    else if (mark !== "‘" || !(before || after)) this.#lone.push({ offset, mark, opens: false, passage });
  }

  /** Straight marks say nothing of their direction: an even number of them in a paragraph is taken to open and close in turn. */
  #pairStraight(offsets: readonly number[], passage: Passage): void {
    if (offsets.length % 2 === 1) return;
    for (let index = 0; index < offsets.length; index += 2) {
      const [start = 0, last = 0] = offsets.slice(index, index + 2);
      this.#pairs.push({ mark: straightMark, span: { start, end: last + 1 }, depth: 0, passage });
    }
  }

  #depth(): number {
    if (this.#openCount === 0) return 0;
    let depth = 0;
    for (let kind = 0; kind < quotingMarks; kind++) depth += this.#open[kind]?.length ?? 0;
    return depth;
  }
}

function isLatinOrDigit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f)
  );
}

/** Whether the mark is the first thing a reader sees of the passage; emphasis around it is not seen. */
function opensPassage(text: string, offset: number, { span }: Passage): boolean {
  let start = span.start;
  while (start < offset && "*_".includes(text.charAt(start))) start++;
  return start === offset;
}

/** Whether a paragraph is the next line of the one before it, quote marks of Markdown aside. */
function isNextLine(text: string, previous: Passage, next: Passage): boolean {
  if (previous.block.kind !== "paragraph" || next.block.kind !== "paragraph") return false;
  let lines = 0;
  for (let offset = previous.span.end; offset < next.span.start; offset++) {
    const unit = text.charCodeAt(offset);
    if (isLineBreak(unit)) {
      if (unit !== 0x0a || text.charCodeAt(offset - 1) !== 0x0d) lines++;
    } else if (!isBlank(unit) && unit !== 0x3e) {
      return false;
    }
    if (lines > 1) return false;
  }
  return lines === 1;
}
