import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clean } from "../../support/clean";

const text = "公园晚上也开放，居民下班以后就能来走一走。";
const remains = "\n版权所有 侵权必究\n";

function titleAfter(title: string, rest = remains): string {
  return clean(`# ${title}\n\n${text}\n${rest}`).text.split("\n", 1)[0] ?? "";
}

describe("the second wording of a title", () => {
  test("goes from a text that a web page left its marks in", () => {
    assert.equal(titleAfter("公园夜间开放的意义与路径（推进公园夜间开放）"), "# 公园夜间开放的意义与路径");
    assert.equal(titleAfter("公园夜间开放的意义与路径(公园夜间开放的意义)"), "# 公园夜间开放的意义与路径");
  });
  test("stays elsewhere", () => {
    assert.equal(
      titleAfter("公园夜间开放的意义与路径（推进公园夜间开放）", ""),
      "# 公园夜间开放的意义与路径（推进公园夜间开放）",
    );
  });
  test("words in brackets that say something else stay", () => {
    for (const title of [
      "公园夜间开放的意义与路径（征求意见稿）",
      "公园夜间开放的意义与路径（以城南公园为例）",
      "公园夜间开放（试行）",
    ])
      assert.equal(titleAfter(title), `# ${title}`);
  });
});
