import { textOf, type Span } from "../span";

/** Longer items say something of their own, in UTF-16 units. */
const longestReference = 400;

// eslint-disable-next-line regexp/no-super-linear-move -- it reads at most longestReference characters
const links = /!?\[[^\]]*\]\([^)\s]*\)|<?https?:\/\/[^\s<>]+>?/g;
const endsInLink = /(?:\]\([^)\s]*\)|https?:\/\/[^\s<>]+>?)[.。]?$/;

/** Whether a list item only refers to something: it ends in a link and, apart from links, holds at most a label. `- **Dates**: [ISO 8601](https://…)` */
export function isReference(text: string, item: Span): boolean {
  if (item.end - item.start > longestReference || !/[)>.。\w/-]/.test(text.charAt(item.end - 1))) return false;
  const words = textOf(text, item);
  return endsInLink.test(words) && !/[。；！？，]|[.;,!?]\s+\p{L}/u.test(words.replace(links, ""));
}

const apparatus =
  /^(?:footnotes?|endnotes?|notes|references|bibliography|sources|further reading|参考文献|參考文獻|参考资料|參考資料|注释|註釋|注釋|脚注|腳註|尾注|尾註|资料来源|資料來源|延伸阅读|延伸閱讀)[:：]?$/i;

/** Whether a heading names what is beside the text and is no part of what it says: footnotes, references, 注释. */
export function namesApparatus(name: string): boolean {
  return apparatus.test(name);
}
