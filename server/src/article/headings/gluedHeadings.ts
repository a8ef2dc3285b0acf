import { longestPlainHeading } from "./headings";
import { hanziNumeral } from "../text/numerals";
import type { Span } from "../span";

/**
 * Finds headings that lost their line breaks, as pages copied into one line have them: `……如下。一、总体要求（一）指导思想。……`. Each is the span from its number to the
 * end of its name; they are in the order of the text. Nearly always there are none.
 *
 * Such a heading is where a sentence may begin, is numbered 一、 and on in order, together with those that have kept their lines, and its name runs without
 * any mark of a sentence into an item of the next level (GB/T 9704—2012, 7.3.3: 一、 then （一）), or stops at the two wide blanks that indented a paragraph. A merely numbered sentence (一、同意……。) ends in a mark and is not one. It still keeps its number, so that 二、 is found where 一、 ran into its prose.
 */
export function gluedHeadingsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  // The numbers that the next heading may have: the one that is due, and the one after it where that was there but opened no heading.
  let due: readonly NumberPlace[] = [nextPlace(text, 1, 0)];
  for (let place = nearest(due); place.offset < text.length; place = nearest(due)) {
    const { number, offset } = place;
    const mayStart = mayStartAt(text, offset);
    const end = mayStart ? nameAt(text, offset) : undefined;
    if (end === undefined) {
      const next = nextPlace(text, number, offset + 1);
      const others = due.filter((other) => other.number !== number);
      const isFirstOpened = mayStart && due.length === 1;
      due = [next, ...(isFirstOpened ? [nextPlace(text, number + 1, offset + 1)] : others)];
      continue;
    }
    if (!hasOwnLine(text, end)) found.push({ start: offset, end });
    due = [nextPlace(text, number + 1, end)];
  }
  return found;
}

function nearest(places: readonly NumberPlace[]): NumberPlace {
  return places.reduce((one, other) => (other.offset < one.offset ? other : one));
}

/** At the start of a line, marks of Markdown aside, or after the end of a sentence: 十一、 is no 一、. */
function mayStartAt(text: string, offset: number): boolean {
  let before = offset - 1;
  while (before >= 0 && " \u3000\t#*".includes(text.charAt(before))) before--;
  return before < 0 || "。！？；：!?;:.）)”\r\n".includes(text.charAt(before));
}

/** A place where a number of a heading occurs; Infinity where it does not occur again. */
interface NumberPlace {
  readonly number: number;
  readonly offset: number;
}

function nextPlace(text: string, number: number, from: number): NumberPlace {
  const offset = text.indexOf(`${hanziNumeral(number)}、`, from);
  return { number, offset: offset < 0 ? Infinity : offset };
}

/** Where the name of the heading that starts at the offset ends: at an item, at the end of its line, or at the words that continue an opening. */
function nameAt(text: string, offset: number): number | undefined {
  const words = text.slice(offset, offset + longestPlainHeading + longestItemMarker);
  const name = (headingName.exec(words) ?? openingName.exec(words))?.[0];
  return name === undefined ? undefined : offset + name.length;
}

/** `（二十三）` */
const longestItemMarker = 5;

const headingName =
  /^[一二三四五六七八九十]{1,3}、[^。！？；：…!?;:（）()\r\n]{2,48}?(?=[（(][一二三四五六七八九十]{1,3}[）)]|[*#\s]*(?:[\r\n]|$)|\u3000{2})/;

/** The first heading of an opinion or a plan is this one, and its prose says in one of these ways on what it rests: 一、总体要求以……为指导. */
const openingName =
  /^一、(?:[总總][体體](?:要求|思路)|指[导導]思想)(?=以|高[举舉]|深入|全面|[坚堅]持|[认認]真|按照|[贯貫][彻徹])/;

/** Whether a name that ends at the offset is alone on its line, apart from marks of Markdown. */
function hasOwnLine(text: string, offset: number): boolean {
  return !text.startsWith(indent, offset) && " \t*#\r\n\u3000".includes(text.charAt(offset));
}

/** Two wide blanks indent a paragraph of Chinese. */
const indent = "\u3000\u3000";
