import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pointsOf, type Point } from "../../../server/src/article/article";
import { textOf } from "../../../server/src/article/span";
import { completeDraft, englishDraft } from "../../support/drafts";
import { modelArticle, withoutModelArticle } from "../../support/modelArticle";
import { parse, sectionLines } from "../../support/trees";

const paragraph = "绿道把零散的绿地连成一片，居民出门几分钟就能走到树荫下，空气和噪声都有改善。";

describe("sections", () => {
  const drafts: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "of a complete draft",
      completeDraft,
      [
        "城市绿道建设的重要意义 [significance]",
        "  · 城市绿道建设是改善居住环境的要求",
        "  · 城市绿道建设是方便日常出行的需要",
        "城市绿道建设的衡量标准 [standards]",
        "  第一， 有没有连成网络是衡量的前提",
        "  第二， 有没有人常走是衡量的关键",
        "推进城市绿道建设的路径与对策 [paths]",
        "  第一， 要加强规划衔接，把绿道连起来",
        "    一是 摸清现状",
        "    二是 分段打通",
        "  第二， 要完善日常养护，让绿道好走",
      ],
    ],
    [
      "of an English one",
      englishDraft,
      [
        "Significance of Walkable Streets [significance]",
        "  · Walkable streets answer a need of older residents",
        "  · Walkable streets support local trade",
        "Standards for Walkable Streets [standards]",
        "  First, whether crossings are safe",
        "  Second, whether pavements are wide enough",
        "Paths for Walkable Streets [paths]",
        "  First, widen the pavements on school routes",
        "  Second, maintain what is there",
      ],
    ],
    [
      "with numbers",
      "# 题\n\n## 一、重要意义\n\n文。\n\n## 二、衡量标准\n\n文。",
      ["一、重要意义 [significance]", "二、衡量标准 [standards]"],
    ],
    [
      "in bold",
      "# 题\n\n## **重要意义**\n\n文。\n\n**衡量标准**\n\n文。",
      ["重要意义 [significance]", "衡量标准 [standards]"],
    ],
    [
      "lines that act as headings",
      `题目在这里\n\n${paragraph}\n\n绿道建设的重要意义\n\n${paragraph}\n\n绿道建设的实施路径\n\n${paragraph}`,
      ["绿道建设的重要意义 [significance]", "绿道建设的实施路径 [paths]"],
    ],
    [
      "一、 lines in a text without headings",
      `题目在这里\n\n${paragraph}\n\n一、总体要求\n\n${paragraph}\n\n二、加强领导\n\n${paragraph}`,
      ["一、总体要求 [standards]", "二、加强领导 [paths]"],
    ],
    [
      "一、 sentences are no headings",
      "题目在这里\n\n现批复如下：\n\n一、同意绿道规划。\n\n二、同意养护办法。",
      ["(none) []", "  一、 同意绿道规划", "  二、 同意养护办法"],
    ],
    [
      "sections on the first level",
      `# 意义\n\n${paragraph}\n\n# 标准\n\n${paragraph}`,
      ["意义 [significance]", "标准 [standards]"],
    ],
    [
      "a second level-1 heading does not lift the sections",
      "# 题\n\n## 重要意义\n\n文。\n\n# 又一个题\n\n## 衡量标准\n\n文。",
      ["重要意义 [significance]", "又一个题 []", "衡量标准 [standards]"],
    ],
    [
      "many measures under one section are its points",
      "# 题\n\n## 重要意义\n\n文。\n\n## 实施路径\n\n### 加强规划\n\n文。\n\n### 完善养护\n\n文。\n\n### 推进共建\n\n文。",
      ["重要意义 [significance]", "实施路径 [paths]", "  · 加强规划", "  · 完善养护", "  · 推进共建"],
    ],
    [
      "measures alone are the sections",
      "# 题\n\n## 加强规划\n\n文。\n\n## 完善养护\n\n文。",
      ["加强规划 [paths]", "完善养护 [paths]"],
    ],
    [
      "Roman numbers are none of the name",
      "# Title\n\n## I. Purpose\n\nWalk.\n\n## II. DEFINITIONS\n\nWords.\n\n## IV. Implementation\n\nBuild.\n\n## C. Next steps\n\nGo.",
      [
        "I. Purpose [significance]",
        "II. DEFINITIONS [standards]",
        "IV. Implementation [paths]",
        "C. Next steps [paths]",
      ],
    ],
    [
      "I. in prose is a letter as before",
      "# Title\n\n## Paths\n\nh. Plant trees.\n\ni. Mend lamps.",
      ["Paths [paths]", "  h. Plant trees", "  i. Mend lamps"],
    ],
    [
      "points before any heading",
      "# 题\n\n第一，要连通。\n\n第二，要好走。\n\n## 重要意义\n\n文。",
      ["(none) []", "  第一， 要连通", "  第二， 要好走", "重要意义 [significance]"],
    ],
    [
      "首先 and 其次 in paragraphs of a text without headings",
      "# 题\n\n开头。\n\n首先，要连通。路要通。\n\n其次，要好走。灯要亮。",
      ["(none) []", "  首先， 要连通", "  其次， 要好走"],
    ],
    ["but not 首先 alone", "# 题\n\n开头。\n\n首先，要连通。路要通。\n\n后面是别的话。", []],
    [
      "nor in front of a heading",
      "# 题\n\n首先，要连通。\n\n其次，要好走。\n\n## 重要意义\n\n文。",
      ["重要意义 [significance]"],
    ],
    [
      "a series inside a paragraph, whatever ends the text",
      "# 题\n\n要做两件事。一是连通。二是好走。\n\n>",
      ["(none) []", "  一是 连通", "  二是 好走"],
    ],
    ["none", "# 题\n\n文。", []],
    ["of nothing", "", []],
  ];
  for (const [title, draft, expected] of drafts) test(title, () => assert.deepEqual(sectionLines(draft), expected));
});

