import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "../../../server/src/edits/edits";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "ordinal-punctuation";

const section = (...lines: readonly string[]): string => `# 绿道\n\n## 推进绿道建设的路径\n\n${lines.join("\n\n")}\n`;
const points = (first: string, second: string): string =>
  section(`${first}要修路。先修断头路。`, `${second}要植树。再植行道树。`);
const inline = (first: string, second: string): string =>
  section(`绿道要做两件事。${first}修路。先修断头路。${second}植树。再植行道树。`);

const wrong = points("<f>第一、</f>", "<f>第二、</f>");

describe("a wrong mark is found at each marker, and corrected", () => {
  for (const [name, draft, after] of [
    ["第一、", wrong, points("第一，", "第二，")],
    ["第一：", points("<f>第一：</f>", "<f>第二：</f>"), points("第一，", "第二，")],
    ["第一:", points("<f>第一:</f>", "<f>第二:</f>"), points("第一，", "第二，")],
    ["其一、", points("<f>其一、</f>", "<f>其二、</f>"), points("其一，", "其二，")],
    ["首先、", points("<f>首先、</f>", "<f>其次、</f>"), points("首先，", "其次，")],
    ["1、", points("<f>1、</f>", "<f>2、</f>"), points("1.", "2.")],
    ["1、 with a blank, which must not become a list", points("<f>1、</f> ", "<f>2、</f> "), points("1.", "2.")],
    [
      "1、 before a number: all of the series get a blank, since 2.30 is another number",
      section("<f>1、</f>要修路。先修断头路。", "<f>2、</f>30棵树要种。再种行道树。"),
      section("1. 要修路。先修断头路。", "2. 30棵树要种。再种行道树。"),
    ],
    ["一 、", points("<f>一 、</f>", "<f>二　、</f>"), points("一、", "二、")],
    ["第一 ，", points("<f>第一 ，</f>", "<f>第二 、</f>"), points("第一，", "第二，")],
    ["（ 一 ）", points("<f>（ 一 ）</f>", "<f>（ 二 ）</f>"), points("（一）", "（二）")],
    ["壹．", points("<f>壹．</f>", "<f>贰．</f>"), points("壹、", "贰、")],
    [
      "1、 behind a comma",
      section("绿道要做两件事，<f>1、</f>修路；<f>2、</f>植树。"),
      section("绿道要做两件事，1.修路；2.植树。"),
    ],
    ["A、", points("<f>A、</f>", "<f>B、</f>"), points("A.", "B.")],
    ["（一）、", points("<f>（一）、</f>", "<f>（二）、</f>"), points("（一）", "（二）")],
    ["(1)、", points("<f>(1)、</f>", "<f>(2)、</f>"), points("(1)", "(2)")],
    ["（1）．", points("<f>（1）．</f>", "<f>（2）．</f>"), points("（1）", "（2）")],
    ["①、", points("<f>①、</f>", "<f>②、</f>"), points("①", "②")],
    ["一是、", inline("<f>一是、</f>", "<f>二是、</f>"), inline("一是", "二是")],
    ["一要、", inline("<f>一要、</f>", "<f>二要、</f>"), inline("一要", "二要")],
    [
      "第一、 in bold",
      section("**<f>第一、</f>要修路。**先修断头路。", "**<f>第二、</f>要植树。**再植行道树。"),
      section("**第一，要修路。**先修断头路。", "**第二，要植树。**再植行道树。"),
    ],
    [
      "、 behind a bold 第一",
      section("**<f>第一</f>**、要修路。先修断头路。", "**<f>第二</f>**：要植树。再植行道树。"),
      section("**第一**，要修路。先修断头路。", "**第二**，要植树。再植行道树。"),
    ],
    [
      "the numbers of sections",
      "# 绿道\n\n## <f>一．</f>标准\n\n好走。\n\n## <f>二．</f>路径\n\n多修。\n",
      "# 绿道\n\n## 一、标准\n\n好走。\n\n## 二、路径\n\n多修。\n",
    ],
    [
      "of subheadings",
      section("### <f>（一）、</f>修路", "好走。", "### <f>（二）、</f>植树", "好看。"),
      section("### （一）修路", "好走。", "### （二）植树", "好看。"),
    ],
    [
      "in Traditional",
      "# 綠道\n\n## 路徑\n\n<f>第一、</f>要修路。好走。\n\n第二，要植樹。好看。\n",
      "# 綠道\n\n## 路徑\n\n第一，要修路。好走。\n\n第二，要植樹。好看。\n",
    ],
  ] as const) {
    test(name, () => {
      assertFinds(code, draft);
      const text = draft.replace(/<\/?f>/g, "");
      assert.equal(
        applyEdits(
          text,
          findingsOf(code, text).flatMap(({ fixes }) => fixes?.()[0]?.edits ?? []),
        ),
        after,
      );
      assert.deepEqual(findingsOf(code, after), []);
    });
  }
});

