import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readFrontMatter } from "../../../../server/src/article/markdown/frontMatter";
import { textOf } from "../../../../server/src/article/span";

/** The values with the text their spans cover. */
function valuesOf(text: string) {
  const frontMatter = readFrontMatter(text);
  return (
    frontMatter &&
    [frontMatter.structure, frontMatter.stage].map((value) => value && `${value.text} @ ${textOf(text, value.span)}`)
  );
}

describe("front matter", () => {
  const texts: readonly (readonly [string, readonly (string | undefined)[] | undefined])[] = [
    ["---\nstructure: auto\nstage: review\n---\n", ["auto @ auto", "review @ review"]],
    ['---\nstage: "Final"\n---\n', [undefined, 'Final @ "Final"']],
    ["---\nstage: '送审'\n---\n正文", [undefined, "送审 @ '送审'"]],
    ["---\r\nstage: 定稿\r\nother: [1, 2]\r\n---\r\n", [undefined, "定稿 @ 定稿"]],
    ["---\rstage: draft\r---\r", [undefined, "draft @ draft"]],
    ["\uFEFF---\nstage: draft\n...\n", [undefined, "draft @ draft"]],
    ["---  \nstage: 3 # a comment\n---", [undefined, "3 @ 3"]],
    ["---\nstage:\nstructure: ~\n---\n", [undefined, undefined]],
    ["---\nstage: [draft]\nstructure: {a: b}\n---\n", [undefined, undefined]],
    ["---\n- a list\n---\n", [undefined, undefined]],
    ["---\n---\n", [undefined, undefined]],
  ];
  for (const [text, expected] of texts) {
    test(JSON.stringify(text), () => assert.deepEqual(valuesOf(text), expected));
  }

  for (const [text, expected] of [
    ["+++\nstage = \"review\"\nstructure = 'auto'\n+++\n", ["auto @ 'auto'", 'review @ "review"']],
    ['{\n  "stage": "送审"\n}\n# 题', [undefined, '送审 @ "送审"']],
    ["+++\nstage = 3\n+++\n", [undefined, undefined]],
    ['{\n  "stage": "送审",\n', undefined],
    ["{甲,乙}\n\n文。", undefined],
    ['{\n"a": 1,\n}\n', undefined],
  ] as const)
    test(JSON.stringify(text), () => assert.deepEqual(valuesOf(text), expected));

  test("the codes of TOML and JSON", () => {
    const codes = (text: string): readonly string[] | undefined =>
      readFrontMatter(text)?.disable.map((value) => value.text);
    assert.deepEqual(codes('+++\ndisable = ["section-thin", "quote-source"]\n+++\n'), ["section-thin", "quote-source"]);
    assert.deepEqual(codes('{\n  "disable": ["section-thin"]\n}\n'), ["section-thin"]);
    assert.deepEqual(codes('+++\ndisable = "section-thin"\n+++\n'), ["section-thin"]);
  });

  test("broken YAML is front matter still: somebody is typing it", () => {
    for (const yaml of ['stage: "draft', "stage: : :", "\t- [", "a: b: c", "*none", "%", "stage: !!int x"]) {
      const text = `---\n${yaml}\n---\n# 题`;
      assert.equal(readFrontMatter(text)?.span.end, text.indexOf("#"), yaml);
    }
  });

  test("no front matter: unclosed, not at the start, another first line", () => {
    for (const text of [
      "---\nstage: draft\n",
      "---",
      "\n---\nstage: draft\n---\n",
      "----\nstage: draft\n---\n",
      "# 题\n---\na: b\n---\n",
      "",
    ]) {
      assert.equal(readFrontMatter(text), undefined, JSON.stringify(text));
    }
  });

  test("the span reaches from the first mark behind a byte order mark to the line break of the last", () => {
    const text = "\uFEFF---\nstage: draft\n---\n# 题";
    const span = readFrontMatter(text)?.span;
    assert.equal(span && textOf(text, span), "---\nstage: draft\n---\n");
  });

  test("nesting deeper than any stack gives values or none, and throws nothing", () => {
    for (const opening of ["[", "{a: ", "- ", "? "])
      assert(readFrontMatter(`---\nstage: ${opening.repeat(20_000)}\n---\n`) !== undefined);
  });
});