describe("the title", () => {
  const titleOf = (text: string) => {
    const { title } = parse(text);
    return title && `${title.form}: ${textOf(text, title.name)} [${title.roles.join(" ")}]`;
  };
  const titles: Readonly<Record<string, string | undefined>> = {
    "# 绿道建设的意义、标准与路径\n\n文。": "atx: 绿道建设的意义、标准与路径 [significance standards paths]",
    "绿道建设\n===\n\n文。": "setext: 绿道建设 []",
    "绿道建设的意义\n\n文是这样写的。": "plain: 绿道建设的意义 [significance]",
    "文一。\n\n# 绿道\n\n文二。": "atx: 绿道 []",
    "\uFEFF---\nstage: draft\n---\n# 绿道\n\n文。": "atx: 绿道 []",
    "---\ntitle: 绿道建设的意义、标准与路径\n---\n\n## 意义\n\n文。":
      "frontMatter: 绿道建设的意义、标准与路径 [significance standards paths]",
    '---\ntitle: "綠道建設"\n---\n\n文。': "frontMatter: 綠道建設 []",
    "+++\ntitle = 'Why greenways'\n+++\n\nText.": "frontMatter: Why greenways [significance]",
    '{\n  "title": "绿道"\n}\n\n文。': "frontMatter: 绿道 []",
    "---\ntitle: 别的\n---\n\n# 绿道\n\n文。": "atx: 绿道 []",
    "---\ntitle:\n---\n\n文。": undefined,
    '<h1 align="center">绿道建设的意义</h1>\n\n文。': "html: 绿道建设的意义 [significance]",
    "<h1>Why greenways</h1>\n\nText.": "html: Why greenways [significance]",
    "#绿道建设\n\n文。": "loose: 绿道建设 []",
    "＃ 綠道建設\n\n文。": "loose: 綠道建設 []",
    "绿道是路。\n\n文。": undefined,
    "- 绿道\n\n文。": undefined,
    "# 意义\n\n文。\n\n# 路径\n\n文。": undefined,
    "## 意义\n\n文。": undefined,
    "": undefined,
  };
  for (const [text, expected] of Object.entries(titles))
    test(JSON.stringify(text), () => assert.equal(titleOf(text), expected));
});

describe("the conclusion", () => {
  const conclusionOf = (text: string) => {
    const { conclusion } = parse(text);
    return conclusion && textOf(text, conclusion);
  };
  test("a section of that name, without its heading", () =>
    assert.equal(conclusionOf("# 题\n\n## 路径\n\n文。\n\n## 结语\n\n完了。\n\n真的。\n"), "完了。\n\n真的。"));
  test("a last paragraph that closes", () =>
    assert.equal(conclusionOf("# 题\n\n## 路径\n\n文。\n\n总之，完了。\n"), "总之，完了。"));
  test("in English", () =>
    assert.equal(conclusionOf("# Title\n\n## Paths\n\nText.\n\nIn conclusion, done.\n"), "In conclusion, done."));
  test("none", () => assert.equal(conclusionOf("# 题\n\n## 路径\n\n文。\n"), undefined));
  test("none in a list or a quotation", () => {
    for (const mark of ["- ", "> "])
      assert.equal(conclusionOf(`# 题\n\n## 路径\n\n文。\n\n${mark}总之，完了。\n`), undefined);
  });
});

test("the text stays as it is, lone surrogates, NUL and all", () => {
  const text = "\uFEFF# 题\ud800\r\n\r\u0000第一，𠮷\udc00。\n";
  const article = parse(text);
  assert.equal(article.text, text);
  assert.equal(article.title && textOf(text, article.title.content), "题\ud800");
});

test("the size of a section counts its prose, not its headings, code or comments", () => {
  const [section] = parse(
    "# 题\n\n## 路径\n\n四个字。\n\n### 小标题\n\n```\ncode\n```\n\n<!-- 注 -->\n\n> 引文。\n",
  ).sections;
  assert.equal(section?.size, 7);
});

describe("the model article", { skip: withoutModelArticle }, () => {
  const shape = (point: Point): unknown =>
    point.series.length === 0
      ? (point.marker?.number ?? "unmarked")
      : [point.marker?.number, pointsOf(point).map(shape)];

  test("title, three sections, and exactly their points", () => {
    const { title, sections } = parse(modelArticle);
    assert.deepEqual(title?.roles, ["significance", "standards", "paths"]);
    assert.deepEqual(
      sections.map(({ roles }) => roles),
      [["significance"], ["standards"], ["paths"]],
    );
    assert.deepEqual(
      sections.map((section) => pointsOf(section).map(shape)),
      [
        ["unmarked", "unmarked", "unmarked"],
        [1, 2, 3],
        [
          [1, [1, 2]],
          [2, [1, 2, 3, 4, 5]],
        ],
      ],
    );
  });

  test("byline, editor, lead and introduction, no conclusion", () => {
    const { byline, editor, lead, introduction, conclusion } = parse(modelArticle);
    assert(byline && editor && lead && introduction);
    assert.equal(conclusion, undefined);
  });
});
