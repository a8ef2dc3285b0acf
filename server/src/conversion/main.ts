import { Converter } from "opencc-js";
import type { ScriptConverter } from "../edits/conversionEdits";

/** Converters are made at their first use: the dictionaries take a tenth of a second and tens of megabytes. */
const converters = new Map<string, (text: string) => string>();

function converter(from: string, to: string): (text: string) => string {
  const key = `${from} ${to}`;
  const known = converters.get(key) ?? Converter({ from, to });
  converters.set(key, known);
  return known;
}

/**
 * Converts between the scripts with OpenCC's dictionaries of words, in the forms of Taiwan. A text is folded to Simplified first, which loses nothing: the words
 * of a text that mixes the scripts are in the dictionaries only then (松樹 would become 鬆樹).
 */
export const convertScript: ScriptConverter = (text, to) => {
  const simplified = converter("tw", "cn")(text);
  return to === "hans" ? simplified : converter("cn", "tw")(simplified);
};
