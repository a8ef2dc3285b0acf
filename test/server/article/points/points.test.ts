import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse, pointsIn } from "../../../support/trees";

describe("points", () => {
  const bodies: readonly (readonly [string, string, readonly string[]])[] = [
    ["第一 at paragraph start", "第一，要连通。路通了。\n\n第二，要好走。灯亮了。", ["第一， 要连通", "第二， 要好走"]],
    [
      "numbers above ten",
      Array.from(
        { length: 12 },
        (_, index) =>
          `${["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"][index] ?? ""}、做好第${index + 1}件事情。写清楚。`,
      ).join("\n\n"),
      [
        "一、 做好第1件事情",
        "二、 做好第2件事情",
        "三、 做好第3件事情",
        "四、 做好第4件事情",
        "五、 做好第5件事情",
        "六、 做好第6件事情",
        "七、 做好第7件事情",
        "八、 做好第8件事情",
        "九、 做好第9件事情",
        "十、 做好第10件事情",
        "十一、 做好第11件事情",
        "十二、 做好第12件事情",
      ],
    ],
    [
      "一是 inline, several in one paragraph",
      "要做三件事。一是登记。二是打通。三是公布。",
      ["一是 登记", "二是 打通", "三是 公布"],
    ],
    [
      "一是 nested in 第一",
      "第一，要连通。一是登记。二是打通。\n\n第二，要好走。",
      ["第一， 要连通", "  一是 登记", "  二是 打通", "第二， 要好走"],
    ],
    [
      "二是 at the start of a later paragraph goes on with the series above",
      "第一，要连通。一是登记断点。\n\n二是分段打通。\n\n第二，要好走。一是亮灯。",
      ["第一， 要连通", "  一是 登记断点", "  二是 分段打通", "第二， 要好走", "  一是 亮灯"],
    ],
    [
      "a nested series over three paragraphs",
      "第一，要连通。\n\n一是登记。\n\n二是打通。\n\n三是公布。\n\n第二，要好走。",
      ["第一， 要连通", "  一是 登记", "  二是 打通", "  三是 公布", "第二， 要好走"],
    ],
    [
      "four levels",
      "一、规划\n\n（一）选线\n\n1、近\n\n（1）近学校。\n\n（2）近车站。\n\n2、直\n\n（二）定宽\n\n二、施工",
      [
        "一、 规划",
        "  （一） 选线",
        "    1、 近",
        "      （1） 近学校",
        "      （2） 近车站",
        "    2、 直",
        "  （二） 定宽",
        "二、 施工",
      ],
    ],
    [
      "an inverted hierarchy is read as written",
      "一是线路多。\n\n（一）新线路\n\n（二）老线路\n\n二是宽度窄。",
      ["一是 线路多", "  （一） 新线路", "  （二） 老线路", "二是 宽度窄"],
    ],
    [
      "a Markdown list",
      "1. 登记。\n2. 打通。\n   1. 先近。\n   2. 后远。\n3. 公布。",
      ["1. 登记", "2. 打通", "  1. 先近", "  2. 后远", "3. 公布"],
    ],
    [
      "two lists inside one item are siblings",
      "1. 登记\n\n   - 宽度\n\n   1) 长度\n\n   * 断点\n2. 打通",
      ["1. 登记", "  - 宽度", "  1) 长度", "  * 断点", "2. 打通"],
    ],
    [
      "what stands behind a list is outside of it",
      "- 登记\n- 打通\n\n一是公布。\n\n二是检查。",
      ["- 登记", "- 打通", "一是 公布", "二是 检查"],
    ],
    [
      "markers in list items",
      "1. 登记。一是长度。二是宽度。\n2. 打通。",
      ["1. 登记", "  一是 长度", "  二是 宽度", "2. 打通"],
    ],
    [
      "emphasis is no part of a topic",
      "1. **登记断点。** 逐条写明。\n2. **分段打通**：先近后远。",
      ["1. 登记断点", "2. 分段打通**：先近后远"],
    ],
    [
      "markers in bold, with their topics",
      "**第一，建设绿道是改善环境的要求。**出门几分钟就到。\n\n**第二，建设绿道是方便出行的要求。**骑车的人多了。",
      ["第一， 建设绿道是改善环境的要求", "第二， 建设绿道是方便出行的要求"],
    ],
    [
      "bold markers with their pause behind the bold",
      "**第一**，要连通。路通了。\n\n**第二**，要好走。灯亮了。",
      ["第一 要连通", "第二 要好走"],
    ],
    [
      "bold markers inside a paragraph",
      "**第一，要看三点。****一是有没有遮阴。**树要高。**二是**有没有座椅，**三是**有没有灯。\n\n**第二，要常看。**每月一次。",
      ["第一， 要看三点", "  一是 有没有遮阴", "  二是 有没有座椅", "  三是 有没有灯", "第二， 要常看"],
    ],
    [
      "markers in bold in English",
      "__First, build paths.__ They last.\n\n**Second**, keep them. Sweep.",
      ["First, build paths", "Second keep them"],
    ],
    [
      "bold markers on lines that follow each other",
      "**一是**把断头路登记下来，逐条写清楚长度和宽度\n**二是**分段打通",
      ["一是 把断头路登记下来，逐条写清楚长度和宽度", "二是 分段打通"],
    ],
    [
      "First and Second",
      "First, build paths. They last.\n\nSecondly, keep them. Sweep.",
      ["First, build paths", "Secondly, keep them"],
    ],
    ["circled digits", "①登记断点。\n\n②分段打通。", ["① 登记断点", "② 分段打通"]],
    [
      "subheadings are points",
      "### 加强规划\n\n第一，选线。\n\n第二，定宽。\n\n### 加强养护\n\n文。",
      ["· 加强规划", "  第一， 选线", "  第二， 定宽", "· 加强养护"],
    ],
    [
      "numbered subheadings",
      "### （一）规划\n\n文。\n\n#### 1. 选线\n\n文。\n\n### （二）养护\n\n文。",
      ["（一） 规划", "  1. 选线", "（二） 养护"],
    ],
    [
      "unmarked points: parallel paragraphs with topic sentences",
      "绿道连通是出行的需要。走路上学，骑车上班，都要路连着路。\n\n绿道好走是健身的需要。早晚两次，老人孩子都有地方去。",
      ["· 绿道连通是出行的需要", "· 绿道好走是健身的需要"],
    ],
    [
      "unmarked points with inline series",
      "依法保障用地。一是登记。二是公布。\n\n加强日常养护。每天巡查，坏了就修。",
      ["· 依法保障用地", "  一是 登记", "  二是 公布", "· 加强日常养护"],
    ],
    ["one paragraph is no parallel", "绿道连通是出行的需要。走路上学，骑车上班，都要路连着路。", []],
    [
      "a lead-in and a closing paragraph are no points",
      "推进绿道建设，应从以下几个方面着力。\n\n依法保障用地。登记在册，年年核对。\n\n加强日常养护。每天巡查，坏了就修。\n\n总之，绿道要常走。走的人多，路就好。",
      ["· 依法保障用地", "· 加强日常养护"],
    ],
    [
      "a closing paragraph belongs to no point",
      "第一，要连通。\n\n第二，要好走。\n\n综上所述，一是早，二是快。",
      ["第一， 要连通", "第二， 要好走"],
    ],
    [
      "a series in a quotation, in code or in a quoted block is none",
      "老师说：“一是早。二是快。”\n\n`一是早。二是快。`\n\n> 第一，早。\n>\n> 第二，快。\n\n```\n第一，早。\n```",
      [],
    ],
    ["首先 alone is a connective", "首先，路要通。再说别的，都是后话。", []],
    [
      "首先 with 其次 is a series",
      "首先，路要通。其次，灯要亮。最后，人要来。",
      ["首先， 路要通", "其次， 灯要亮", "最后， 人要来"],
    ],
    [
      "首先 with 第二 is a mixed series",
      "首先，路要通。\n\n第二，灯要亮。\n\n第三，人要来。",
      ["首先， 路要通", "第二， 灯要亮", "第三， 人要来"],
    ],
    [
      "其次, 最后 and 另一方面 alone are connectives",
      "路要通。其次，灯要亮。\n\n最后，人要来。\n\n另一方面，费用要省。",
      [],
    ],
    [
      "behind a comma 一是 needs a second",
      "做法很多，一是登记，别的以后再说。\n\n做法很多，一是登记，二是打通。",
      ["一是 登记", "二是 打通"],
    ],
    [
      "第一 before a noun and articles of a law",
      "第一责任人要到位。第一前提是安全。\n\n第一条 绿道归全体居民使用。\n\n第二条 绿道由专人养护。",
      [],
    ],
    [
      "a restart opens a second series",
      "第一，要连通。\n\n第二，要好走。\n\n第一，要常走。\n\n第二，要爱护。",
      ["第一， 要连通", "第二， 要好走", "第一， 要常走", "第二， 要爱护"],
    ],
    ["repetition is no restart", "一是早。一是快。一是好。", ["一是 早", "一是 快", "一是 好"]],
    ["nothing but a marker", "第一，\n\n第二，", ["第一， ", "第二， "]],
  ];
  for (const [title, body, expected] of bodies) test(title, () => assert.deepEqual(pointsIn(body), expected));

  test("a restart makes two series, repetition one", () => {
    const seriesIn = (body: string) =>
      parse(`# 题\n\n## 路径\n\n${body}`).sections.flatMap(({ series }) => series.map(({ points }) => points.length));
    assert.deepEqual(seriesIn("第一，甲。\n\n第二，乙。\n\n第一，丙。\n\n第二，丁。"), [2, 2]);
    assert.deepEqual(seriesIn("一是早。一是快。一是好。"), [3]);
    assert.deepEqual(seriesIn("### 一、甲\n\n文。\n\n### 二、乙\n\n文。\n\n### 一、丙\n\n文。"), [2, 1]);
  });
});

