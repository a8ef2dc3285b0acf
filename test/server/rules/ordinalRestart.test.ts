import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "ordinal-restart";

const lostHeading = `# 绿道建设的标准与路径

## 绿道建设的衡量标准

第一，有没有连成网络。主要看断头路是否少于一成。

第二，有没有人常走。主要看早晚两个时段的人数。

<f>第一，</f>要加强规划衔接。逐条登记断点和宽度。

第二，要完善日常养护。灯坏了三天内修好。
`;

describe("a series that starts again is found", () => {
  for (const [name, draft] of [
    ["under one heading", lostHeading],
    [
      "in Traditional",
      "# 綠道\n\n## 綠道的維護路徑\n\n（一）加強巡查。每週一次。\n\n（二）及時修補。三天之內。\n\n<f>（一）</f>籌措經費。逐年編列。\n\n（二）邀請居民。認養花圃。\n",
    ],
    [
      "in English",
      "# Streets\n\n## Paths\n\nFirst, widen the pavements. Start at schools.\n\nSecond, mend the slabs. Publish a list.\n\n<f>First,</f> ask residents. Every spring.\n\nSecond, count the walkers. Every autumn.\n",
    ],
    [
      "in a text without headings",
      "绿道建好之后，要把它管好。\n\n第一，要定期巡查。每周一次。\n\n第二，要及时修补。三天之内。\n\n<f>第一，</f>要有人出钱。列入预算。\n\n第二，要有人出力。招募志愿者。\n",
    ],
    [
      "of numbered subheadings",
      "# 绿道\n\n## 路径\n\n### （一）加强巡查\n\n每周一次。\n\n### （二）及时修补\n\n三天之内。\n\n### <f>（一）</f>稳定经费\n\n列入预算。\n\n### （二）招募志愿者\n\n每月一次。\n",
    ],
    [
      "of paragraphs under one subheading",
      "# 绿道\n\n## 路径\n\n### 养护\n\n第一，要巡查。每周一次。\n\n第二，要修补。三天之内。\n\n<f>第一，</f>要出钱。列入预算。\n\n第二，要出力。招募志愿者。\n",
    ],
    [
      "with the numbers of an official text on consecutive lines",
      "# 绿道\n\n## 路径\n\n1．加强巡查。每周一次。\n2．及时修补。三天之内。\n<f>1．</f>稳定经费。列入预算。\n2．招募志愿者。每月一次。\n",
    ],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const [name, draft] of [
    [
      "each point has a series of its own",
      "## 路径\n\n第一，要巡查。一是看路面。二是看路灯。\n\n第二，要修补。一是补路面。二是换灯泡。\n",
    ],
    [
      "a nested series stands at paragraph starts",
      "## 路径\n\n第一，要巡查。一是看路面。每周一次。\n\n二是看路灯。每月一次。\n\n第二，要修补。一是补路面。当天补。\n\n二是换灯泡。三天换。\n",
    ],
    [
      "another section begins",
      "## 标准\n\n第一，有没有路。看得见。\n\n第二，有没有树。看得见。\n\n## 路径\n\n第一，要修路。好走。\n\n第二，要植树。好看。\n",
    ],
    [
      "a sentence leads in to the second series",
      "## 路径\n\n第一，要修路。好走。\n\n第二，要植树。好看。\n\n修好以后，管护上还有两件事：\n\n第一，要巡查。每周一次。\n\n第二，要修补。三天之内。\n",
    ],
    [
      "a line between them acts as a heading",
      "## 路径\n\n第一，要修路。好走。\n\n第二，要植树。好看。\n\n管护两件事\n\n管护要天天做，人人做。\n\n第一，要巡查。每周一次。\n\n第二，要修补。三天之内。\n",
    ],
    [
      "it is announced",
      "## 路径\n\n第一，要修路。好走。\n\n第二，要植树。好看。\n\n管护要做好以下两个方面。\n\n第一，要巡查。每周一次。\n\n第二，要修补。三天之内。\n",
    ],
    [
      "two Markdown lists have a paragraph between them",
      "## 路径\n\n1. 修路\n2. 植树\n\n中间一段话。\n\n1. 巡查\n2. 修补\n",
    ],
    ["every item of a list is 1.", "## 路径\n\n1. 修路\n1. 植树\n1. 巡查\n"],
    ["bullets stand in groups", "## 路径\n\n- 修路\n- 植树\n\n中间一段话。\n\n- 巡查\n- 修补\n"],
    [
      "two sentences of a paragraph each enumerate",
      "## 路径\n\n问题有二：一是路窄。二是灯暗。办法也有二：一是拓宽。二是换灯。\n",
    ],
    [
      "one series stands in a paragraph, the next in paragraphs",
      "## 路径\n\n养护有两个特点。一是天天要做。二是人人看得见。\n\n一是要巡查。每周一次。\n\n二是要修补。三天之内。\n",
    ],
    ["a single member is repeated", "## 路径\n\n第一，要修路。好走。\n\n第一，要植树。好看。\n"],
    [
      "（一） runs on",
      "## 一、标准\n\n（一）有没有路。看得见。\n\n（二）有没有树。看得见。\n\n## 二、路径\n\n（三）修路。好走。\n\n（四）植树。好看。\n",
    ],
    [
      "the second series is quoted",
      "## 路径\n\n第一，要修路。好走。\n\n第二，要植树。好看。\n\n> 第一，要巡查。\n>\n> 第二，要修补。\n",
    ],
    [
      "一方面 comes twice",
      "## 路径\n\n一方面，路要修。好走。\n\n另一方面，树要种。好看。\n\n一方面，人要来。热闹。\n\n另一方面，灯要亮。安全。\n",
    ],
    ["the document is empty", " \n"],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("the fix", () => {
  test("inserts a heading beside the section's own", () => {
    assert.equal(
      fixed(code, lostHeading),
      `# 绿道建设的标准与路径

## 绿道建设的衡量标准

第一，有没有连成网络。主要看断头路是否少于一成。

第二，有没有人常走。主要看早晚两个时段的人数。

## 【小标题】

第一，要加强规划衔接。逐条登记断点和宽度。

第二，要完善日常养护。灯坏了三天内修好。
`,
    );
  });

  test("numbers it like the others, and makes room for it", () => {
    const draft =
      "# 綠道\n\n## 一、標準\n\n第一，有沒有路。看得見。\n\n第二，有沒有樹。看得見。\n\n第一，要修路。好走。\n\n第二，要植樹。好看。\n\n## 二、展望\n\n以後更好。\n";
    assert.equal(
      fixed(code, draft),
      "# 綠道\n\n## 一、標準\n\n第一，有沒有路。看得見。\n\n第二，有沒有樹。看得見。\n\n## 二、【小標題】\n\n第一，要修路。好走。\n\n第二，要植樹。好看。\n\n## 三、展望\n\n以後更好。\n",
    );
  });

  test("inserts a subheading where the series stands under one, before the indentation", () => {
    const draft =
      "# 绿道\n\n## 路径\n\n### （一）养护\n\n　　第一，要巡查。每周一次。\n\n　　第二，要修补。三天之内。\n\n　　第一，要出钱。列入预算。\n\n　　第二，要出力。招募志愿者。\n\n### （二）宣传\n\n讲一讲。\n";
    assert.equal(
      fixed(code, draft),
      draft.replace("　　第一，要出钱", "### （二）【小标题】\n\n　　第一，要出钱").replace("（二）宣传", "（三）宣传"),
    );
  });

  test("writes a line like the others where headings are lines", () => {
    const draft =
      "绿道\n\n一、衡量标准\n\n（一）有没有路。看得见。\n\n（二）有没有树。看得见。\n\n（一）修路。好走。\n\n（二）植树。好看。\n";
    assert.equal(fixed(code, draft), draft.replace("（一）修路", "二、【小标题】\n\n（一）修路"));
  });

  test("or numbers on", () => {
    assert.equal(
      fixed(code, lostHeading, 1),
      lostHeading.replace("<f>第一，</f>", "第三，").replace("第二，要", "第四，要"),
    );
  });

  for (const [name, fix] of [
    ["the heading", 0],
    ["numbering on", 1],
  ] as const) {
    test(`leaves nothing to find: ${name}`, () =>
      assert.deepEqual(findingsOf(code, fixed(code, lostHeading, fix)), []));
  }
});

test("severities", () =>
  assert.deepEqual(severities(code, lostHeading), { draft: "information", review: "warning", final: "warning" }));
