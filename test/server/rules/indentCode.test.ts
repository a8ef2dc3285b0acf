import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "../../../server/src/edits/edits";
import { check } from "../../../server/src/checking/check";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "indent-code";
const title = "# 社区花园的意义\n\n";

describe("indented paragraphs that are no code", () => {
  const drafts: Readonly<Record<string, string>> = {
    "by four spaces": "    <f>社区花园离家近，走几步就到。</f>",
    "by a tab": "\t<f>社区花园离家近，走几步就到。</f>",
    "by more": "        <f>社区花园离家近，走几步就到。</f>",
    "over several lines, at the first": "    <f>社区花园离家近，</f>\n    走几步就到。\n\n    老人孩子都用得上。",
    "Traditional, with a quotation": "    <f>“社區花園離家近”，走幾步就到。</f>",
    "with numbers and a Latin word": "    <f>2024年新建3处，用AI管理，居民都说好。</f>",
    "in a list item": "- 近\n\n      <f>社区花园离家近，走几步就到。</f>",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, `${title}${draft}\n`));
  test("English", () =>
    assertFinds(code, "# Paths of Gardens\n\n    <f>A garden near home is a garden that people use.</f>\n"));
});

describe("not found", () => {
  const drafts: Readonly<Record<string, string>> = {
    "fenced code": "```\n社区花园离家近，走几步就到。\n```\n\n- 近\n\n  ```\n  社区花园离家近，走几步就到。\n  ```",
    code: '    const garden = "社区花园"; // 花园离家近，走几步就到\n    plant(garden);',
    "code in Chinese words": "    浇水(时间 = 早晨, 天数 = 每天); 除草(时间 = 傍晚); 返回(花园的状态);",
    "commands and labels": "    npm install garden\n\n花园。\n\n    附录一",
    "Markdown shown as it is written": "    # 社区花园的意义与标准\n\n花园。\n\n    - 社区花园离家近，走几步就到。",
    "paragraphs indented by U+3000 or fewer spaces":
      "　　社区花园离家近，走几步就到。\n\n   社区花园离家近，走几步就到。",
    "further paragraphs of a list item": "1. 近\n\n    社区花园离家近，走几步就到。",
    "lines that go on with a paragraph": "社区花园离家近，\n    走几步就到。",
    "further paragraphs of a footnote":
      "近[^1]。\n\n[^1]: 社区花园。\n\n    社区花园离家近，走几步就到。\n\n    老人孩子都用得上，常常来。",
    "the body of a note":
      "???+ note\n\n    社区花园离家近，走几步就到。\n\n!!! tip\n\n    社区花园离家近，走几步就到。",
    "block quotations": ">     社区花园离家近，走几步就到。",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, `${title}${draft}\n`));
  test("further paragraphs of an English footnote", () =>
    assertFinds(code, "# Paths[^a]\n\n[^a]: Near.\n\n    A garden near home is a garden that people use.\n"));
  test("English commands", () =>
    assertFinds(code, '# Paths of Gardens\n\n    git commit --message "Water the garden near home every day"\n'));
});

describe("what an indented paragraph leaves behind is not told of besides", () => {
  const section = (body: string): string => `# 社区花园的路径\n\n## 路径\n\n${body}\n`;
  const codes = (text: string): readonly string[] =>
    check({ ...analyse(text, "draft"), stage: "final" })
      .map((finding) => finding.code)
      .filter((one) => /^(?:indent|ordinal|points|announced)-/.test(one));
  test("a gap in the numbers", () =>
    assert.deepEqual(codes(section("第一，要选好地。\n\n    第二，要定好规矩，人人都来守。\n\n第三，要有人管。")), [
      code,
    ]));
  test("a start other than one, and too few points", () =>
    assert.deepEqual(codes(section("    第一，要选好地，离家近一点。\n\n第二，要定好规矩。")), [code]));
  test("an announced number", () =>
    assert.deepEqual(
      codes(
        section("要做好以下三件事：\n\n第一，要选好地。\n\n    第二，要定好规矩，人人都来守。\n\n第三，要有人管。"),
      ),
      [code],
    ));
  test("a gap of the next section", () =>
    assert.deepEqual(
      codes(
        `${section("第一，要选好地。\n\n    第二，要定好规矩，人人都来守。")}\n## 结语\n\n第一，好。\n\n第三，好。\n`,
      ),
      [code, "ordinal-sequence"],
    ));
  test("a gap beside an unnumbered one", () =>
    assert.deepEqual(codes(section("第一，要选好地。\n\n    社区花园离家近，走几步就到。\n\n第三，要有人管。")), [
      code,
      "ordinal-sequence",
    ]));
});

describe("the fix", () => {
  const fixes: Readonly<Record<string, readonly [before: string, after: string]>> = {
    "removes the indent of every line and nothing else": [
      "    社区花园离家近，\n\n\t走几步就到。\n      老人孩子都用得上。\n\n好。\n",
      "社区花园离家近，\n\n走几步就到。\n老人孩子都用得上。\n\n好。\n",
    ],
    "leaves a paragraph in its list item": [
      "- 近\n\n        社区花园离家近，走几步就到。\n",
      "- 近\n\n  社区花园离家近，走几步就到。\n",
    ],
  };
  for (const [name, [before, after]] of Object.entries(fixes)) {
    test(name, () => assert.equal(fixed(code, title + before), title + after));
    test(`${name}; a second time nothing`, () => assert.deepEqual(findingsOf(code, title + after), []));
    test(`${name}; with CRLF`, () =>
      assert.equal(fixed(code, (title + before).replaceAll("\n", "\r\n")), (title + after).replaceAll("\n", "\r\n")));
  }
  test("is safe", () => {
    const before = `${title}    社区花园离家近，走几步就到。\n\n好。\n\n    老人孩子都用得上，都说好。\n`;
    assert.equal(applyEdits(before, fixAllEdits(analyse(before, "draft"))), before.replaceAll("    ", ""));
  });
});

test("severities", () =>
  assert.deepEqual(severities(code, `${title}    社区花园离家近，走几步就到。`), {
    draft: "warning",
    review: "warning",
    final: "warning",
  }));
