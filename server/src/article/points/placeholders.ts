import type { Article, Block } from "../article";
import { isBlank, isHanzi, isOneOfAt, unitSet } from "../text/characters";
import { firstMarkFrom, type PunctuationIndex } from "../text/punctuationIndex";
import { textOf, type Span } from "../span";

/** Longest text between 【 and 】 that is looked for; the longest of the skeletons has 76 characters. */
const longestBracket = 120;

/** Code and URLs, which are passed over, and all that may be a placeholder. */
const places = new RegExp(
  `\`[^\`]*\`|https?://\\S+|【[^【】\\r\\n]{0,${longestBracket}}】|(?<!\\w)(?:TODO|TBD)(?!\\w)|×{2,}|(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|^[ \\t\\u3000]*(?:…+|\\.{3,}|。{3,})[ \\t\\u3000]*$`,
  "gm",
);

/**
 * The placeholders of a block in the order of the text: 【哪方面】 of a skeleton, 【待补】, TODO, TBD, ××, XX市, a line of …… alone. Code, URLs, labels
 * (【摘要】本文…), numbers of documents and notes (【2023】) and a single × between numbers are not placeholders.
 */
export function placeholdersIn(
  { text, punctuation }: Pick<Article, "text" | "punctuation">,
  block: Block,
): readonly Span[] {
  if (block.kind !== "paragraph" && block.kind !== "heading" && block.kind !== "table") return none;
  const { start, end } = block.kind === "heading" ? block.heading.content : block.span;
  if (!mayHold(text, { start, end }, punctuation)) return none;
  const placeholders: Span[] = [];
  for (const found of text.slice(start, end).matchAll(places)) {
    const [words] = found;
    const bare = words.trim();
    const offset = start + found.index + words.indexOf(bare);
    const span = { start: offset, end: offset + bare.length };
    if (isPlaceholder(text, span, { start, end }, block)) placeholders.push(span);
  }
  return placeholders;
}

const none: readonly never[] = [];

/** By UTF-16 unit, how a placeholder may start with it; 0 for all with which none does. */
const signs = new Uint8Array(0x10000);
const bracket = 1;
/** ×, X: two of them at least. */
const doubled = 2;
/** TODO, TBD. */
const word = 3;
/** A line of dots. */
const dot = 4;
for (const [characters, sign] of [
  ["【", bracket],
  ["×XxＸｘ", doubled],
  ["T", word],
  ["….。", dot],
] as const)
  for (const character of characters) signs[character.charCodeAt(0)] = sign;

const secondLetters = unitSet("OB");

/** Whether a placeholder may be in the passage. */
function mayHold(text: string, { start, end }: Span, { offsets }: PunctuationIndex): boolean {
  for (let index = firstMarkFrom({ offsets }, start); index < offsets.length; index++) {
    const offset = offsets[index] ?? end;
    if (offset >= end) return false;
    const sign = signs[text.charCodeAt(offset)];
    if (sign === 0) continue;
    if (
      sign === bracket ||
      (sign === doubled && signs[text.charCodeAt(offset + 1)] === doubled) ||
      (sign === word && isOneOfAt(text, offset + 1, secondLetters))
    )
      return true;
    if (sign === dot && (offset === start || isBlank(text.charCodeAt(offset - 1)))) return true;
  }
  return false;
}

function isPlaceholder(text: string, span: Span, passage: Span, block: Block): boolean {
  switch (text.charAt(span.start)) {
    case "【":
      return !isReference(text, span) && !isLabel(text, span, passage);
    case "X":
    case "x":
    case "Ｘ":
    case "ｘ":
      return standsForName(text, span);
    case "…":
    case ".":
    case "。":
      // In a quotation the line says that something was left out.
      return !(block.kind === "paragraph" && block.quoted);
    default:
      return /^(?:T|×)/.test(textOf(text, span));
  }
}

/** XX市, 张XX and 20XX年 stand for a name or number; XX染色体 does not, nor does anything in text without Chinese. */
function standsForName(text: string, { start, end }: Span): boolean {
  let before = start;
  while (before > 0 && /[0-9]/.test(text.charAt(before - 1))) before--;
  const besideHanzi = isHanzi(text.charCodeAt(end)) || isHanzi(text.charCodeAt(before - 1));
  return besideHanzi && !text.startsWith("染色", end);
}

/** 【2023】 and 【1】 number a document or a note. */
function isReference(text: string, { start, end }: Span): boolean {
  return /^[0-9０-９]+$/.test(text.slice(start + 1, end - 1));
}

/** What a bracket asks of the writer; no label holds such words. */
const request = /[待填补補请請哪谁誰？?…×]|此处|此處|这里|這裡|什么|什麼|何时|何時|怎样|怎樣|插入|TODO|TBD/;

/** Labels that may also be alone on a line. */
const commonLabel =
  /^(?:摘要|提要|内容提要|內容提要|关键词|關鍵詞|编者按|編者按|导读|導讀|注释?|註釋?|附注|链接|連結|背景|点评|點評|启示|啟示|(?:典型)?案例.{0,3})$/;

/** Longest label in UTF-16 units: 【典型案例之一】. */
const longestLabel = 8;

/**
 * 【摘要】本文…, 【主要做法】一是…: a label before the text it belongs to. What continues with a clause (【主题】的意义, 【作者】指出) or a mark is no label, nor is
 * anything in a passage without Chinese around it.
 */
function isLabel(text: string, { start, end }: Span, passage: Span): boolean {
  const words = text.slice(start + 1, end - 1);
  if (
    start !== passage.start ||
    words.length === 0 ||
    words.length > longestLabel ||
    request.test(words) ||
    !isHanzi(words.charCodeAt(0))
  )
    return false;
  const next = text.slice(end, Math.min(end + 3, passage.end));
  return next.trim() === ""
    ? commonLabel.test(words)
    : !/^\s*[的之是在与與和及为為有【，,。、；;：:）)”」》]|^(?:强调|強調|指出|要求|提出|认为|認為|表示)/.test(next);
}
