import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { modelArticle, withoutModelArticle } from "../../support/modelArticle";
import { assertFinds, severities } from "../../support/findings";

const code = "path-action";

const section = (...paragraphs: readonly string[]): string =>
  `# 绿道\n\n## 绿道建设的实施路径\n\n${paragraphs.join("\n\n")}\n`;
const english = (...paragraphs: readonly string[]): string => `# Streets\n\n## Paths\n\n${paragraphs.join("\n\n")}\n`;
const good = "第一，要修通断头路。先易后难。";

const describes = section(good, "第二，<f>现在的灯光不够亮</f>。晚上走的人很少。");

describe("a point that only describes is found", () => {
  for (const [name, draft] of [
    ["不", describes],
    ["是", section(good, "第二，<f>灯光是夜里的眼睛</f>。灯亮人才来。")],
    ["存在", section(good, "第二，<f>灯光存在死角</f>。桥下尤其暗。")],
    ["behind a mere name", section(good, "第二，<f>灯光</f>。现在的灯光很暗，桥下尤其不好走。")],
    ["an unmarked paragraph", section("加强巡查，守住安全。每周走一遍。", "<f>灯光的问题比较突出</f>。桥下尤其暗。")],
    [
      "with points inside that describe as well",
      section(good, "第二，<f>灯光不够亮</f>。一是桥下暗。没有灯。二是坡上暗。灯坏了。"),
    ],
    [
      "in Traditional",
      "# 綠道\n\n## 綠道的維護路徑\n\n第一，要修通斷頭路。先易後難。\n\n第二，<f>現在的燈光不夠亮</f>。晚上走的人很少。\n",
    ],
    [
      "in English, by an article",
      english("First, widen the pavements. Start at schools.", "Second, <f>the slabs are loose</f>. People trip."),
    ],
    [
      "in English, by its verb",
      english("First, widen the pavements. Start at schools.", "Second, <f>loose slabs are a danger</f>. People trip."),
    ],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const words of [
    "要把灯装亮。",
    "应当补上路灯。",
    "必须补上路灯。",
    "加强日常巡查，让绿道不出事。",
    "进一步完善制度。",
    "依法保障通行，不留死角。",
    "建立段长制。",
    "把空地用起来。",
    "让居民参与。",
    "抓好养护。",
    "管住乱停乱放，不让一辆车占道。",
    "以安全为底线，不放过一处隐患。",
    "在绿道两侧建设座椅。",
    "腾出空地给孩子。",
    "灯光。要把灯装亮，桥下不能暗。",
    "着力解决灯光不够亮的问题。",
    "定期听取意见。",
    "处理好快与慢的关系。",
  ]) {
    test(words, () => assertFinds(code, section(good, `第二，${words}`)));
  }
  for (const words of [
    "要加強巡查，不留死角。",
    "編列經費，不讓維護中斷。",
    "賦予段長權力，不必層層請示。",
    "邀請居民參與，不怕麻煩。",
  ]) {
    test(words, () => assertFinds(code, `# 綠道\n\n## 綠道的維護路徑\n\n第一，要修路。先易後難。\n\n第二，${words}\n`));
  }
  for (const words of [
    "maintain what is there.",
    "the slabs should be mended.",
    "every street must have a bench.",
    "publish a list of slabs that are broken.",
    "do not wait until it is dark.",
    "the council will mend the slabs.",
    "regularly check what is loose.",
    "make crossings that are safe.",
    "Better lighting.",
    "ask those who are walking.",
    "We recommend new benches.",
    "plan street works together. They are many.",
  ]) {
    test(words, () => assertFinds(code, english("First, widen the pavements. Start at schools.", `Second, ${words}`)));
  }
  for (const [name, draft] of [
    [
      "only a point inside says it",
      section(good, "第二，灯光不够亮。一是补上桥下的灯。当月完成。二是坡上暗。灯坏了。"),
    ],
    ["一要 asks inside", section(good, "第二，灯光不够亮。一要补灯。二要换灯。")],
    [
      "points are inline under a topic of their own",
      section("绿道要管好。一是灯光建设，及时换灯。二是在养护中学习，边做边改。"),
    ],
    ["subheadings only name their parts", section("### 灯光", "桥下很暗。", "### 座椅", "座椅不多。")],
    ["a paragraph leads in", section("绿道是大家的，办法有两条：", good, "第二，要装灯。好认。")],
    ["a paragraph closes", section(good, "第二，要装灯。好认。", "总之，绿道是大家的。人人都不是外人。")],
    [
      "the section is no paths section",
      "# 绿道\n\n## 绿道建设的重要意义\n\n绿道是城市的肺。空气很好。\n\n绿道是居民的路。走得不远。\n",
    ],
    [
      "the heading itself is a measure",
      "# 绿道\n\n## 加强日常养护\n\n第一，现在的灯光不够亮。很暗。\n\n第二，座椅不多。很少。\n",
    ],
    ["it has two roles", "# 绿道\n\n## 意义与路径\n\n第一，绿道是城市的肺。空气很好。\n\n第二，要装灯。好认。\n"],
    ["a point is still a placeholder", section(good, "第二，【要做什么】是关键。")],
    ["a point is empty", section(good, "第二，")],
    [
      "the point is a remain of a web page",
      section(good, "第二，要装灯。好认。", "版权声明：本文是网友上传的，不代表本站观点。"),
    ],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
  test("the model article", { skip: withoutModelArticle }, () => assertFinds(code, modelArticle));
});

test("severities", () =>
  assert.deepEqual(severities(code, describes), { draft: "off", review: "hint", final: "hint" }));
