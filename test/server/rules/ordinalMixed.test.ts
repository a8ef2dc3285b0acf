import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "ordinal-mixed";

const section = (text: string): string => `# 绿道\n\n## 推进绿道建设的路径\n\n${text}\n`;
const points = (...markers: readonly string[]): string =>
  section(markers.map((marker, index) => `${marker}要做好第${index + 1}件事。做完再看。`).join("\n\n"));

describe("a mixture is found, where the family changes first", () => {
  for (const [name, draft] of [
    ["首先 第二 第三", points("首先，", "<f>第二，</f>", "第三，")],
    ["首先 其次 第三", points("首先，", "其次，", "<f>第三，</f>")],
    ["第一 其次 最后", points("第一，", "<f>其次，</f>", "最后，")],
    ["一是 第二 三是", points("一是", "<f>第二，</f>", "三是")],
    [
      "inside a paragraph",
      section("第一，要巡查。首先，看路面。<f>第二，</f>看路灯。第三，看树木。\n\n第二，要修补。当天补。")
        .replace("第一，要巡查。", "其一，要巡查。")
        .replace("第二，要修补", "其二，要修补"),
    ],
    [
      "in Traditional",
      "# 綠道\n\n## 路徑\n\n首先，要巡查。每週一次。\n\n<f>第二，</f>要修補。三天之內。\n\n最後，要公布。貼在入口。\n",
    ],
    [
      "of subheadings",
      "# 绿道\n\n## 路径\n\n### （一）巡查\n\n每周一次。\n\n### <f>2.</f> 修补\n\n三天之内。\n\n### （三）公布\n\n贴在入口。\n",
    ],
    [
      "of section headings",
      "# 绿道\n\n## 一、意义\n\n绿道有用。\n\n## 二、标准\n\n好走就行。\n\n## <f>3.</f> 路径\n\n多修几条。\n",
    ],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const [name, draft] of [
    [
      "families change by level",
      section("第一，要巡查。一是看路面。二是看路灯。\n\n第二，要修补。首先，补路面。其次，换灯泡。"),
    ],
    [
      "a nested series stands at paragraph starts",
      section("第一，要巡查。一是看路面。每周一次。\n\n二是看路灯。每月一次。\n\n第二，要修补。当天补。"),
    ],
    ["最后 ends 首先 其次", points("首先，", "其次，", "最后，")],
    [
      "最后 closes without a number",
      section("第一，要巡查。每周一次。\n\n第二，要修补。三天之内。\n\n最后，还要感谢志愿者。"),
    ],
    [
      "First goes on as Secondly",
      "# Streets\n\n## Paths\n\nFirst, widen the pavements. Start at schools.\n\nSecondly, mend the slabs. Publish a list.\n",
    ],
    [
      "levels of subheadings have families of their own",
      "# 绿道\n\n## 一、路径\n\n### （一）巡查\n\n1. 路面\n2. 路灯\n\n### （二）修补\n\n1. 路面\n2. 路灯\n\n## 二、展望\n\n以后更好。\n",
    ],
    [
      "levels lie flat",
      "# 绿道\n\n## 一、意义\n\n## （一）出行\n\n近。\n\n## （二）休息\n\n静。\n\n## 二、路径\n\n## （一）巡查\n\n每周一次。\n",
    ],
    ["chapters hold numbered sections", "# 绿道\n\n## 第一章 意义\n\n近。\n\n## 第二章 路径\n\n修。\n"],
    [
      "首先 is no marker",
      section("首先要说明，绿道是大家的。第二天起就有人来走。\n\n第一，要巡查。每周一次。\n\n第二，要修补。三天之内。"),
    ],
    ["it is quoted", section("他写道：“首先，要巡查。第二，要修补。”大家都同意。")],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("the fix writes the series in the family of its first marker", () => {
  for (const [name, before, after] of [
    ["第 to 首先", points("首先，", "第二，", "第三，"), points("首先，", "其次，", "再次，")],
    [
      "a fourth member is the last",
      points("首先，", "第二，", "第三，", "第四，"),
      points("首先，", "其次，", "再次，", "最后，"),
    ],
    [
      "more than 首先 can count",
      points("首先，", "第二，", "第三，", "第四，", "第五，"),
      points("第一，", "第二，", "第三，", "第四，", "第五，"),
    ],
    ["其次 to 第二", points("第一，", "其次，", "第三，"), points("第一，", "第二，", "第三，")],
    ["with the mark of the first", points("一是", "第二，", "三是"), points("一是", "二是", "三是")],
    ["in bold", points("**第一**，", "**其次**，", "**三是**"), points("**第一**，", "**第二**，", "**第三，**")],
    [
      "of headings, with their blanks",
      "## （一）巡查\n\n每周。\n\n## 2. 修补\n\n三天。\n",
      "## （一）巡查\n\n每周。\n\n## （二）修补\n\n三天。\n",
    ],
    [
      "最後 in Traditional",
      "# 綠道\n\n## 路徑\n\n首先，要巡查。好。\n\n其次，要修補。好。\n\n再次，要公布。好。\n\n第四，要檢討。好。\n",
      "# 綠道\n\n## 路徑\n\n首先，要巡查。好。\n\n其次，要修補。好。\n\n再次，要公布。好。\n\n最後，要檢討。好。\n",
    ],
  ] as const) {
    test(name, () => {
      assert.equal(fixed(code, before), after);
      assert.deepEqual(findingsOf(code, after), []);
    });
  }
});

test("that the family changes is said once, not as a gap and a lone marker too", () => {
  const draft = "# 绿道\n\n## 路径\n\n### （一）巡查\n\n每周一次。\n\n### <f>2.</f> 修补\n\n三天之内。\n";
  assertFinds(code, draft);
  const text = draft.replace(/<\/?f>/g, "");
  assert.deepEqual([...findingsOf("ordinal-sequence", text), ...findingsOf("ordinal-lone", text)], []);
});

test("severities", () =>
  assert.deepEqual(severities(code, points("首先，", "第二，")), {
    draft: "warning",
    review: "warning",
    final: "warning",
  }));
