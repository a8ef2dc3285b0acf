import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, findingsOf, severities } from "../../support/findings";

const code = "ordinal-lone";

/** A section that no structure knows, so that no rule asks for more points. */
const section = (text: string): string => `# 绿道\n\n## 养护记\n\n${text}\n`;

const lone = section("养护要有人管。<f>一是</f>定人。每段绿道有一名负责人。");

test("an announcement of more speaks alone", () => {
  const draft =
    "# 绿道\n\n## 绿道的路径\n\n绿道好走，要做好以下三个方面的工作：\n\n第一，加强巡查。每周一遍。\n\n## 绿道的标准\n\n第一，有没有人走。看早晚。\n\n第二，有没有人修。看记录。\n";
  assert.equal(findingsOf("announced-count", draft).length, 1);
  assert.deepEqual(findingsOf(code, draft), []);
});

describe("a marker without a second is found", () => {
  for (const [name, draft] of [
    ["一是", lone],
    ["第一", section("<f>第一，</f>要定人。每段绿道有一名负责人。")],
    ["（一）", section("<f>（一）</f>定人。每段绿道有一名负责人。\n\n管得好不好，一看就知道。")],
    ["a subheading", section("### <f>（一）</f>定人\n\n每段绿道有一名负责人。")],
    ["其一", section("道理不难懂。<f>其一，</f>绿道是大家的。")],
    ["一方面", section("<f>一方面，</f>绿道要有人走。走的人多了，路灯才没有白装。")],
    ["a nested one", section("第一，要定人。<f>一是</f>定到岗位。写在牌子上。\n\n第二，要定时。每周一次。")],
    ["in Traditional", section("<f>（一）</f>定人。每段綠道有一名負責人，姓名貼在入口。")],
    ["First", "# Streets\n\n## Notes\n\n<f>First,</f> widen the pavements. Start at schools.\n"],
    ["(a)", "# Streets\n\n## Notes\n\n<f>(a)</f> widen the pavements and start at schools.\n"],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const [name, text] of [
    ["a second follows", "养护要有人管。一是定人。二是定时。"],
    ["首先 stands alone", "首先要定人。每段绿道有一名负责人。"],
    ["首先 stands alone before a comma", "首先，绿道离家近，出门就到。人们因此常来。"],
    ["a Markdown list has one item", "1. 定人\n"],
    ["a bullet list has one item", "- 定人\n"],
    ["第一 counts nouns", "第一责任人是段长。第一要务是安全。"],
    ["第一条 is an article of a law", "第一条 为了管好绿道，制定本办法。"],
    ["第一 joins another number", "第一、第二产业都要用到这条路。"],
    ["（一） names items of a list elsewhere", "（一）、（二）项由段长负责。"],
    ["a note is numbered ①", "绿道的长度见表。①表中数字取自年报。"],
    ["a version is numbered 1.", "The map is version two. 1. Its scale is small."],
    ["a name begins with an initial", "A. 李写过一本讲绿道的书。"],
    ["一是 goes on as 另外", "养护要有人管。一是定人。另外，还要定时。"],
    ["一是 goes on as 二是 in the same sentence", "养护有两条，一是定人，二是定时。"],
    ["一方面 has 另一方面 in the same sentence", "一方面，绿道要有人走，另一方面也要有人管。"],
    ["一方面 has 另一方面 in the next sentence", "一方面，绿道要有人走。另一方面，也要有人管。"],
    ["一方面 comes twice", "一方面绿道要有人走，一方面也要有人管。"],
    ["一方面 follows 这一方面", "管护这一方面要靠人；一方面还要靠钱。"],
    ["第一 joins a bare number", "第一、二产业都要用到这条路。"],
    ["一方面 is a noun", "这一方面的事由段长负责。"],
    ["it is quoted", "他说：“一是定人。”我们照办了。"],
    ["it starts otherwise than with one", "第三，要定人。每段绿道有一名负责人。"],
  ] as const) {
    test(name, () => assertFinds(code, section(text)));
  }

  test("First goes on as Then", () =>
    assertFinds(code, "# Streets\n\n## Notes\n\nFirst, widen the pavements. Then mend the slabs.\n"));
  test("the document is empty", () => assertFinds(code, ""));
});

test("where the section has too few points, that is said and nothing else", () => {
  const draft = "# 绿道\n\n## 推进绿道建设的路径\n\n第一，要定人。每段绿道有一名负责人，姓名贴在入口。\n";
  assert.deepEqual(findingsOf(code, draft), []);
  assert.equal(findingsOf("points-few", draft).length, 1);
});

test("too few points say nothing of a series inside a point", () => {
  assertFinds(
    code,
    "# 绿道\n\n## 推进绿道建设的路径\n\n第一，要定人。<f>一是</f>每段绿道有一名负责人。姓名贴在入口。\n",
  );
});

test("severities", () =>
  assert.deepEqual(severities(code, lone), { draft: "hint", review: "warning", final: "warning" }));
