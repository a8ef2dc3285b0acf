import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "../../../server/src/edits/edits";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "punctuation-halfwidth";
const title = "# 社区花园的意义与路径\n\n";

describe("half-width punctuation in Chinese text", () => {
  const drafts: Readonly<Record<string, string>> = {
    "each mark behind a character": "花园近<f>,</f>好走<f>;</f>有三点<f>:</f>好不好<f>?</f>好<f>!</f>",
    "before a character only": "装了LED<f>,</f>晚上也亮。第1<f>;</f>第2。",
    Traditional: "花園離家近<f>,</f>走幾步就到<f>(</f>不必開車)。",
    "brackets, once a pair": "花园<f>(</f>见附录1)和菜园<f>(</f>AI管理的<f>(</f>试点))。",
    "one bracket of a pair": "花园（见附录<f>)</f>和菜园<f>(</f>试点）。",
    "behind quotation marks, brackets and emphasis":
      "做到“近”<f>,</f>“好”<f>;</f>按《办法》（试行）<f>:</f>**要点**<f>:</f>",
    "two marks": "这样行吗<f>?</f><f>!</f>",
    "in headings and lists": "## 一是近<f>,</f>二是好\n\n- 花园近<f>,</f>好走。\n- [ ] 还没做<f>:</f>浇水。",
    "in the text of a link, behind code and a URL":
      "见[附录<f>,</f>第二页](https://a.cn/b,c)<f>,</f>再看`a,b`<f>,</f>又见https://a.cn/d<f>,</f>共三处。",
    "beside a character beyond the basic plane": "𠮷<f>,</f>𠮷。",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
});

describe("half-width punctuation is right", () => {
  const drafts: Readonly<Record<string, string>> = {
    "in numbers, times and ratios": "上午10:30开门，共3,000人，比例为1:2，编号A:3。",
    "in brackets around Latin and numbers only": "人工智能(AI)和大数据(Big Data, 2024)用得上，共5人(3)。",
    "in Latin words": "花园用 Wi-Fi, 4G; 5G: yes! 三种网络。",
    "in URLs, mail addresses and link targets":
      '见https://a.cn/?q=1;2:3 和<mailto:a@b.cn>，[附录](b(c).md "附录,二")。',
    "in code": "写`甲,乙(丙)`即可。\n\n```\n甲,乙\n```",
    "in Markdown's own syntax":
      "- [ ] 浇水\n- [x] 除草\n\n1) 近\n2) 好\n\n如图![花园](a.png)。\n\n[^1]:附录 一。\n\n| 甲 | 乙:丙 |\n| :-- | --: |\n| 一,二 | 三 |",
    "in entities and HTML": '甲&nbsp;乙，<span style="color:red;">丙</span>。<!-- 丁,戊 -->',
    "in markers": "1)浇水要勤。\n\na)除草要早。",
    "of English paragraphs in a Chinese draft":
      "花园好。\n\nThe garden (花园), once a car park, is now open to everybody in the neighbourhood: go and see it.\n\n花园近，好走。",
    "already full width": "花园近，好走；有三点：近（不必开车）！行吗？",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
  test("in front matter", () => assertFinds(code, `---\nnote: 近,好\n---\n\n${title}花园近。`));
  test("in English drafts", () =>
    assertFinds(
      code,
      "# Paths of Gardens\n\nA garden (花园), once planted, grows: see for yourself; it is near, isn't it? 好, it is!",
    ));
});

describe("one cause, one finding", () => {
  test("pinyin in brackets is pasted pinyin", () => {
    assertFinds(code, `${title}花园近(jìn)<f>,</f>走(zǒu)几步就到(dào)。`);
  });
  test("what a web page left is boilerplate", () => {
    assertFinds(code, `${title}花园近<f>,</f>好走。\n\n版权声明:本文由网友发布,文责自负。`);
  });
});

describe("the fix", () => {
  const before = `${title}花园近,好走(见附录)，共3,000人, 都说好!\n`;
  test("changes one mark", () => assert.equal(fixed(code, before), before.replace("近,", "近，")));
  test("changes both brackets of a pair", () => {
    assert.equal(
      fixed(code, before.replace("近,", "近，")),
      before.replace("近,", "近，").replace("(见附录)", "（见附录）"),
    );
  });
  for (const [name, written, expected] of [
    ["behind a mark", "花园近, 好走; 树荫多。", "花园近，好走；树荫多。"],
    ["before a mark", "花园近 ,好走。", "花园近，好走。"],
    ["around and inside brackets", "花园 ( 见附录 ) 好走。", "花园（见附录）好走。"],
    ["in Traditional", "花園近: 走幾步就到 (不必開車)。", "花園近：走幾步就到（不必開車）。"],
    ["but not those that break a line", "花园近,  \n好走。", "花园近，  \n好走。"],
    ["but not those behind the box of a task", "- [ ] (花园)好走。", "- [ ] （花园）好走。"],
    ["but not the indent of a line", "好走\n  (花园)近。", "好走\n  （花园）近。"],
  ] as const)
    test(`takes the blanks beside the mark: ${name}`, () => {
      const draft = `${title}${written}\n`;
      assert.equal(applyEdits(draft, fixAllEdits(analyse(draft, "draft"))), `${title}${expected}\n`);
    });
  test("is safe: all of them at once, and a second time nothing", () => {
    const after = `${title}花园近，好走（见附录），共3,000人，都说好！\n`;
    assert.equal(applyEdits(before, fixAllEdits(analyse(before, "draft"))), after);
    assert.deepEqual(findingsOf(code, after), []);
  });
});

test("severities", () =>
  assert.deepEqual(severities(code, `${title}花园近,好走。`), {
    draft: "information",
    review: "warning",
    final: "warning",
  }));
