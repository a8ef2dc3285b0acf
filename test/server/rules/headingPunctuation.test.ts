import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { applyEdits } from "../../../server/src/edits/edits";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, fixed, severities } from "../../support/findings";

const code = "heading-punctuation";

const under = (heading: string): string => `# 城市绿道\n\n${heading}\n\n绿道把零散的绿地连成一片。\n`;

const colon = under("## 重要意义<f>：</f>");

describe("a final mark is found", () => {
  for (const [name, draft] of [
    ["：", colon],
    ["。", under("## 一、绿道连着千家万户<f>。</f>")],
    ["，", under("### 绿道的意义<f>，</f>")],
    ["、", under("## 绿道的意义<f>、</f>")],
    ["；", under("## 绿道的意义<f>；</f>")],
    ["half-width", under("## 绿道的意义<f>:</f>")],
    ["several", under("## 绿道的意义<f>。：</f>")],
    ["behind a question mark", under("## 绿道通向哪里？<f>。</f>")],
    ["in the title", "# 城市绿道的意义<f>。</f>\n\n绿道连成网。\n"],
    ["inside bold", under("## **重要意义<f>：</f>**")],
    ["before closing #", under("## 重要意义<f>：</f> ##")],
    ["of an underlined heading", under("重要意义<f>：</f>\n---")],
    ["in Traditional", under("## 綠道的重要意義<f>：</f>")],
    ["in English", "# Walkable Streets\n\n## What to do<f>.</f>\n\nWiden the pavements.\n"],
    ["a comma in English", "# Walkable Streets\n\n## Paths for streets<f>,</f>\n\nWiden the pavements.\n"],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const [name, heading] of [
    ["there is none", "## 重要意义"],
    ["it asks", "## 绿道为谁而建？"],
    ["it calls", "## 把绿道修到家门口！"],
    ["it asks in English", "## Who walks here?"],
    ["something is left out", "## 绿道连着……"],
    ["three full stops leave out", "## And so on..."],
    ["a quotation ends it", "## 把绿道修成“幸福路。”"],
    ["a work ends it", "## 读《绿道设计规范》"],
    ["a bracket ends it", "## 绿道（一期）"],
    ["etc. ends it", "## Benches, lamps, etc."],
    ["an abbreviation ends it", "## Parks in the U.S."],
    ["Inc. ends it", "## Streets Inc."],
    ["an entity ends it", "## R&amp;D &amp;"],
    ["an emoji ends it", "## 绿道开放 :tada:"],
    ["the number is all there is", "## 一、"],
    ["a mark is all there is", "## 。"],
    ["a decimal number is all there is", "## 1."],
    ["a sentence opens a paragraph", "**加强养护。**每段绿道有人管。"],
    ["the heading is quoted", "> ## 引文："],
    ["a list item ends so", "- 重要意义："],
  ] as const) {
    test(name, () => assertFinds(code, under(heading)));
  }
  test("the document is empty", () => assertFinds(code, ""));
});

describe("the fix", () => {
  for (const [name, before, after] of [
    ["deletes the mark", "## 重要意义<f>：</f>", "## 重要意义"],
    ["deletes several", "## 重要意义<f>。：</f>", "## 重要意义"],
    ["leaves bold and closing #", "## **重要意义<f>：</f>** ##", "## **重要意义** ##"],
    ["leaves a question mark", "## 绿道为谁而建？<f>。</f>", "## 绿道为谁而建？"],
  ] as const) {
    test(name, () => {
      assert.equal(fixed(code, under(before)), under(after));
      assertFinds(code, under(after));
    });
  }

  test("is part of fix-all", () => {
    const text = colon.replace(/<\/?f>/g, "");
    assert.equal(applyEdits(text, fixAllEdits(analyse(text, "draft"))), text.replace("：", ""));
  });
});

test("severities", () =>
  assert.deepEqual(severities(code, colon), { draft: "information", review: "warning", final: "warning" }));
