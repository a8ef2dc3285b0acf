import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The sizes that are measured, in UTF-16 units: that of the model article, a long report, 128 articles, and ten times as much. */
export const sizes = [3_400, 40_000, 437_000, 4_370_000] as const;

export type BenchLanguage = "chinese" | "english";

/**
 * A draft of exactly so many UTF-16 units: articles of three sections with points, nested points, quotations, figures and here and there a
 * mistake, one behind the other. The same arguments always give the same text, and no two paragraphs of it are alike.
 */
export function generateDraft(language: BenchLanguage, size: number): string {
  const random = randomNumbers();
  const articles: string[] = [];
  for (let length = 0; length < size; ) {
    const article = language === "chinese" ? chineseArticle(random) : englishArticle(random);
    articles.push(article);
    length += article.length;
  }
  return articles.join("").slice(0, size);
}

type Random = (below: number) => number;

/** A linear congruential generator (Numerical Recipes, 7.1): whole numbers below a limit, always the same ones. */
function randomNumbers(): Random {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

function pick(random: Random, words: readonly string[]): string {
  return words[random(words.length)] ?? "";
}

const places = ["城南公园", "河滨绿道", "社区图书馆", "老街树荫", "共享单车点", "街角花园", "学校操场", "儿童书房", "步行桥", "自行车道"];
const people = ["居民", "老人", "孩子", "骑行的人", "管理员", "志愿者", "读者", "店主"];
const verbs = ["修好", "连通", "登记", "养护", "开放", "改造", "巡查", "整理"];
const results = ["走的人多了起来", "早晚都有人用", "投诉少了一半", "平均每天接待 320 人次", "不必再绕路", "夏天也走得动", "灯坏了三天内修好", "孩子放学可以自己走回家"];
const reasons = ["这样做花钱不多", "办法并不复杂", "大家早就盼着", "去年试过一次", "邻近的街区已有先例"];

function chineseSentence(random: Random): string {
  const place = pick(random, places);
  const who = pick(random, people);
  switch (random(6)) {
    case 0:
      return `${place}离家近，${who}每周去${random(6) + 1}次，${pick(random, results)}。`;
    case 1:
      return `管理处说过，“把${place}${pick(random, verbs)}，${who}才愿意多停留一会儿”，${pick(random, reasons)}。`;
    case 2:
      return `${pick(random, reasons)}：先把${place}${pick(random, verbs)}，再请${who}提意见，最后公布结果（见第${random(9) + 1}期简报）。`;
    case 3:
      return `20${random(9) + 10}年以来，${place}共${pick(random, verbs)}${random(90) + 10}处，${pick(random, results)}；${place}的做法写进了《${pick(random, places)}手册》。`;
    case 4:
      return `要看${who}来不来，更要看${who}愿不愿意再来，${pick(random, results)}。`;
    default:
      return `${who}和${pick(random, people)}一起${pick(random, verbs)}${place}，${pick(random, results)}，${pick(random, reasons)}。`;
  }
}

function sentences(random: Random, count: number, sentence: (random: Random) => string, joint: string): string {
  return Array.from({ length: count }, () => sentence(random)).join(joint);
}

const ordinals = ["一", "二", "三", "四", "五"];

function chinesePoint(random: Random, index: number): string {
  const lead = `第${ordinals[index] ?? "六"}，要${pick(random, verbs)}${pick(random, places)}，让${pick(random, people)}用得上。`;
  if (random(2) === 0) return lead + sentences(random, 4, chineseSentence, "");
  // Every eighth enumeration skips a number, as drafts do.
  const last = random(8) === 0 ? "四" : "三";
  return `${lead}一是${chineseSentence(random)}二是${chineseSentence(random)}${last}是${chineseSentence(random)}`;
}

function chineseArticle(random: Random): string {
  const place = pick(random, places);
  const plain = (): string => `${place}是${pick(random, reasons)}的地方。${sentences(random, 5, chineseSentence, "")}`;
  const points = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => chinesePoint(random, index));
  // A half-width comma is the commonest slip.
  const slip = `${place}开放以后,${pick(random, results)}。`;
  return [
    `# ${place}建设的意义、标准与路径`,
    `◎王敏（${place}管理处）`,
    "◎本文责编/李强",
    `${place}离${pick(random, people)}最近，要把为什么建、怎样算建好、怎样才能建好想清楚`,
    sentences(random, 4, chineseSentence, ""),
    `## ${place}建设的重要意义`,
    plain(),
    plain(),
    plain(),
    `## ${place}建设的衡量标准`,
    "建得好不好，主要有以下四条标准：",
    ...points(4),
    `## 推进${place}建设的路径与对策`,
    ...points(5),
    slip,
    "",
  ].join("\n\n");
}

