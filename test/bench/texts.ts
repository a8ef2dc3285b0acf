/** The sizes that are measured, in UTF-16 units: the model article, a long report, and 128 articles. */
export const sizes = [3_400, 40_000, 437_000] as const;

/**
 * A draft of exactly `size` UTF-16 units: articles of three sections with points, nested points, quotations, figures and the occasional mistake, one after
 * the other. The same size always gives the same text, and few of its paragraphs are alike.
 */
export function generateDraft(size: number): string {
  const random = randomNumbers();
  let text = "";
  while (text.length < size) text += article(random);
  return text.slice(0, size);
}

/** Gives a whole number below a limit. */
type Random = (limit: number) => number;

/** A linear congruential generator (Numerical Recipes, 7.1): always the same numbers. */
function randomNumbers(): Random {
  let state = 1;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * limit);
  };
}

const places = ["城南公园", "河滨绿道", "社区图书馆", "老街树荫", "街角花园", "学校操场", "儿童书房", "步行桥"];
const people = ["居民", "老人", "孩子", "骑行的人", "管理员", "志愿者", "读者", "店主"];
const verbs = ["修好", "连通", "登记", "养护", "开放", "改造", "巡查", "整理"];
const results = [
  "走的人多了起来",
  "早晚都有人用",
  "投诉少了一半",
  "平均每天接待 320 人次",
  "不必再绕路",
  "灯坏了三天内修好",
];
const reasons = ["这样做花钱不多", "办法并不复杂", "大家早就盼着", "去年试过一次", "邻近的街区已有先例"];
const ordinals = ["一", "二", "三", "四", "五"];

function sentence(random: Random): string {
  const pick = (words: readonly string[]): string => words[random(words.length)] ?? "";
  const place = pick(places);
  const who = pick(people);
  const sentences = [
    `${place}离家近，${who}每周去${random(6) + 1}次，${pick(results)}。`,
    `管理处说过，“把${place}${pick(verbs)}，${who}才愿意多停留一会儿”，${pick(reasons)}。`,
    `${pick(reasons)}：先把${place}${pick(verbs)}，再请${who}提意见，最后公布结果（见第${random(9) + 1}期简报）。`,
    `20${random(9) + 10}年以来，${place}共${pick(verbs)}${random(90) + 10}处，${pick(results)}；做法写进了《${pick(places)}手册》。`,
    `${who}和${pick(people)}一起${pick(verbs)}${place}，${pick(results)}，${pick(reasons)}。`,
  ];
  return sentences[random(sentences.length)] ?? "";
}

function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => sentence(random)).join("");
}

function point(random: Random, index: number): string {
  const lead = `第${ordinals[index] ?? "六"}，要${verbs[random(verbs.length)] ?? ""}${places[random(places.length)] ?? ""}，让人用得上。`;
  if (random(2) === 0) return lead + sentences(random, 4);
  // Every eighth enumeration skips a number, as drafts do.
  return `${lead}一是${sentence(random)}二是${sentence(random)}${random(8) === 0 ? "四" : "三"}是${sentence(random)}`;
}

function article(random: Random): string {
  const place = places[random(places.length)] ?? "";
  const paragraphs = (count: number): readonly string[] =>
    Array.from({ length: count }, () => `${place}是大家的地方。${sentences(random, 5)}`);
  const points = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => point(random, index));
  return [
    `# ${place}建设的意义、标准与路径`,
    `◎王敏（${place}管理处）`,
    sentences(random, 4),
    `## ${place}建设的重要意义`,
    ...paragraphs(3),
    `## ${place}建设的衡量标准`,
    "建得好不好，主要有以下四条标准：",
    ...points(4),
    `## 推进${place}建设的路径与对策`,
    ...points(5),
    // A half-width comma is the commonest slip.
    `${place}开放以后,走的人多了起来。`,
    "",
  ].join("\n\n");
}
