import { CharacterKind, holds } from "../article/text/punctuationIndex";
import type { Problem, Rule, RulePage } from "./rule";
import { isHanzi, isLineBreak } from "../article/text/characters";
import { isProtected, readNotes } from "../article/markdown/protectedSpans";
import { outsideCode } from "../article/markdown/outsideCode";
import type { Span } from "../article/span";
import { message, type Message } from "../l10n/message";

/**
 * Characters that no reader sees: bidirectional controls, zero-width characters, control characters, a byte order mark inside the text. One
 * finding for each run of them.
 */
export const hiddenCharacter: Rule = {
  code: "hidden-character",
  severities: { draft: "warning", review: "warning", final: "error" },
  editsProtected: true,
  source: "practice",
  safe: true,
  *check({ article }): Iterable<Problem> {
    const { text } = article;
    if (!holds(article.punctuation, CharacterKind.hidden)) return;
    const strays = [...strayCharacters(text)];
    const prose = new Set(outsideCode(article, strays));
    const notes = readNotes(article);
    for (const stray of strays) {
      const spans = prose.has(stray) ? [stray.span] : directionalRuns(text, stray.span);
      for (const span of spans) {
        // In code, an address, or at the end of one, what nobody sees may be meant; only the writer knows. Notes are prose.
        const around = { start: span.start - 1, end: span.end + 1 };
        const isMeant = isProtected(article.protectedSpans, around) && !isProtected(notes, span);
        yield isMeant ? { ...problem(text, span), guesses: true } : problem(text, span);
      }
    }
  },
};

/** The runs of controls of direction in a run of hidden characters. */
function* directionalRuns(text: string, { start, end }: Span): Iterable<Span> {
  for (let from = start; from < end; from++) {
    if (!isDirectional(text.charCodeAt(from))) continue;
    const first = from;
    while (from < end && isDirectional(text.charCodeAt(from))) from++;
    yield { start: first, end: from };
  }
}

