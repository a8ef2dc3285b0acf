import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, severities } from "../../support/findings";
import { assertFixes } from "../../support/fixes";

const code = "unknown-value";
const draft = (frontMatter: string): string => `---\n${frontMatter}\n---\n\n# 题\n\n文。\n`;

describe("a value that does not exist is found", () => {
  for (const [name, text] of [
    ["a structure", draft("structure: <f>signifcance</f>")],
    ["a stage", draft("stage: <f>done</f>")],
    ["both", draft("structure: <f>none</f>\nstage: <f>完稿</f>")],
    ["quoted", draft('stage: <f>"fertig"</f>')],
    ["a number", draft("stage: <f>3</f> # the third")],
    ["true", draft("structure: <f>true</f>")],
    ["behind a byte order mark", `\uFEFF${draft("stage: <f>x</f>")}`],
    ["in broken YAML", draft("stage: <f>x</f>\nother: : [")],
    ["empty in quotes", draft("stage: <f>''</f>")],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

describe("a colon that makes no key is found, and mended", () => {
  for (const [name, before, after] of [
    ["full width", "<f>stage：定稿</f>", "stage: 定稿"],
    ["full width, with blanks around it", "a: b\n<f>structure ：　auto</f>\nc: d", "a: b\nstructure: auto\nc: d"],
    ["full width, of the title", "<f>title：社区花园</f>", "title: 社区花园"],
    ["without a blank", "<f>stage:送審</f>", "stage: 送審"],
  ] as const)
    test(name, () => {
      assertFinds(code, draft(before));
      assertFixes(code, draft(before), draft(after));
    });
});

describe("silent", () => {
  for (const [name, text] of [
    ["the structure by name", draft("structure: significance-standards-paths")],
    ["auto", draft("structure: auto")],
    ["any case", draft("structure: Significance-Standards-Paths\nstage: FINAL")],
    ["quoted", draft("structure: \"auto\"\nstage: 'review'")],
    ["Chinese names", draft("stage: 送审")],
    ["Traditional names", draft("stage: 送審")],
    ["定稿", draft("stage: 定稿")],
    ["no value yet", draft("stage:\nstructure: ")],
    ["other keys", draft("title: x\nauthor: y\nsource：z")],
    ["a colon in a value", draft("note: stage：x\ntitle: 花园：意义")],
    ["TOML", '+++\nstage = "final"\n+++\n\n# 题\n\n文。\n'],
    ["no front matter", "# 题\n\nstage: x\n"],
    ["front matter that is never closed", "---\nstage: x\n\n# 题\n"],
    ["broken YAML", draft("stage: review\nother: : [")],
    ["an empty document", ""],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

describe("the stage and structure in force", () => {
  for (const [frontMatter, stage] of [
    ["stage: review", "review"],
    ['stage: "Final"', "final"],
    ["stage: 草稿", "draft"],
    ["stage: none", "draft"],
    ["a: b", "draft"],
  ] as const) {
    test(frontMatter, () => assert.equal(analyse(draft(frontMatter), "draft").stage, stage));
  }
  for (const [name, structure] of [
    ["none", "significance-standards-paths"],
    ["auto", "auto"],
    ["significance-standards-paths", "significance-standards-paths"],
  ] as const) {
    test(`structure: ${name}`, () =>
      assert.equal(analyse(draft(`structure: ${name}`), "draft").structure.id, structure));
  }
});

test("severities", () =>
  assert.deepEqual(severities(code, draft("stage: x")), { draft: "warning", review: "warning", final: "warning" }));
