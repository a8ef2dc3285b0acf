import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { textOf } from "../../../../server/src/article/span";
import { parse } from "../../../support/trees";

/** The title of a text; undefined for none. */
function titleOf(text: string): string | undefined {
  const { title } = parse(text);
  return title && textOf(text, title.content);
}

const body = "\n\n◎王敏（公园管理处）\n\n绿道离居民最近，走几步就到。\n";

describe("keywords that a web page left above the title are not it", () => {
  test("three joined by _", () =>
    assert.equal(titleOf(`免费范文_绿道资料_文库网\n\n城市绿道建设的意义${body}`), "城市绿道建设的意义"));
  test("two, the first of them the title", () =>
    assert.equal(titleOf(`城市绿道建设_文库网\n\n城市绿道建设的意义${body}`), "城市绿道建设的意义"));
  test("above a title full of inserted syllables", () => {
    const title = "城市綠道與機(jī)關(guān)公園業(yè)務(wù)工作深度融合發(fā)展的意義、標(biāo)準(zhǔn)與路徑";
    assert.equal(titleOf(`免费范文_绿道资料_文库网\n\n${title}${body}`), title);
  });
  test("what stands behind the title is read as ever", () => {
    const text = `免费范文_绿道资料_文库网\n\n城市绿道建设的意义${body}`;
    const { byline } = parse(text);
    assert.equal(byline && textOf(text, byline), "◎王敏（公园管理处）");
  });
});

describe("a first line with _ is the title", () => {
  test("of two parts, neither of them the next line's", () => assert.equal(titleOf(`绿道_东段${body}`), "绿道_东段"));
  test("as a heading", () => assert.equal(titleOf(`# 绿道_东段_见闻${body}`), "绿道_东段_见闻"));
});
