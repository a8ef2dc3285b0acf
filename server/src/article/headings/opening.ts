import type { Block, ParagraphBlock } from "../article";
import { hasHanzi } from "../text/characters";
import { findMarkers, paragraphMarkerAt } from "../points/markers";
import { endsLikeSentence } from "../text/sentences";
import { textOf, type Span } from "../span";
import { isPageHead } from "./pageHead";

/** What is between the title and the first section. */
export interface Opening {
  readonly byline: Span | undefined;
  readonly editor: Span | undefined;
  readonly lead: Span | undefined;
  readonly introduction: Span | undefined;
  /** Where points start that are before any heading; undefined when there are none. */
  readonly points: number | undefined;
}

/**
 * Reads byline, editor, lead and introduction from the blocks between the title and the first section.
 *
 * @param isWhole whether no section follows, so that the blocks are the whole article
 */
export function readOpening(text: string, blocks: readonly Block[], isWhole: boolean): Opening {
  const all = blocks.filter((block) => block.kind === "paragraph");
  let byline: Span | undefined;
  let editor: Span | undefined;
  let read = 0;
  for (; read < all.length; read++) {
    const span = all[read]?.span ?? { start: 0, end: 0 };
    if (!editor && isEditorLine(text, span)) editor = span;
    else if (!byline && isByline(text, span, all.length - read)) byline = span;
    else if (!isCredit(text, span)) break;
  }
  const next = all[read];
  const lead = next && isLead(text, next, all.length - read) ? next.span : undefined;
  const paragraphs = all
    .slice(lead ? read + 1 : read)
    .filter(({ span }, index) => index > 0 || !isKeywordLine(text, span));
  const lastInSequence = isWhole ? paragraphs.findLastIndex(({ span }) => continuesSequence(text, span)) : -1;
  const firstPoint = paragraphs.findIndex((block, index) => opensPoints(text, block, isWhole, index < lastInSequence));
  const before = firstPoint < 0 ? paragraphs : paragraphs.slice(0, firstPoint);
  const [first] = before;
  const last = before.at(-1);
  return {
    byline,
    editor,
    lead,
    introduction: first && last ? { start: first.span.start, end: last.span.end } : undefined,
    points: paragraphs[firstPoint]?.item?.marker.start ?? paragraphs[firstPoint]?.span.start,
  };
}

function isEditorLine(text: string, span: Span): boolean {
  return /^[◎□（(]?\s*(?:本文)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|Editor\b|Edited by\b)\s*[/／:：\s]/i.test(
    line(text, span),
  );
}

/** Longest line without a byline mark that can be a name: `马小云  李 强` or `Jane M. Walker`. */
const longestName = 24;

function isByline(text: string, span: Span, remaining: number): boolean {
  const content = line(text, span);
  if (/^[◎□]/.test(content) || /^(?:作者|文|撰文)\s*[:：/／|]/.test(content)) return true;
  if (endsLikeSentence(text, span)) return false;
  if (/^(?:By|BY|by)\s+[\p{Lu}【]/u.test(content)) return true;
  if (remaining < 2 || content.length > longestName) return false;
  // 马小云, 马小云 李强, 张三（某某大学）: two to four characters a name, nothing else.
  return /^\p{Script=Han}{2,4}(?:[\s\u3000、]+\p{Script=Han}{2,4})*(?:[（(][^）)]*[）)])?$/u.test(content);
}

/** Affiliations, dates and notes on the text beside the credits. */
function isCredit(text: string, span: Span): boolean {
  const content = line(text, span);
  if (isPageHead(textOf(text, span))) return true;
  if (content.length > 60) return false;
  return (
    /^[（(](?:作者|本文|编辑|編輯|来源|來源|[0-9]{4}年)/.test(content) ||
    /^(?:来源|來源|日期|时间|時間)\s*[:：]/.test(content) ||
    /^[0-9]{4}\s*[年\-./][0-9\s年月日\-./]*$/.test(content) ||
    (content.length <= longestName &&
      /(?:大学|大學|学院|學院|党校|黨校|研究院|研究所|研究室|委员会|委員會|办公室|辦公室)$/.test(content))
  );
}

function isKeywordLine(text: string, span: Span): boolean {
  return /^\**(?:关键词|關鍵詞|关键字|關鍵字|Keywords?)\**\s*[:：]/i.test(line(text, span));
}

/** One paragraph before the introduction that sums up: marked as such, quoted, or without a final mark (domain: the lead has no 。). */
function isLead(text: string, block: ParagraphBlock, remaining: number): boolean {
  if (
    /^\**(?:摘\s*要|提\s*要|内容提要|內容提要|核心提示|导读|導讀|导语|編者按|编者按|Abstract|Summary|Executive summary)\**\s*[:：.—]/i.test(
      line(text, block.span),
    )
  )
    return true;
  if (
    block.item ||
    "：:".includes(text.charAt(block.span.end - 1)) ||
    paragraphMarkerAt(text, block.span.start, block.span.end)
  )
    return false;
  if (block.quoted) return remaining > 1;
  const length = text.slice(block.span.start, block.span.end).replace(/[\r\n]+/g, "").length;
  const isChinese = hasHanzi(text, block.span);
  return (
    !endsLikeSentence(text, block.span) &&
    length >= (isChinese ? shortestLead : 2 * shortestLead) &&
    length <= (isChinese ? longestLead : 3 * longestLead)
  );
}

/** Shortest paragraph that is a lead only because it has no final mark; a shorter one is a name, a place or a slogan. */
const shortestLead = 16;

/** Longest paragraph that is a lead only because it has no final mark, in Chinese characters; that of the model has 80. */
const longestLead = 240;

/** 其次，…… and the like at the start of a paragraph. */
function continuesSequence(text: string, { start, end }: Span): boolean {
  const marker = paragraphMarkerAt(text, start, end);
  return marker?.family === "sequence" && marker.number > 1;
}

/**
 * Whether the points of a lost section start here: a paragraph that starts with a marker numbered one, or, in a text without any
 * heading, one with a series inside it. A list in an introduction is part of the introduction. 首先 numbers points only in a text without
 * any heading where a later paragraph continues it (`isContinued`).
 */
function opensPoints(text: string, block: ParagraphBlock, isWhole: boolean, isContinued: boolean): boolean {
  if (block.quoted || block.item) return false;
  const markers = findMarkers(text, block.span);
  const [first] = markers;
  if (first?.marker.number !== 1) return false;
  const { family } = first.marker;
  if (first.form === "paragraph" && (family !== "sequence" || isContinued)) return true;
  return isWhole && markers.some(({ marker }) => marker.family === family && marker.number === 2);
}

function line(text: string, span: Span): string {
  return text.slice(span.start, Math.min(span.end, span.start + 120));
}
