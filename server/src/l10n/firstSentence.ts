/** What is before the first full stop or semicolon, the full stop included; the whole text where there is none. */
export function firstSentence(text: string): string {
  return /^.*?(?:[。；]|[.;](?=\s|$))/.exec(text)?.[0].replace(/[；;]$/, "") ?? text;
}
