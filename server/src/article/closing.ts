import type { Block } from "./article";
import { paragraphMarkerAt } from "./points/markers";
import { textOf } from "./span";
import { fold } from "./text/fold";
import { endsLikeSentence, opensClosing } from "./text/sentences";

/**
 * Which of the blocks at the end of a draft is the first that closes it: a paragraph that opens with 总之, the closing formula, attachments, signature, date and
 * notes (GB/T 9704—2012, 7.3.4 to 7.3.8 and 7.4). Looked for backwards; the number of the blocks where there is nothing of the kind.
 *
 * @param isAllThereIs whether a closing paragraph with an index is the text of its section, and so closes nothing
 */
export function firstOfClosing(
  text: string,
  blocks: readonly Block[],
  isAllThereIs: (index: number) => boolean,
): number {
  let first = blocks.length;
  let below: Part | undefined;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    const part = block && partOf(text, block);
    if (
      part === undefined ||
      (below === "item" && part !== "item" && part !== "attachments") ||
      (below === "formula" && part !== "conclusion") ||
      (part === "conclusion" && isAllThereIs(index))
    )
      break;
    // A line belongs to the closing only when something below it does.
    if (part === "line" ? first < blocks.length : part !== "item") first = index;
    if (part === "conclusion") break;
    below = part;
  }
  return first;
}

/**
 * What a block is in the closing of a draft. A `line` is a short one, such as a name, or a rule: it belongs to the closing only beside other parts, as an `item` of a list or a numbered line does below 附件：. Above a `formula` only a `conclusion` is allowed.
 */
type Part = "conclusion" | "formula" | "attachments" | "signed" | "line" | "item";

function partOf(text: string, block: Block): Part | undefined {
  if (block.kind === "rule") return "line";
  if (block.kind === "paragraph" && block.item && !block.quoted) return "item";
  if (block.kind !== "html" && (block.kind !== "paragraph" || block.quoted)) return undefined;
  if (block.kind === "paragraph" && opensClosing(text, block.span)) return "conclusion";
  if (block.span.end - block.span.start > longestBlock) return undefined;
  const parts = textOf(text, block.span)
    .split(/[\r\n]+/)
    .map(partOfLine);
  if (parts.includes(undefined)) return undefined;
  const part = parts.find((own) => own !== "line") ?? "line";
  return part === "line" && paragraphMarkerAt(text, block.span.start, block.span.end) ? "item" : part;
}

/** No part of a closing is longer, in UTF-16 units: a list of those who get copies is the longest. */
const longestBlock = 300;

/** Longest signature, in UTF-16 units: `某市文化和旅游局办公室`. */
const longestSignature = 30;

/** Longest closing formula, in UTF-16 units, punctuation left out: `以上请示如无不妥请批转各区县人民政府和市级有关部门执行`. */
const longestFormula = 40;

/** `2026年3月1日`, `二〇二六年三月一日`, with or without its numbers; `2026-03-01`, `March 1, 2026`. */
const dateLine =
  /^(?:.{0,8}年.{1,8}月.{0,8}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}|(?:\d{1,2} )?[A-Z][a-z]{2,8} (?:\d{1,2}, ?)?\d{4})$/;

/** A note in parentheses below the date (GB/T 9704—2012, 7.3.7: 附注), which is not the number （三）, and lines that say who wrote, edited, answers or gets a copy. */
const noteLine =
  /^(?:[（(](?![一二三四五六七八九十0-9]{1,3}[）)])[^（()）]*[）)]|(?:抄送|抄报|作者|作者单位|责任编辑|责编|编辑|联系人|联络人|联系电话|联络电话|电话|地址|邮编|邮箱|电子邮箱)[:：].*|.*印发)$/;

/** The closing formulas of official documents, in Simplified, without punctuation. Practice; no standard lists them. */
const formula =
  /^(?:特此(?:通知|通报|通告|公告|报告|请示|申请|函告|函达|函复|函商|致函|复函|批复|说明|建议)|(?:以上|上述).{0,12}(?:[妥当可]否|供|请(?:予|批|审|阅|核|函|复|指))|[妥当可]否请|如无不妥|(?:请|敬请|恳请|即请|盼|望).{0,8}(?:函复|复函|批复|批示|审批|审议|审阅|批准|支持|遵照执行|贯彻执行)(?:为盼|为荷)?$|专此|此复$|此致$|敬礼$)/;

function partOfLine(line: string): Part | undefined {
  const words = fold(line.replace(/<[^<>]*>/g, "").replace(/^[\s*_]+|(?<![\s*_])[\s*_]+$/g, ""));
  if (/^附件\d{0,2}(?:[:：]|$)/.test(words)) return "attachments";
  if (dateLine.test(words.replace(/(?<!\w)\s|\s(?!\w)/g, "")) || noteLine.test(words)) return "signed";
  if (isFormula(words)) return "formula";
  return words.length <= longestSignature && !endsLikeSentence(words, { start: 0, end: words.length })
    ? "line"
    : undefined;
}

function isFormula(line: string): boolean {
  const words = line.replace(/[，,。.！!：:；;\s]/g, "");
  return words.length <= longestFormula && formula.test(words);
}
