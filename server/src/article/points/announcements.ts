import { isBlank, isOneOfAt, unitSet } from "../text/characters";
import { readDigits, readHanziNumeral } from "../text/numerals";
import type { Span } from "../span";

/** Words that promise a number of things: 三个方面, 以下五点, 四大举措, three measures. */
export interface Announcement {
  /** The number with what it counts: `三个要素` of 应具备三个要素：, `three measures`. */
  readonly span: Span;
  /** At least two. */
  readonly count: number;
}

/** Maximum distance of an announcement before what it announces, in UTF-16 units. */
const reach = 240;

/** The largest number that is announced; more is a figure. */
export const largestCount = 40;

/**
 * The announcements with which a stretch of text leads in to an enumeration that starts at its end: those of its last sentence, and before that
 * those that say so (以下三点, the following three measures). In the order of the text.
 *
 * No announcements: approximate numbers (三五个, 十几项), what is in quotation marks (“三个代表”), and a count that closes what was just listed
 * (这三大方面, 以上三点, 理论和实践两个角度).
 */
export function announcementsBefore(text: string, { start, end }: Span): readonly Announcement[] {
  const from = Math.max(start, end - reach);
  const { isChinese, hasLetters } = signsIn(text, from, end);
  if (!isChinese && !hasLetters) return none;
  const words = text.slice(from, end);
  const lastSentence = startOfLastSentence(words);
  const found = [
    ...(isChinese ? chineseCounts(words, lastSentence) : []),
    ...(hasLetters ? englishCounts(words, lastSentence) : []),
  ];
  return found.map(({ offset, length, count }) => ({
    span: { start: from + offset, end: from + offset + length },
    count,
  }));
}

const none: readonly never[] = [];

/** What a UTF-16 unit is to one who looks for announcements. */
const signs = new Uint8Array(0x10000);
const numeral = 1;
const startsClassifier = 2;
const letter = 3;
for (const [characters, sign] of [
  ["一二两兩三四五六七八九十0123456789０１２３４５６７８９", numeral],
  ["大个個点點条條项項种種类類步招层層件句方", startsClassifier],
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", letter],
] as const) {
  for (const character of characters) signs[character.charCodeAt(0)] = sign;
}

/** What every announcement holds: a numeral with a classifier, or English words. Most lead-ins of a Chinese draft hold neither. */
function signsIn(
  text: string,
  start: number,
  end: number,
): { readonly isChinese: boolean; readonly hasLetters: boolean } {
  let isChinese = false;
  let hasLetters = false;
  let before: number | undefined;
  for (let offset = start; offset < end; offset++) {
    const sign = signs[text.charCodeAt(offset)];
    if (sign === letter) hasLetters = true;
    else if (sign === startsClassifier && before === numeral) isChinese = true;
    before = sign;
  }
  return { isChinese, hasLetters };
}

interface Count {
  readonly offset: number;
  readonly length: number;
  readonly count: number;
}

const leadsOn = unitSet("*_：:，,。.；;！!？?”」");
const endsSentence = unitSet("。！？!?；;\r\n");
const endsClause = unitSet("，。：；！？,;:\r\n");

/** Where the last sentence of the words starts; a colon or comma before an enumeration ends none. */
function startOfLastSentence(words: string): number {
  let end = words.length;
  while (end > 0 && (isBlank(words.charCodeAt(end - 1)) || isOneOfAt(words, end - 1, leadsOn))) end--;
  let start = end;
  while (start > 0 && !isOneOfAt(words, start - 1, endsSentence) && !(start < end && words.startsWith(". ", start - 1)))
    start--;
  return start;
}

/** Where the clause starts that ends at the offset. */
function startOfClause(words: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isOneOfAt(words, start - 1, endsClause)) start--;
  return start;
}

