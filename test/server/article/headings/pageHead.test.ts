import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isPageHead } from "../../../../server/src/article/headings/pageHead";
import { textOf } from "../../../../server/src/article/span";
import { parse } from "../../../support/trees";

describe("lines above an article that belong to its page", () => {
  const lines = [
    "当前位置：首页 > 园林 > 绿道",
    "您的位置: 首页»新闻",
    "您现在的位置：网站首页",
    "首页 > 园林 > 正文",
    "园林 > 正文",
    "首頁 › 公告 › 綠道",
    "Home > Parks > Greenways",
    "You are here: Parks",
    "发布时间：2025-03-02 来源：区园林局 浏览次数：86",
    "来源：园林报 字号：大 中 小 打印",
    "發布日期：2025/3/2 點擊數：12",
  ];
  for (const line of lines) test(line, () => assert.ok(isPageHead(line)));
});

describe("lines of the writer", () => {
  const lines = [
    "来源：区园林局 作者：王敏",
    "发布时间：2025-03-02",
    "近期 > 远期",
    "先看位置，再看路线",
    "首页 > 绿道。",
    "阅读与点击，都是绿道的事",
    "Home > Parks",
    "",
  ];
  for (const line of lines) test(line || "(empty)", () => assert.ok(!isPageHead(line)));
});

test("the title is the line after them, and they are no introduction", () => {
  const text =
    "首页 > 园林 > 正文\n\n城市绿道建设的意义\n\n发布时间：2025-03-02 浏览次数：86\n\n绿道离居民最近，走几步就到。\n\n## 意义\n\n好走。\n";
  const { title, introduction } = parse(text);
  assert.equal(title && textOf(text, title.content), "城市绿道建设的意义");
  assert.equal(introduction && textOf(text, introduction), "绿道离居民最近，走几步就到。");
});
