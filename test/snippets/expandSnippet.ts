/**
 * The text a snippet leaves behind when the writer tabs through it and keeps every default.
 *
 * Deliberately small: `$1`, `${1}`, `${1:default}` (nested too) and the escapes `\$` `\}` `\\` are what our snippets
 * may use. Anything else that starts with `$` throws, so that a slip is found here and not by a writer.
 */
export function expandSnippet(snippet: string): string {
  return new Expansion(snippet).run();
}

/** The numbers of the tab stops in the order in which they first occur. */
export function tabStopsOf(snippet: string): readonly number[] {
  const expansion = new Expansion(snippet);
  expansion.run();
  return [...expansion.defaults.keys()];
}

class Expansion {
  /** What each tab stop holds: the default at its first occurrence, repeated at all others. */
  readonly defaults = new Map<number, string>();
  readonly #snippet: string;
  #offset = 0;

  constructor(snippet: string) {
    this.#snippet = snippet;
  }

  run(): string {
    const text = this.#readUntil("");
    if (this.#offset < this.#snippet.length) throw new Error(`stopped at ${String(this.#offset)}`);
    return text;
  }

  /** Reads to the terminator, which stays unread; the empty one is the end of the snippet. */
  #readUntil(terminator: string): string {
    let text = "";
    for (;;) {
      const character = this.#snippet.charAt(this.#offset);
      if (character === terminator) return text;
      if (character === "") throw new Error("a placeholder is not closed");
      if (character === "\\" && "$}\\".includes(this.#snippet.charAt(this.#offset + 1) || " ")) {
        text += this.#snippet.charAt(this.#offset + 1);
        this.#offset += 2;
      } else if (character === "$") {
        text += this.#readTabStop();
      } else {
        text += character;
        this.#offset++;
      }
    }
  }

  #readTabStop(): string {
    const [whole, bare, braced, separator] = /^\$(?:(\d+)|\{(\d+)([:}]))/.exec(this.#snippet.slice(this.#offset)) ?? [];
    if (whole === undefined)
      throw new Error(
        `no tab stop at ${String(this.#offset)}: ${this.#snippet.slice(this.#offset, this.#offset + 10)}`,
      );
    this.#offset += whole.length;
    const number = Number(bare ?? braced);
    if (separator !== ":") {
      const text = this.defaults.get(number) ?? "";
      this.defaults.set(number, text);
      return text;
    }
    const text = this.#readUntil("}");
    this.#offset++;
    if (this.defaults.has(number)) throw new Error(`tab stop ${String(number)} has two defaults`);
    this.defaults.set(number, text);
    return text;
  }
}
