import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";
import { assertFixes } from "../../support/fixes";

const code = "ordinal-sequence";
const paths = (body: string): string => `# 题目\n\n## 实施路径\n\n${body}\n`;
const gap = paths("第一，要连通。\n\n<f>第三，</f>要好走。\n\n第四，要常走。");

describe("a series is found where it first breaks, once", () => {
  for (const [name, text] of [
    ["a gap", gap],
    ["a repetition", paths("第一，要连通。\n\n第二，要好走。\n\n<f>第二，</f>要常走。")],
    ["a wrong order", paths("一、连通\n\n<f>三、</f>好走\n\n二、常走")],
    ["a start other than one", paths("<f>第二，</f>要连通。\n\n第三，要好走。")],
    ["inline", paths("一是登记。<f>三是</f>打通。四是公布。")],
    ["inline repetition", paths("一是登记。<f>一是</f>打通。一是公布。")],
    ["a nested series", paths("第一，要连通。一是登记。<f>三是</f>打通。\n\n第二，要好走。")],
    ["over paragraphs", paths("第一，要连通。一是登记。\n\n<f>三是</f>打通。\n\n第二，要好走。")],
    ["in brackets", paths("（一）登记。\n\n<f>（三）</f>打通。")],
    ["circled", paths("①登记。\n\n<f>③</f>打通。")],
    [
      "above ten",
      paths(
        `${["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map((number) => `${number}、做好一件事情`).join("\n\n")}\n\n<f>十二、</f>再做一件事情`,
      ),
    ],
    ["full-width digits", paths("１．登记断点\n\n<f>３．</f>打通断点")],
    ["a list that goes on with a gap behind a broken line", paths("1. 甲\n2. 乙\n12\n\n第 17 页\n<f>4.</f> 丙\n5. 丁")],
    ["section headings", "# 题\n\n## 一、重要意义\n\n文。\n\n## <f>三、</f>衡量标准\n\n文。\n"],
    ["subheadings", paths("### （一）规划\n\n文。\n\n### <f>（三）</f>养护\n\n文。")],
    ["Traditional", "# 題目\n\n## 實施路徑\n\n第一，要連通。\n\n<f>第三，</f>要好走。\n"],
    ["in bold", paths("**第一，要连通。**路通了。\n\n**<f>第三，</f>要好走。**灯亮了。")],
    ["in bold with the pause behind it", paths("**第一**，要连通。\n\n**<f>第三</f>**，要好走。")],
    ["in bold inside a paragraph", paths("**一是登记。**逐条写。**<f>三是</f>打通。**先近后远。")],
    ["English", "# Title\n\n## Paths\n\nFirst, build.\n\n<f>Third,</f> keep.\n"],
    ["letters", "# Title\n\n## Paths\n\na. build\n\n<f>c.</f> keep\n"],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

describe("silent", () => {
  const sections = (...bodies: readonly string[]): string =>
    `# 题\n\n${bodies.map((body, index) => `## 第${["一", "二", "三"][index] ?? ""}部分 名称\n\n${body}\n`).join("\n")}`;
  for (const [name, text] of [
    ["in sequence", paths("第一，要连通。\n\n第二，要好走。")],
    [
      "numbers that run on across sections, in the whole draft",
      sections("（一）甲。\n\n（二）乙。", "（三）丙。\n\n（四）丁。", "（五）戊。"),
    ],
    ["numbers that start again in each section", sections("（一）甲。\n\n（二）乙。", "（一）丙。\n\n（二）丁。")],
    ["lists numbered 1. 1. 1.", paths("1. 登记\n1. 打通\n1. 公布")],
    ["a Markdown list across headings", "# Title\n\n## Standards\n\n1. one\n2. two\n\n## Paths\n\n3. three\n4. four\n"],
    ["articles of a law", paths("第一条 绿道归居民使用。\n\n第三条 绿道由专人养护。")],
    ["第一 before a noun", paths("第一责任人要到位。第三方也要到位。")],
    ["a series in a quotation", paths("老人说：“一是早。三是快。”大家都听。\n\n「一是早。三是快。」")],
    ["a series in a block quote", paths("> 第一，早。\n>\n> 第三，快。")],
    ["a series in code", paths("`一是早。三是快。`\n\n```\n第一，早。\n第三，快。\n```")],
    [
      "two series on different levels",
      paths("第一，要连通。一是登记。二是打通。\n\n第二，要好走。一是亮灯。二是补砖。"),
    ],
    ["a nested series that runs over paragraphs", paths("第一，要连通。一是登记。\n\n二是打通。\n\n第二，要好走。")],
    ["numbered sentences instead of headings", paths("一、同意规划。\n\n二、同意办法。")],
    ["首先 alone", paths("首先，路要通。后面是别的话。")],
    ["首先, 其次, 再次, 最后", paths("首先，路通。其次，灯亮。再次，人来。最后，常走。")],
    ["最后 behind two", paths("首先，路通。其次，灯亮。最后，人来。")],
    ["一方面 twice and another pair", paths("一方面方便，另一方面省钱。\n\n一方面好看，另一方面好走。")],
    ["a restart, which is a lost heading", paths("第一，甲。\n\n第二，乙。\n\n第一，丙。\n\n第二，丁。")],
    ["two lists with a paragraph between them", paths("1. 甲\n2. 乙\n\n文。\n\n3. 丙\n4. 丁")],
    [
      "a series announced and closed in its last sentence",
      paths("第一，要连通。\n\n第二，要好走。\n\n总之，这两点，一是早，二是快。"),
    ],
    ["a list that goes on behind a broken line", paths("1. 甲\n2. 乙\n12\n\n第 17 页\n3. 丙\n4. 丁")],
    [
      "one that goes on inside the series of its point",
      paths("1. 甲\n(1) 子\n(2) 丑\n2. 乙\n(1) 子\n(2) 丑\n12\n\n第 17 页\n(3) 寅\n3. 丙"),
    ],
    ["bullets", paths("- 甲\n- 乙")],
    ["an empty document", ""],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

describe("the fix renumbers", () => {
  for (const [name, before, after] of [
    ["ordinals", gap, paths("第一，要连通。\n\n第二，要好走。\n\n第三，要常走。")],
    ["inline", paths("一是登记。三是打通。七是公布。"), paths("一是登记。二是打通。三是公布。")],
    ["repetitions", paths("一是登记。一是打通。一是公布。"), paths("一是登记。二是打通。三是公布。")],
    [
      "only its own series",
      paths("第一，甲。一是丙。三是丁。\n\n第二，乙。一是戊。二是己。"),
      paths("第一，甲。一是丙。二是丁。\n\n第二，乙。一是戊。二是己。"),
    ],
    ["in the marker's own style", paths("(一)、登记。\n\n(三)、打通。"), paths("(一)、登记。\n\n(二)、打通。")],
    [
      "Firstly",
      "# Title\n\n## Paths\n\nFirstly, build.\n\nThirdly, keep.\n",
      "# Title\n\n## Paths\n\nFirstly, build.\n\nSecondly, keep.\n",
    ],
    [
      "formal numbers, in Traditional",
      "# 綠道計畫\n\n## 壹、重要意義\n\n路。\n\n## 肆、衡量標準\n\n燈。\n\n## 伍、實施路徑\n\n座椅。\n",
      "# 綠道計畫\n\n## 壹、重要意義\n\n路。\n\n## 貳、衡量標準\n\n燈。\n\n## 參、實施路徑\n\n座椅。\n",
    ],
    [
      "formal numbers, in Simplified",
      "# 绿道规划\n\n## 壹、重要意义\n\n灯。\n\n## 伍、衡量标准\n\n座椅。\n",
      "# 绿道规划\n\n## 壹、重要意义\n\n灯。\n\n## 贰、衡量标准\n\n座椅。\n",
    ],
    [
      "section headings",
      "# 题\n\n## 一、重要意义\n\n文。\n\n## 三、衡量标准\n\n文。\n",
      "# 题\n\n## 一、重要意义\n\n文。\n\n## 二、衡量标准\n\n文。\n",
    ],
  ] as const) {
    test(name, () => assertFixes(code, before, after));
  }

  test("from the break on, each by the same step", () => {
    assert.equal(
      fixed(code, paths("第一，甲。\n\n第三，乙。\n\n第五，丙。"), 1),
      paths("第一，甲。\n\n第二，乙。\n\n第四，丙。"),
    );
  });

  test("the whole draft, where other series are broken too", () => {
    const before = paths("第一，甲。一是丙。三是丁。\n\n第三，乙。");
    const [finding] = findingsOf(code, before);
    assert.deepEqual(
      finding?.fixes?.().map(({ title }) => title.text.replace(/ \(.*/, "")),
      ["Renumber this series", "Renumber the whole draft"],
    );
    assert.equal(fixed(code, before, 1), paths("第一，甲。一是丙。二是丁。\n\n第二，乙。"));
  });

  test("the second fix is offered only where it differs", () => {
    assert.equal(findingsOf(code, gap.replace(/<\/?f>/g, ""))[0]?.fixes?.().length, 1);
  });
});

test("severities", () =>
  assert.deepEqual(severities(code, gap), { draft: "warning", review: "warning", final: "error" }));
