// First of all: it counts what is loaded after it.
import { workOf } from "./support/work";
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { provideDocumentSymbols } from "../../server/src/features/documentSymbols";
import { check } from "../../server/src/rules/check";
import { readConfiguration } from "../../server/src/rules/readConfiguration";
import { rules } from "../../server/src/rules/registry";
import { analyse } from "../../server/src/structure/analyse";
import { matchesGlob } from "../../server/src/structure/glob";
import { english } from "./support/languages";

/** So many times the shape is repeated, and then twice as many times. */
const times = 800;

/** Twice the text may be so many times the work: twice, and a little for looking up what is sorted. A loop inside a loop is four times. */
const mostGrowth = 2.3;

const opening = "# 题\n\n## 实施路径\n\n";

/** Lines with numbers of four digits, so that twice as many are twice as long. */
function numbered(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1000)).join("");
}

/** Texts made to be slow, by how often what they are made of is repeated. */
const texts: Readonly<Record<string, (count: number) => string>> = {
  "one long line": (count) => `# 题\n\n${"绿道好，走的人多。".repeat(count)}`,
  "one line without a mark": (count) => opening + "绿".repeat(count),
  "one long word": (count) => opening + "a".repeat(count),
  "one long number": (count) => opening + "1".repeat(count),
  "block quotes in block quotes": (count) => `${"> ".repeat(count)}字`,
  "lists in lists": (count) => `${"- ".repeat(count)}字`,
  "lists of all kinds": (count) => opening + "- 甲\n\n  1. 乙\n\n  * 丙\n\n".repeat(count),
  "markers in one paragraph": (count) => opening + "一是登记。".repeat(count),
  "markers in paragraphs": (count) => opening + "一是登记。\n\n".repeat(count),
  "one long series": (count) => opening + numbered(count, (number) => `${number - 999}. 登记。\n\n`),
  "connectives": (count) => opening + "首先，登记，一来，打通。\n\n".repeat(count),
  "announcements": (count) => opening + "有三个方面。一是登记。".repeat(count),
  "headings of one name": (count) => `# 题\n\n${"## 一、重要意义\n\n文。\n\n".repeat(count)}`,
  "headings of different names": (count) => `# 题\n\n${numbered(count, (number) => `## 名${number}\n\n文。\n\n`)}`,
  "sections out of order": (count) => `# 题\n\n${"## 路径和标准\n\n文。\n\n## 意义和路径\n\n文。\n\n".repeat(count)}`,
  "lines that act as headings": (count) => "重要意义\n\n绿道把零散的绿地连成了一片，走的人多了。\n\n".repeat(count),
  "a heading of many words": (count) => `# ${"a of ".repeat(count)}`,
  "quotation marks that never close": (count) => opening + "“‘「『《〈".repeat(count),
  "quotation marks in quotation marks": (count) => opening + "“".repeat(count) + "”".repeat(count - 1),
  "brackets that never close": (count) => opening + "。（([".repeat(count),
  "links that never close": (count) => opening + "[a](".repeat(count),
  "backticks that never close": (count) => opening + "` `` ``` ".repeat(count),
  "tags that never close": (count) => opening + "字<a ".repeat(count),
  "comments that never close": (count) => opening + "字<!-- ".repeat(count),
  "emphasis that never closes": (count) => opening + "**第一，".repeat(count),
  "fences": (count) => opening + "```\n文\n```\n".repeat(count),
  "placeholders": (count) => opening + "【待补】XX市TODO".repeat(count),
  "placeholders that never close": (count) => opening + "【".repeat(count),
  "empty lines": (count) => `# 题${"\n".repeat(count)}`,
  "lines that end in CR": (count) => opening + "字\r".repeat(count),
  "tables": (count) => `${opening}| 甲 | 乙 |\n| --- | --- |\n${"| 字 | 字 |\n".repeat(count)}`,
  "link references": (count) => opening + numbered(count, (number) => `[r${number}]: http://example.org/${number}\n`),
  "remains of web pages": (count) => opening + "首页 > 新闻\n\n分享到\n\n上一篇：字\n\n".repeat(count),
  "both scripts": (count) => opening + "国國".repeat(count),
  "lone surrogates": (count) => opening + "\ud800".repeat(count),
  "text direction controls": (count) => opening + "字\u202e".repeat(count),
  "front matter of many lines": (count) => `---\n${numbered(count, (number) => `k${number}: b\n`)}---\n${opening}`,
  "front matter of one key": (count) => `---\n${"stage: b\n".repeat(count)}---\n${opening}`,
  "front matter that is deep": (count) => `---\na: ${"[".repeat(count)}${"]".repeat(count)}\n---\n${opening}`,
  "front matter that never closes": (count) => `---\n${"a: b\n".repeat(count)}`,
  "front matter of aliases that multiply": (count) => `---\na1000: &a1000 [x, x]\n${numbered(count, (number) => `a${number + 1}: &a${number + 1} [*a${number}, *a${number}]\n`)}disable: *a${count + 1000}\n---\n${opening}`,
  "many codes in the front matter": (count) => `---\ndisable: [${numbered(count, (number) => `k${number}, `)}]\n---\n${opening}${"文\u200b字。\n\n".repeat(count)}`,
  "many comments that silence the next line": (count) => opening + "<!-- policy-draft-disable-next-line title-parts -->\n\n文\u200b字。\n\n".repeat(count),
  "many comments that silence": (count) => opening + numbered(count, (number) => `<!-- policy-draft-disable c${number} -->\n\n文\u200b字。\n\n`),
  "comments that silence and end silence": (count) => opening + "<!-- policy-draft-disable hidden-character -->\n\n文\u200b字。\n\n<!-- policy-draft-enable title-parts -->\n\n".repeat(count),
  "many codes in one comment": (count) => `${opening}<!-- policy-draft-disable ${numbered(count, (number) => `c${number} `)}-->\n\n${"文\u200b字。\n\n".repeat(count)}`,
};

