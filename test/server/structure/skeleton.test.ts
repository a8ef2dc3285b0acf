import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { check } from "../../../server/src/rules/check";
import { analyse } from "../../../server/src/structure/analyse";
import { builtInStructures } from "../../../server/src/structure/builtIns";
import { draftSnippet, escapeSnippet, lineBreakOf, plainText } from "../../../server/src/structure/skeleton";

describe("snippets as plain text", () => {
  const snippets: Readonly<Record<string, string>> = {
    "${1:甲}是$1$0": "甲是甲",
    "$1 与 ${1:乙}": "乙 与 乙",
    "${2}空": "空",
    "\\$1 \\} \\\\": "$1 } \\",
    "${1:花\\}括号}": "花}括号",
    "价 $ 5": "价 $ 5",
  };
  for (const [snippet, text] of Object.entries(snippets)) test(snippet, () => assert.equal(plainText(snippet), text));

  test("any text, escaped, is itself", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."$\\{}1:甲a") }), (text) => assert.equal(plainText(escapeSnippet(text)), text)));
  });
});

test("the line break of a draft is that of its first line", () => {
  assert.deepEqual(["a\nb\r\n", "a\r\nb", "a\rb", "a", ""].map(lineBreakOf), ["\n", "\r\n", "\r", "\n", "\n"]);
});

describe("a new draft", () => {
  for (const structure of builtInStructures) {
    for (const script of ["hans", "hant", "latin"] as const) {
      for (const topic of ["", script === "latin" ? "Walkable Streets" : "绿道$1}建设"]) {
        test(`${structure.id}, ${script}, “${topic}”: has all sections and no finding of the structure`, () => {
          const text = plainText(draftSnippet(structure, script, topic));
          const analysis = analyse(text, "draft");
          assert.deepEqual(analysis.match.mismatches, []);
          assert.deepEqual(analysis.article.sections.map(({ roles }) => roles.join()), structure.sections.map(({ id }) => id));
          assert(analysis.article.byline && analysis.article.editor && analysis.article.lead && analysis.article.introduction);
          const structural = /^(?:title|section|points|ordinal)-/;
          assert.deepEqual(check(analysis).map(({ code }) => code).filter((code) => structural.test(code)), []);
          if (topic !== "") assert(text.includes(`# ${script === "latin" ? "Significance, Standards and Paths of Walkable Streets" : topic}`));
        });
      }
    }
  }
});