const englishPlaces = ["the river path", "the corner garden", "the branch library", "the old market street", "the bicycle lane", "the school yard", "the footbridge"];
const englishPeople = ["residents", "readers", "children", "cyclists", "shopkeepers", "volunteers"];
const englishVerbs = ["mend", "open", "connect", "register", "inspect", "light", "replant"];
const englishResults = ["more people walk there every year", "complaints fell by half", "it serves 320 visitors a day", "nobody has to cross the road twice", "lamps are mended within three days"];

function englishSentence(random: Random): string {
  const place = pick(random, englishPlaces);
  const who = pick(random, englishPeople);
  switch (random(5)) {
    case 0:
      return `Since 20${random(9) + 10} the town has looked after ${place}, and ${pick(random, englishResults)}.`;
    case 1:
      return `The manager said, “when we ${pick(random, englishVerbs)} ${place}, ${who} come back on their own”, and the count (see table ${random(9) + 1}) shows it.`;
    case 2:
      return `It costs little: first ${pick(random, englishVerbs)} ${place}, then ask the ${who}, and publish what they say.`;
    case 3:
      return `Most ${who} use ${place} at least ${random(6) + 1} times a week; ${pick(random, englishResults)}.`;
    default:
      return `Where ${who} and ${pick(random, englishPeople)} share ${place}, ${pick(random, englishResults)}.`;
  }
}

const englishOrdinals = ["First", "Second", "Third", "Fourth", "Fifth"];

function englishArticle(random: Random): string {
  const place = pick(random, englishPlaces);
  const plain = (): string => `A town that cares for ${place} cares for its ${pick(random, englishPeople)}. ${sentences(random, 5, englishSentence, " ")}`;
  const points = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${englishOrdinals[index] ?? "Finally"}, ${pick(random, englishVerbs)} ${pick(random, englishPlaces)}. ${sentences(random, 4, englishSentence, " ")}`);
  return [
    `# Significance, Standards and Paths of Care for ${place}`,
    "By Anna Reed, Institute for Towns",
    sentences(random, 4, englishSentence, " "),
    `## Why ${place} matters`,
    plain(),
    plain(),
    "## Standards of good care",
    "Good care can be measured by the following three standards:",
    ...points(3),
    "## Paths to good care",
    ...points(4),
    "",
  ].join("\n\n");
}

/** The texts on which all is measured: generated ones of the given sizes, and the model article and 128 of it where the founders' material is there. */
export function benchTexts(measured: readonly number[]): readonly (readonly [name: string, texts: readonly string[]])[] {
  const model = join(__dirname, "..", "..", "..", "..", "shared", "articles", "model-article.policy.md");
  const article = existsSync(model) ? [readFileSync(model, "utf8")] : [];
  return [
    ["Chinese, generated", measured.map((size) => generateDraft("chinese", size))],
    ["English, generated", measured.map((size) => generateDraft("english", size))],
    ...article.map((text) => ["The model article, once and 128 times", [text, text.repeat(128)]] as const),
  ];
}
