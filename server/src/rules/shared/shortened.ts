/** Maximum characters of a text quoted in a message: enough to recognise it. */
const longestQuoted = 20;

/** The text, or the first 20 characters of its first line and `…`, for a message that quotes it. */
export function shortened(text: string): string {
  if (text.length <= longestQuoted && !/[\r\n]/.test(text)) return text;
  const [line = ""] = text.slice(0, 2 * longestQuoted + 1).split(/[\r\n]/, 1);
  // By characters: half of one beyond the basic plane cannot be shown.
  const quoted = [...line].slice(0, longestQuoted).join("");
  return quoted === text ? text : `${quoted}…`;
}
