import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CleaningKind } from "../../../server/src/cleaning/cleaning";
import { assertCleaned, clean } from "../../support/clean";

const draft =
  "# 社區花園的意義\n\n社區花園是鄰里見面的地方。居民說：“這裡離家近，走幾步就到。”這句話說得實在。花園建得好不好，關鍵看居民來不來。" +
  "這樣的花園，管理要跟上，經費要落實，居民的意見也要聽。但是，在老城區，空地少，花園只能見縫插針。保護好每一塊綠地，居民就會覺得方便。\n\n";

describe("repairs", () => {
  const cases: readonly (readonly [name: string, text: string, expected: string, kinds: readonly CleaningKind[]])[] = [
    ["text read in the wrong encoding", "# æ–‡ç¨¿\n", "# 文稿\n", ["misdecoded"]],
    ["hidden characters", "# 社区花\u200b园的意义\n", "# 社区花园的意义\n", ["hidden"]],
    ["pinyin", "# 服务(wù)业(yè)发(fā)展\n", "# 服务业发展\n", ["pinyin"]],
    [
      "what a web page left",
      "# 社区花园的意义\n\n离家近。\n\n版权所有 侵权必究\n",
      "# 社区花园的意义\n\n离家近。\n",
      ["remains"],
    ],
    [
      "what a web page left around the title",
      "首页 > 园林 > 正文\n社区花园的意义_花园网\n来源：园林报 浏览：86\n\n离家近，走几步就到，老人和孩子都用得上。\n\n一、社区花园的意义\n\n好走。\n",
      "# 社区花园的意义\n\n离家近，走几步就到，老人和孩子都用得上。\n\n## 一、社区花园的意义\n\n好走。\n",
      ["remains", "paragraph", "heading"],
    ],
    [
      "half-width marks",
      "# 社区花园的意义\n\n离家近,好走(见附录)!\n",
      "# 社区花园的意义\n\n离家近，好走（见附录）！\n",
      ["punctuation"],
    ],
    [
      "shifted bytes",
      `${draft}居民說：“走幾步就到?!边@句話說得實在。\n`,
      `${draft}居民說：“走幾步就到。”這句話說得實在。\n`,
      ["shift"],
    ],
  ];
  for (const [name, text, expected, kinds] of cases) test(name, () => assertCleaned(text, expected, kinds));

  test("two syllables are glosses", () => assert.deepEqual(clean("# 囧(jiǒng)和槑(méi)两字\n").edits, []));

  test("a place whose repair is not certain is left as it is, marks and all, and counted", () => {
    const text = `${draft}基地少，層次多，黨員都來，很方便?;鶎狱h員來。\n`;
    const { edits, left } = clean(text);
    assert.deepEqual([edits, left], [[], 1]);
  });
});
