import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { render } from "../../../server/src/l10n/message";
import { assertFinds, findingsOf, severities } from "../../support/findings";

const code = "announced-count";

const section = (text: string): string => `# 城市绿道\n\n## 绿道的标准\n\n${text}\n`;

const ordinals = "第一，看连不连得上。主要看断头路。\n\n第二，看有没有人走。主要看早晚。";

const three = section(`衡量绿道，主要看以下<f>三个方面</f>：\n\n${ordinals}`);

describe("a number that does not come is found", () => {
  for (const [name, text] of [
    ["三个方面 before two paragraphs", `衡量绿道，主要看以下<f>三个方面</f>：\n\n${ordinals}`],
    ["too many, too", `衡量绿道有<f>两个标准</f>。\n\n${ordinals}\n\n第三，看有没有人管。主要看名牌。`],
    ["in one paragraph", "好绿道应具备<f>三个要素</f>：一是连得上。二是走得通。"],
    ["behind a comma", "好绿道有<f>三点</f>，一是连得上，二是走得通。"],
    ["以下五点", `衡量绿道有以下<f>五点</f>：\n\n${ordinals}`],
    ["四大举措", `为此推出<f>四大举措</f>。\n\n${ordinals}`],
    ["三项重点任务", `今年有<f>三项重点任务</f>。\n\n${ordinals}`],
    ["Arabic digits", `今天讲<f>3个问题</f>。\n\n${ordinals}`],
    ["any noun before a colon", "去年修成<f>三个公园</f>：一是东园。二是西园。"],
    ["what follows is announced first", `下面讲<f>三个问题</f>。不当之处请指正。\n\n${ordinals}`],
    ["two in a sentence, both wrong", "围绕四个目标，做好<f>三项工作</f>：一是修路。二是植树。"],
    ["subheadings", "绿道要过<f>三个关口</f>：\n\n### 规划\n\n先画图。\n\n### 施工\n\n再动工。"],
    ["inside a point", "第一，抓好<f>三个环节</f>。一是登记。二是修补。\n\n第二，管好账目。按月公布。"],
    [
      "the next announcement has its own",
      "养护要抓<f>三个环节</f>：一是登记。二是修补。管理要看两个方面：一是人。二是钱。",
    ],
    ["a Markdown list", "好绿道有<f>三个特点</f>：\n\n- 连得上\n- 走得通"],
    ["a heading that ends in it", `### <f>三条措施</f>\n\n${ordinals}`],
    ["one that holds one", "好绿道应具备<f>三个要素</f>：\n\n第一，连得上。断头路要少。"],
    ["in Traditional", "好綠道應具備<f>三個要素</f>：一是連得上。二是走得通。這裡的人們都說好。"],
    ["a list before another clause", "从规划、建设抓起，做好以下<f>三项工作</f>：一是修路。二是植树。"],
  ] as const) {
    test(name, () => assertFinds(code, section(text)));
  }

  for (const [name, text] of [
    [
      "three measures",
      "The plan rests on <f>three measures</f>.\n\nFirst, widen the pavements. Start at schools.\n\nSecond, mend the slabs. Every month.",
    ],
    ["the following four points", "Streets are judged by the following <f>four points</f>:\n\n1. Width\n2. Light"],
    ["any noun before a colon", "<f>Three towns</f> joined:\n\n- Ashford\n- Bexley"],
    ["two tests", "There are <f>two simple tests</f>: (1) width; (2) light; (3) shade."],
  ] as const) {
    test(`in English: ${name}`, () => assertFinds(code, `# Streets\n\n## Standards for Streets\n\n${text}\n`));
  }

  test("an introduction before numbered sections", () =>
    assertFinds(
      code,
      "# 城市绿道\n\n绿道好走。下面讲<f>三个问题</f>。\n\n## 一、意义\n\n绿道好走。\n\n## 二、路径\n\n先修路。\n",
    ));
});

