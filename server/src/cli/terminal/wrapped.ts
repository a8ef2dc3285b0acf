/** The columns of a terminal that nobody has made wider. */
const terminalColumns = 80;

/** A word of a script with blanks, one character of one without, or blanks. Marks stay with what they open or close. */
const piece =
  // eslint-disable-next-line regexp/no-super-linear-move -- it reads texts of this program only
  /[（《「『“]*(?:[\u2e80-\u2fdf\u3041-\u9fff\uf900-\ufaff]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”]+|.)[，。；：、！？）》」』”]*|\s+/gsu;

/** A text broken into lines of a terminal, those after the first indented as the first is: by so many columns. A word that is longer stands alone. */
export function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  let line = "";
  for (const [part] of text.matchAll(piece)) {
    if (indent + columnsOf(line + part.trimEnd()) > terminalColumns && line !== "") {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else {
      line += part;
    }
  }
  return [...lines, line].join(`\n${" ".repeat(indent)}`);
}

/** Characters of East Asian scripts and their marks take two columns (Unicode Standard Annex 11, wide and full width). */
function columnsOf(text: string): number {
  return (
    [...text].length +
    (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g)
      ?.length ?? 0)
  );
}
