import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, findingsOf, severities } from "../../support/findings";

const code = "point-topic";

const section = (...paragraphs: readonly string[]): string =>
  `# 绿道\n\n## 绿道建设的实施路径\n\n${paragraphs.join("\n\n")}\n`;
const english = (...paragraphs: readonly string[]): string => `# Streets\n\n## Paths\n\n${paragraphs.join("\n\n")}\n`;

const long =
  "要把绿道从城市的东头一直修到西头，沿途经过学校、菜场、医院和车站，把几十年来被马路隔开的街区重新连在一起，让老人和孩子不用绕路也不用等红灯就能走到想去的地方";

const single = section("第一，要修路。先修断头路。", "第二，要植树。再植行道树。", "第三，<f>要装灯</f>。");

describe("a point without a topic sentence is found among points that have one", () => {
  for (const [name, draft] of [
    ["nothing follows its only sentence", single],
    [
      "its first sentence is too long",
      section("第一，要修路。先修断头路。", `第二，<f>${long}</f>。再植行道树。`, "第三，要装灯。灯要亮。"),
    ],
    ["in a Markdown list", section("1. 要修路。先修断头路。\n2. 要植树。再植行道树。\n3. <f>要装灯</f>。")],
    [
      "a paragraph among unmarked points",
      section(
        "绿道建设要先修路。断头路修通了，才走得远。",
        `<f>${long}</f>。这样才好走。`,
        "绿道建设要再植树。行道树长大了，夏天才好走。",
      ),
    ],
    [
      "in Traditional",
      "# 綠道\n\n## 綠道的維護路徑\n\n（一）修路。先修斷頭路。\n\n（二）植樹。再植行道樹。\n\n（三）<f>裝燈</f>。\n",
    ],
    [
      "in English",
      english(
        "First, widen the pavements. Start at schools.",
        "Second, mend the slabs. Publish a list.",
        "Third, <f>ask residents</f>.",
      ),
    ],
    [
      "too long in English",
      english(
        "First, widen the pavements. Start at schools.",
        "Second, mend the slabs. Publish a list.",
        `Third, <f>ask ${"the people of the next street and ".repeat(5)}all others</f>. Do so every year.`,
      ),
    ],
    [
      "one in three of six",
      section(
        "第一，要修路。好走。",
        "第二，要植树。好看。",
        "第三，要装灯。好认。",
        "第四，要挂牌。好找。",
        "第五，<f>要放凳</f>。",
        "第六，<f>要清扫</f>。",
      ),
    ],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const [name, draft] of [
    [
      "all points have one",
      section("第一，要修路。先修断头路。", "第二，要植树。再植行道树。", "第三，要装灯。灯要亮。"),
    ],
    ["fewer than two thirds have one", section("第一，要修路。先修断头路。", "第二，要植树。", "第三，要装灯。")],
    ["one of two has one", section("第一，要修路。先修断头路。", "第二，要植树。")],
    [
      "points are subheadings",
      section("### 修路", "先修断头路。再修主路。", "### 植树", "再植行道树。树要高。", "### 装灯", "灯要亮。"),
    ],
    [
      "points stand inside a paragraph",
      section("路要做三件事。一是修路。先修断头路。二是植树。再植行道树。三是装灯。"),
    ],
    [
      "a nested series explains the topic",
      section(
        "第一，要修路。一是定线。二是施工。",
        "第二，要植树。一是选苗。二是栽种。",
        "第三，要装灯。一是选址。二是通电。",
      ),
    ],
    [
      "words in bold are the topic",
      english(
        "1. **Wide pavements.** Start at schools.",
        "2. **Whole slabs** are mended from a public list.",
        "3. **Asking residents** comes last.",
      ),
    ],
    [
      "the section has no role",
      "# 绿道\n\n## 养护记\n\n第一，要修路。先修断头路。\n\n第二，要植树。再植行道树。\n\n第三，要装灯。\n",
    ],
    [
      "a paragraph leads in",
      section(
        "绿道要做好以下三件事：",
        "绿道建设要先修路。断头路修通了，才走得远。",
        "绿道建设要再植树。行道树长大了，夏天才好走。",
        "绿道建设要后装灯。灯亮了，晚上才有人走。",
      ),
    ],
    [
      "a long paragraph leads in",
      section(
        `${long}。这就是目标。`,
        "绿道建设要先修路。断头路修通了，才走得远。",
        "绿道建设要再植树。行道树长大了，夏天才好走。",
        "绿道建设要后装灯。灯亮了，晚上才有人走。",
      ),
    ],
    [
      "a paragraph closes",
      section(
        "绿道建设要先修路。断头路修通了，才走得远。",
        "绿道建设要再植树。行道树长大了，夏天才好走。",
        `总之，${long}。`,
      ),
    ],
    [
      "a paragraph goes on with the point before it",
      section(
        "绿道建设要先修路。断头路修通了，才走得远。",
        `例如，${long}。`,
        "绿道建设要再植树。行道树长大了，夏天才好走。",
      ),
    ],
    [
      "a short paragraph stands between",
      section(
        "绿道建设要先修路。断头路修通了，才走得远。",
        "路通人就来。",
        "绿道建设要再植树。行道树长大了，夏天才好走。",
      ),
    ],
    [
      "a point is still a placeholder",
      section("第一，要修路。先修断头路。", "第二，要植树。再植行道树。", "第三，【要做什么】。"),
    ],
    ["a point is empty", section("第一，要修路。先修断头路。", "第二，要植树。再植行道树。", "第三，")],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

test("the message says which of the two it is", () => {
  const texts = [single, section("第一，要修路。好走。", `第二，${long}。好看。`, "第三，要装灯。好认。")].map(
    (draft) => findingsOf(code, draft.replace(/<\/?f>/g, ""))[0]?.message,
  );
  assert.deepEqual(texts[0]?.values, ["第三，"]);
  assert.deepEqual(texts[1]?.values, ["第二，", long.length, 60]);
});

test("severities", () => assert.deepEqual(severities(code, single), { draft: "off", review: "hint", final: "hint" }));
