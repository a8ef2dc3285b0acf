import assert from "node:assert/strict";
import { test } from "node:test";
import { levelPart, type LevelChange } from "../../../../server/src/features/parts/levelPart";
import { afterPartChange, sectionWith } from "../../../support/parts";

const changed = (draft: string, change: LevelChange): string =>
  afterPartChange(draft, (analysis, part, caret) => levelPart(analysis, part, change, caret));

for (const { title, before, after } of [
  {
    title: "an inline point, whose siblings stay",
    before: "第一，修路。一是量。二是|挖。三是填。\n\n第二，栽树。",
    after: "第一，修路。一是量。二是填。\n\n第二，|挖。\n\n第三，栽树。",
  },
  {
    title: "the last one of a sentence",
    before: "第一，修路：一是量；二是挖；三是|填。\n\n第二，栽树。",
    after: "第一，修路：一是量；二是挖。\n\n第二，|填。\n\n第三，栽树。",
  },
  {
    title: "the middle one of a sentence",
    before: "第一，修路：一是量；二是|挖；三是填。",
    after: "第一，修路：一是量；二是填。\n\n第二，|挖。",
  },
  {
    title: "a paragraph with siblings behind it",
    before: "第一，修路。\n\n一是量。\n\n二是|挖。\n\n三是填。\n\n第二，栽树。",
    after: "第一，修路。\n\n一是量。\n\n二是填。\n\n第二，|挖。\n\n第三，栽树。",
  },
  {
    title: "a last paragraph in its place",
    before: "第一，修路。\n\n一是量。\n\n二是|挖。\n\n第二，栽树。",
    after: "第一，修路。\n\n一是量。\n\n第二，|挖。\n\n第三，栽树。",
  },
  {
    title: "with the points inside it, as the draft numbers them",
    before: "第一，修路。\n\n一是量。\n\n二是|挖。（1）白天挖。（2）夜里停。\n\n第二，栽树。",
    after: "第一，修路。\n\n一是量。\n\n第二，|挖。一是白天挖。二是夜里停。\n\n第三，栽树。",
  },
  {
    title: "a point in bold, whose marker stays so",
    before: "**第一**，修路。\n\n**一是**量。\n\n**二是**|挖。",
    after: "**第一**，修路。\n\n**一是**量。\n\n**第二，**|挖。",
  },
  {
    title: "an inline point of an inline one",
    before: "（一）修路：一是量；二是|挖；（二）栽树。",
    after: "（一）修路：一是量；（二）|挖；（三）栽树。",
  },
]) {
  test(`promotes ${title}`, () => assert.equal(changed(sectionWith(before), "promote"), sectionWith(after)));
}

for (const { title, before, after } of [
  {
    title: "a point, as the draft numbers that level",
    before: "（一）修路。1．量。甲。\n\n（二）|栽树。",
    after: "（一）修路。1．量。甲。\n\n2．|栽树。",
  },
  {
    title: "a point, by the usual order",
    before: "第一，修路。\n\n第二，|栽树。\n\n第三，点灯。",
    after: "第一，修路。\n\n一是|栽树。\n\n第二，点灯。",
  },
  {
    title: "with the points inside it",
    before: "第一，修路。一是量。二是挖。\n\n第二，|栽树。一是选。二是种。",
    after: "第一，修路。一是量。二是挖。\n\n三是|栽树。（1）选。（2）种。",
  },
  {
    title: "points in bold",
    before: "**第一**，修路。\n\n**第二**，|栽树。**一是**选。**二是**种。\n\n**第三**，点灯。",
    after: "**第一**，修路。\n\n**一是**|栽树。**（1）**选。**（2）**种。\n\n**第二**，点灯。",
  },
  { title: "from （一） to 1.", before: "（一）修路。\n\n（二）|栽树。", after: "（一）修路。\n\n1.|栽树。" },
  {
    title: "before one that says last",
    before: "首先，修路。\n\n其次，|栽树。\n\n最后，点灯。",
    after: "首先，修路。\n\n一是|栽树。\n\n最后，点灯。",
  },
]) {
  test(`demotes ${title}`, () => assert.equal(changed(sectionWith(before), "demote"), sectionWith(after)));
}

const numbered =
  "# 绿道的意义、标准与路径\n\n## 一、意义\n\n### （一）甲\n\n子。\n\n### （二）乙\n\n丑。\n\n## 二、标准\n\n寅。\n\n## 三、路径\n\n卯。\n";

