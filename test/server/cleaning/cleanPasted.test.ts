import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { noConfiguration } from "../../../server/src/structure/configuration";
import { clean } from "../../support/clean";
import { readCorpus, withoutCorpus } from "../../support/corpus";
import { completeDraft, englishDraft } from "../../support/drafts";
import { modelArticle, withoutModelArticle } from "../../support/modelArticle";
import { asPasted } from "../../support/pasted";
import { randomText } from "../../support/randomText";
import { repository } from "../../support/repository";

test("a draft that came through a web page is as it was", () => {
  const { text, done, left } = clean(asPasted(completeDraft));
  assert.equal(text, completeDraft);
  assert.equal(left, 0);
  assert.deepEqual(
    done.map(({ kind }) => kind),
    ["indent", "filler", "pinyin", "remains", "variant", "punctuation", "heading"],
  );
});

test("what is deleted is told word for word", () => {
  const removed = clean(asPasted(completeDraft)).done.flatMap((count) => count.removed ?? []);
  assert.deepEqual(removed, [
    "免费资源_高清全集_网站大全",
    "城市绿道建设的意义、标准与路径(推进城市绿道建设)\n\n版权声明：本文内容由互联网用户自发贡献，本站不拥有所有权。\n\n(0)\n上一篇 2024年6月9日\n\n相关推荐",
    "(推进城市绿道建设)",
  ]);
});

test("a draft without damage stays as it is", () => {
  for (const draft of [completeDraft, englishDraft, `---\nstage: review\n---\n\n${completeDraft}`, "", "\n", "\ufeff"])
    assert.deepEqual(clean(draft).edits, []);
});

test("edits are small: what is right is not written anew", () => {
  const { edits } = clean(
    completeDraft.replace("绿道是城市里", "\u3000\u3000绿道是城市里").replace("树荫下，", "树荫下,"),
  );
  assert.deepEqual(
    edits.map(({ span, text }) => [span.end - span.start, text]),
    [
      [2, ""],
      [1, "，"],
    ],
  );
});

test("what a comment silences or the configuration turns off stays", () => {
  const line = "绿道近,好走。";
  assert.deepEqual(
    clean(`# 绿道建设的意义\n\n<!-- policy-draft-disable-next-line punctuation-halfwidth -->\n\n${line}\n`).edits,
    [],
  );
  const configuration = { ...noConfiguration, rules: new Map([["punctuation-halfwidth", "off"]] as const) };
  assert.deepEqual(clean(`# 绿道建设的意义\n\n${line}\n`, { configuration }).edits, []);
});

test("any text: it comes to rest, and no letter is lost that is not told", () => {
  const fragments = fc.constantFrom(
    "\u3000\u3000",
    "    ",
    "务(wù)",
    "实(shí)",
    "关(guān)",
    "\n\n\n",
    "\u00a0",
    "\u200b",
    "上一篇 绿道",
    "相关推荐",
    "版权所有 侵权必究",
    "&nbsp;\n",
    "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九\n",
    "=== 1 ===",
  );
  const anyText = fc
    .oneof(
      fc.array(fc.oneof(randomText, fragments), { maxLength: 12 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
    )
    // Where a hidden character between two halves of a surrogate pair goes, the halves become a letter that nobody wrote.
    .filter((text) => !/\p{Cs}/u.test(text));
  const letters = (text: string): string => text.replace(/&(?:nbsp|ensp|emsp|#160|#xa0);|[^\p{L}\p{N}]/giu, "");
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, continues) => {
      const { text: after, done, left } = clean(text, { continues });
      assert.ok(left >= 0);
      if (!done.some(({ kind, removed }) => removed !== undefined || ["pinyin", "misdecoded", "shift"].includes(kind)))
        assert.equal(letters(after), letters(text));
    }),
    // One seed: whether main is green is no matter of luck.
    { numRuns: 1000, seed: 20261125 },
  );
});

const rawPath = join(repository, "../shared/articles/model-article.raw.txt");

/** How many characters two texts have in common in their order (longest common subsequence), as a share of the longer one. */
function sharedText(one: string, other: string): number {
  let row = new Uint16Array(other.length + 1);
  for (const character of one) {
    const next = new Uint16Array(other.length + 1);
    for (let column = 1; column <= other.length; column++) {
      next[column] =
        character === other[column - 1]
          ? (row[column - 1] ?? 0) + 1
          : Math.max(row[column] ?? 0, next[column - 1] ?? 0);
    }
    row = next;
  }
  return (row[other.length] ?? 0) / Math.max(one.length, other.length);
}

describe("the model article as it was scraped", { skip: withoutModelArticle }, () => {
  const raw = existsSync(rawPath) ? readFileSync(rawPath, "utf8") : "";
  const { text, done, left } = clean(raw);
  const count = (kind: string): number | undefined => done.find((each) => each.kind === kind)?.count;

  test("at least 99.5 % of its text comes back, with and without blanks", () => {
    const bare = (words: string): string => words.replace(/\s+/g, "");
    const shares = [sharedText(text, modelArticle), sharedText(bare(text), bare(modelArticle))];
    console.log(
      `model article: ${shares.map((share) => `${(share * 100).toFixed(2)} %`).join(" with blanks, ")} without, identical: ${text === modelArticle}`,
    );
    for (const share of shares) assert.ok(share >= 0.995);
  });
  test("three byte shifts are repaired, 490 syllables are gone, nothing is left to mend", () => {
    assert.deepEqual([count("shift"), count("pinyin"), left], [3, 490, 0]);
  });
  test("nothing foreign is left", () => {
    assert.doesNotMatch(text, /[\ue000-\uf8ff\ufffd]|[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]|免费资源|上一篇|版權聲明|相關推薦/u);
  });
});

describe("labelled real texts", { skip: withoutCorpus }, () => {
  for (const { file, text } of readCorpus()) {
    test(`${file} comes to rest`, () => {
      const { done } = clean(text);
      // Those that nobody damaged get their indents, blank lines and headings, and full-width marks where they have half-width ones.
      if (!/damaged|part-|hant-03/.test(file)) {
        const harmless = ["indent", "filler", "paragraph", "punctuation", "heading"];
        assert.deepEqual(
          done.map(({ kind }) => kind).filter((kind) => !harmless.includes(kind)),
          [],
        );
      }
    });
  }
});