const codes = rules.map(({ code }) => code);

/** Configurations made to be slow. */
const configurations: Readonly<Record<string, (count: number) => string>> = {
  "lists in lists": (count) => "[".repeat(count) + "]".repeat(count),
  "objects in objects": (count) => `{"rules":`.repeat(count) + "{}" + "}".repeat(count),
  "objects that never close": (count) => `{"structures":`.repeat(count),
  "many keys": (count) => `{${numbered(count, (number) => `"k${number}": 1,`)}}`,
  "one key many times": (count) => `{${`"stage": "draft",`.repeat(count)}}`,
  "many rules that do not exist": (count) => `{"rules": {${numbered(count, (number) => `"k${number}": "off",`)}}}`,
  "many globs": (count) => `{"drafts": [${numbered(count, (number) => `"d${number}/*.md",`)}]}`,
  "many structures": (count) => `{"structures": {${numbered(count, (number) => `"s${number}": {"name": "名", "sections": [{"id": "a", "names": ["甲"]}]},`)}}}`,
  "one structure of many sections": (count) => `{"structures": {"own": {"name": "名", "sections": [${numbered(count, (number) => `{"id": "s${number}", "names": ["甲${number}"]},`)}]}}}`,
  "sections in sections": (count) => `{"structures": {"own": {"name": "名", "sections": ${`[{"id": "a", "names": ["甲"], "sections": `.repeat(count)}[]${"}]".repeat(count)}}}}`,
  "comments": (count) => `{${"/* a */ // b\n".repeat(count)}}`,
  "a comment that never closes": (count) => `{/*${"/*".repeat(count)}`,
};

function assertLinear(run: (input: string) => void, make: (count: number) => string): void {
  // The first run makes what is made once.
  run(make(10));
  const [once, twice] = [times, 2 * times].map((count) => {
    const input = make(count);
    return workOf(() => run(input));
  }) as [number, number];
  assert(twice <= mostGrowth * once, `${once} steps, and ${twice} for twice as much`);
}

describe("the work for a draft grows with its length", () => {
  for (const [name, make] of Object.entries(texts)) {
    test(name, () => {
      assertLinear((text) => {
        const analysis = analyse(text, "draft");
        check(analysis, (code, error) => assert.fail(`${code}: ${String(error)}`));
        provideDocumentSymbols(analysis, english);
      }, make);
    });
  }
});

describe("the work for a configuration grows with its length", () => {
  for (const [name, make] of Object.entries(configurations)) test(name, () => assertLinear((text) => void readConfiguration(text, codes), make));
});

describe("the work for a glob grows with its length, times that of the path", () => {
  for (const [name, make] of Object.entries({ stars: (count: number) => "*a".repeat(count), folders: (count: number) => "**/a/".repeat(count), braces: (count: number) => "{a,b}".repeat(count), "open braces": (count: number) => "{".repeat(count) })) {
    test(name, () => assertLinear((glob) => void matchesGlob(glob, "docs/aaaa/b.md"), make));
  }
});

test("work that is not linear is seen", () => {
  const quadratic = (text: string): void => {
    for (const one of text) for (const other of text) if (one > other) throw new Error("the text is of one character");
  };
  assert.throws(() => assertLinear(quadratic, (count) => "a".repeat(count)), /steps/);
});
