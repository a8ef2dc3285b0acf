import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { readText, wordsOf } from "../../../../server/src/article/markdown/readText";
import { randomText } from "../../../support/randomText";

const whole = (text: string): { readonly start: number; readonly end: number } => ({ start: 0, end: text.length });

describe("the words that a reader reads", () => {
  for (const [text, words] of [
    ["重要意义", "重要意义"],
    ["[重要意义](#a)", "重要意义"],
    ['[重要意义](#a) <a id="a"></a>', "重要意义"],
    ["![图](a.png)重要意义", "重要意义"],
    ["**重要**_意义_", "重要意义"],
    ["`check` 的意义", "check 的意义"],
    ["重要意义[^1]", "重要意义"],
    ["重要意义 {#a .b}", "重要意义"],
    ["重要<br>意义", "重要 意义"],
    ["重要&nbsp;意义", "重要 意义"],
    ["CO<sub>2</sub>减排", "CO2减排"],
    ["1\\. Why", "1. Why"],
    ["\u3000重要意义\u00a0\t", "重要意义"],
    ["重要\n意义", "重要 意义"],
    ["~~旧~~新", "旧新"],
    ["5 * 3 和 snake_case", "5 * 3 和 snake_case"],
    ["[[绿道]]的意义", "绿道的意义"],
    ["<https://a.cn>的意义", "https://a.cn的意义"],
    ["$x$的意义", "$x$的意义"],
    ["`不闭合", "`不闭合"],
    ["", ""],
  ] as const)
    test(JSON.stringify(text), () => assert.equal(wordsOf(text, whole(text)), words));
});

test("each unit has its offset, in order, and the blanks it stands for", () => {
  fc.assert(
    fc.property(randomText, (text) => {
      const { words, offsets } = readText(text, whole(text));
      assert.equal(words.length, offsets.length);
      offsets.forEach((offset, index) => {
        assert.ok(offset > (offsets[index - 1] ?? -1) && offset < text.length);
        assert.ok(words.charAt(index) === " " || words.charAt(index) === text.charAt(offset));
      });
    }),
  );
});
