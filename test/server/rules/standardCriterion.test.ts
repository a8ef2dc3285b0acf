import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { modelArticle, withoutModelArticle } from "../../support/modelArticle";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "standard-criterion";

const section = (...paragraphs: readonly string[]): string =>
  `# 绿道\n\n## 绿道建设的衡量标准\n\n${paragraphs.join("\n\n")}\n`;
const english = (...paragraphs: readonly string[]): string =>
  `# Streets\n\n## Standards for walkable streets\n\n${paragraphs.join("\n\n")}\n`;
const good = "第一，有没有连成网络。断头路要接上。";

const table = "| 花 | 树 |\n|---|---|\n| 好 | 好 |";

const vague = section(good, "第二，<f>绿道应当美观大方</f>。大家都觉得赏心悦目，绿道才算建好。");

describe("a point that states nothing one can check is found", () => {
  for (const [name, draft] of [
    ["第二", vague],
    [
      "an unmarked paragraph",
      section("<f>绿道应当美观大方</f>。赏心悦目，才算建好。", "<f>绿道应当方便好走</f>。走得舒心，才算管好。"),
    ],
    [
      "a subheading with its text",
      section("### （一）有没有路", "看得见。", "### （二）<f>美观大方</f>", "赏心悦目，才算建好。"),
    ],
    [
      "with points inside that state nothing either",
      section(good, "第二，<f>绿道应当美观大方</f>。一是花好。让人喜欢。二是树好。让人留恋。"),
    ],
    ["is the foremost standard, it says", section(good, "第二，<f>美观大方是衡量的关键</f>。赏心悦目，才算建好。")],
    [
      "in Traditional",
      "# 綠道\n\n## 綠道的衡量標準\n\n第一，有沒有連成網絡。斷頭路要接上。\n\n第二，<f>綠道應當美觀大方</f>。賞心悅目，才算建好。\n",
    ],
    [
      "in English",
      english(
        "First, whether crossings are safe. Look at the waiting time.",
        "Second, <f>beauty</f>. A street should please the eye and lift the heart.",
      ),
    ],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const words of [
    "有没有树荫。走走便知。",
    "树荫是否连片。走走便知。",
    "能否遮阳。走走便知。",
    "好不好走。走走便知。",
    "主要看树荫。走走便知。",
    "树荫达到设计要求。",
    "树荫不低于一半。",
    "走一圈不超过半小时。",
    "树荫覆盖率要高。",
    "灯坏了三天内修好。",
    "断头路少于5处。",
    "以居民满意为标准。",
    "每公里有一处座椅。",
    "步行可到的居民占九成。",
    "至少有一条路通到学校。",
  ]) {
    test(words, () => assertFinds(code, section(good, `第二，${words}`)));
  }
  for (const words of [
    "whether it is shaded.",
    "at least one bench stands on it.",
    "no more than a short wait at crossings.",
    "shade is measured in summer.",
    "The test is a pram.",
    "how often people stop.",
    "per cent of trips on foot.",
    "3 benches.",
  ]) {
    test(words, () => assertFinds(code, english("First, whether crossings are safe. Look.", `Second, ${words}`)));
  }
  for (const [name, draft] of [
    [
      "only a point inside states it",
      section(good, "第二，绿道应当美观大方。一是花好。主要看花期。二是树好。让人留恋。"),
    ],
    ["a paragraph leads in", section("绿道建得好，人人都高兴，标准如下：", good, "第二，有没有树荫。走走便知。")],
    [
      "a paragraph closes",
      section(good, "第二，有没有树荫。走走便知。", "总之，绿道应当美观大方。赏心悦目，才算建好。"),
    ],
    ["another paragraph closes", section(good, "第二，有没有树荫。走走便知。", "综上，绿道应当美观大方。")],
    [
      "the section is no standards section",
      "# 绿道\n\n## 绿道建设的重要意义\n\n绿道美观大方。赏心悦目。\n\n绿道方便好走。舒心畅快。\n",
    ],
    [
      "it holds principles",
      "# 绿道\n\n## 基本原则\n\n（一）坚持因地制宜。顺应山水。\n\n（二）坚持以人为本。方便行走。\n",
    ],
    ["it holds aims", "# 绿道\n\n## 主要目标\n\n第一，绿道美观大方。赏心悦目。\n\n第二，绿道方便好走。舒心畅快。\n"],
    [
      "it has two roles",
      "# 绿道\n\n## 意义与标准\n\n第一，绿道美观大方。赏心悦目。\n\n第二，绿道方便好走。舒心畅快。\n",
    ],
    ["a point is still a placeholder", section(good, "第二，【有没有什么】。")],
    ["a point is empty", section(good, "第二，")],
    ["a list links to other pages", english("- [Safe crossings](#safe)\n- [Wide pavements](#wide)")],
    [
      "a list completes a sentence",
      english("Walkable streets are", "- pleasing to the eye\n- dear to those who live there"),
    ],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
  test("the model article", { skip: withoutModelArticle }, () => assertFinds(code, modelArticle));
});

describe("the fix adds a sentence to fill in", () => {
  for (const [name, before, after] of [
    [
      "behind the paragraph",
      vague,
      vague.replace(/<\/?f>/g, "").replace("才算建好。", "才算建好。主要看【看得见的事实】，是否【达到什么程度】。"),
    ],
    [
      "behind a quotation",
      section(good, "第二，绿道应当“美观大方”"),
      section(good, "第二，绿道应当“美观大方”主要看【看得见的事实】，是否【达到什么程度】。"),
    ],
    [
      "behind a clause inside a paragraph",
      section("标准有两条：一是绿道应当美观；二是有没有树荫。"),
      section("标准有两条：一是绿道应当美观，主要看【看得见的事实】，是否【达到什么程度】；二是有没有树荫。"),
    ],
    [
      "behind words without a mark",
      section(good, "第二，美观大方"),
      section(good, "第二，美观大方。主要看【看得见的事实】，是否【达到什么程度】。"),
    ],
    [
      "under a subheading",
      section("### 有没有路", "看得见。", "### 美观大方", "赏心悦目。", "才算建好。"),
      section(
        "### 有没有路",
        "看得见。",
        "### 美观大方",
        "赏心悦目。",
        "才算建好。主要看【看得见的事实】，是否【达到什么程度】。",
      ),
    ],
    [
      "before a table",
      section("### 有没有路", "看得见。", "### 美观大方", "赏心悦目。", table),
      section(
        "### 有没有路",
        "看得见。",
        "### 美观大方",
        "赏心悦目。主要看【看得见的事实】，是否【达到什么程度】。",
        table,
      ),
    ],
    [
      "in Traditional",
      "# 綠道\n\n## 衡量標準\n\n第一，有沒有路。看得見。\n\n第二，美觀大方。賞心悅目。\n",
      "# 綠道\n\n## 衡量標準\n\n第一，有沒有路。看得見。\n\n第二，美觀大方。賞心悅目。主要看【看得見的事實】，是否【達到什麼程度】。\n",
    ],
    [
      "in English",
      english("First, whether it is safe.", "Second, beauty. It should please."),
      english(
        "First, whether it is safe.",
        "Second, beauty. It should please. The test is whether 【a visible fact】 reaches at least 【what level】.",
      ),
    ],
  ] as const) {
    test(name, () => {
      assert.equal(fixed(code, before), after);
      assert.deepEqual(findingsOf(code, after), []);
    });
  }
});

test("under a subheading without a paragraph it is not offered", () => {
  assert.deepEqual(
    findingsOf(code, section("### 有没有路", "看得见。", "### 美观大方", table)).map(({ fixes }) => fixes?.()),
    [[]],
  );
});

test("severities", () => assert.deepEqual(severities(code, vague), { draft: "off", review: "hint", final: "hint" }));