/** What is counted when something is enumerated, with up to six characters of attributes before it. */
const listNoun =
  /^[^，。：；、“”「」（）《》\s]{0,6}?(?:方面|层面|層面|维度|維度|角度|环节|環節|要素|问题|問題|关键|關鍵|重点|重點|难点|難點|途径|途徑|着力点|著力點|切入点|切入點|突破口|原则|原則|标准|標準|要求|举措|舉措|措施|任务|任務|目标|目標|步骤|步驟|阶段|階段|条件|條件|特点|特點|特征|特徵|原因|理由|意义|意義|建议|建議|对策|對策|路径|路徑|办法|辦法|做法|作法|机制|機制|思路|经验|經驗|启示|啟示|体会|體會|抓手|关系|關係|转变|轉變|内涵|內涵|内容|內容|领域|領域|部分|因素|指标|指標|优势|優勢|不足|短板|挑战|挑戰|困难|困難|矛盾|误区|誤區|表现|表現|作用|功能|形式|方式|类型|類型|型態|工作|事项|事項|意见|意見|看法|情形|情况|情況|层次|層次|方向)+/;

/** Classifiers that count things without naming them: 以下三点：, 主要有四条。 */
const bareClassifier = /^(?:点|點|条|條|项|項|步|招|方面|层|層)$/;

const classifier = /^(?:大类|大類|大|个|個|点|點|条|條|项|項|种|種|类|類|步|招|层|層|件|句|方面)/;

/** Words before a number that make it no announcement: 第三个, 这三大, 以上三点, 近三个, 每三个. */
const closed =
  /(?:第|[几幾数數约約近逾超达達满滿每各某另该該此这這那同共]|以上|上述|前述|上面|前面|(?<![目当當])前|(?<!今)[后後]|其中|其余|其餘|其他|其它|另外|任何|至少|不少于|不低于|超过|超過|将近|將近|\.|[0-9０-９]|点|點|[上下中]午|凌晨|早上|晚上|傍晚)$/;

/** Words that say that the things follow. */
const follows = /(?:以下|如下|下列|下述|下面)/;

/** Times and amounts are counted, not enumerated: 三个月, 下午三点. */
const measure = /^(?:月|年|小时|小時|星期|百分点|百分點|亿|億|万|萬|半|钟|鐘|整|工作日|交易日)/;

const numerals = /[一二两兩三四五六七八九十]+|[0-9０-９]+/g;

function chineseCounts(words: string, lastSentence: number): readonly Count[] {
  const counts: Count[] = [];
  for (const { index: offset, 0: number } of words.matchAll(numerals)) {
    const count = countOf(number);
    const afterNumber = words.slice(offset + number.length);
    const unit = classifier.exec(afterNumber)?.[0];
    if (unit === undefined || count === undefined) continue;
    const before = words.slice(0, offset);
    const after = afterNumber.slice(unit.length);
    if (closed.test(before.slice(-4)) || /^(?:左右|多|余|餘|以上|以内|以內)/.test(after) || isInQuotes(before))
      continue;
    const clause = before.slice(startOfClause(words, offset));
    const saysSo = follows.test(clause) || /^[^，。；]{0,8}(?:如下|以下)/.test(after);
    if (!saysSo && (offset < lastSentence || closesList(clause, count))) continue;
    const noun = nounOf(unit, after);
    if (noun !== undefined) counts.push({ offset, length: number.length + unit.length + noun, count });
  }
  return counts;
}

/** 三 is 3; 三五 is no number but a guess. */
function countOf(numeral: string): number | undefined {
  if (/[一二两兩三四五六七八九]{2}/.test(numeral)) return undefined;
  const value = (readHanziNumeral(numeral, 0) ?? readDigits(numeral, 0))?.value;
  return value !== undefined && value >= 2 && value <= largestCount ? value : undefined;
}

function isInQuotes(before: string): boolean {
  return (
    before.lastIndexOf("“") > before.lastIndexOf("”") ||
    before.lastIndexOf("「") > before.lastIndexOf("」") ||
    before.lastIndexOf("《") > before.lastIndexOf("》")
  );
}

