/** What most of the texts begin with: a title and the heading of a section. */
const opening = "# 题\n\n## 实施路径\n\n";

/** Lines with numbers of four digits, so that twice as many are twice as long. */
export function numbered(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1000)).join("");
}

/** Drafts made to be slow, by how often what they are made of is repeated. */
export const hostileTexts: Readonly<Record<string, (count: number) => string>> = {
  "one long line": (count) => `# 题\n\n${"绿道好，走的人多。".repeat(count)}`,
  "one line without a mark": (count) => opening + "绿".repeat(count),
  "one long word": (count) => opening + "a".repeat(count),
  "one long number": (count) => opening + "1".repeat(count),
  "block quotes in block quotes": (count) => `${"> ".repeat(count)}字`,
  "lists in lists": (count) => `${"- ".repeat(count)}字`,
  "lists of all kinds": (count) => opening + "- 甲\n\n  1. 乙\n\n  * 丙\n\n".repeat(count),
  "markers in one paragraph": (count) => opening + "一是登记。".repeat(count),
  "markers in paragraphs": (count) => opening + "一是登记。\n\n".repeat(count),
  "one long series": (count) => opening + numbered(count, (number) => `${number - 999}. 登记。\n\n`),
  connectives: (count) => opening + "首先，登记，一来，打通。\n\n".repeat(count),
  announcements: (count) => opening + "有三个方面。一是登记。".repeat(count),
  "headings of one name": (count) => `# 题\n\n${"## 一、重要意义\n\n文。\n\n".repeat(count)}`,
  "headings of different names": (count) => `# 题\n\n${numbered(count, (number) => `## 名${number}\n\n文。\n\n`)}`,
  "sections out of order": (count) => `# 题\n\n${"## 路径和标准\n\n文。\n\n## 意义和路径\n\n文。\n\n".repeat(count)}`,
  "lines that act as headings": (count) => "重要意义\n\n绿道把零散的绿地连成了一片，走的人多了。\n\n".repeat(count),
  "a heading of many words": (count) => `# ${"a of ".repeat(count)}`,
  "headings that skip levels": (count) => `# 题\n\n${"## 一、重要意义\n\n##### 甲\n\n文。\n\n".repeat(count)}`,
  "headings that skip levels, one below the other": (count) => `# 题\n\n${"### 甲\n\n".repeat(count)}`,
  titles: (count) => "# 重要意义\n\n## 甲\n\n".repeat(count),
  "headings that end in a mark": (count) => `# 题\n\n${"## 重要意义。\n\n文。\n\n".repeat(count)}`,
  "headings with wrong numbers": (count) => `# 题\n\n${"## 三、重要意义\n\n文。\n\n".repeat(count)}`,
  "series with wrong numbers": (count) =>
    `# 题\n\n${numbered(count, (number) => `## 名${number}\n\n第一，登记。\n\n第三，打通。\n\n`)}`,
  "series that start anew": (count) => opening + "1. 登记。\n\n文。\n\n2. 打通。\n\n字\n\n1. 走。\n\n".repeat(count),
  "series of two kinds": (count) => opening + "首先，登记。\n\n第二，打通。\n\n三是走。\n\n".repeat(count),
  "levels that are swapped": (count) => opening + "1. 登记。\n\n（一）打通。\n\n一、走。\n\n".repeat(count),
  "half-width marks in paragraphs": (count) => opening + "绿道好,走的人多.真的(很多)!\n\n".repeat(count),
  "hidden characters in paragraphs": (count) => opening + "绿道\u200b好，走的人多。\n\n".repeat(count),
  "inserted pinyin": (count) => opening + "机(jī)制(zhì)好。\n\n".repeat(count),
  "shifted bytes": (count) => opening + "路?边@的花。\n\n".repeat(count),
  "text in another encoding": (count) => opening + "æ–‡ç¨¿ å¥½\n\n".repeat(count),
  "lines that were wrapped": (count) =>
    opening + "绿道把零散的绿地连成了一片，走的人\n多了，大家都说好，还有许多人\n".repeat(count),
  "indented paragraphs": (count) => opening + "    绿道把零散的绿地连成了一片，走的人多了。\n\n".repeat(count),
  "footnotes and indented paragraphs": (count) =>
    opening + "[^1]: 注。\n\n文。\n\n    绿道把零散的绿地连成了一片，走的人多了。\n\n".repeat(count),
  "formulas that never close": (count) => opening + "$$甲\n".repeat(count) + "$a".repeat(count),
  "wiki links that never close": (count) => opening + "[[甲".repeat(count),
  "addresses with brackets": (count) => opening + "https://example.org/甲(".repeat(count),
  "attributes that never close": (count) => opening + "{#a".repeat(count),
  "marks behind code that never closes": (count) => `${opening}\`\`\`\n文\n${"\u200b\n".repeat(count)}`,
  "quotation marks that never close": (count) => opening + "“‘「『《〈".repeat(count),
  "quotation marks in quotation marks": (count) => opening + "“".repeat(count) + "”".repeat(count - 1),
  "brackets that never close": (count) => opening + "。（([".repeat(count),
  "links that never close": (count) => opening + "[a](".repeat(count),
  "backticks that never close": (count) => opening + "` `` ``` ".repeat(count),
  "tags that never close": (count) => opening + "字<a ".repeat(count),
  "comments that never close": (count) => opening + "字<!-- ".repeat(count),
  "emphasis that never closes": (count) => opening + "**第一，".repeat(count),
  fences: (count) => opening + "```\n文\n```\n".repeat(count),
  placeholders: (count) => opening + "【待补】XX市TODO".repeat(count),
  "placeholders that never close": (count) => opening + "【".repeat(count),
  "empty lines": (count) => `# 题${"\n".repeat(count)}`,
  "lines that end in CR": (count) => opening + "字\r".repeat(count),
  tables: (count) => `${opening}| 甲 | 乙 |\n| --- | --- |\n${"| 字 | 字 |\n".repeat(count)}`,
  "link references": (count) => opening + numbered(count, (number) => `[r${number}]: http://example.org/${number}\n`),
  "remains of web pages": (count) => opening + "首页 > 新闻\n\n分享到\n\n上一篇：字\n\n".repeat(count),
  "both scripts": (count) => opening + "国國".repeat(count),
  "lone surrogates": (count) => opening + "\ud800".repeat(count),
  "text direction controls": (count) => opening + "字\u202e".repeat(count),
  "front matter of many lines": (count) => `---\n${numbered(count, (number) => `k${number}: b\n`)}---\n${opening}`,
  "front matter of one key": (count) => `---\n${"stage: b\n".repeat(count)}---\n${opening}`,
  "front matter that is deep": (count) => `---\na: ${"[".repeat(count)}${"]".repeat(count)}\n---\n${opening}`,
  "front matter that never closes": (count) => `---\n${"a: b\n".repeat(count)}`,
  "front matter of aliases that multiply": (count) =>
    `---\na1000: &a1000 [x, x]\n${numbered(count, (number) => `a${number + 1}: &a${number + 1} [*a${number}, *a${number}]\n`)}disable: *a${count + 1000}\n---\n${opening}`,
  "many codes in the front matter": (count) =>
    `---\ndisable: [${numbered(count, (number) => `k${number}, `)}]\n---\n${opening}${"文\u200b字。\n\n".repeat(count)}`,
  "many comments that silence the next line": (count) =>
    opening + "<!-- policy-draft-disable-next-line title-parts -->\n\n文\u200b字。\n\n".repeat(count),
  "many comments that silence": (count) =>
    opening + numbered(count, (number) => `<!-- policy-draft-disable c${number} -->\n\n文\u200b字。\n\n`),
  "comments that silence and end silence": (count) =>
    opening +
    "<!-- policy-draft-disable hidden-character -->\n\n文\u200b字。\n\n<!-- policy-draft-enable title-parts -->\n\n".repeat(
      count,
    ),
  "many codes in one comment": (count) =>
    `${opening}<!-- policy-draft-disable ${numbered(count, (number) => `c${number} `)}-->\n\n${"文\u200b字。\n\n".repeat(count)}`,
};