for (const { title, change, before, after } of [
  {
    title: "a section with its subheadings",
    change: "demote",
    before: numbered.replace("## 二、标准", "## 二、|标准"),
    after: numbered.replace("## 二、标准", "### （三）|标准").replace("三、路径", "二、路径"),
  },
  {
    title: "a subheading, whose siblings stay",
    change: "promote",
    before: numbered.replace("### （一）甲", "### |（一）甲"),
    after:
      "# 绿道的意义、标准与路径\n\n## 一、意义\n\n### （一）乙\n\n丑。\n\n## |二、甲\n\n子。\n\n## 三、标准\n\n寅。\n\n## 四、路径\n\n卯。\n",
  },
  {
    title: "the last subheading in its place",
    change: "promote",
    before: numbered.replace("（二）乙", "（二）|乙"),
    after: numbered
      .replace("### （二）乙", "## 二、|乙")
      .replace("二、标准", "三、标准")
      .replace("三、路径", "四、路径"),
  },
  {
    title: "headings without numbers",
    change: "demote",
    before: "# 题\n\n## 意义\n\n甲。\n\n## |标准\n\n### 乙\n\n丙。\n",
    after: "# 题\n\n## 意义\n\n甲。\n\n### |标准\n\n#### 乙\n\n丙。\n",
  },
  {
    title: "everything below by the order of the norms",
    change: "demote",
    before: "# 题\n\n## 一、意义\n\n甲。\n\n## 二、|标准\n\n### （一）乙\n\n丙。\n",
    after: "# 题\n\n## 一、意义\n\n甲。\n\n### （一）|标准\n\n#### 1. 乙\n\n丙。\n",
  },
  {
    title: "an underlined heading with a link, attributes and a tag, which stay",
    change: "demote",
    before: "## 意义\n\n甲。\n\n[标|准](#a) {#b} <i>新</i>\n---\n\n乙。\n",
    after: "## 意义\n\n甲。\n\n### [标准](#a) {#b} <i>新</i>|\n\n乙。\n",
  },
  {
    title: "an underlined heading",
    change: "demote",
    before: "题\n==\n\n一、意义\n---\n\n甲。\n\n二、|标准\n---\n\n乙。\n",
    after: "题\n==\n\n一、意义\n---\n\n甲。\n\n### （一）标准|\n\n乙。\n",
  },
] as const) {
  test(`${change}s ${title}`, () => assert.equal(changed(before, change), after));
}

test("what is demoted and promoted again is as before", () => {
  for (const draft of [
    numbered.replace("## 二、标准", "## 二、|标准"),
    sectionWith("第一，修路。\n\n第二，|栽树。一是选。二是种。\n\n第三，点灯。一是买。二是装。"),
  ]) {
    assert.equal(changed(changed(draft, "demote"), "promote"), draft);
  }
});

for (const { title, change, draft, reason } of [
  {
    title: "a first point",
    change: "demote",
    draft: sectionWith("第一，修|路。\n\n第二，栽树。"),
    reason: /^There is no point before/,
  },
  {
    title: "a point of the first level",
    change: "promote",
    draft: sectionWith("第一，修|路。\n\n第二，栽树。"),
    reason: /^This point is on the first level/,
  },
  {
    title: "a point right under a subheading",
    change: "promote",
    draft: sectionWith("### 近期\n\n第一，修|路。\n\n第二，栽树。"),
    reason: /only a heading can be on the same level/,
  },
  {
    title: "a point without marker",
    change: "demote",
    draft: sectionWith("修路是出行的需要。路要宽。\n\n栽树是乘凉的|需要。树要高。"),
    reason: /^Points without a number/,
  },
  {
    title: "the deepest kind of number",
    change: "demote",
    draft: sectionWith("1．修路。（1）量。①白天。②|夜里。"),
    reason: /^There is no kind of number/,
  },
  { title: "a list item", change: "demote", draft: sectionWith("- 修路\n- 栽|树"), reason: /^The items of a list/ },
  {
    title: "a section below the title",
    change: "promote",
    draft: sectionWith("甲。").replace("绿道的实施", "绿道|的实施"),
    reason: /^This section is directly below the title/,
  },
  {
    title: "a first section",
    change: "demote",
    draft: sectionWith("甲。").replace("绿道的实施", "绿道|的实施"),
    reason: /^There is no section before/,
  },
  {
    title: "below the sixth level",
    change: "demote",
    draft: "# 题\n\n## 甲\n\n## |乙\n\n###### 丙\n",
    reason: /^Markdown has six levels/,
  },
  {
    title: "a line that acts as a heading",
    change: "demote",
    draft: "一、重要意义\n\n甲。\n\n二、|衡量标准\n\n乙。\n",
    reason: /^This line acts as a heading/,
  },
] as const) {
  test(`does not ${change} ${title}, and says why`, () => assert.match(changed(draft, change), reason));
}
