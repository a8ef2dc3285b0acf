import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { quotationsOf } from "../../../../server/src/article/markdown/quotations";
import { analyse } from "../../../../server/src/structure/analyse";

function read(text: string): { readonly pairs: readonly string[]; readonly lone: readonly string[] } {
  const { pairs, lone } = quotationsOf(analyse(text, "draft").article);
  return {
    pairs: pairs.map(({ span, depth }) => `${depth} ${text.slice(span.start, span.end)}`),
    lone: lone.map(({ offset, opens }) => `${opens ? "opens" : "closes"} ${text.slice(offset, offset + 3)}`),
  };
}

describe("quotation marks and brackets", () => {
  const cases: readonly [name: string, text: string, pairs: readonly string[], lone: readonly string[]][] = [
    ["pair, the inner ones first", "甲“乙‘丙’（丁）”。", ["1 ‘丙’", "1 （丁）", "0 “乙‘丙’（丁）”"], []],
    ["pair in both widths", "甲(乙）（丙)。", ["0 (乙）", "0 （丙)"], []],
    ["of other kinds do not disturb each other", "甲“乙《丙”丁。", ["0 “乙《丙”"], ["opens 《丙”"]],
    ["do not pair across paragraphs", "甲“乙。\n\n丙”丁。", [], ["opens “乙。", "closes ”丁。"]],
    ["do not pair across a heading", "甲“乙。\n\n## “丙\n\n丁”。", [], ["opens “乙。", "opens “丙\n", "closes ”。"]],
    ["pair over lines without a blank line between", "> “甲乙，\n> 丙丁。”\n", ["0 “甲乙，\n> 丙丁。”"], []],
    [
      "of a quotation open each of its paragraphs",
      "甲说：“乙。\n\n“丙。\n\n“丁。”戊“己”。",
      ["0 “乙。\n\n“丙。\n\n“丁。”", "0 “己”"],
      [],
    ],
    [
      "that open a paragraph again and never close are alone where they opened last",
      "甲说：“乙。\n\n“丙。\n\n丁。",
      [],
      ["opens “丙。"],
    ],
    ["that are straight pair in turn when even", '甲"乙"丙"丁"。\n\n戊"己。', ['0 "乙"', '0 "丁"'], []],
    ["that are apostrophes are none", "the writers’ guild doesn’t ‘know’ it’s 甲", ["0 ‘know’"], []],
    ["that are apostrophes close nothing", "甲‘don’t know’乙", ["0 ‘don’t know’"], []],
    ["in code are none", "甲`“`乙。", [], []],
  ];
  for (const [name, text, pairs, lone] of cases) {
    test(name, () => assert.deepEqual(read(text), { pairs, lone }));
    test(`${name}, with CRLF`, () =>
      assert.deepEqual(
        read(text.replaceAll("\n", "\r\n")).pairs.map((pair) => pair.replaceAll("\r", "")),
        pairs,
      ));
  }
});
