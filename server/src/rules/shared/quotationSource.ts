import type { Article } from "../../article/article";
import { hasHanzi, isBlank, sizeOf } from "../../article/text/characters";
import { partitionPoint } from "../../article/partitionPoint";
import type { Pair } from "../../article/markdown/quotations";
import type { Span } from "../../article/span";

/** Whether the text says where a quotation is from: its sentence or the one before names a verb of saying, a speaker or a work, or a note does. */
export function hasSource(article: Article, { span, passage }: Pick<Pair, "span" | "passage">): boolean {
  const { text } = article;
  const { own, previous } = sentencesBefore(text, { start: startOfSection(article, span.start), end: span.start });
  const before = `${previous}\n${own}`;
  return (
    isNoted(before, text.slice(span.end, span.end + 8)) ||
    // Its own sentence first: it mostly has the source, and the search is long.
    namesSource(own) ||
    namesSource(before) ||
    namesSource(sentenceAfter(text, span.end, passage.span.end))
  );
}

/**
 * The words right before a quotation that name its source: `一位老园丁说过` of `花要常看，一位老园丁说过，“……”`. Undefined where they name none, and for
 * quoted names, terms and slogans.
 */
export function sourceBefore(text: string, quotation: Span): Span | undefined {
  if (!isQuotation(text, quotation)) return undefined;
  let end = quotation.start;
  while (end > 0 && " ，,：:".includes(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < reach && !endsClause(text, start - 1)) start--;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return start < end && namesSource(text.slice(start, quotation.start)) ? { start, end } : undefined;
}

function endsClause(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  return (
    "。！？；，：!?;,:“”「」\r\n".includes(character) || (character === "." && isBlank(text.charCodeAt(offset + 1)))
  );
}

/** From how many Chinese characters, and English words, quoted words need a source (rules.md, `quote-source`). */
const shortestQuotation = { chinese: 15, english: 8 } as const;

/** Whether the quoted words are somebody's sentence, rather than a name, a term or a slogan of short parallel parts. */
export function isQuotation(text: string, { start, end }: Span): boolean {
  const inside = { start: start + 1, end: end - 1 };
  if (inside.end - inside.start < shortestQuotation.chinese) return false;
  const size = sizeOf(text, inside, "latin");
  if (!hasHanzi(text, inside))
    return (
      size >= shortestQuotation.english &&
      isEnglishSentence(text.slice(inside.start, inside.start + 1), text.charAt(inside.end - 1))
    );
  if (size < shortestQuotation.chinese || introducesTerm.test(text.slice(Math.max(0, start - 6), start))) return false;
  const words = text.slice(inside.start, inside.end);
  const next = text.charAt(end);
  // “…”的要求, 「…」之比率: the quoted words describe a noun.
  if ("的之等为為".includes(next || " ")) return false;
  if (words.split(/[，。；！？、：,;!?:]/).every((part) => part.length <= longestSloganPart)) return false;
  // Words that make no clause are a name when the sentence continues with a noun: “……案例”评选.
  return /[，。；！？,;!?]/.test(words) || !/\p{Script=Han}/u.test(next);
}

/** 统一规划、分步实施: the parts of a slogan are short and similar. */
const longestSloganPart = 8;

/** Words before quotation marks that introduce a term, a name or a slogan of the writer's own. */
const introducesTerm =
  /(?:所谓|所謂|称为|稱為|称作|名为|名為|叫做|叫作|题为|題為|有没有|有沒有|坚持|堅持|按照|围绕|圍繞|树立|樹立|落实|落實|践行|踐行|贯彻|貫徹|弘扬|弘揚|秉持|秉承|遵循|做到|实现|實現|构建|構建|形成|打造|开展|開展|实施|實施|推行|推进|推進|推动|推動|举办|舉辦|获得|獲得|荣获|榮獲|着力|著力|比如|例如|譬如)[了着著过過]?[，,：:]?$|[以把和与與及或、即像]$|(?<!正)如[，,]?$/;

/** An English quotation is a sentence when it starts with a capital or ends with its own mark; other quoted words are terms. */
function isEnglishSentence(first: string, last: string): boolean {
  return /\p{Lu}/u.test(first) || ".?!,".includes(last);
}

/** How far back and ahead a source is looked for, in UTF-16 units: two long sentences. */
const reach = 300;

const sentenceEnd = /[。！？!?；;\r\n]+|\.(?=\s)/;

/** Where the section starts in which an offset lies; 0 before the first. */
function startOfSection({ sections }: Article, offset: number): number {
  return sections[partitionPoint(sections, ({ span }) => span.start <= offset) - 1]?.span.start ?? 0;
}

/** The quotation's own sentence up to its opening mark, and the sentence before, in its section; headings are no sentences. */
function sentencesBefore(text: string, { start, end }: Span): { readonly own: string; readonly previous: string } {
  const pieces = text.slice(Math.max(start, end - reach), end).split(sentenceEnd);
  const own = pieces.pop() ?? "";
  const previous = pieces.findLast((piece) => /[\p{L}]/u.test(piece) && !piece.trimStart().startsWith("#"));
  return { own, previous: previous?.replace(people, "") ?? "" };
}

/** 绿道方便居民出行 names no speaker for the sentence after it, 来了几位居民 does. */
const people = /(?<![位名个個些有多].{0,4})(?:居民|群众|群眾|村民|学生|學生)/g;

/** What is after the quotation, up to the end of its sentence; where the quotation ends it, the next sentence, which may name the speaker. */
function sentenceAfter(text: string, offset: number, end: number): string {
  return (
    text
      .slice(offset, Math.min(end, offset + reach))
      .split(sentenceEnd)
      .find((piece) => /\p{L}/u.test(piece)) ?? ""
  );
}

/** Verbs of saying, speakers, sayings and works. */
const sourceWords = [
  "强调|強調|指出|要求|提出|提到|谈到|談到|讲到|講到|说到|說到|说过|說過|写道|寫道|说道|說道|讲道|講道|写到|寫到|认为|認為|表示|明确[，：,:]|明確[，：,:]|规定|規定|宣布|呼吁|呼籲|号召|號召|告诫|告誡|告诉|告訴|批示|指示|回答|坦言|感叹|感嘆|感慨|评价|評價|概括|描述|记载|記載|引用|报道|報導|反映|建议|建議|提醒|主张|主張|论断|論斷|论述|論述|阐述|闡述|称赞|稱讚|阐释|闡釋|申明|重申|声明|聲明|承诺|承諾|点出|點出|道出|揭示|声称|聲稱|宣称|宣稱|形容|总结|總結|解释|解釋",
  "总书记|總書記|主席|总理|總理|部长|部長|书记|書記|市长|市長|局长|局長|主任|会长|會長|教授|专家|專家|学者|學者|先生|女士|同志|记者|記者|代表|委员|委員|居民|群众|群眾|村民|网友|網友|学生|學生|老师|老師|诗人|詩人|作家|哲学家|哲學家|古人|先贤|先賢|前人|有人|人们常|人們常|习近平|習近平|毛泽东|毛澤東|邓小平|鄧小平|周恩来|周恩來|马克思|馬克思|恩格斯|列宁|列寧|鲁迅|魯迅",
  "话语|話語|首歌|歌词|歌詞|段子|心声|心聲|呼声|呼聲|议论|議論|抱怨|俗话|俗話|俗语|俗語|谚语|諺語|古语|古語|古训|古訓|老话|老話|名言|格言|诗句|詩句|口号|口號|标语|標語|一句|这句|這句|那句|句话|句話|《|报告|報告|公报|公報|文件|条例|條例|规划|規劃|宪法|憲法|讲话|講話|来信|來信|会议|會議",
]
  .join("|")
  .split("|");

/** The words above; the look-ahead passes over most characters of a sentence at once. */
const chineseSource = new RegExp(
  `(?=[${sourceWords.map((word) => word.charAt(0)).join("")}])(?:${sourceWords.join("|")})`,
);

/** 曾说, 她讲, 问： at the end, 有云; the masters of old, as 孔子. */
const chineseSaying =
  /(?:[曾常所都还還有人]|[她他])[说說讲講]|[说說讲講]得|[说說讲講称稱云言曰道问問答写寫][：:，,]?\s*$|曰|诗云|詩云|有云|有言|[孔孟老庄莊荀墨管]子/;

const englishSource =
  /\b(?:said|says?|saying|tells?|told|writes?|wrote|written|notes?|noted|argue[sd]?|states?|stated|according|declare[sd]?|announce[sd]?|report(?:s|ed)?|explain(?:s|ed)?|asks?|asked|question|calls?|called|claim(?:s|ed)?|observe[sd]?|warn(?:s|ed)?|puts?|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|defin(?:es?|ed)|describe[sd]?|reads?|requires?|required|recommend(?:s|ed)?|conclude[sd]?|replie[sd]|proverb|saying|motto|words of)\b/i;

/** A name in mid-sentence: a capitalised word after a lower-case one or a comma. */
const englishName = /[a-z,] (?:[A-Z][a-z]{2,}|[A-Z]{2,})/;

function namesSource(words: string): boolean {
  return (
    chineseSource.test(words) ||
    chineseSaying.test(words) ||
    (/[a-z]/.test(words) && (englishSource.test(words) || englishName.test(words)))
  );
}

/** A colon before the quotation, or a dash, a note or a reference mark after it, says where it comes from. */
function isNoted(before: string, after: string): boolean {
  return /[：:]\s*$/.test(before) || /^[，。,.]?\s*(?:——|—|--|\[|［|<sup|[（(]|[①-⑳])/.test(after);
}
