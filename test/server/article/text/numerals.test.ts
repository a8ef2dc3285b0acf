import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  circledNumber,
  hanziNumeral,
  readDigits,
  readHanziNumeral,
} from "../../../../server/src/article/text/numerals";

describe("numbers in Chinese characters", () => {
  const values: Readonly<Record<string, number>> = {
    一: 1,
    二: 2,
    两: 2,
    兩: 2,
    九: 9,
    十: 10,
    十一: 11,
    二十: 20,
    二十三: 23,
    廿: 20,
    廿三: 23,
    卅: 30,
    卅一: 31,
    九十九: 99,
    一百: 100,
    一百零二: 102,
    一百一十: 110,
    一百二十三: 123,
    壹: 1,
    贰: 2,
    叁: 3,
    拾: 10,
    二〇二四: 2024,
  };
  for (const [written, value] of Object.entries(values)) {
    test(`${written} is ${value}`, () =>
      assert.deepEqual(readHanziNumeral(`第${written}，`, 1), { value, end: 1 + written.length }));
  }

  test("no number starts at other characters", () => {
    for (const text of ["条", "", "A", "1", "百"]) assert.equal(readHanziNumeral(text, 0), undefined);
  });

  test("every number from 1 to 199 is written so that it reads as itself", () => {
    for (let value = 1; value < 200; value++)
      assert.equal(readHanziNumeral(hanziNumeral(value), 0)?.value, value, hanziNumeral(value));
  });

  test("as official texts write them", () => {
    assert.deepEqual([10, 11, 20, 23, 100, 102, 110, 115].map(hanziNumeral), [
      "十",
      "十一",
      "二十",
      "二十三",
      "一百",
      "一百零二",
      "一百一十",
      "一百一十五",
    ]);
  });
});

describe("digits", () => {
  test("half and full width", () => {
    assert.deepEqual(readDigits("12.", 0), { value: 12, end: 2 });
    assert.deepEqual(readDigits("１２．", 0), { value: 12, end: 2 });
  });

  test("years and amounts are no numbers of points", () => {
    for (const text of ["2024", "10000", "一", ""]) assert.equal(readDigits(text, 0), undefined);
  });

  test("circled digits count from 1 to 20", () => {
    assert.deepEqual(
      ["①", "⑫", "⑳", "㉑", "1"].map((digit) => circledNumber(digit.charCodeAt(0))),
      [1, 12, 20, undefined, undefined],
    );
  });
});
