import type { Article, Block } from "../article/article";
import { blockIndexAt } from "../article/markdown/blockAt";
import { isBlank, isOneOfAt, trimmed, unitSet } from "../article/text/characters";
import { isKeywordLine } from "../article/headings/keywordLine";
import { isPageHead } from "../article/headings/pageHead";
import { lineAt } from "../article/lineStarts";
import { pinyinLetters } from "../article/damage/pinyinPairs";
import { endsLikeSentence } from "../article/text/sentences";
import { textOf, type Span } from "../article/span";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import type { Edit } from "../edits/edit";

/**
 * What a web page leaves around a pasted article: keywords joined by `_` before the title, a breadcrumb, the name of the site behind the title, the title once
 * more, copyright notices, links to the previous and next post, related posts, share counters, the page's editor at the end. One finding for each run of such
 * lines. The only lines of a section are the writer's.
 */
export const pastedBoilerplate: Rule = {
  code: "pasted-boilerplate",
  severities: { draft: "warning", review: "warning", final: "error" },
  editsProtected: true,
  source: "practice",
  unnecessary: true,
  *check({ article }): Iterable<Problem> {
    yield* siteInTitle(article);
    const lines = new Lines(article);
    for (const { first, last } of runsOf(lines, findRemains(article, lines))) {
      const span = { start: lines.text(first).start, end: lines.text(last).end };
      yield {
        span,
        covers: [span],
        message: message("These words were left by a web page and are no part of the article. Delete them."),
        fixes: () => [
          {
            title: message("Delete what the web page left here (lines: {0})", last - first + 1),
            edits: [deletion(article, lines, first, last)],
          },
        ],
      };
    }
  },
};

/** `_某某网` behind the title, as a browser's title bar shows it: one name or more, the last of which is that of a site. */
function* siteInTitle({ text, title }: Article): Iterable<Problem> {
  if (!title) return;
  const [words = "", ...names] = textOf(text, title.content).split(/[_|｜]/);
  const isSite = names.every((name) => name.trim().length <= longestSite) && siteName.test(names.at(-1)?.trim() ?? "");
  if (!isSite || words.trim() === "") return;
  const span = { start: title.content.start + words.trimEnd().length, end: title.content.end };
  yield {
    span,
    covers: [span],
    message: message("The name of a web site was left behind the title: “{0}”. Delete it.", textOf(text, span)),
    fixes: () => [{ title: message("Delete the name of the web site"), edits: [{ span, text: "" }] }],
  };
}

const longestSite = 16;
const siteName = /(?:网|網|网站|網站|在线|在線|频道|頻道|门户|門戶|日报|日報|晚报|晚報|新闻|新聞|资讯|資訊)$/;

/** What a line is, when it may have been left by a web page. */
type Remains =
  /** Surely left, anywhere in the text. */
  | "sure"
  /** Surely left, and heads a list of other articles. */
  | "related"
  /** The page's editor, when it is at the end. */
  | "editor"
  /** An editor, a proofreader or whoever approved the text, at the end: the page's where it left something else, and the writer's elsewhere. */
  | "credit"
  /** `(12)`: a counter beside other remains, a marker or a note elsewhere. */
  | "number";

/** The lines of an article by 0-based number, without indentation and line break. */
class Lines {
  readonly #article: Article;

  constructor(article: Article) {
    this.#article = article;
  }

  get count(): number {
    return this.#article.lineStarts.length;
  }