function problem(text: string, span: Span): Problem {
  const unit = text.charCodeAt(span.start);
  const code = `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
  return {
    span,
    message: message("Invisible {0} ({1}): it breaks search, conversion and printing. Delete it.", nameOf(unit), code),
    fixes: () => [
      { title: message("Delete the hidden characters here ({0})", span.end - span.start), edits: [{ span, text: "" }] },
    ],
  };
}

function nameOf(unit: number): Message {
  if (unit === byteOrderMark) return message("byte order mark");
  if (isDirectional(unit)) return message("text direction control");
  return isZeroWidth(unit) ? message("zero-width character") : message("control character");
}

const byteOrderMark = 0xfeff;
const joiner = 0x200d;
const nonJoiner = 0x200c;

/** Controls of the bidirectional algorithm (Unicode Standard Annex 9): marks, embeddings, overrides, isolates. */
function isDirectional(unit: number): boolean {
  return (
    unit === 0x200e ||
    unit === 0x200f ||
    unit === 0x061c ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2066 && unit <= 0x2069)
  );
}

/** Space, joiners, word joiner, soft hyphen and invisible operators without width. */
function isZeroWidth(unit: number): boolean {
  return (unit >= 0x200b && unit <= joiner) || (unit >= 0x2060 && unit <= 0x2064) || unit === 0x00ad;
}

/**
 * Controls, without those that break or space a line: tab, line feed, vertical tab, form feed, carriage return. The controls 80 to 9F are marks that were read
 * in a wrong encoding, and not to be deleted.
 */
function isControl(unit: number): boolean {
  return unit < 0x09 || (unit >= 0x0e && unit < 0x20) || unit === 0x7f;
}

function isHidden(unit: number): boolean {
  return isControl(unit) || isDirectional(unit) || isZeroWidth(unit) || unit === byteOrderMark;
}

/** As {@link isHidden}; a regular expression, because its search through a long draft is several times faster than a loop. */
const hidden = /[^\P{Cc}\s\x80-\x9f]|[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** The runs of hidden characters that serve nothing. */
function* strayCharacters(text: string): Iterable<{ readonly span: Span }> {
  const isRightToLeft = linesRightToLeft(text);
  let end = 0;
  for (const { index } of text.matchAll(hidden)) {
    if (index < end || !isStray(text, index, isRightToLeft)) continue;
    end = index + 1;
    while (isHidden(text.charCodeAt(end)) && isStray(text, end, isRightToLeft)) end++;
    yield { span: { start: index, end } };
  }
}

/** Whether a hidden character serves nothing: no emoji, no script that joins or breaks its words with it, no text that runs from right to left. */
function isStray(text: string, offset: number, isRightToLeft: (offset: number) => boolean): boolean {
  const unit = text.charCodeAt(offset);
  if (isDirectional(unit)) return !isRightToLeft(offset);
  // A soft hyphen and invisible operators belong to Latin words and formulas; among Chinese characters they are left over.
  if (unit === 0x00ad || (unit >= 0x2061 && unit <= 0x2064))
    return isHanzi(text.charCodeAt(offset - 1)) || isHanzi(text.charCodeAt(offset + 1));
  if (unit === joiner || unit === nonJoiner || unit === 0x200b) return !needsJoiners(text, offset);
  return true;
}

/**
 * Whether the character before or after is an emoji or of a script between Hebrew and Mongolian that is written with joiners or without
 * spaces: Arabic, Devanagari, Thai, Tibetan, Khmer and their neighbours.
 */
function needsJoiners(text: string, offset: number): boolean {
  return [text.charCodeAt(offset - 1), text.charCodeAt(offset + 1)].some(
    (unit) => isJoiningScript(unit) || isEmojiPart(unit),
  );
}

function isJoiningScript(unit: number): boolean {
  return (
    (unit >= 0x0590 && unit <= 0x10ff) ||
    (unit >= 0x1780 && unit <= 0x18af) ||
    (unit >= 0x1900 && unit <= 0x1cff) ||
    (unit >= 0xa800 && unit <= 0xabff) ||
    (unit >= 0xfb1d && unit <= 0xfdff) ||
    (unit >= 0xfe70 && unit <= 0xfefc)
  );
}

/** Symbols and dingbats, the variation selector that makes emoji of them, and halves of characters beyond the basic plane that are no Chinese characters. */
function isEmojiPart(unit: number): boolean {
  return (unit >= 0x2190 && unit <= 0x2bff) || unit === 0xfe0f || (unit >= 0xd800 && unit <= 0xdfff && !isHanzi(unit));
}

/** Tells whether the line of an offset holds letters that run from right to left; reads each line once when asked in the order of the text. */
function linesRightToLeft(text: string): (offset: number) => boolean {
  let end = -1;
  let holds = false;
  return (offset) => {
    if (offset < end) return holds;
    let start = offset;
    while (start > Math.max(end, 0) && !isLineBreak(text.charCodeAt(start - 1))) start--;
    holds = false;
    for (end = start; end < text.length && !isLineBreak(text.charCodeAt(end)); end++)
      holds ||= isRightToLeftLetter(text.charCodeAt(end));
    return holds;
  };
}

function isRightToLeftLetter(unit: number): boolean {
  return (
    (unit >= 0x05d0 && unit <= 0x08ff && unit !== 0x061c) ||
    (unit >= 0xfb1d && unit <= 0xfdff) ||
    (unit >= 0xfe70 && unit <= 0xfefc)
  );
}

export const page: RulePage = {
  meaning: {
    hans: "文中有读者看不见的字符：文字方向控制符、零宽字符、控制字符，或夹在文中的字节顺序标记。请删去。",
    hant: "文中有讀者看不見的字元：文字方向控制符、零寬字元、控制字元，或夾在文中的位元組順序標記。請刪去。",
    latin:
      "The text contains an invisible character: a text direction control, a zero-width character, a control character, or a byte order mark inside the text. Delete it.",
  },
  reason: {
    hans: "这些字符多由网页或排版软件带入，看上去什么也没有，却会让搜索找不到词、转换繁简出错、排版乱序。表情符号和需要它们的文字（如波斯文、印地文、泰文）里的不报告；代码块和文首信息里只报告文字方向控制符，因为它们会让人看到的代码与实际的不同。代码、网址和公式里的不自动删，只在快速修复里删。",
    hant: "這些字元多由網頁或排版軟體帶入，看上去什麼也沒有，卻會讓搜尋找不到詞、轉換繁簡出錯、排版亂序。表情符號和需要它們的文字（如波斯文、印地文、泰文）裡的不報告；程式碼區塊和文首資訊裡只報告文字方向控制符，因為它們會讓人看到的程式碼與實際的不同。程式碼、網址和公式裡的不自動刪，只在快速修復裡刪。",
    latin:
      "Such characters come with text pasted from web pages and page layouts. Nothing is to be seen, yet search misses the word, script conversion fails, and lines may be set out of order. Those inside emoji and in scripts that need them, such as Persian, Hindi and Thai, are left alone; in code blocks and front matter only text direction controls are reported, which make a reader see other code than what stands there. In code, addresses and formulas none is deleted unasked.",
  },
  bad: `# 社区花园的意义

社区花\u200B园离家近，走几步就到。
`,
  good: `# 社区花园的意义

社区花园离家近，走几步就到。
`,
};
