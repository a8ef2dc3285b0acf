import { CharacterKind, holds } from "../article/text/punctuationIndex";
import type { Problem, Rule, RulePage } from "./rule";
import type { Article } from "../article/article";
import { byteShifts, possibleShifts } from "../article/damage/byteShifts";
import { misdecodedTexts } from "../article/damage/misdecodedText";
import { outsideCode } from "../article/markdown/outsideCode";
import { type Span, textOf } from "../article/span";
import { message } from "../l10n/message";
import { shortened } from "./shared/shortened";

/**
 * Text that lost its characters on the way: bytes shifted (`?边@`), text read in another encoding (`дЄ≠еЫљ`), private-use characters, U+FFFD.
 * Candidates for the original are offered; only the original shows which is right.
 */
export const pastedDamage: Rule = {
  code: "pasted-damage",
  severities: { draft: "warning", review: "warning", final: "error" },
  editsProtected: true,
  source: "practice",
  *check({ article }): Iterable<Problem> {
    // Where bytes were shifted, a question mark stands for the lost one.
    if (
      !holds(article.punctuation, CharacterKind.damaged | CharacterKind.questionMark) &&
      article.text.search(fillers) < 0
    )
      return;
    const shifts = [...outsideCode(article, byteShifts(article.text))];
    const problems = [
      ...shifts.map(({ span, candidates }) => shiftedBytes(textOf(article.text, span), span, candidates)),
      ...uncertainShifts(article, shifts),
      ...misdecoded(article),
      ...filledIn(article),
      ...strayCharacters(
        article,
        shifts.map(({ span }) => span),
      ),
    ];
    yield* problems.sort((one, other) => one.span.start - other.span.start);
  },
};

function shiftedBytes(written: string, span: Span, candidates: readonly string[]): Problem {
  return {
    span,
    message: message(
      "“{0}” is text whose bytes were shifted when it was copied; it was probably “{1}”. Compare it with the original and choose.",
      written,
      candidates[0] ?? "",
    ),
    fixes: () =>
      candidates.map((candidate) => ({
        title: message("Write “{0}” for “{1}”", candidate, written),
        edits: [{ span, text: candidate }],
      })),
    guesses: true,
  };
}

/** What looks like shifted bytes in a text that does not tell what they were. */
function* uncertainShifts(article: Article, shifts: readonly { readonly span: Span }[]): Iterable<Problem> {
  const known = new Set(shifts.map(({ span }) => span.start));
  for (const { span, likely } of outsideCode(article, possibleShifts(article.text)))
    if (likely && !known.has(span.start))
      yield {
        span,
        message: message(
          "“{0}” may be text whose bytes were shifted when it was copied. Compare it with the original.",
          textOf(article.text, span),
        ),
      };
}

function* misdecoded(article: Article): Iterable<Problem> {
  for (const { encoding, readAs, places: everywhere } of misdecodedTexts(article.text)) {
    const places = [...outsideCode(article, everywhere)];
    const [first] = places;
    if (!first) continue;
    const original = shortened(first.text);
    yield {
      span: first.span,
      covers: places.map(({ span }) => span),
      message: message(
        "{0} text was read as {1} (places in the draft: {2}): this was “{3}”. Read it again as {0}.",
        encoding,
        readAs,
        places.length,
        original,
      ),
      fixes: () => [
        {
          title: message("Read it again as {0} (places: {1}): “{2}”", encoding, places.length, original),
          edits: places.map(({ span, text }) => ({ span, text })),
        },
      ],
    };
  }
}

/** What Chinese systems show for lost characters: U+FFFD read as GBK, and the bytes CC and CD of unused memory. */
const fillers = /(?:锟斤拷)+锟?斤?|烫{3,}|燙{3,}|屯{3,}/g;

function* filledIn(article: Article): Iterable<Problem> {
  const found = Array.from(article.text.matchAll(fillers), ({ index, 0: run }) => ({
    span: { start: index, end: index + run.length },
  }));
  for (const { span } of outsideCode(article, found))
    yield {
      span,
      message: message(
        "“{0}” stands for characters that were lost when the text was read in a wrong encoding. Reopen the file with its own encoding, such as GB18030; where that shows the same, look them up in the original.",
        shortened(textOf(article.text, span)),
      ),
      misread: true,
    };
}

/**
 * Private-use characters (the Unicode Standard, 23.5), and what stands for lost ones: the replacement character U+FFFD, controls that are no mark of Windows-1252
 * either. A run of either kind at a time.
 */
