import type { Article } from "../article/article";
import { byteShifts } from "../article/damage/byteShifts";
import { misdecodedTexts } from "../article/damage/misdecodedText";
import { outsideCode } from "../article/markdown/outsideCode";
import { type Span, textOf } from "../article/span";
import { message } from "../l10n/message";
import type { Problem } from "./rule";
import { shortened } from "./shared/shortened";

/** The findings of `pasted-damage` in an article that has characters which damage leaves, in the order of the text. */
export function pastedDamageProblems(article: Article): readonly Problem[] {
  const shifts = [...outsideCode(article, byteShifts(article.text))];
  const problems = [
    ...shifts.map(({ span, candidates }) => shiftedBytes(textOf(article.text, span), span, candidates)),
    ...misdecoded(article),
    ...strayCharacters(article, shifts.map(({ span }) => span)),
  ];
  return problems.sort((one, other) => one.span.start - other.span.start);
}

function shiftedBytes(written: string, span: Span, candidates: readonly string[]): Problem {
  return {
    span,
    message: message("“{0}” is text whose bytes were shifted when it was copied; it probably was “{1}”. Compare it with the original and choose.", written, candidates[0] ?? ""),
    fixes: () => candidates.map((candidate) => ({ title: message("Write “{0}” for “{1}”", candidate, written), edits: [{ span, text: candidate }] })),
    guesses: true,
  };
}

function* misdecoded(article: Article): Iterable<Problem> {
  for (const { readAs, places: everywhere } of misdecodedTexts(article.text)) {
    const places = [...outsideCode(article, everywhere)];
    const [first] = places;
    if (!first) continue;
    const original = shortened(first.text);
    yield {
      span: first.span,
      covers: places.map(({ span }) => span),
      message: message("UTF-8 text was read as {0} (places in the draft: {1}): this was “{2}”. Read it again as UTF-8.", readAs, places.length, original),
      fixes: () => [{ title: message("Read it again as UTF-8 (places: {0}): “{1}”", places.length, original), edits: places.map(({ span, text }) => ({ span, text })) }],
    };
  }
}

/** Private-use characters (the Unicode Standard, 23.5) and the replacement character U+FFFD, a run of either kind at a time. */
const strays = /(?:[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff])+|\ufffd+/g;

/** Where there are more places of a kind, the whole text was read wrongly, and to name them one by one is no help. */
const mostPlaces = 20;

function* strayCharacters(article: Article, shifts: readonly Span[]): Iterable<Problem> {
  const { text } = article;
  let next = 0;
  const isShifted = ({ start }: Span): boolean => {
    while ((shifts[next]?.end ?? Infinity) <= start) next++;
    return (shifts[next]?.start ?? Infinity) <= start;
  };
  const lost: Span[] = [];
  const unknown: Span[] = [];
  for (const { span } of outsideCode(article, runs(text))) {
    if (text.charAt(span.start) === "\ufffd") lost.push(span);
    else if (!isShifted(span)) unknown.push(span);
  }
  if (lost.length > mostPlaces) yield lostEverywhere(lost);
  else for (const span of lost) yield { span, message: message("Characters were lost here (“{0}”) when the text was read in a wrong encoding. Look them up in the original.", textOf(text, span)) };
  if (unknown.length > mostPlaces) yield unknownEverywhere(unknown);
  else for (const span of unknown) yield unknownCharacters(textOf(text, span), span);
}

function* runs(text: string): Iterable<{ readonly span: Span }> {
  for (const { index, 0: run } of text.matchAll(strays)) yield { span: { start: index, end: index + run.length } };
}

function lostEverywhere(spans: readonly Span[]): Problem {
  const span = spans[0] ?? { start: 0, end: 0 };
  return { span, covers: spans, message: message("Characters were lost in {0} places (“�”): the file was read in a wrong encoding. Open it again in the right one, such as GB18030 or Big5.", spans.length) };
}

function unknownCharacters(written: string, span: Span): Problem {
  const codes = [...written].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(" ");
  return {
    span,
    message: message("{0} means nothing outside the font or system it was made for (a private-use character). Write what the original has here, or delete it.", codes),
    fixes: () => [{ title: message("Delete {0}", codes), edits: [{ span, text: "" }] }],
  };
}

function unknownEverywhere(spans: readonly Span[]): Problem {
  const span = spans[0] ?? { start: 0, end: 0 };
  return {
    span,
    covers: spans,
    message: message("Private-use characters stand in {0} places: they mean nothing outside the font or system they were made for. Write what the original has there, or delete them.", spans.length),
    fixes: () => [{ title: message("Delete the private-use characters in {0} places", spans.length), edits: spans.map((place) => ({ span: place, text: "" })) }],
  };
}
