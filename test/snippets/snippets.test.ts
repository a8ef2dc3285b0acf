import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { check } from "../../server/src/checking/check";
import { builtInStructures, defaultStructure } from "../../server/src/structure/builtIns/builtIns";
import { analyse } from "../../server/src/structure/analyse";
import { expandSnippet, tabStopsOf } from "./expandSnippet";
import { repository } from "../support/repository";

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const directory = path.resolve(repository, "snippets");
const languages = ["zh-hans", "zh-hant", "en"] as const;
type Language = (typeof languages)[number];

function readSnippets(language: Language): Readonly<Record<string, Snippet>> {
  return JSON.parse(readFileSync(path.join(directory, `policy-draft.${language}.json`), "utf8")) as Record<
    string,
    Snippet
  >;
}

const snippets = { "zh-hans": readSnippets("zh-hans"), "zh-hant": readSnippets("zh-hant"), en: readSnippets("en") };

/** The same snippet has the same first prefix in Simplified and in Traditional. */
function firstPrefixes(language: Language): readonly (string | undefined)[] {
  return Object.values(snippets[language]).map((snippet) => snippet.prefix[0]);
}

describe("the expander of these tests", () => {
  const rows: readonly (readonly [snippet: string, text: string])[] = [
    ["甲$0", "甲"],
    ["${1:甲}和$1、${1}", "甲和甲、甲"],
    ["${1:甲${2:乙}丙}，$2", "甲乙丙，乙"],
    ["\\$1 \\} \\\\ \\a ${1:a\\}b}", "$1 } \\ \\a a}b"],
  ];
  for (const [snippet, text] of rows) {
    test(snippet, () => {
      assert.equal(expandSnippet(snippet), text);
    });
  }
  for (const snippet of ["$", "${TM_FILENAME}", "${1|a,b|}", "${1:甲", "${1:甲}${1:乙}"]) {
    test(`${snippet} is refused`, () => {
      assert.throws(() => expandSnippet(snippet));
    });
  }
});

describe("snippets", () => {
  for (const language of languages) {
    for (const [name, snippet] of Object.entries(snippets[language])) {
      const body = snippet.body.join("\n");

      test(`${name}: can be typed, in ASCII and in its own script`, () => {
        assert.match(snippet.prefix[0] ?? "", /^[a-z]+$/);
        assert.equal(
          snippet.prefix.some((prefix) => /^\p{Script=Han}+$/u.test(prefix)),
          language !== "en",
        );
      });

      test(`${name}: is described in its own language`, () => {
        assert.equal(/\p{Script=Han}/u.test(snippet.description), language !== "en");
      });

      test(`${name}: tab stops come in reading order and end with the last place of the caret`, () => {
        const stops = tabStopsOf(body);
        assert.deepEqual(stops, [...stops.slice(0, -1).map((_, index) => index + 1), 0]);
      });

      test(`${name}: expands to text without snippet syntax, every gap a marked placeholder`, () => {
        const text = expandSnippet(body);
        assert.doesNotMatch(text, /[$\\{}]/);
        for (const stop of body.matchAll(/\$\{\d+:([^}]*)\}/g)) assert.match(stop[1] ?? "", /^【[^【】]+】$/);
      });
    }
  }

  for (const structure of builtInStructures.filter((one) => one !== defaultStructure)) {
    test(`${structure.id} has one in each of its scripts, by which the draft is known`, () => {
      const found = languages.flatMap((language) =>
        Object.values(snippets[language]).filter(({ prefix }) => prefix.includes(structure.id)),
      );
      assert.deepEqual(
        found.map(({ body }) => analyse(expandSnippet(body.join("\n")), "").structure.id),
        structure.scripts.map(() => structure.id),
      );
    });
  }

  test("Traditional Chinese has the same snippets as Simplified", () => {
    assert.deepEqual(firstPrefixes("zh-hant"), firstPrefixes("zh-hans"));
  });

  for (const language of languages) {
    test(`${language}: no prefix stands for two snippets`, () => {
      const prefixes = Object.values(snippets[language]).flatMap((snippet) => snippet.prefix);
      assert.deepEqual(prefixes, [...new Set(prefixes)]);
    });
  }
});

/**
 * Where each snippet belongs: from which to before which block of the whole article it takes the place. The blocks are
 * 0 title, 1 byline, 2 editor, 3 lead, 4 introduction, 5–8 significance, 9–13 standards, 14–16 paths, each with its heading.
 */
const places: Readonly<Record<string, readonly [start: number, end: number]>> = {
  quanwen: [0, 17],
  yiyi: [5, 9],
  biaozhun: [9, 14],
  lujing: [14, 17],
  diyi: [15, 17],
  yishi: [15, 17],
  kuohao: [15, 17],
  shuming: [1, 3],
  tiyao: [3, 4],
  yinyan: [4, 5],
  qiangdiao: [4, 5],
  zhichu: [4, 5],
  article: [0, 17],
  significance: [5, 9],
  standards: [9, 14],
  paths: [14, 17],
  points: [15, 17],
  steps: [15, 17],
  byline: [1, 3],
  lead: [3, 4],
  introduction: [4, 5],
  quote: [4, 5],
  according: [4, 5],
};

/** The whole article of a language with a snippet in its place, every default kept. */
function draftWith(language: Language, snippet: Snippet): string {
  if (snippet.body[0]?.startsWith("# ")) return expandSnippet(snippet.body.join("\n"));
  const article = Object.values(snippets[language])[0];
  const place = places[snippet.prefix[0] ?? ""];
  assert.ok(article && place);
  const blocks = expandSnippet(article.body.join("\n")).trim().split("\n\n");
  assert.equal(blocks.length, 17);
  return (
    [...blocks.slice(0, place[0]), expandSnippet(snippet.body.join("\n")).trim(), ...blocks.slice(place[1])].join(
      "\n\n",
    ) + "\n"
  );
}

describe("expanded with its defaults, in its place in a complete draft, a snippet leaves no finding", () => {
  for (const language of languages) {
    for (const [name, snippet] of Object.entries(snippets[language])) {
      // At the strictest stage, where nothing is hidden because the draft is young.
      test(name, () => {
        const text = `---\nstage: final\n---\n\n${draftWith(language, snippet)}`;
        // The placeholders themselves are there to be found until the writer has filled them in.
        const findings = check(analyse(text, "draft.policy.md"))
          .filter(({ code }) => code !== "placeholder-left")
          .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
        assert.deepEqual(findings, [], text);
      });
    }
  }
});
