import { foldMarks } from "./foldMarks";

/** Characters that a web page gives with their pinyin wherever they stand. */
const spelled: Readonly<Record<string, string>> = { 绿: "lǜ", 道: "dào", 城: "chéng", 处: "chù" };

/** A draft as it looks when its text was copied from a careless web page: what `cleanPasted` has to undo. The draft has a title and Markdown headings. */
export function asPasted(draft: string): string {
  const [title = "", ...lines] = draft
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/^#+ /, ""));
  const words = [title + "（推进城市绿道建设）", ...lines]
    .map((line, index) => (index > 0 && line !== "" ? `\u3000\u3000${line}` : line))
    .join("\n");
  const withPinyin = foldMarks(words).replace(
    /[绿道城处]/g,
    (character) => `${character}(${spelled[character] ?? ""})`,
  );
  const [pastedTitle = ""] = withPinyin.split("\n", 1);
  return `免费资源_高清全集_网站大全\n\n${withPinyin}\n\n\n\u00a0\n${pastedTitle}\n\n版权声明：本文内容由互联网用户自发贡献，本站不拥有所有权。\n\n(0)\n上一篇 2024年6月9日\n\n相关推荐`;
}
