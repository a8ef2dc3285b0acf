import { longestPlainHeading } from "./headings";
import { hanziNumeral } from "./numerals";
import type { Span } from "./span";

/**
 * Finds headings that lost their line breaks, as pages copied into one line have them: `……如下。一、总体要求（一）指导思想。……`.
 *
 * Such a heading stands where a sentence may begin, is numbered 一、 and on in order, together with those that have kept their lines, and its name runs without
 * any mark of a sentence into an item of the next level (GB/T 9704—2012, 7.3.3: 一、 then （一）). A sentence that is merely numbered (一、同意……。) ends
 * in a mark and is none.
 *
 * Reads a text from front to back once: its paragraphs are to be asked for in order.
 */
export class GluedHeadings {
  readonly #text: string;
  /** The number that the next heading has. */
  #number = 1;
  /** The next place where that number stands; Infinity where none does. */
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = this.#find(0);
  }

  /** Where the paragraph is to be cut: before and behind each such heading, in the order of the text. Nearly always nowhere. */
  cutsIn({ start, end }: Span): readonly number[] {
    const cuts: number[] = [];
    while (this.#next < end) {
      const offset = this.#next;
      const name = this.#mayStartAt(offset) ? nameAt(this.#text, offset) : undefined;
      if (name !== undefined) {
        this.#number++;
        const isGlued = "（(".includes(this.#text.charAt(name) || " ");
        if (isGlued && offset >= start && name < end) cuts.push(offset, name);
      }
      this.#next = this.#find(name ?? offset + 1);
    }
    return cuts;
  }

  #find(from: number): number {
    const found = this.#text.indexOf(`${hanziNumeral(this.#number)}、`, from);
    return found < 0 ? Infinity : found;
  }

  /** At the start of a line, marks of Markdown aside, or behind the end of a sentence: 十一、 is no 一、. */
  #mayStartAt(offset: number): boolean {
    let before = offset - 1;
    while (before >= 0 && " \u3000\t#*".includes(this.#text.charAt(before))) before--;
    return before < 0 || "。！？；：!?;:.）)”\r\n".includes(this.#text.charAt(before));
  }
}

/** Where the name of a heading ends that starts at the offset: at an item, or at the end of its line. */
function nameAt(text: string, offset: number): number | undefined {
  const words = text.slice(offset, offset + longestPlainHeading + longestItemMarker);
  const name = headingName.exec(words)?.[0];
  return name === undefined ? undefined : offset + name.length;
}

/** `（二十三）` */
const longestItemMarker = 5;

const headingName = /^[一二三四五六七八九十]{1,3}、[^。！？；：…!?;:（）()\r\n]{2,48}?(?=[（(][一二三四五六七八九十]{1,3}[）)]|[*#\s]*(?:[\r\n]|$))/;
