const foldedMarks: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "；": ";",
  "（": "(",
  "）": ")",
  "？": "?",
  "！": "!",
  "．": ".",
};

/** A text with its full-width marks in half width, as careless web pages write them. */
export function foldMarks(text: string): string {
  return text.replace(/[，：；（）？！．]/g, (mark) => foldedMarks[mark] ?? mark);
}
