import { longestPlainHeading } from "./headings";
import { hanziNumeral } from "./numerals";
import type { Span } from "./span";

/**
 * Finds headings that lost their line breaks, as pages copied into one line have them: `……如下。一、总体要求（一）指导思想。……`.
 *
 * Such a heading stands where a sentence may begin, is numbered 一、 and on in order, together with those that have kept their lines, and its name runs without
 * any mark of a sentence into an item of the next level (GB/T 9704—2012, 7.3.3: 一、 then （一）), or stops at the two wide blanks that indented a paragraph. A sentence that is merely numbered (一、同意……。) ends
 * in a mark and is none. It keeps its number all the same, so that 二、 is found where 一、 ran into its prose.
 *
 * Reads a text from front to back once: its paragraphs are to be asked for in order.
 */
export class GluedHeadings {
  readonly #text: string;
  /** The numbers that the next heading may have: the one that is due, and the one behind it where that stood but opened no heading. */
  #due: readonly NumberPlace[];

  constructor(text: string) {
    this.#text = text;
    this.#due = [nextPlace(text, 1, 0)];
  }

  /** Where the paragraph is to be cut: before and behind each such heading, in the order of the text. Nearly always nowhere. */
  cutsIn({ start, end }: Span): readonly number[] {
    const cuts: number[] = [];
    for (let place = this.#nearest(); place.offset < end; place = this.#nearest()) {
      const { number, offset } = place;
      const mayStart = this.#mayStartAt(offset);
      const name = mayStart ? nameAt(this.#text, offset) : undefined;
      if (name === undefined) {
        const next = nextPlace(this.#text, number, offset + 1);
        const others = this.#due.filter((due) => due.number !== number);
        const isFirstOpened = mayStart && this.#due.length === 1;
        this.#due = [next, ...(isFirstOpened ? [nextPlace(this.#text, number + 1, offset + 1)] : others)];
        continue;
      }
      if (!hasOwnLine(this.#text, name) && offset >= start && name < end) cuts.push(offset, name);
      this.#due = [nextPlace(this.#text, number + 1, name)];
    }
    return cuts;
  }

  #nearest(): NumberPlace {
    return this.#due.reduce((one, other) => (other.offset < one.offset ? other : one));
  }

  /** At the start of a line, marks of Markdown aside, or behind the end of a sentence: 十一、 is no 一、. */
  #mayStartAt(offset: number): boolean {
    let before = offset - 1;
    while (before >= 0 && " \u3000\t#*".includes(this.#text.charAt(before))) before--;
    return before < 0 || "。！？；：!?;:.）)”\r\n".includes(this.#text.charAt(before));
  }
}

/** A place where a number of a heading stands; Infinity where it stands nowhere any more. */
interface NumberPlace {
  readonly number: number;
  readonly offset: number;
}

function nextPlace(text: string, number: number, from: number): NumberPlace {
  const offset = text.indexOf(`${hanziNumeral(number)}、`, from);
  return { number, offset: offset < 0 ? Infinity : offset };
}

/** Where the name of a heading ends that starts at the offset: at an item, at the end of its line, or at the words with which an opening goes on. */
function nameAt(text: string, offset: number): number | undefined {
  const words = text.slice(offset, offset + longestPlainHeading + longestItemMarker);
  const name = (headingName.exec(words) ?? openingName.exec(words))?.[0];
  return name === undefined ? undefined : offset + name.length;
}

/** `（二十三）` */
const longestItemMarker = 5;

const headingName = /^[一二三四五六七八九十]{1,3}、[^。！？；：…!?;:（）()\r\n]{2,48}?(?=[（(][一二三四五六七八九十]{1,3}[）)]|[*#\s]*(?:[\r\n]|$)|\u3000{2})/;

/** The first heading of an opinion or a plan is this one, and its prose says in one of these ways on what it rests: 一、总体要求以……为指导. */
const openingName = /^一、(?:[总總][体體](?:要求|思路)|指[导導]思想)(?=以|高[举舉]|深入|全面|[坚堅]持|[认認]真|按照|[贯貫][彻徹])/;

/** Whether a name that ends at the offset has its line for itself, marks of Markdown aside. */
function hasOwnLine(text: string, offset: number): boolean {
  return !text.startsWith(indent, offset) && " \t*#\r\n\u3000".includes(text.charAt(offset));
}

/** Two wide blanks indent a paragraph of Chinese. */
const indent = "\u3000\u3000";
