import type { Article } from "../article/article";
import { hasHanzi, isBlank } from "../article/text/characters";
import type { Passage } from "../article/markdown/prose";
import { type LoneMark, type PairMark, quotationsOf } from "../article/markdown/quotations";
import { message, type Message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";

const closeOf: Readonly<Record<PairMark, string>> = {
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "《": "》",
  "（": "）",
  "【": "】",
  '"': '"',
};

/**
 * Quotation marks and brackets that do not pair within a paragraph, each at the mark that has no partner. Two in the same direction
 * are one mistake: one of them should be the other.
 *
 *     要做到“整洁、安静。   ->   “ is never closed
 *     要做到“整洁“。        ->   the second “ should be ”
 */
export const quoteUnbalanced: Rule = {
  code: "quote-unbalanced",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "standard",
  *check({ article }): Iterable<Problem> {
    const hasHanziOf = new Map<Passage, boolean>();
    const lone = quotationsOf(article).lone.filter((mark) => isFault(article, mark, hasHanziOf));
    const turned = turnedMarks(lone);
    for (const mark of lone) {
      const partner = turned.get(mark);
      if (partner === "resolved") continue;
      const written = article.text.charAt(mark.offset);
      const open = mark.mark;
      const close = closeOf[open];
      yield {
        span: { start: mark.offset, end: mark.offset + 1 },
        message:
          partner === "turned"
            ? message(
                "This {0} points the wrong way: {1} is expected here.",
                markName(mark, written),
                mark.opens ? close : open,
              )
            : mark.opens
              ? message(
                  "The {0} is never closed. Put {1} where the quoted or bracketed words end.",
                  markName(mark, written),
                  close,
                )
              : message(
                  "The {0} closes nothing. Put {1} where the quoted or bracketed words begin, or delete it.",
                  markName(mark, written),
                  open,
                ),
      };
    }
  },
};

/** A mark alone is hard to read among other marks: opening quotation mark “. Names as in GB/T 15834—2011. */
function markName({ mark, opens }: LoneMark, written: string): Message {
  switch (mark) {
    case "《":
      return opens ? message("opening title mark {0}", written) : message("closing title mark {0}", written);
    case "（":
    case "【":
      return opens ? message("opening bracket {0}", written) : message("closing bracket {0}", written);
    default:
      return opens ? message("opening quotation mark {0}", written) : message("closing quotation mark {0}", written);
  }
}

/** A paragraph may have many marks; what is known of it is in the map. */
function isFault(
  { text }: Article,
  { mark, offset, opens, passage }: LoneMark,
  hasHanziOf: Map<Passage, boolean>,
): boolean {
  // Half-width brackets are alone in markers, 1), in emoticons and in formulas.
  if (text.charCodeAt(offset) < 0x80) return false;
  if (mark === "‘") {
    const isChinese = hasHanziOf.get(passage) ?? hasHanzi(text, passage.span);
    hasHanziOf.set(passage, isChinese);
    return isChinese;
  }
  return opens || mark !== "（" || !endsMarker(text, offset, passage.span.start);
}

/** Whether a closing bracket ends a marker such as `1）`, `a）` or `一）` rather than a bracket. */
function endsMarker(text: string, offset: number, start: number): boolean {
  const before = text.slice(Math.max(start, offset - 4), offset);
  const number = /(?:[0-9０-９]{1,3}|[A-Za-zＡ-Ｚａ-ｚ]|[一二三四五六七八九十]{1,3}|[①-⑳])$/.exec(before);
  if (!number) return false;
  const first = offset - number[0].length;
  return (
    first === start ||
    isBlank(text.charCodeAt(first - 1)) ||
    "，、；：。！？,;:.!?“”（(*".includes(text.charAt(first - 1))
  );
}

type Turned = ReadonlyMap<LoneMark, "turned" | "resolved">;

/** Two lone marks of one kind and direction in a paragraph: of two that open the second should close, of two that close the first should open. */
function turnedMarks(lone: readonly LoneMark[]): Turned {
  const turned = new Map<LoneMark, "turned" | "resolved">();
  const waiting = new Map<PairMark, LoneMark>();
  for (const mark of lone) {
    const other = waiting.get(mark.mark);
    if (other?.passage === mark.passage && other.opens === mark.opens) {
      turned.set(mark, mark.opens ? "turned" : "resolved");
      turned.set(other, mark.opens ? "resolved" : "turned");
      waiting.delete(mark.mark);
    } else {
      waiting.set(mark.mark, mark);
    }
  }
  return turned;
}

export const page: RulePage = {
  meaning: {
    hans: "引号、书名号或括号在一段之内不成对：“”‘’「」『』《》（）【】缺了一半，或方向写反。请补上、改正或删去。",
    hant: "引號、書名號或括號在一段之內不成對：“”‘’「」『』《》（）【】缺了一半，或方向寫反。請補上、改正或刪去。",
    latin:
      "Quotation marks or brackets do not pair within a paragraph: of “” ‘’ 「」 『』 《》 （） 【】 one is missing, or points the wrong way. Add, turn or delete it.",
  },
  reason: {
    hans: "GB/T 15834—2011《标点符号用法》：引号、括号和书名号都由前后两半组成。缺一半，读者就分不清哪些话是引来的。引文有几段时，每段开头用前引号，只在最后一段末尾用后引号，这样写不会报告。粘贴时损坏的文字也常在这里露出痕迹。",
    hant: "GB/T 15834—2011《標點符號用法》：引號、括號和書名號都由前後兩半組成。缺一半，讀者就分不清哪些話是引來的。引文有幾段時，每段開頭用前引號，只在最後一段末尾用後引號，這樣寫不會報告。貼上時損壞的文字也常在這裡露出痕跡。",
    latin:
      "GB/T 15834—2011: quotation marks, brackets and title marks have two halves; without one of them the reader cannot tell which words are quoted. A quotation of several paragraphs opens each of them and closes only the last, and is left alone. Text damaged by pasting often shows here first.",
  },
  bad: `# 社区花园的标准

社区花园要做到“整洁、安静，还要让人愿意多坐一会儿。
`,
  good: `# 社区花园的标准

社区花园要做到“整洁、安静”，还要让人愿意多坐一会儿。
`,
};
