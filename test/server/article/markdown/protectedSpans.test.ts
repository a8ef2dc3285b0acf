import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isProtected, protectedIn, readNotes } from "../../../../server/src/article/markdown/protectedSpans";
import { textOf } from "../../../../server/src/article/span";
import { withSpans } from "../../../support/marked";
import { parse } from "../../../support/trees";

const title = "# 绿道建设的意义\n\n";

describe("spans that nobody edits", () => {
  const drafts: Readonly<Record<string, string>> = {
    "front matter in YAML": "<s>---\ntitle: 甲,乙\n---\n</s># 题\n",
    "front matter in TOML": '<s>+++\ntitle = "甲,乙"\n+++\n</s># 题\n',
    "front matter in JSON": '<s>{\n  "title": "甲,乙"\n}\n</s># 题\n',
    "fenced and indented code": `${title}<s>\`\`\`\n甲,乙\n\`\`\`</s>\n\n<s>    甲,乙</s>\n`,
    "HTML blocks": `${title}<s><div>\n甲,乙\n</div></s>\n\n丙\n`,
    "display formulas": `${title}<s>$$\n水量=f(流速,时间)\n$$</s>\n\n<s>$$a,b$$</s>，好\n`,
    footnotes: `${title}好<s>[^1]</s>。\n\n<s>[^1]: 甲,乙\n\n    丙,丁\n</s>\n戊\n`,
    "notes and directives": `${title}<s>???+ note\n    甲,乙\n</s>\n<s>::: warning\n</s>丙\n<s>:::\n</s>`,
    "rows that part a table": `${title}| 甲,乙 |\n<s>| --- |</s>\n| <s>\`丙,丁\`</s> |\n`,
    "syntax in headings and lists": `## 意义<s>{#a}</s>\n\n- 见<s>https://a.cn/甲:乙</s>\n`,
    "what may be shifted bytes": "# 花園的意義\n\n大家說走幾步<s>?！边@</s>話。\n",
  };
  for (const [name, draft] of Object.entries(drafts))
    for (const lineBreak of ["\n", "\r\n"])
      test(`${name} ${JSON.stringify(lineBreak)}`, () => {
        const { text, spans } = withSpans(draft.replaceAll("\n", lineBreak), "s");
        assert.deepEqual(
          parse(text).protectedSpans.map((span) => textOf(text, span)),
          spans.map((span) => textOf(text, span)),
        );
      });
});

describe("what is never closed protects nothing", () => {
  for (const draft of [`${title}$$\n甲,乙\n\n丙\n`, `${title}甲$$乙\n`, "---\ntitle: 甲,乙\n\n# 题\n", "+++\na = 1\n"])
    test(JSON.stringify(draft), () => assert.deepEqual(parse(draft).protectedSpans, []));
});

test("whether and which spans a span meets", () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 6, end: 9 },
  ];
  assert.equal(isProtected(spans, { start: 4, end: 6 }), false);
  assert.equal(isProtected(spans, { start: 3, end: 7 }), true);
  assert.equal(isProtected(spans, { start: 3, end: 3 }), true);
  assert.equal(isProtected(spans, { start: 2, end: 2 }), false);
  assert.deepEqual(protectedIn(spans, { start: 0, end: 7 }), spans);
  assert.deepEqual(protectedIn(spans, { start: 4, end: 6 }), []);
});

test("notes end at the first line that is not indented", () => {
  const text = `${title}[^a]: 甲\n    乙\n\n\t丙\n\n丁\n\n[^b]: 戊\n`;
  assert.deepEqual(
    readNotes(parse(text)).map((span) => textOf(text, span)),
    ["[^a]: 甲\n    乙\n\n\t丙\n", "[^b]: 戊\n"],
  );
});
