import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { check } from "../../../server/src/checking/check";
import { analyse } from "../../../server/src/structure/analyse";
import type { Script } from "../../../server/src/l10n/localized";
import { builtInStructures, defaultStructure } from "../../../server/src/structure/builtIns/builtIns";
import { request } from "../../../server/src/structure/builtIns/request";
import { draftSnippet, lineBreakOf } from "../../../server/src/structure/skeleton";
import { escapeSnippet, plainText } from "../../../server/src/structure/snippetSyntax";

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
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."$\\{}1:甲a") }), (text) =>
        assert.equal(plainText(escapeSnippet(text)), text),
      ),
    );
  });
});

test("the line break of a draft is that of its first line", () => {
  assert.deepEqual(["a\nb\r\n", "a\r\nb", "a\rb", "a", ""].map(lineBreakOf), ["\n", "\r\n", "\r", "\n", "\n"]);
});

/** What a writer might put in the place of a placeholder: words enough, and a date where one is asked for. */
function filledIn(text: string, script: Script): string {
  const words = {
    hans: "沿河步道和街角花园的日常照看",
    hant: "沿河步道和街角花園的日常照看",
    latin: "what the residents of the eastern district have asked for since spring",
  };
  return text
    .replaceAll("【哪】年【几】月【几】日", "2026年3月1日")
    .replaceAll("【哪】年【幾】月【幾】日", "2026年3月1日")
    .replaceAll("【topic】", "Walkable Streets")
    .replace(/【[^】]*】/g, words[script]);
}

const topics = { hans: ["", "绿道$1}建设"], hant: ["", "綠道$1}建設"], latin: ["", "Walkable Streets"] } as const;

describe("a new draft", () => {
  for (const structure of builtInStructures) {
    for (const script of structure.scripts) {
      for (const topic of topics[script]) {
        const text = `---\nstructure: ${structure.id}\nstage: final\n---\n\n${plainText(draftSnippet(structure, script, topic))}`;

        test(`${structure.id}, ${script}, “${topic}”: has all sections and, filled in, no finding`, () => {
          const analysis = analyse(text, "draft");
          assert.deepEqual(analysis.match.mismatches, []);
          assert.deepEqual(
            analysis.article.sections.map(({ roles }) => roles.join()),
            structure.sections.map(({ id }) => id),
          );
          assert.equal(analysis.article.title !== undefined, true);
          assert.deepEqual(
            check(analyse(filledIn(text, script), "draft")).map(
              ({ code, span }) => `${code} ${analysis.article.text.slice(span.start, span.end)}`,
            ),
            [],
          );
        });

        test(`${structure.id}, ${script}, “${topic}”: without front matter its title or its headings tell the structure`, () => {
          const { structure: told, because } = analyse(filledIn(text, script).replace(/^---[^]*?---\n/, ""), "draft");
          assert.equal(told.id, structure.id);
          assert.equal(
            because,
            structure === defaultStructure ? "default" : structure.titles.length > 0 ? "title" : "headings",
          );
        });
      }

      for (const missing of structure.sections.filter(({ required, takesOthers }) => required && !takesOthers)) {
        test(`${structure.id}, ${script}: “${missing.id}” is missed when it is taken out`, () => {
          const text = `---\nstructure: ${structure.id}\n---\n\n${plainText(draftSnippet(structure, script, ""))}`;
          const section = analyse(text, "draft").article.sections.find(({ roles }) => roles.includes(missing.id));
          const without = text.slice(0, section?.span.start) + text.slice(section?.span.end);
          const { match } = analyse(without, "draft");
          assert.deepEqual(
            match.mismatches.map(({ kind, specification }) => `${kind} ${specification.id}`),
            [`missing ${missing.id}`],
          );
        });
      }
    }
  }

  test("an article has byline, editor, lead and introduction", () => {
    const { article } = analyse(plainText(draftSnippet(defaultStructure, "hans", "")), "draft");
    assert(article.byline && article.editor && article.lead && article.introduction);
  });

  test("an official document has addressee, closing formula, signature and date in their places", () => {
    const text = plainText(draftSnippet(request, "hans", "购置流动图书车"));
    assert.match(
      text,
      /^# 关于购置流动图书车的请示\n\n【主送机关，只写一个】：\n\n[^]*\n\n妥否，请批示。\n\n【发文机关】\n\n【哪】年【几】月【几】日\n\n（联系人：【姓名】，电话：【号码】）\n$/,
    );
    assert.match(text, /\n\n## 一、请示缘由\n\n[^]*\n\n## 二、请示事项\n\n/);
  });
});
