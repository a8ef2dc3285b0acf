import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptOf } from "../../../../server/src/article/text/script";

const texts: readonly (readonly [string, string])[] = [
  ["绿道建设为什么重要", "hans"],
  ["綠道建設為什麼重要", "hant"],
  ["Why greenways matter", "latin"],
  // Shared characters prove nothing; Simplified is the more frequent script.
  ["公共空地", "hans"],
  ["", "hans"],
  ["使用 TypeScript 和 JavaScript 建设系统", "hans"],
  [
    "A long English paragraph about towns that quotes one term, 绿道, and goes on in English for quite some time after it.",
    "latin",
  ],
  ["綠道建設為何重要，引文“绿道”不算", "hant"],
];

for (const [text, script] of texts) test(`“${text}” is ${script}`, () => assert.equal(scriptOf(text), script));

test("what stands before the prose does not count", () => {
  const frontMatter = "structure: significance-standards-paths\n";
  assert.equal(scriptOf(`${frontMatter}绿道`, frontMatter.length), "hans");
  assert.equal(scriptOf(`${frontMatter}绿道`), "latin");
});