/** 政治、经济、文化三个方面 and 理论和实践两个角度 count what is before them. */
function closesList(clause: string, count: number): boolean {
  return (
    clause.includes("、") ||
    (/[”」》]$/.test(clause) && /[”」》]/.test(clause.slice(0, -1))) ||
    (count === 2 && /[和与與及跟]/.test(clause))
  );
}

/** The length of what is counted, 0 for a bare classifier; `undefined` where nothing is that an enumeration could follow. */
function nounOf(unit: string, after: string): number | undefined {
  if (measure.test(after)) return undefined;
  const noun = listNoun.exec(after)?.[0].length;
  if (noun !== undefined) return noun;
  if (bareClassifier.test(unit) && /^[\s*_]*(?:[：:，,。；;]|$)/.test(after)) return 0;
  // 建成三个公园：一是… Any noun counts where a colon or comma leads straight to the enumeration.
  return /^([^，。：；、\s]{1,8})[\s*_]*[：:，][\s*_]*$/.exec(after)?.[1]?.length;
}

const englishNumbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

const englishNoun =
  "measures|points|reasons|steps|principles|ways|standards|criteria|tests|paths|actions|recommendations|goals|objectives|aims|areas|aspects|factors|questions|issues|problems|challenges|options|conditions|requirements|themes|pillars|priorities|things|parts|elements|components|types|kinds|categories|features|benefits|benchmarks|indicators|stages|phases|tasks|lessons|arguments|proposals|rules|needs";

/** The numbers that English announces, each with the blank after it still to come. */
const englishNumber = new RegExp(`\\b(?:${Object.keys(englishNumbers).join("|")}|[2-9]|1[0-9])(?=\\s)`, "gi");

/** What is counted after a number. */
const englishCounted = new RegExp(`\\s+(?:[a-z][a-z-]*\\s+){0,3}?(?:${englishNoun})\\b`, "iy");

/** After a word, where a colon leads straight to the enumeration, any noun counts: Three towns joined: */
const englishBeforeColon = /\s+(?:[a-z][a-z-]*\s+){0,2}?[a-z]{3,}s\b(?=(?:\s+[a-z-]+){0,4}:[\s*_]*$)/iy;

const englishMeasure =
  /\b(?:years|months|weeks|days|hours|minutes|seconds|times|percents|miles|metres|meters|dollars|euros|pounds|thousands|millions|billions)$/i;

const englishClosed =
  /\b(?:these|those|both|all|other|another|further|last|next|about|around|some|nearly|almost|over|than|least|most|or|to|every|each|of the|of|first|section|chapter|table|figure|article|page)\s+$/i;

const englishFollows = /\bfollowing\b|\bas follows\b|\bbelow\b/i;

function englishCounts(words: string, lastSentence: number): readonly Count[] {
  const numbers = [...words.matchAll(englishNumber)].filter(
    ({ index }) => !".-".includes(words.charAt(index - 1) || " "),
  );
  const counts: Count[] = [];
  for (const pattern of [englishCounted, englishBeforeColon]) {
    let read = 0;
    for (const { index: offset, 0: number } of numbers) {
      const spelled = englishNumbers[number.toLowerCase()];
      if (offset < read || (pattern === englishBeforeColon && spelled === undefined)) continue;
      pattern.lastIndex = offset + number.length;
      if (!pattern.test(words)) continue;
      // Of two or three measures only the first number is read.
      read = pattern.lastIndex;
      const count = spelled ?? Number(number);
      const phrase = words.slice(offset, read);
      const before = words.slice(0, offset);
      const after = words.slice(read);
      if (
        englishClosed.test(before.slice(-12)) ||
        englishMeasure.test(phrase) ||
        /^\s+(?:above|or more)\b/i.test(after)
      )
        continue;
      const saysSo =
        englishFollows.test(before.slice(-16)) ||
        englishFollows.test(phrase) ||
        /^\s+(?:below|as follows|follow)\b/i.test(after);
      if (!saysSo && (offset < lastSentence || isInQuotes(before))) continue;
      if (!counts.some((other) => other.offset === offset)) counts.push({ offset, length: phrase.length, count });
    }
  }
  return counts;
}
