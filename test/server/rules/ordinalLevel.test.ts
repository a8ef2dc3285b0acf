import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, findingsOf, severities } from "../../support/findings";

const code = "ordinal-level";

/** 一、 and （一） in their order; what is under the second section differs. */
const draft = (text: string): string =>
  `# 绿道\n\n## 一、衡量标准\n\n（一）有没有路。看得见。\n\n（二）有没有树。看得见。\n\n## 二、实施路径\n\n${text}\n`;

const skipped = draft("<f>1．</f>修路。先修断头路。\n\n2．植树。再植行道树。");

describe("levels out of order are found", () => {
  for (const [name, text] of [
    ["1. right under 一、, where the draft has （一）", skipped],
    ["（1） right under 一、", draft("<f>（1）</f>修路。先修断头路。\n\n（2）植树。再植行道树。")],
    [
      "（1） under （一）, where the draft has 1.",
      draft(
        "（一）修路。先修断头路。\n\n1．定线。看图。\n\n2．施工。看路。\n\n（二）植树。再植行道树。\n\n<f>（1）</f>选苗。看根。\n\n（2）栽种。看天。",
      ),
    ],
    [
      "一、 under （一）",
      draft("（一）修路。先修断头路。\n\n<f>一、</f>定线。看图。\n\n二、施工。看路。\n\n（二）植树。再植行道树。"),
    ],
    [
      "（一） under 1.",
      "# 绿道\n\n## 一、标准\n\n近。\n\n## 二、路径\n\n1．定线。看图。\n\n<f>（一）</f>测量。看尺。\n\n（二）放样。看桩。\n\n2．施工。看路。\n",
    ],
    ["of subheadings", draft("### <f>1.</f> 修路\n\n先修断头路。\n\n### 2. 植树\n\n再植行道树。")],
    [
      "in Traditional",
      "# 綠道\n\n## 一、標準\n\n（一）有沒有路。看得見。\n\n（二）有沒有樹。看得見。\n\n## 二、路徑\n\n<f>1．</f>修路。先修斷頭路。\n\n2．植樹。再植行道樹。\n",
    ],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

describe("nothing is found where", () => {
  for (const [name, text] of [
    [
      "levels follow each other",
      draft(
        "（一）修路。先修断头路。\n\n1．定线。看图。\n\n（1）测量。看尺。\n\n（2）放样。看桩。\n\n2．施工。看路。\n\n（二）植树。再植行道树。",
      ),
    ],
    [
      "the draft has 一、 and 1. only",
      "# 绿道\n\n## 一、标准\n\n1．有没有路。看得见。\n\n2．有没有树。看得见。\n\n## 二、路径\n\n1．修路。好走。\n\n2．植树。好看。\n",
    ],
    [
      "the draft has no 一、",
      "# 绿道\n\n## 标准\n\n（一）有没有路。看得见。\n\n（二）有没有树。看得见。\n\n## 路径\n\n1．修路。好走。\n\n（一）植树。好看。\n",
    ],
    ["a Markdown list stands under 一、", draft("1. 修路\n2. 植树\n")],
    [
      "（1） stands in a Markdown list",
      draft(
        "（一）修路。先修断头路。\n\n1. 定线\n\n   （1）测量。看尺。\n\n   （2）放样。看桩。\n\n（二）植树。再植行道树。",
      ),
    ],
    ["（1） counts inside a sentence", draft("修路要看三样：（1）坡度；（2）宽度；（3）排水。植树也一样。")],
    ["words count under 一、", draft("第一，要修路。一是定线。二是施工。\n\n第二，要植树。好看。")],
    ["（一） runs on across 一、", draft("（三）修路。先修断头路。\n\n（四）植树。再植行道树。")],
    [
      "the draft starts at a lower level",
      draft("（一）修路。好走。\n\n（二）植树。好看。").replace("## 一、", "## ").replace("## 二、", "## "),
    ],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

test("the message names both levels, and the one in between", () => {
  const [finding] = findingsOf(code, skipped.replace(/<\/?f>/g, ""));
  assert.deepEqual(finding?.message.values, ["1．", "二、", "（一）"]);
  assert.equal(finding.related?.length, 1);
});

test("severities", () =>
  assert.deepEqual(severities(code, skipped), { draft: "information", review: "warning", final: "warning" }));
