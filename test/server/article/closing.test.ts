import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { movePart } from "../../../server/src/features/parts/movePart";
import { applyEdits } from "../../../server/src/edits/edits";
import { renumberEdits } from "../../../server/src/edits/renumber";
import { analyse } from "../../../server/src/structure/analyse";
import { findingsOf } from "../../support/findings";
import { afterPartChange } from "../../support/parts";
import { parse, pointsIn } from "../../support/trees";

const notice = (points: string, closing: string): string =>
  `# 关于清点图书的通知\n\n各社区：\n\n现通知如下：\n\n${points}\n\n${closing}\n`;

const points = "一、清点图书。逐册登记。\n\n二、修补桌椅。损坏的换新。";

const closings: Readonly<Record<string, string>> = {
  "attachments in one line": "附件：1.图书登记表 2.桌椅登记表\n\n城东图书馆\n\n2025年6月1日",
  "attachments with a gap, in lines": "附件：1．图书登记表\n　　　3．桌椅登记表\n\n城东图书馆\n2025年6月1日",
  "attachments as paragraphs": "附件：\n\n1.图书登记表\n\n2.桌椅登记表\n\n城东图书馆\n\n2025年6月1日",
  "attachments as a list": "附件：\n\n1. 图书登记表\n2. 桌椅登记表\n\n城东图书馆\n\n2025年6月1日",
  "a note and copies":
    "城东图书馆\n\n2025年6月1日\n\n（联系人：王敏，电话：12345）\n\n抄送：一、区文化局，二、区教育局",
  "signature and date": "城东图书馆\n\n2025年6月1日",
};

describe("what closes a draft holds no points", () => {
  for (const [name, closing] of Object.entries(closings))
    for (const [kind, body] of [
      ["paragraphs", points],
      ["points under subheadings", "## 一、清点要求\n\n### （一）清点\n\n1.逐册登记。造册。\n\n2.换新桌椅。报账。"],
    ] as const) {
      const text = notice(body, closing);
      test(`${name}, after ${kind}`, () => {
        assert.deepEqual(pointsIn(text), pointsIn(notice(body, "")));
        assert.deepEqual(findingsOf("ordinal-sequence", text), []);
        assert.deepEqual(renumberEdits(analyse(text, "draft")), []);
      });
    }
  test("in Traditional", () => {
    const text =
      "# 關於清點圖書的通知\n\n各社區：\n\n一、清點圖書。逐冊登記。\n\n二、修補桌椅。換新。\n\n附件：1.圖書登記表 2.桌椅登記表\n\n城東圖書館\n\n2025年6月1日\n";
    assert.deepEqual(pointsIn(text), ["一、 清點圖書", "二、 修補桌椅"]);
  });
});

describe("it stays last when the last point moves", () => {
  for (const [name, closing] of Object.entries(closings))
    test(name, () =>
      assert.equal(
        afterPartChange(
          notice("一、清点图书。逐册登记。\n\n二、修补|桌椅。损坏的换新。", closing),
          (analysis, part, caret) => movePart(analysis, part, "up", caret),
        ),
        notice("一、修补|桌椅。损坏的换新。\n\n二、清点图书。逐册登记。", closing),
      ),
    );
});

test("numbered lines are points where nothing closes the draft above them", () => {
  const body = "1.逐册登记\n\n2.换新桌椅";
  const found = pointsIn(notice(`一、清点图书\n\n${body}`, "城东图书馆\n\n2025年6月1日"));
  assert.deepEqual(found, pointsIn(notice(`一、清点图书\n\n${body}`, "")));
  assert.equal(found.length, 3);
});

test("a gap among the points before it is still found", () => {
  const text = notice("一、清点图书。登记。\n\n三、修补桌椅。换新。", closings["attachments in one line"] ?? "");
  const [finding] = findingsOf("ordinal-sequence", text);
  const edits = finding?.fixes?.()[0]?.edits ?? [];
  assert.equal(applyEdits(text, edits), text.replace("三、", "二、"));
  assert.equal(parse(text).sections.length, 1);
});
