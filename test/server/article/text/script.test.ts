import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { scriptOf } from "../../../../server/src/article/text/script";
import { parse } from "../../../support/trees";

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

for (const [text, script] of texts)
  test(`“${text}” is ${script}`, () => assert.equal(scriptOf(text, { start: 0, end: text.length }, []), script));

test("only the span counts, and of it what is not to be left out", () => {
  const frontMatter = "structure: significance-standards-paths\n";
  const text = `${frontMatter}绿道`;
  const whole = { start: 0, end: text.length };
  assert.equal(scriptOf(text, { start: frontMatter.length, end: text.length }, []), "hans");
  assert.equal(scriptOf(text, whole, [{ start: 0, end: frontMatter.length }]), "hans");
  assert.equal(scriptOf(text, whole, []), "latin");
});

describe("addresses and code do not tell the script of a draft", () => {
  const address = `https://example.org/${"greenways-and-towns/".repeat(10)}`;
  for (const [draft, script] of [
    [`绿道好走，[见此](${address})。`, "hans"],
    [`綠道好走，見 ${address} 。`, "hant"],
    [`绿道好走。\n\n\`\`\`\n${"const path = 1;\n".repeat(9)}\`\`\`\n`, "hans"],
    [`绿道好走。<a href="${address}">见此</a>`, "hans"],
  ] as const)
    test(draft.slice(0, 30), () => assert.equal(parse(`# 绿道\n\n${draft}\n`).script, script));
});