const strays = /(?:[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff])+|[\ufffd\u0081\u008d\u008f\u0090\u009d]+/g;

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
  if (lost.length > mostPlaces || isMostlyLost(text, lost)) yield lostEverywhere(lost);
  else
    for (const span of lost)
      yield {
        span,
        message: message(
          "Characters were lost here (“{0}”) when the text was read in a wrong encoding. Look them up in the original.",
          textOf(text, span),
        ),
      };
  if (unknown.length > mostPlaces) yield unknownEverywhere(unknown);
  else for (const span of unknown) yield unknownCharacters(textOf(text, span), span);
}

/** Whether more characters were lost than Chinese ones are left, as where GB18030 is read as UTF-8. */
function isMostlyLost(text: string, lost: readonly Span[]): boolean {
  const left = /[\u3400-\u9fff]/.test(text) ? text.replace(/[^\u3400-\u9fff]/g, "").length : 0;
  return lost.length > 1 && lost.reduce((sum, { start, end }) => sum + end - start, 0) > Math.max(left, fewestLost);
}

/** Fewer lost characters are single slips. */
const fewestLost = 5;

function* runs(text: string): Iterable<{ readonly span: Span }> {
  for (const { index, 0: run } of text.matchAll(strays)) yield { span: { start: index, end: index + run.length } };
}

function lostEverywhere(spans: readonly Span[]): Problem {
  const span = spans[0] ?? { start: 0, end: 0 };
  return {
    span,
    covers: spans,
    message: message(
      "Characters were lost in {0} places (“�”): the file was read in a wrong encoding. Reopen it with its own encoding, such as GB18030 or Big5.",
      spans.length,
    ),
    misread: true,
  };
}

function unknownCharacters(written: string, span: Span): Problem {
  const codes = [...written]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
    .join(" ");
  return {
    span,
    message: message(
      "{0} means nothing outside the font or system it was made for (a private-use character). Write what the original has here, or delete it.",
      codes,
    ),
    fixes: () => [{ title: message("Delete {0}", codes), edits: [{ span, text: "" }] }],
  };
}

function unknownEverywhere(spans: readonly Span[]): Problem {
  const span = spans[0] ?? { start: 0, end: 0 };
  return {
    span,
    covers: spans,
    message: message(
      "There are private-use characters in {0} places: they mean nothing outside the font or system they were made for. Write what the original has there, or delete them.",
      spans.length,
    ),
    fixes: () => [
      {
        title: message("Delete the private-use characters in {0} places", spans.length),
        edits: spans.map((place) => ({ span: place, text: "" })),
      },
    ],
  };
}

export const page: RulePage = {
  meaning: {
    hans: "文字在复制或转码时损坏了：字节错位（如“?边@”）、UTF-8 被当作别的编码（如“æ–‡ç¨¿”），或留下私用区字符、替换符“�”。请对照原文改正；快速修复给出可能的原文，由你挑选。",
    hant: "文字在複製或轉碼時損壞了：位元組錯位（如「?边@」）、UTF-8 被當作別的編碼（如「æ–‡ç¨¿」），或留下私用區字元、替換符「�」。請對照原文改正；快速修復給出可能的原文，由你挑選。",
    latin:
      "Text was damaged when it was copied or converted: bytes were shifted (?边@), UTF-8 was read in another encoding (æ–‡ç¨¿), or private-use characters or the replacement character � were left behind. Compare it with the original; the quick fixes offer what it may have been, for you to choose.",
  },
  reason: {
    hans: "转载页面常在转码时丢掉一个字节，后面的字便逐个错位，往往连句号和引号也一起吃掉。错位的字按 GB 18030 逐一还原，再与全文用字比较，挑出最可能的几种；是否正确只有原文知道，所以绝不自动修改。表情符号、生僻字以及希腊文、俄文词语不报告。",
    hant: "轉載頁面常在轉碼時丟掉一個位元組，後面的字便逐個錯位，往往連句號和引號也一起吃掉。錯位的字按 GB 18030 逐一還原，再與全文用字比較，挑出最可能的幾種；是否正確只有原文知道，所以絕不自動修改。表情符號、生僻字以及希臘文、俄文詞語不報告。",
    latin:
      "Pages that republish articles lose a byte when they convert them; every character after it is then read one byte off, and full stops and quotation marks go with it. The bytes are shifted back (GB 18030) and the results compared with the words of the draft; only the original shows which is right, so nothing is changed unasked. Emoji, rare characters, and Greek and Cyrillic words are left alone.",
  },
  bad: `# 社區花園的意義

居民說：“社區花園離家近，走幾步就到?边@句話說得實在。花園要建在這樣的地方，老人和孩子才用得上。
`,
  good: `# 社區花園的意義

居民說：“社區花園離家近，走幾步就到”這句話說得實在。花園要建在這樣的地方，老人和孩子才用得上。
`,
};
