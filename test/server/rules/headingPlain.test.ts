import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "heading-plain";

const body = "绿道把零散的绿地连成一片，出门几分钟就到。";

/** A draft with an introduction and two real sections around the lines. */
const around = (lines: string): string =>
  `# 城市绿道建设\n\n绿道是城市里可以慢慢走的路。\n\n## 绿道的意义\n\n${body}\n\n${lines}\n\n## 绿道的路径\n\n${body}\n`;

const bold = around(`<f>**绿道的衡量标准**</f>\n\n${body}`);

describe("a line that acts as a heading is found", () => {
  for (const [name, draft] of [
    ["all in bold", around(`<f>**出行更方便**</f>\n\n${body}`)],
    ["all in bold, the second of two", around(`**绿道见闻**\n\n<f>**出行更方便**</f>\n\n${body}`)],
    ["all in bold, the name of a section", bold],
    ["with the other mark for bold", around(`<f>__出行更方便__</f>\n\n${body}`)],
    ["all in bold, a question", around(`<f>**绿道为谁而建？**</f>\n\n${body}`)],
    ["all in bold, a numbered point", around(`<f>**第一，出行更方便**</f>\n\n${body}`)],
    ["numbered 一、", around(`<f>一、出行更方便</f>\n\n${body}\n\n<f>二、空气更清新</f>\n\n${body}`)],
    ["numbered （一）", around(`<f>（一）出行更方便</f>\n\n${body}`)],
    ["numbered and in bold", around(`<f>**（一）出行更方便**</f>\n\n${body}`)],
    ["numbered, with a comma", around(`<f>一、坚持便民，出行更方便</f>\n\n${body}`)],
    ["numbered, its text on the next line", around(`<f>（一）出行更方便</f>\n${body}`)],
    ["numbered, with a list under it", around("<f>（一）出行更方便</f>\n\n- 步行\n- 骑行")],
    ["numbered, with a numbered line under it", around(`<f>一、出行更方便</f>\n\n<f>（一）步行</f>\n\n${body}`)],
    ["numbered as a chapter", `# 城市绿道建设\n\n<f>第一章 总则</f>\n\n${body}\n\n<f>第二章 养护</f>\n\n${body}\n`],
    [
      "a chapter right before its first part",
      `# 城市绿道建设\n\n<f>第一章 养护</f>\n\n<f>第一节 巡查</f>\n\n${body}\n`,
    ],
    ["the name of a section", around(`<f>绿道的衡量标准</f>\n\n${body}`)],
    ["the name of a section, with a colon", around(`<f>衡量标准：</f>\n\n${body}`)],
    ["the name of a section in bold, the colon outside", around(`<f>**衡量标准**：</f>\n\n${body}`)],
    ["the name of a section, set off by dashes", around(`<f>——衡量标准</f>\n\n${body}`)],
    ["the name of a section, indented", around(`\u3000\u3000<f>绿道的衡量标准</f>\n\n${body}`)],
    ["a question that names a section", around(`<f>为什么要修绿道？</f>\n\n${body}`)],
    [
      "sections without any real heading",
      `# 城市绿道建设\n\n<f>绿道的意义</f>\n\n${body}\n\n<f>加强绿道养护</f>\n\n${body}${body}\n`,
    ],
    [
      "in Traditional",
      `# 城市綠道建設\n\n綠道是城市裡的路。\n\n<f>**綠道的重要意義**</f>\n\n綠道連著千家萬戶，這裡的人們都說好。\n`,
    ],
    [
      "in English",
      "# Walkable Streets\n\nStreets belong to those who walk.\n\n<f>**Why streets matter to everyone**</f>\n\nThey are where people meet.\n\n<f>Recommendations</f>\n\nWiden the pavements.\n",
    ],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const [name, text] of [
    ["a heading is one", `### 出行更方便\n\n${body}`],
    ["a sentence is bold", `**绿道让出行更方便。**\n\n${body}`],
    ["a sentence opens with bold", `**出行更方便。**${body}`],
    ["bold opens a line", `**出行** ${body}`],
    ["two bold words make a line", `**出行**和**空气**\n\n${body}`],
    ["a bold line leads in", `**具体如下：**\n\n${body}`],
    ["a bold line has nothing under it", "**出行更方便**"],
    ["a bold line is a link", `**[绿道地图](https://example.org/map)**\n\n${body}`],
    ["a bold line names a table", `**表1 绿道长度**\n\n| 路段 | 长度 |\n| --- | --- |\n| 东 | 3 |`],
    ["a bold line names a figure above its source", `**图2 绿道走向**\n\n${body}`],
    ["a list item is bold", `- **出行更方便**\n\n  ${body}`],
    ["a list item names a section", "- 衡量标准\n- 实施路径"],
    ["a numbered sentence ends in 。", `一、绿道让出行更方便。\n\n${body}`],
    ["a numbered sentence runs in", `（一）出行更方便。${body}\n\n（二）空气更清新。${body}`],
    ["numbered lines stand in a row", `一、出行更方便\n\n二、空气更清新\n\n三、邻里更和睦\n\n${body}`],
    [
      "a line leads in to standards",
      `绿道好不好，主要看这些。主要有以下标准：\n\n主要有以下标准：\n\n- 路通不通。\n- 灯亮不亮。`,
    ],
    ["a line announces how many follow", "办好绿道的三条路径：\n\n- 修路。\n- 装灯。\n- 设椅。"],
    ["an English line leads in", "The towns name two benefits:\n\n- Air is cleaner.\n- Shops sell more."],
    ["a numbered line leads in", `一、出行方式：\n\n${body}`],
    ["a numbered line leads to a page", `一、出行更方便……3\n\n${body}`],
    ["an ordinal opens a paragraph", `第一，出行更方便\n\n${body}`],
    ["a sentence ends in the name of a section", `这就是建设绿道的意义。\n\n${body}`],
    ["a sentence with a comma does", `人们常说，绿道有绿道的意义\n\n${body}`],
    ["a line set off by dashes names nothing", `——以东段为例\n\n${body}`],
    ["a short line names nothing", `出行更方便\n\n${body}`],
    ["it is quoted", `> **出行更方便**\n>\n> ${body}`],
    ["a table names sections", "| 衡量标准 | 实施路径 |\n| --- | --- |\n| 甲 | 乙 |"],
    ["it is code", "```\n一、出行更方便\n\n正文。\n```"],
  ] as const) {
    test(name, () => assertFinds(code, around(text)));
  }

  for (const [name, draft] of [
    ["a byline is bold", `# 城市绿道建设\n\n**作者：王敏**\n\n${body}\n\n## 绿道的意义\n\n${body}\n`],
    ["a name stands below the title", `# 城市绿道建设\n\n王敏\n\n${body}\n\n## 绿道的意义\n\n${body}\n`],
    ["a byline opens with ◎", `# 城市绿道建设\n\n◎王敏（公园管理处）\n\n◎本文责编/李强\n\n${body}\n`],
    ["a subtitle is bold", `# 城市绿道建设\n\n**——以东段为例**\n\n${body}\n`],
    ["the title is a plain line: title-missing speaks", `城市绿道建设的意义\n\n${body}\n\n## 绿道的标准\n\n${body}\n`],
    [
      "lines are wrapped to the width of a page",
      `# 绿道\n\n${"绿道把零散的绿地连成一片出门几分钟就能走到树荫下空气\n".repeat(6)}都说好。\n\n(一) 绿道把零散的绿地连成一片出门几分钟就能走到树荫下\n空气和噪声都有改善走的人越来越多。\n`,
    ],
    [
      "a line of page remains is reported",
      `# 城市绿道建设\n\n## 绿道的意义\n\n${body}\n\n**相关推荐**\n\n上一篇 2024年6月9日\n`,
    ],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("the fix makes a heading of the right level", () => {
  for (const [name, lines, after] of [
    ["of a section", `**绿道的衡量标准**\n\n${body}`, `## 绿道的衡量标准\n\n${body}`],
    ["of a section, without its colon", `**衡量标准**：\n\n${body}`, `## 衡量标准\n\n${body}`],
    [
      "of a section, without an indentation that hides it",
      `\u3000\u3000绿道的衡量标准\n\n${body}`,
      `## 绿道的衡量标准\n\n${body}`,
    ],
    ["of a section, without the dashes that set it off", `---衡量标准：\n\n${body}`, `## 衡量标准\n\n${body}`],
    ["of a point", `**出行更方便**\n\n${body}`, `### 出行更方便\n\n${body}`],
    ["of a numbered point", `（一）出行更方便\n${body}`, `### （一）出行更方便\n${body}`],
    ["of a point under a subheading", `### 出行\n\n**步行**\n\n${body}`, `### 出行\n\n#### 步行\n\n${body}`],
    [
      "of a point whose siblings are real",
      `### 一、出行\n\n${body}\n\n#### （一）步行\n\n${body}\n\n二、空气\n\n${body}`,
      `### 一、出行\n\n${body}\n\n#### （一）步行\n\n${body}\n\n### 二、空气\n\n${body}`,
    ],
  ] as const) {
    test(name, () => {
      assert.equal(fixed(code, around(lines)), around(after));
      assertFinds(code, around(after));
    });
  }

  for (const [name, line, after] of [
    ["without a blank behind its signs", "##绿道的衡量标准", "## 绿道的衡量标准"],
    ["with a number right behind its signs", "##01 绿道的衡量标准", "## 01 绿道的衡量标准"],
    ["with wide signs and a wide blank", "\u3000＃＃\u3000绿道的衡量标准", "## 绿道的衡量标准"],
    ["with closing signs", "##绿道的衡量标准 ##", "## 绿道的衡量标准"],
    [
      "with links, code and attributes, which stay",
      "##[绿道的衡量标准](#a,b) `x,y` {#c}",
      "## [绿道的衡量标准](#a,b) `x,y` {#c}",
    ],
    ["of a point", "###出行更方便", "### 出行更方便"],
  ] as const)
    test(`of signs that Markdown does not take for such, ${name}`, () => {
      assert.equal(fixed(code, around(`${line}\n\n${body}`)), around(`${after}\n\n${body}`));
      assertFinds(code, around(`${after}\n\n${body}`));
    });
  test("of such signs in English", () => {
    const draft = (heading: string): string => `# Greenways\n\n${heading}\n\nA path is near.\n`;
    assert.equal(fixed(code, draft("##Why [paths](#a) matter")), draft("## Why [paths](#a) matter"));
  });

  test("of 一、 under 壹、", () => {
    const draft = (heading: string): string =>
      `# 城市綠道計畫\n\n## 壹、前言\n\n${body}\n\n## 貳、推動策略\n\n${heading}\n\n${body}\n`;
    assert.equal(fixed(code, draft("一、巡查")), draft("### 一、巡查"));
    assertFinds(code, draft("### 一、巡查"));
  });

  test("of headings that lost their line breaks, on lines of their own", () => {
    const draft = (first: string, second: string): string =>
      `# 城市绿道建设\n\n绿道是路。${first}（一）巡查。每周一遍。${second}（二）修补。三天修好。\n`;
    const after = draft("\n\n## 一、总体要求\n\n", "\n\n## 二、加强养护\n\n");
    assertFinds(code, draft("<f>一、总体要求</f>", " <f>二、加强养护</f> "));
    assert.equal(fixed(code, fixed(code, draft("一、总体要求", " 二、加强养护 "))), after);
    assertFinds(code, after);
  });

  test("of a part of a chapter", () => {
    const draft = (first: string, second: string): string => `# 城市绿道建设\n\n${first}\n\n${second}\n\n${body}\n`;
    assert.equal(
      fixed(code, fixed(code, draft("第一章 养护", "第一节 巡查"))),
      draft("## 第一章 养护", "### 第一节 巡查"),
    );
    const [, second] = findingsOf(code, draft("第一章 养护", "第一节 巡查"));
    assert.deepEqual(
      second?.fixes?.().map(({ edits }) => edits.map(({ text }) => text)),
      [["### 第一节 巡查"]],
    );
  });

  test("one line after another, in step", () => {
    const draft = (first: string, second: string, third: string): string =>
      around(`${first}\n\n${second}\n\n${body}\n\n${third}\n\n${body}`);
    const lines = ["一、出行", "（一）步行", "（二）骑行"] as const;
    let text = draft(...lines);
    for (let round = 0; round < 3; round++) text = fixed(code, text);
    assert.equal(text, draft("### 一、出行", "#### （一）步行", "#### （二）骑行"));
  });
});

describe("a line that acts as a heading counts as the section it names", () => {
  const complete = (standards: string, number = ["", "", ""]): string =>
    `# 城市绿道建设\n\n绿道是城市里可以慢慢走的路。\n\n## ${number[0]}绿道的意义\n\n${body}\n\n${standards}\n\n${body}\n\n## ${number[2]}绿道的路径\n\n${body}\n`;
  for (const [name, draft] of [
    ["in bold", complete("<f>**绿道的衡量标准**</f>")],
    ["by its name", complete("<f>绿道的衡量标准</f>")],
    ["by its number among the sections", complete("<f>二、绿道的衡量标准</f>", ["一、", "", "三、"])],
    ["by its number where no section has one", complete("<f>二、绿道的衡量标准</f>")],
  ] as const) {
    test(name, () => {
      assertFinds(code, draft);
      assertFinds("section-missing", draft.replace(/<\/?f>/g, ""));
    });
  }

  test("and its number continues theirs", () => {
    assertFinds("ordinal-sequence", complete("二、绿道的衡量标准", ["一、", "", "三、"]));
    assertFinds("ordinal-sequence", complete("二、绿道的衡量标准", ["一、", "", "<f>四、</f>"]));
  });

  test("a sentence that ends in a name is none of the sections", () => {
    const { sections } = analyse(around(`这就是建设绿道的标准。\n\n${body}`), "draft").article;
    assert.deepEqual(
      sections.map(({ roles }) => roles),
      [["significance"], ["paths"]],
    );
  });

  test("a numbered point that names the role of a section around it is none of the sections", () => {
    const { sections } = analyse(
      around(`一、主要目标\n\n${body}`).replace("## 绿道的意义", "## 绿道的标准"),
      "draft",
    ).article;
    assert.deepEqual(
      sections.map(({ roles }) => roles),
      [["standards"], ["paths"]],
    );
  });

  test("a numbered point inside a section is none of the sections", () => {
    const { sections } = analyse(
      around(`一、主要目标\n\n${body}\n\n二、基本原则\n\n${body}`)
        .replace("## 绿道的意义", "## 一、绿道的标准")
        .replace("## 绿道的路径", "## 二、绿道的路径"),
      "draft",
    ).article;
    assert.deepEqual(
      sections.map(({ roles }) => roles),
      [["standards"], ["paths"]],
    );
  });
});

describe("the gap that a plain line leaves in the numbers is no finding of its own", () => {
  for (const [name, lines] of [
    ["of subheadings", `### （一）步行\n\n${body}\n\n（二）骑行\n\n${body}\n\n### （三）慢跑\n\n${body}`],
    ["at the end", `### （一）步行\n\n${body}\n\n（二）骑行\n\n${body}`],
    [
      "of two in a row",
      `### （一）步行\n\n${body}\n\n（二）骑行\n\n${body}\n\n（三）慢跑\n\n${body}\n\n### （四）散步\n\n${body}`,
    ],
  ] as const) {
    test(name, () => {
      assert.notEqual(findingsOf(code, around(lines)).length, 0);
      assertFinds("ordinal-sequence", around(lines));
      assertFinds("ordinal-lone", around(lines));
    });
  }
  test("but one that it does not leave is", () => {
    const text = around(`### （一）步行\n\n${body}\n\n**骑行**\n\n${body}\n\n### （三）慢跑\n\n${body}`);
    assert.equal(findingsOf("ordinal-sequence", text).length, 1);
  });
});

test("severities", () =>
  assert.deepEqual(severities(code, bold), { draft: "warning", review: "warning", final: "error" }));
