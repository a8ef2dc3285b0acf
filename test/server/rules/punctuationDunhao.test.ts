import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "../../../server/src/edits/edits";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "punctuation-dunhao";
const title = "# 社区花园的意义\n\n";

describe("no 、 between neighbouring items", () => {
  const drafts: Readonly<Record<string, string>> = {
    "in quotation marks": "做到“整洁”<f>、</f>“安静”<f>、</f>“方便”。",
    "in title marks": "依据《绿化条例》<f>、</f>《公园办法》制定。",
    "in a heading and a list": "## “整洁”<f>、</f>“安静”\n\n- 《甲》<f>、</f>《乙》",
    "with a quotation inside": "做到“看得‘见’”<f>、</f>“走得‘稳’”。",
    "in Traditional that quotes in “”":
      "社區花園為鄰里服務，做到“整潔”<f>、</f>“安靜”，依據《綠化條例》<f>、</f>《公園辦法》。",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
});

describe("、 stays", () => {
  const drafts: Readonly<Record<string, string>> = {
    "where something stands in between": "“整洁”（试行）、“安静”，《甲》（节选）、《乙》，“近”的、“好”的。",
    "between other items": "做到整洁、“安静”、方便，（一）、（二）。",
    "between a quotation and a title": "“整洁”、《公园办法》、“安静”。",
    "between items of several quotations": "要扶“老”、“老”“少”兼顾，依据《甲》、《乙》《丙》合编。",
    "between items with a word between two quotations":
      "从“没人管”向“有人管”、“没账”向“有账”转变，把“要我种”变为“我要种”、“等着看”变“抢着干”。",
    "in Traditional, the same": "從“沒人管”到“有人管”、“沒帳”到“有帳”，社區花園為鄰里服務。",
    "between marks that are code": "写`“甲”、“乙”`。",
    "where the next quotation never closes": "做到“整洁”、“安静。",
    "inside quotation marks": "做到“整洁、安静”“方便”。",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
  test("in Traditional drafts that quote in 「」", () => {
    assertFinds(
      code,
      "# 社區花園的意義\n\n社區花園為鄰里服務，做到「整潔」、「安靜」，依據《綠化條例》、《公園辦法》。",
    );
  });
});

const before = `${title}做到“整洁”、“安静”、“方便”，依据《甲》、《乙》。\n`;

test("the fix deletes one 、", () => assert.equal(fixed(code, before), before.replace("、", "")));

test("it is safe: all of them at once, and a second time nothing", () => {
  const after = before.replaceAll("、", "");
  assert.equal(applyEdits(before, fixAllEdits(analyse(before, "draft"))), after);
  assert.deepEqual(findingsOf(code, after), []);
});

test("severities", () =>
  assert.deepEqual(severities(code, before), { draft: "hint", review: "information", final: "warning" }));