describe("the span of a point", () => {
  const spansIn = (body: string) => {
    const article = parse(`# 题\n\n## 路径\n\n${body}`);
    return article.sections.flatMap(({ series }) =>
      series.flatMap(({ points }) => points.map(({ span }) => article.text.slice(span.start, span.end))),
    );
  };

  test("reaches over the paragraphs that belong to it", () => {
    assert.deepEqual(spansIn("第一，甲。\n\n补充。\n\n第二，乙。\n\n结尾。\n"), [
      "第一，甲。\n\n补充。",
      "第二，乙。\n\n结尾。",
    ]);
  });

  test("ends before a closing paragraph", () =>
    assert.deepEqual(spansIn("第一，甲。\n\n第二，乙。\n\n总之，好。\n"), ["第一，甲。", "第二，乙。"]));

  test("inline: ends at the next or with its paragraph", () =>
    assert.deepEqual(spansIn("一是甲。二是乙。后话。\n\n另一段。"), ["一是甲。", "二是乙。后话。"]));

  test("starts at the signs of emphasis that open before its marker; those that close belong to the point before", () => {
    assert.deepEqual(spansIn("**第一，甲。**一。**一是乙。**二是丙。**三是丁。**\n\n**第二**，戊。"), [
      "**第一，甲。**一。**一是乙。**二是丙。**三是丁。**",
      "**第二**，戊。",
    ]);
    assert.deepEqual(spansIn("**一是甲。**二是乙。**三是**丙。"), ["**一是甲。**", "二是乙。", "**三是**丙。"]);
  });

  test("in a list: ends with its item", () =>
    assert.deepEqual(spansIn("1. 甲\n\n   补充\n2. 乙\n\n后面的一段。"), ["1. 甲\n\n   补充", "2. 乙"]));

  test("a subheading: all under it", () =>
    assert.deepEqual(spansIn("### 甲\n\n文。\n\n### 乙\n\n文。\n"), ["### 甲\n\n文。", "### 乙\n\n文。"]));
});