  start(line: number): number {
    return Math.max(this.#article.lineStarts[line] ?? this.#article.text.length, this.#article.body.start);
  }

  text(line: number): Span {
    return trimmed(this.#article.text, { start: this.start(line), end: this.start(line + 1) });
  }

  isEmpty(line: number): boolean {
    const { start, end } = this.text(line);
    return start === end;
  }

  /** The next line in a direction that is not blank; -1 or `count` where there is none. */
  next(line: number, step: 1 | -1): number {
    do line += step;
    while (line >= 0 && line < this.count && this.isEmpty(line));
    return line;
  }
}

/** The numbers of the lines that a web page left. */
function findRemains(article: Article, lines: Lines): ReadonlySet<number> {
  const kinds = new Map<number, Remains>();
  const first = lines.next(lineAt(article.lineStarts, article.body.start) - 1, 1);
  const keywords = opensWithKeywords(article, lines, first);
  if (keywords) kinds.set(first, "sure");
  const title = findTitle(article, lines, keywords ? first : undefined);
  const titleUnit = article.text.charCodeAt(title.start);
  let isHead = true;
  for (let line = first; line < lines.count; line++) {
    isHead &&= !endsLikeSentence(article.text, lines.text(line));
    if (isHead && isPageHead(textOf(article.text, lines.text(line)))) kinds.set(line, "sure");
    if (!mayBeRemains(article.text, { start: lines.start(line), end: lines.start(line + 1) }, titleUnit)) continue;
    const words = lines.text(line);
    const kind = kindOf(article, words) ?? (isTitleAgain(article, words, title) ? "sure" : undefined);
    if (kind) kinds.set(line, kind);
  }
  for (const line of onlyLines(article, lines, kinds)) kinds.delete(line);
  return confirmed(article, lines, kinds);
}

/** Those of the lines between two written headings, or between the last one and the end, that would all go. */
function onlyLines(article: Article, lines: Lines, kinds: ReadonlyMap<number, Remains>): readonly number[] {
  const isHeading = (line: number): boolean => {
    const block = blockAt(article, firstLetter(article.text, lines.text(line)));
    return block?.kind === "heading" && block.heading.form !== "plain" && !kinds.has(line);
  };
  const found: number[] = [];
  for (const first of kinds.keys()) {
    const before = lines.next(first, -1);
    if (before < 0 || !isHeading(before) || lines.text(before).start <= (article.title?.span.start ?? -1)) continue;
    const run: number[] = [];
    let line = first;
    for (; kinds.has(line); line = lines.next(line, 1)) run.push(line);
    if (line >= lines.count || isHeading(line)) found.push(...run);
  }
  return found;
}

/** The lines that are remains for sure, and those that their neighbours confirm. */
function confirmed(article: Article, lines: Lines, kinds: ReadonlyMap<number, Remains>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [line, kind] of kinds) if (kind === "sure" || kind === "related") found.add(line);
  for (const step of [1, -1] as const) {
    for (const [line, kind] of step === 1 ? kinds : [...kinds].reverse()) {
      if (kind === "number" && found.has(lines.next(line, step === 1 ? -1 : 1))) found.add(line);
    }
  }
  for (const line of relatedTitles(article, lines, kinds)) found.add(line);
  const isFromPage = found.size > 0;
  for (let line = lines.next(lines.count, -1); line >= 0; line = lines.next(line, -1)) {
    const kind = kinds.get(line);
    const isPageEditor = kind === "editor" || (kind === "credit" && isFromPage);
    if (isPageEditor && lines.text(line).start !== article.editor?.start) found.add(line);
    else if (!found.has(line)) break;
  }
  return found;
}

/** The titles of other articles below 相关推荐, where nothing but such titles follows to the end of the text. */
function relatedTitles(article: Article, lines: Lines, kinds: ReadonlyMap<number, Remains>): readonly number[] {
  const read: number[] = [];
  let titles = 0;
  for (let line = lines.next(lines.count, -1); line >= 0; line = lines.next(line, -1)) {
    const words = lines.text(line);
    if (kinds.get(line) === "related") titles = read.length;
    else if (!kinds.has(line) && (words.end - words.start > longestTitle || endsLikeSentence(article.text, words)))
      break;
    read.push(line);
  }
  return read.slice(0, titles);
}

const longestTitle = 80;

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Remains with nothing but empty lines between them. */
function runsOf(lines: Lines, found: ReadonlySet<number>): readonly Run[] {
  const runs: Run[] = [];
  for (const line of [...found].sort((one, other) => one - other)) {
    const open = runs.at(-1);
    if (open && lines.next(open.last, 1) === line) runs.splice(-1, 1, { first: open.first, last: line });
    else runs.push({ first: line, last: line });
  }
  return runs;
}

/** Takes the lines away with the empty lines after them; at the end of the text, with those before them. */
function deletion({ text }: Article, lines: Lines, first: number, last: number): Edit {
  const next = lines.next(last, 1);
  if (next < lines.count) return { span: { start: lines.start(first), end: lines.start(next) }, text: "" };
  return { span: { start: lines.start(lines.next(first, -1) + 1), end: text.length }, text: "" };
}

/** Site title and keywords as a browser's title bar shows them: `标题_栏目_网站`. */
function opensWithKeywords(article: Article, lines: Lines, line: number): boolean {
  const { text } = article;
  const words = lines.text(line);
  const next = lines.next(line, 1);
  const block = blockAt(article, words.start);
  const isPlain = block?.kind === "paragraph" || (block?.kind === "heading" && block.heading.form === "plain");
  return isPlain && next < lines.count && isKeywordLine(text, words, lines.text(next), bare);
}

/** What a reader reads of the title; without one, the line after the keywords where these are first. */
function findTitle({ text, title }: Article, lines: Lines, keywords: number | undefined): Span {
  if (keywords !== undefined && title?.form !== "atx" && title?.form !== "setext")
    return lines.text(lines.next(keywords, 1));
  return title?.content ?? { start: text.length, end: text.length };
}

/** A shorter title may be the name of something that is on a line of its own. */
const shortestTitle = 6;

/** Whether a line repeats the title and is not the title itself. */
function isTitleAgain(article: Article, line: Span, title: Span): boolean {
  const { text } = article;
  const length = title.end - title.start;
  if (
    length < shortestTitle ||
    line.end - line.start !== length ||
    line.start < title.end ||
    !text.startsWith(textOf(text, title), line.start)
  )
    return false;
  return blockAt(article, line.start)?.kind === "paragraph";
}

/** The block in which an offset lies; undefined between blocks. */
function blockAt({ blocks }: Article, offset: number): Block | undefined {
  const block = blocks[blockIndexAt(blocks, offset)];
  return block && offset < block.span.end ? block : undefined;
}

const syllable = new RegExp(`[(（][${pinyinLetters}]{1,7}[)）]`, "g");

/** What a line holds that is to be taken away; most lines hold nothing of it. */
const marked = /[*[\]|(（»›→]|^[\s>#+\-•·«‹←]|\s$/;

/** A line as it is read: without the marks of headings, lists and emphasis, the targets of links, and inserted pinyin. */
function bare(line: string): string {
  if (!marked.test(line)) return line;
  return line
    .replace(/\]\([^()]*\)/g, "")
    .replace(syllable, "")
    .replace(/^[\s>#+*\-•·«‹←|]+|(?<![\s|»›→])[\s|»›→]+$/g, "")
    .replace(/[*[\]]/g, "")
    .trim();
}

/** Longer lines are judged by their first characters only: a notice can be long, all other remains are short. */
const longestRead = 200;

function kindOf(article: Article, line: Span): Remains | undefined {
  const { text } = article;
  const isCut = line.end - line.start > longestRead;
  if (line.start === line.end || !isOneOfAt(text, firstLetter(text, line), isCut ? openingsOfNotices : openings))
    return undefined;
  const words = bare(text.slice(line.start, Math.min(line.end, line.start + longestRead)));
  const kind = kindOfWords(words, isCut);
  if (!kind) return undefined;
  const block = blockAt(article, firstLetter(text, line));
  return block?.kind === "paragraph" || block?.kind === "heading" ? kind : undefined;
}

/** Whether a line begins as remains do, or with the UTF-16 unit with which the title begins: nearly no line does, and nothing more is asked of the others. */
function mayBeRemains(text: string, { start, end }: Span, titleUnit: number): boolean {
  let offset = start;
  while (offset < end && isBlank(text.charCodeAt(offset))) offset++;
  return (
    offset < end &&
    (text.charCodeAt(offset) === titleUnit || isOneOfAt(text, firstLetter(text, { start: offset, end }), openings))
  );
}

function kindOfWords(words: string, isCut: boolean): Remains | undefined {
  if (/^[A-Za-z]/.test(words)) return isCut ? undefined : kindOfEnglish(words);
  if (notice.test(words)) return "sure";
  if (isCut) return undefined;
  if (related.test(words)) return "related";
  if (postLink.test(words) || counter.test(words) || tool.test(words) || shortNotice.test(words)) return "sure";
  if (/[A-Za-z]/.test(words) && isEnglishRemains(words)) return "sure";
  const credit = editor.exec(words);
  if (credit) return credit[1] === undefined ? "credit" : "editor";
  return /^[(（]\s*[0-9]{1,6}\s*[)）]$/.test(words) ? "number" : undefined;
}

function kindOfEnglish(words: string): Remains | undefined {
  if (!maySayEnglishRemains.test(words) || !isEnglishRemains(words)) return undefined;
  return relatedEnglish.test(words) ? "related" : "sure";
}

/** The characters with which remains begin; all other lines, nearly all of a draft, are not looked at further. */
const openings = unitSet(
  "版著免侵转轉声聲未本如上下前后後相猜热熱最为為更点點赞讚喜收分评評阅閱浏瀏人打关關返字扫掃微举舉纠糾我责責编編校审審值文原(（【[©0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
);

/** Those of {@link notice}. */
const openingsOfNotices = unitSet("【(（[版免著转轉侵声聲本");

const marksBeforeWords = unitSet(">#+*-•·«‹←|");

/** Where the words of a line begin, after the marks that {@link bare} takes away. */
function firstLetter(text: string, { start, end }: Span): number {
  let offset = start;
  while (offset < end - 1 && (isBlank(text.charCodeAt(offset)) || isOneOfAt(text, offset, marksBeforeWords))) offset++;
  return offset;
}

const notice =
  /^(?:[【(（]?(?:特别)?(?:版权|版權|免责|免責|著作权|著作權|转载|轉載|侵权|侵權)(?:声明|聲明|说明|說明)[】)）]?\s*(?:[:：]|$)|(?:声明|聲明)[:：]\s*(?:本文|本站|本网|本網|本内容|本內容|文章)|本文(?:内容|內容|观点|觀點)?(?:由|来自|來自|转载自|轉載自|来源于|來源於|仅代表|僅代表).{0,12}(?:互联网|互聯網|网络|網絡|網路|网友|網友|作者本人|作者个人|作者個人)|本站(?:仅|僅|所有|部分|内容|內容).{0,24}(?:信息|資訊|网络|網絡|版权|版權|转载|轉載))/;

const shortNotice =
  /^(?:(?:版权|版權)所有(?:\s*$|\s*[:：©(（|]|[\s,，、;；]*(?:侵权|侵權|不得|未经|未經|违者|違者|翻印|转载|轉載))|(?:未经|未經).{0,16}(?:不得|禁止|请勿|請勿|严禁|嚴禁).{0,8}(?:转载|轉載)|(?:转载|轉載)(?:请|請|须|須).{0,6}(?:注明|註明|标明|標明)(?:本文|文章)?(?:出处|出處|来源|來源|作者|原文)?(?:\s*$|[!！。]$|\s*[:：])|(?:如有|如发现|如發現).{0,16}(?:侵权|侵權).{0,30}(?:联系|聯繫|删除|刪除)|[(（]?(?:原标题|原標題|原题|原題)\s*[:：])/;

const postLink = /^(?:上|下|前|后|後)一(?:篇|条|條|页|頁)(?:文章)?(?:$|[\s:：（(0-9])/;

const related =
  /^(?:相关|相關|热门|熱門|最新|猜你喜欢|猜你喜歡|为[您你]推荐|為[您你]推薦|更多)(?:推荐|推薦|阅读|閱讀|文章|新闻|新聞|资讯|資訊|标签|標籤)?\s*[:：]?$|^更多.{0,30}(?:请见|請見|请关注|請關注|请点击|請點擊|请访问|請訪問)/;

const counter =
  /^(?:[(（]\s*0\s*[)）]|(?:(?:点赞|點贊|點讚|赞|讚|喜欢|喜歡|收藏|分享|转发|轉發|评论|評論|阅读|閱讀|浏览|瀏覽|点击|點擊|人气|人氣)(?:量|数|數|次数|次數|人数|人數)?(?:\s*[:：])?(?:\s*[(（])?\s*[0-9](?:[,.]*[0-9])*\.?(?:\s*[万萬kKwW+])?(?:\s*[)）])?(?:\s*[次人])?[\s|·,，]*)+)$/;

const tool =
  /^(?:分享[到至](?:$|\s*[:：]|.{0,10}(?:微信|微博|朋友圈|QQ))|打印本[页頁文]|关闭窗口$|關閉視窗$|返回(?:顶部|頂部|首页|首頁|列表)$|字[号號体體]\s*[:：]|微信扫.{0,16}$|微信掃.{0,16}$|扫一扫.{0,12}(?:分享|关注|手机)|掃一掃.{0,12}(?:分享|關注|手機)|举报$|舉報$|纠错$|糾錯$|我要(?:纠错|糾錯|评论|評論|分享)$)/;

const editor =
  /^([【(（◎]\s*)?(?:本文)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|值班编辑|文字编辑|校对|校對|审核|審核)\s*[:：/／]/;

const relatedEnglish =
  /^(?:related|recommended|popular|recent|latest) (?:posts?|articles?|stories)\s*:?$|^you (?:may|might) also (?:like|enjoy)\s*:?$/i;

/** How words that begin with a letter begin or end when they match one of {@link english}: nearly none do, and the others are not looked at further. */
const maySayEnglishRemains =
  /^(?:related|recommended|popular|recent|latest|you|copyright|prev|next|older|newer|share|read|continue|keep|leave|post|back|skip|subscribe|sign|follow)|reserved\.?$/i;

const english = [
  relatedEnglish,
  /^copyright\s*(?:©|\(c\)|[0-9]{4})/i,
  /^©\s*(?:copyright\b|[0-9]{4}|\p{Lu})/iu,
  /\ball rights reserved\.?$/i,
  /^(?:previous|prev|next|older|newer) (?:posts?|articles?|story|stories|entry|entries)(?:$|[\s:–—-].*[^.]$)/i,
  /^share (?:this|on|via)(?: (?:post|article|page|story))?(?:\s*[:!])?\s*(?:(?:on|via|facebook|twitter|x|linkedin|whatsapp|weibo|wechat|reddit|email|pinterest|telegram|print|[,|·/&])(?:\s+|$))*$/i,
  /^(?:read more|continue reading|keep reading)(?:$|\s*[:»›→>…].*$|\s*\.{2,3}$)/i,
  /^[0-9][0-9,.]*[km]?\s*(?:shares?|likes?|comments?|views?|retweets?)$/i,
  /^(?:leave a (?:comment|reply)|post a comment|back to top|skip to (?:main )?content|subscribe to our newsletter|sign up for our newsletter|follow us on .{1,40})[.:!]?$/i,
];

function isEnglishRemains(words: string): boolean {
  return english.some((pattern) => pattern.test(words));
}

export const page: RulePage = {
  meaning: {
    hans: "文中留有网页的残余：版权声明、上一篇／下一篇、相关推荐、分享计数、文末的责任编辑、重复的标题、标题前用“_”连接的关键词、“当前位置”一行、标题后的网站名。请删去。文首的责编一行不算；没有别的残余时，文末的审核、校对等行也不算；一节里仅有的内容不算。",
    hant: "文中留有網頁的殘餘：版權聲明、上一篇／下一篇、相關推薦、分享計數、文末的責任編輯、重複的標題、標題前用「_」連接的關鍵詞、「目前位置」一行、標題後的網站名。請刪去。文首的責編一行不算；沒有別的殘餘時，文末的審核、校對等行也不算；一節裡僅有的內容不算。",
    latin:
      "Remains of a web page stand in the text: a copyright notice, links to the previous or next post, related posts, share counters, the page's editor at the end, the title once more, keywords joined by “_” or a breadcrumb before the title, the name of the site behind it. Delete them. An editor line at the head of the article is no such thing, nor are lines that say who checked the text where nothing else was left, nor the only lines of a section.",
  },
  reason: {
    hans: "从网页复制文章时，这些字常一起粘贴进来。它们不是文章的话，却会被当作小标题和要点，送审时也不好看。",
    hant: "從網頁複製文章時，這些字常一起貼上進來。它們不是文章的話，卻會被當作小標題和要點，送審時也不好看。",
    latin:
      "They come along when an article is copied from a page. They are no part of it, are read as headings and points, and look careless at hand-in.",
  },
  bad: `# 社区花园的意义

社区花园离家近，走几步就到，老人和孩子都用得上。

版权声明：本文内容由互联网用户自发贡献，如有侵权请联系删除。

上一篇：屋顶花园怎样浇水

相关推荐
`,
  good: `# 社区花园的意义

社区花园离家近，走几步就到，老人和孩子都用得上。
`,
};
