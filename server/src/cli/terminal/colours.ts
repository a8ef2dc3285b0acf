import { inspect } from "node:util";
import type { WriteStream } from "node:tty";

/** The colours the program uses, by their names in Node.js. */
export type Colour = "red" | "yellow" | "cyan" | "gray" | "green";

/** Gives a text in a colour, or as it is where there are none. */
export type Colours = (colour: Colour, text: string) => string;

/** Colours where a stream is a terminal that has them and nobody has asked for none (`NO_COLOR`, `TERM=dumb`). */
export function coloursFor(stream: WriteStream): Colours {
  return stream.isTTY && stream.hasColors() ? inColour : (_, text) => text;
}

function inColour(colour: Colour, text: string): string {
  const [start = 0, end = 0] = inspect.colors[colour] ?? [];
  return `\u001b[${start}m${text}\u001b[${end}m`;
}
