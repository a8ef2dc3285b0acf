import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyse } from "../../../server/src/structure/analyse";
import { builtInStructures } from "../../../server/src/structure/builtIns/builtIns";
import { startOfClosing } from "../../../server/src/structure/closing";

/** Two sections; what closes the draft is at the end of the second. */
const draft =
  "# 关于购置流动图书车的请示\n\n市文化局：\n\n## 一、请示缘由\n\n山区五所小学没有图书室。\n\n## 二、请示事项\n\n拟购置一辆流动图书车。";

/** What is found to close a draft that ends with this text. */
function closingOf(end: string, before = draft): string {
  const text = `${before}\n\n${end}\n`;
  return text.slice(startOfClosing(analyse(text, "draft").article, text.length)).trimEnd();
}

describe("what closes a draft", () => {
  for (const [name, closing] of [
    ["formula, signature, date", "妥否，请批示。\n\n城东图书馆\n\n2026年3月1日"],
    ["the same in lines", "妥否，请批示。\n城东图书馆\n2026年3月1日"],
    ["the formula alone", "特此通知。"],
    ["in Traditional", "特此通知，請遵照執行。\n\n城東圖書館\n\n2026年3月1日"],
    ["signature and date alone", "城东图书馆\n\n二〇二六年三月一日"],
    ["two signatures", "城东图书馆\n\n城西图书馆\n\n2026 年 3 月 1 日"],
    ["a date in figures", "城东图书馆\n\n2026-03-01"],
    ["an English date", "Eastern District Library\n\nMarch 1, 2026"],
    ["emphasis", "**城东图书馆**\n\n**2026年3月1日**"],
    ["lines moved to the right", '<p align="right">城东图书馆</p>\n\n<p align="right">2026年3月1日</p>'],
    [
      "lines moved to the right by blanks",
      "妥否，请批示。\n\n　　　　　　　　城东图书馆\n\n　　　　　　　　2026年3月1日",
    ],
    ["a rule above the signature", "---\n\n城东图书馆\n\n2026年3月1日"],
    ["an attachment", "特此通知。\n\n附件：开放时间表\n\n城东图书馆\n\n2026年3月1日"],
    ["attachments in lines", "附件：1．开放时间表\n　　　2．座位图\n\n城东图书馆\n\n2026年3月1日"],
    ["attachments as a list", "特此通知。\n\n附件：\n\n1. 开放时间表\n2. 座位图\n\n城东图书馆\n\n2026年3月1日"],
    ["an attachment and a list", "附件：1. 开放时间表\n\n2. 座位图\n\n城东图书馆\n\n2026年3月1日"],
    [
      "a note below the date",
      "妥否，请批示。\n\n城东图书馆\n\n2026年3月1日\n\n（联系人：城东图书馆办公室王芳、李强，电话：0512-12345678、0512-87654321）",
    ],
    ["lines that say whom to call", "城东图书馆\n\n2026年3月1日\n\n联系人：王芳\n\n电话：0512-12345678"],
    [
      "who gets a copy",
      "城东图书馆\n\n2026年3月1日\n\n抄送：市财政局，市教育局，各区县文化和旅游局。\n\n城东图书馆办公室 2026年3月1日印发",
    ],
    ["the author of an article", "（作者系城东图书馆副馆长、研究馆员）"],
    ["the editor", "责任编辑：李强"],
    ["a closing paragraph", "总之，流动图书车能把书送到孩子手里。"],
    [
      "a closing paragraph above signature and date",
      "总之，流动图书车能把书送到孩子手里。\n\n妥否，请批示。\n\n城东图书馆\n\n2026年3月1日",
    ],
    [
      "what a writer has still to fill in",
      "妥否，请批示。\n\n【发文机关】\n\n【哪】年【几】月【几】日\n\n（联系人：【姓名】，电话：【号码】）",
    ],
    ["a comment at the end", "城东图书馆\n\n2026年3月1日\n\n<!-- 待盖章 -->"],
  ] as const) {
    test(name, () => assert.equal(closingOf(closing), closing));
    test(`${name}, with CRLF`, () =>
      assert.equal(
        closingOf(closing.replaceAll("\n", "\r\n"), draft.replaceAll("\n", "\r\n")),
        closing.replaceAll("\n", "\r\n"),
      ));
  }

  for (const formula of [
    "特此函告。",
    "特此函复，请予支持为盼。",
    "以上请示，妥否，请批复。",
    "以上报告，请审阅。",
    "以上意见供领导参考。",
    "当否，请批示。",
    "请认真贯彻执行。",
    "请予函复为盼。",
    "专此报告。",
    ...builtInStructures.flatMap(({ formulas }) => formulas),
  ]) {
    test(formula, () =>
      assert.equal(closingOf(`${formula}\n\n城东图书馆\n\n2026年3月1日`), `${formula}\n\n城东图书馆\n\n2026年3月1日`),
    );
  }
});

describe("what closes nothing", () => {
  for (const [name, end] of [
    ["a sentence", "车上有三千册书。"],
    ["a short line without a date", "三千册书"],
    ["a list", "1. 购车\n2. 购书"],
    ["a list that ends in a date", "- 购车\n- 2026年3月1日"],
    ["a table", "| 年 | 册 |\n| --- | --- |\n| 2026年3月1日 | 3000 |"],
    ["a block of code", "```\n2026年3月1日\n```"],
    ["a quotation", "> 特此通知。"],
    ["a sentence that asks for something else", "以上各项请于三月底前做完。"],
    [
      "a sentence that begins like a formula",
      "妥否请批示是请示的结尾用语，前面要把请示的事项和理由写清楚，写明数额、时间和责任，让人一看就能够答复。",
    ],
  ] as const) {
    test(name, () => assert.equal(closingOf(end), ""));
  }

  test("a line above the formula", () =>
    assert.equal(closingOf("共需经费十二万元\n\n妥否，请批示。"), "妥否，请批示。"));
  test("a list above the signature", () =>
    assert.equal(closingOf("1. 购车\n2. 购书\n\n城东图书馆\n\n2026年3月1日"), "城东图书馆\n\n2026年3月1日"));
  test("a section that holds nothing else but a closing paragraph", () =>
    assert.equal(closingOf("## 三、经费\n\n总之，要花得起。"), ""));
  test("a section of that meaning", () => assert.equal(closingOf("## 结语\n\n车不大。\n\n总之，要花得起。"), ""));
  test("but the signature in it does", () =>
    assert.equal(closingOf("## 结语\n\n总之，要花得起。\n\n城东图书馆\n\n2026年3月1日"), "城东图书馆\n\n2026年3月1日"));
});

test("it is looked for where a section ends, too, with attachments behind it", () => {
  const text = `${draft}\n\n特此通知。\n\n城东图书馆\n\n2026年3月1日\n\n## 附件：开放时间表\n\n每天九点。\n`;
  const { article } = analyse(text, "draft");
  const end = text.indexOf("## 附件");
  assert.equal(text.slice(startOfClosing(article, end), end).trimEnd(), "特此通知。\n\n城东图书馆\n\n2026年3月1日");
});