describe("nothing is found where", () => {
  for (const [name, text] of [
    ["the number comes", `衡量绿道，主要看以下两个方面：\n\n${ordinals}`],
    ["it comes in one paragraph", "好绿道应具备三个要素：一是连得上。二是走得通。三是管得好。"],
    ["it comes in words", "好绿道有两个内涵。首先是连得上，其次是走得通。"],
    ["the number is a guess", `还有三五个问题：\n\n${ordinals}`],
    ["it is a guess of tens", `列出十几项任务：\n\n${ordinals}`],
    ["it is a guess with 多", `提出三十多条建议：\n\n${ordinals}`],
    ["it is about so many", `还有三个左右的问题。\n\n${ordinals}`],
    ["nothing enumerated follows", "绿道要过三个关口。每一关都不容易。"],
    ["unmarked paragraphs follow", `绿道要过三个关口：\n\n规划是第一关。先画图。\n\n施工是第二关。再动工。`],
    ["这三大方面 closes what was listed", `一是修路。二是植树。这三大方面缺一不可。\n\n（1）登记。（2）修补。`],
    ["以上三点 does", `以上三点都要做到。\n\n${ordinals}`],
    ["上述四项 does", `上述四项任务都要做到：\n\n${ordinals}`],
    ["三要素 has no classifier", `在三要素中，前一个更要紧。\n\n${ordinals}`],
    ["the list stands before the number", `要从规划、建设、管理三个环节入手。\n\n${ordinals}`],
    ["two things are joined before it", "从理论和实践两个角度分析。一是看。二是走。三是问。"],
    ["quoted terms stand before it", "坚持“修路”“植树”“管水”三个重点。一是看。二是走。"],
    ["it is a quoted term", "落实“三个重点”。一是看。二是走。"],
    ["第三个方面 is an ordinal", `再说第三个方面。\n\n${ordinals}`],
    ["time is counted", "用三个月时间：一是登记。二是修补。"],
    ["the time of day is told", "会议下午三点，一是看。二是走。"],
    ["money is counted", "投入三亿元：一是修路。二是植树。"],
    ["things stand in the middle of the text", "全市建成三个公园。游人很多。一是东园大。二是西园美。"],
    ["another sentence stands in between", `绿道有三个标准。每一条都不容易做到。\n\n${ordinals}`],
    ["one of two numbers comes", "围绕三个目标，做好两项工作：一是修路。二是植树。"],
    ["the series has a gap: ordinal-sequence speaks", "好绿道应具备三个要素：一是连得上。三是管得好。"],
    [
      "the rest comes in a second series",
      "绿道有四个特点：\n\n- 连得上\n- 走得通\n\n另外两个是：\n\n- 管得好\n- 看得见",
    ],
    [
      "the list is interrupted, and another follows",
      "绿道有两个特点：\n\n- 连得上\n\n东段最好。\n\n- 走得通\n\n西段的情形：\n\n- 有灯\n- 有椅",
    ],
    ["首先 … 其次 … goes on as 此外", "好绿道有三个特点。首先，连得上。其次，走得通。此外，还管得好。"],
    ["a heading goes on behind the number", `### 三个重点区域的绿道\n\n${ordinals}`],
    ["it is quoted", `> 应具备三个要素：\n\n${ordinals}`],
    ["another series stands between", "有以下三点：一是修路。（1）登记。（2）修补。二是植树。三是管水。"],
    [
      "nested points are not counted",
      "做好两项工作。\n\n第一，修路。一是登记。二是修补。三是验收。\n\n第二，植树。春天种。",
    ],
  ] as const) {
    test(name, () => assertFinds(code, section(text)));
  }

  for (const [name, text] of [
    [
      "the number comes",
      "The plan rests on two measures.\n\nFirst, widen the pavements. Start.\n\nSecond, mend the slabs. Go.",
    ],
    ["it closes what was listed", "These three measures belong together.\n\n1. Width\n2. Light"],
    ["it is a guess", "There are about three reasons:\n\n1. Width\n2. Light"],
    ["it is one of two", "There are two or three reasons:\n\n1. Width\n2. Light"],
    ["time is counted", "It took three years:\n\n1. Width\n2. Light"],
    ["a section is named", "See section 3 principles:\n\n1. Width\n2. Light"],
    ["nothing is counted", "There are several measures:\n\n1. Width\n2. Light"],
  ] as const) {
    test(`in English: ${name}`, () => assertFinds(code, `# Streets\n\n## Standards for Streets\n\n${text}\n`));
  }

  for (const [name, draft] of [
    [
      "an introduction announces the numbered sections",
      "# 城市绿道\n\n绿道好走。下面讲两个问题。\n\n## 一、意义\n\n绿道好走。\n\n## 二、路径\n\n先修路。\n",
    ],
    [
      "it announces what runs on inside them",
      "# 城市绿道\n\n现提出以下三条意见。\n\n## 一、意义\n\n（一）便民。出门就到。\n\n（二）美观。处处有花。\n\n## 二、路径\n\n（三）修路。先修断头路。\n",
    ],
    [
      "the sections after an introduction have no numbers",
      "# 城市绿道\n\n下面从五个方面说明。\n\n## 意义\n\n绿道好走。\n\n## 路径\n\n先修路。\n",
    ],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

test("the message tells both numbers, and where the series starts", () => {
  const text = three.replace(/<\/?f>/g, "");
  const [finding] = findingsOf(code, text);
  assert.ok(finding);
  assert.equal(render(finding.message, {}), "“三个方面” is announced, but 2 follow. Correct one or the other.");
  assert.deepEqual(
    finding.related?.map(({ span }) => text.slice(span.start, span.start + 3)),
    ["第一，"],
  );
});

test("severities", () =>
  assert.deepEqual(severities(code, three), { draft: "warning", review: "warning", final: "warning" }));
