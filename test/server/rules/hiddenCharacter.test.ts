import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "../../../server/src/edits/edits";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "hidden-character";
const title = "# 社区花园的意义\n\n";

describe("characters that no reader sees", () => {
  const drafts: Readonly<Record<string, string>> = {
    "zero-width characters between Hanzi": "社区<f>\u200B</f>花园<f>\u200D</f>离<f>\u2060</f>家<f>\u00AD</f>近。",
    "a run of them, once": "社区<f>\u200B\u200C\uFEFF</f>花园。",
    "bidirectional controls": "社区<f>\u202E</f>花园<f>\u202C</f>近<f>\u200E</f>，好<f>\u2066</f>走<f>\u2069</f>。",
    controls: "社区<f>\u0000</f>花园<f>\u0008</f>近<f>\u001F</f>，好<f>\u007F</f>走。",
    "a byte order mark inside the text": "社区花园。\n\n<f>\uFEFF</f>离家近。",
    "in headings, lists, tables, links and code spans":
      "## 社区<f>\u200B</f>花园\n\n- 近<f>\u200B</f>\n\n| 近<f>\u200B</f> |\n| --- |\n\n[近](a<f>\u200B</f>.md)`a<f>\u200B</f>`",
    Traditional: "社區<f>\u200B</f>花園離家近。",
    "between empty lines": "社区花园。\n\n<f>\u200B</f>\n\n离家近。",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
  test("English", () => assertFinds(code, "# Paths of Gardens\n\nA gar<f>\u200B</f>den near <f>\u202D</f>home.\n"));
});

describe("no reader misses", () => {
  const drafts: Readonly<Record<string, string>> = {
    "joiners inside emoji": "👨\u200D👩\u200D👧 和 ❤\uFE0F\u200D🔥 和 🏴\u200D☠\uFE0F 都来。",
    "joiners in scripts that need them":
      "波斯文 می\u200Cخواهم，印地文 क्\u200Dष，泰文 สวน\u200Bสาธารณะ，高棉文 សួន\u200Bច្បារ。",
    "direction controls beside text from right to left": "希伯来文 \u2067גן ציבורי\u2069，阿拉伯文 حديقة\u200F!",
    "soft hyphens in Latin words": "The neigh\u00ADbour\u00ADhood 花园。",
    "blanks of any width": "社区\u3000花园\u00A0离家\t近。\u2003好。",
    "variation selectors and rare characters": "葛\u{E0100}，𠮷，﨑。",
    "fenced and indented code": '```\na\u200Bb\n```\n\n花园。\n\n    a = "\u200B";\n',
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
  test("a byte order mark at the start, with and without front matter", () => {
    assertFinds(code, `\uFEFF${title}花园。`);
    assertFinds(code, `\uFEFF---\nstage: final\n---\n\n${title}花园。`);
  });
  test("what pasted damage explains", () =>
    assertFinds(code, `${title}园丁说：è\u008A±å\u009B\u00ADè\u008A±å\u009B\u00AD便利。\n`));
});

test("the message names the kind and the code", () => {
  const values = findingsOf(code, `${title}社\u200B区\u202E花\u0007园\uFEFF。`).map(
    ({
      message: {
        values: [name, unit],
      },
    }) => [(name as { text: string }).text, unit],
  );
  assert.deepEqual(values, [
    ["zero-width character", "U+200B"],
    ["text direction control", "U+202E"],
    ["control character", "U+0007"],
    ["byte order mark", "U+FEFF"],
  ]);
});

describe("the fix", () => {
  const before = `${title}社区\u200B\u200B花园\u202E近，👨\u200D👩来。\n`;
  test("deletes one run", () => assert.equal(fixed(code, before), before.replace("\u200B\u200B", "")));
  test("is not applied unasked where code or an address may mean what nobody sees", () => {
    const draft = `${title}\`a\u200Bb\`，https://a.cn/\u200Bb，$x\u200By$，[近](a\u200Bb.md)。\n\n\`\`\`\na\u202Eb\n\`\`\`\n`;
    assert.equal(findingsOf(code, draft).length, 5);
    assert.deepEqual(fixAllEdits(analyse(draft, "draft")), []);
    assert.equal(fixed(code, draft), draft.replace("a\u200Bb", "ab"));
  });
  test("is applied in footnotes, which are prose", () => {
    const draft = `${title}好[^1]。\n\n[^1]: 花\u200B园。\n`;
    assert.equal(applyEdits(draft, fixAllEdits(analyse(draft, "draft"))), draft.replace("\u200B", ""));
  });
  test("is safe: all of them at once, and a second time nothing", () => {
    const after = `${title}社区花园近，👨\u200D👩来。\n`;
    assert.equal(applyEdits(before, fixAllEdits(analyse(before, "draft"))), after);
    assert.deepEqual(findingsOf(code, after), []);
  });
});

test("severities", () =>
  assert.deepEqual(severities(code, `${title}社\u200B区`), { draft: "warning", review: "warning", final: "error" }));