describe("a series in two ways is found at the markers that differ from most, or from the first", () => {
  const three = (first: string, second: string, third: string): string =>
    section(`绿道要做三件事。${first}修路。好走。${second}植树。好看。${third}装灯。好认。`);
  for (const [name, draft, after] of [
    [
      "一是， among 一是",
      three("一是", "<f>二是，</f>", "三是"),
      three("一是", "二是，", "三是").replace("二是，", "二是"),
    ],
    ["一是 among 一是，", three("一是，", "<f>二是</f>", "三是，"), three("一是，", "二是，", "三是，")],
    ["two against one", three("<f>一是</f>", "二是，", "三是，"), three("一是，", "二是，", "三是，")],
    ["第二 with a blank", points("第一，", "<f>第二</f> "), points("第一，", "第二，")],
    ["1. and 2．", points("1.", "<f>2．</f>"), points("1.", "2.")],
    ["（1） and 2）", points("（1）", "<f>2）</f>"), points("（1）", "（2）")],
    ["（1） and (2)", points("（1）", "<f>(2)</f>"), points("（1）", "（2）")],
    [
      "1、 among 1．, which take the mark of the others",
      section("1．修路。好走。", "2．植树。好看。", "<f>3、</f>装灯。好认。"),
      section("1．修路。好走。", "2．植树。好看。", "3．装灯。好认。"),
    ],
  ] as const) {
    test(name, () => {
      assertFinds(code, draft);
      assert.equal(fixed(code, draft), after);
      assert.deepEqual(findingsOf(code, after), []);
    });
  }
});

describe("a series with a gap is not converted unasked, since what fills the gap would stay as it is", () => {
  for (const draft of [points("1、", "3、"), points("第二、", "第三、"), points("（一）、", "（四）、")])
    test(draft.slice(16, 30).trim(), () => {
      assert.equal(findingsOf(code, draft).length, 2);
      assert.deepEqual(fixAllEdits(analyse(draft, "draft")), []);
    });
});

describe("nothing is found where", () => {
  for (const [name, draft] of [
    ["第一，", points("第一，", "第二，")],
    ["首先 has a comma where the sentence wants one", points("首先", "其次，")],
    ["其一 is followed by 是", points("其一", "其二，").replace("其一要", "其一是要")],
    ["一是 has no mark", inline("一是", "二是")],
    ["一是， has it throughout", inline("一是，", "二是，")],
    ["（一） and 1. and ①", section("（一）修路。", "1.定线。", "①看图。", "②看地。", "2.施工。", "（二）植树。")],
    ["１． in full width", points("１．", "２．")],
    ["half-width marks stand in a Chinese draft", points("第一,", "第二,")],
    ["half and full width are mixed, of which another rule speaks", points("第一,", "第二，")],
    ["brackets of two widths, of which another rule speaks", points("(一)", "（二）")],
    ["1） and 2）", points("1）", "2）")],
    ["a Markdown list has its own marks", section("1. 修路\n2. 植树", "段落。", "1) 装灯\n2) 挂牌")],
    [
      "two series differ",
      section("第一，要修路。一是定线。看图。二是施工。看路。", "第二，要植树。一是，选苗。看根。二是，栽种。看天。"),
    ],
    ["a chapter is numbered", "# 绿道\n\n## 第一章 标准\n\n好走。\n\n## 第二章：路径\n\n多修。\n"],
    [
      "numbers are joined",
      section(
        "第一、第二产业都用得到绿道。",
        "（一）、（二）项由段长负责。",
        "①、②两处已经修好。",
        "一、二、三等奖都发给志愿者。",
      ),
    ],
    [
      "the draft is English",
      "# Streets\n\n## Paths\n\n(1), widen the pavements.\n\n(2). mend the slabs.\n\n一、 is a Chinese number.\n",
    ],
    ["it is quoted", section("他写道：“第一、要修路。第二、要植树。”")],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

test("a half-width colon behind 第一 is said once", () => {
  assert.equal(findingsOf(code, points("第一:", "第二:")).length, 2);
  assert.deepEqual(findingsOf("punctuation-halfwidth", points("第一:", "第二:")), []);
});

test("it is part of fix-all, which changes nothing the second time", () => {
  const text = section(
    "第一、要修路。一是、定线。看图。二是、施工。看路。",
    "第二：要植树。（1）、选苗。看根。(2)栽种。看天。",
  );
  const after = applyEdits(text, fixAllEdits(analyse(text, "draft")));
  assert.equal(
    after,
    section("第一，要修路。一是定线。看图。二是施工。看路。", "第二，要植树。（1）选苗。看根。（2）栽种。看天。"),
  );
  assert.deepEqual(fixAllEdits(analyse(after, "draft")), []);
});

test("severities", () =>
  assert.deepEqual(severities(code, wrong), { draft: "warning", review: "warning", final: "warning" }));
