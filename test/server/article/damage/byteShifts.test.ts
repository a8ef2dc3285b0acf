import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { byteShifts, possibleShifts } from "../../../../server/src/article/damage/byteShifts";
import { pinyinPairs, withoutSpans } from "../../../../server/src/article/damage/pinyinPairs";
import { readCorpus, withoutCorpus } from "../../../support/corpus";
import { modelArticle } from "../../../support/modelArticle";
import { randomText } from "../../../support/randomText";
import { shiftBytes } from "../../../support/shiftBytes";
import { repository } from "../../../support/repository";

const draft =
  "社區花園是鄰里見面的地方。居民說：“這裡離家近，走幾步就到。”這句話說得實在。花園建得好不好，關鍵看居民來不來。" +
  "這樣的花園，管理要跟上，經費要落實，居民的意見也要聽。但是，在老城區，空地少，花園只能見縫插針。保護好每一塊綠地，居民就會覺得方便。";

describe("a byte shift is found, and its first candidate is what stood there", () => {
  const cases: readonly (readonly [original: string, damaged: string])[] = [
    ["。”這", "?!边@"],
    ["”這", "?边@"],
    ["。”這", "?！边@"],
    ["：“這", "?骸斑@"],
    ["句話說", "?湓捳f"],
    ["，關", "?\ue105P"],
    ["能見縫", "?芤娍p"],
    ["每一塊", "?恳粔K"],
    ["上，經費", "?希\ue0d8涃M"],
    ["理要跟上，經費", "?硪\ue017\ue318希\ue0d8涃M"],
    ["地，居民就會覺", "?兀\ue0d9用窬蜁\ue49aX"],
    ["方便。", "?奖恪?"],
  ];
  for (const [original, damaged] of cases) {
    test(`${damaged} was ${original}`, () => {
      assert.ok(draft.includes(original));
      const text = `${draft}\n\n${draft.replace(original, damaged)}\n`;
      const [shift, ...others] = byteShifts(text);
      assert.ok(shift);
      assert.equal(text.slice(shift.span.start, shift.span.end), damaged);
      assert.equal(shift.candidates[0], original);
      assert.deepEqual(others, []);
    });
  }
});

describe("a question mark in front of Chinese text is no byte shift", () => {
  const drafts: readonly string[] = [
    "花園怎麼辦?要用AI。花園要用得好，怎麼辦?",
    "好不好?看居民?還是看花園?",
    "要不要建?居民A說要,居民B說不要。",
    "請寫信到 office?花園@example.org。",
    "https://example.org/?花園a",
    "為什麼?α 和 β 都是希臘字母,Москва?да 是俄文。",
    "谁?好?怎么办?这里A",
  ];
  for (const text of drafts) test(text, () => assert.deepEqual(byteShifts(`${draft}\n\n${text}\n`), []));
  test("nor where the draft is short", () => assert.deepEqual(drafts.flatMap(byteShifts), []));
});

describe("what may be a shift is known even where a short text does not tell what it was", () => {
  for (const place of ["?边@", "?！边@", "?湓捳f", "?\ue105P"])
    test(place, () => {
      const text = `花園離家近${place}話。`;
      const spans = possibleShifts(text).map(({ span }) => text.slice(span.start, span.end));
      assert.deepEqual(spans, [place]);
    });
  for (const text of ["怎么办?谁来管?", "真的吗?!大家都说好A。", "為什麼?誰來管?", "好不好?看居民B说的。"])
    test(`${text} is none`, () => assert.deepEqual(possibleShifts(text), []));
});

test("a repair is certain where the text itself has the guessed character beside its neighbours, and no other candidate comes near", () => {
  const certain = (line: string): readonly boolean[] =>
    byteShifts(`${draft}\n\n${line}\n`).map((shift) => shift.certain);
  assert.deepEqual(certain("居民說：“走幾步就到?!边@句話說得實在。"), [true]);
  assert.deepEqual(certain("居民說：“這裡離家近?!边@句話，經費要落實。"), [false]);
  assert.deepEqual(certain("基地少，層次多，黨員都來，很方便?;鶎狱h員來。"), [false]);
});

test("a rest of pinyin behind the question mark is part of the place", () => {
  const text = `${draft}\n\n這樣的花園?yuán)恳粔K`;
  const [shift] = byteShifts(text);
  assert.equal(shift && text.slice(shift.span.start, shift.span.end), "?yuán)恳粔K");
});

test("spans count the pinyin before the place", () => {
  const text = `${draft.replaceAll("園", "園(yuán)")}\n\n${draft.replaceAll("園", "園(yuán)").replace("能見縫", "?芤娍p")}`;
  assert.deepEqual(
    byteShifts(text).map(({ span }) => text.slice(span.start, span.end)),
    ["?芤娍p"],
  );
});

test("any text gives spans of it, in order and apart", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(randomText, fc.constantFrom("走?边@", "?", "@", "園?!边@", "近(jìn)", "\ue481", "們?nèi)嗣窬?")),
        { maxLength: 12 },
      ),
      (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const { span, candidates } of byteShifts(text)) {
          assert.ok(end <= span.start && span.start < span.end && span.end <= text.length);
          assert.ok(text.charAt(span.start) === "?" && candidates.length > 0);
          end = span.end;
        }
      },
    ),
  );
});

const modelPath = join(repository, "../shared/articles/model-article.raw.txt");

describe(
  "the model article as it was scraped",
  { skip: existsSync(modelPath) ? false : "the model article is not on this machine" },
  () => {
    const raw = existsSync(modelPath) ? readFileSync(modelPath, "utf8") : "";
    const pairs = pinyinPairs(raw);
    const repaired = (text: string): readonly string[] => byteShifts(text).map(({ candidates }) => candidates[0] ?? "");

    test("489 pinyin pairs of 55 characters", () => {
      assert.equal(pairs.length, 489);
      assert.equal(new Set(pairs.map(({ character }) => character)).size, 55);
    });
    test("three shifts, and what they were", () =>
      assert.deepEqual(repaired(raw), ["。”這", "人民就會很有力量", "。”但是，在機"]));
    test("all of them certain", () =>
      assert.deepEqual(
        byteShifts(raw).map(({ certain }) => certain),
        [true, true, true],
      ));
    test("the same when the pinyin was deleted first", () => {
      assert.deepEqual(
        repaired(
          withoutSpans(
            raw,
            pairs.map(({ span }) => span),
          ),
        ),
        ["。”這", "人民就會很有力量", "。”但是，在機"],
      );
    });
    test("repaired, no private-use character is left, the quotation marks pair, and one more pinyin pair comes to light", () => {
      let text = raw;
      for (const { span, candidates } of byteShifts(raw).toReversed())
        text = text.slice(0, span.start) + (candidates[0] ?? "") + text.slice(span.end);
      assert.ok(!/[\ue000-\uf8ff]/.test(text));
      assert.deepEqual([text.match(/“/g)?.length, text.match(/”/g)?.length], [28, 28]);
      assert.equal(pinyinPairs(text).length, 490);
      assert.deepEqual(byteShifts(text), []);
    });
  },
);

describe("real texts, damaged on purpose", { skip: withoutCorpus }, () => {
  /** So far apart that every text is damaged in many places, and the whole takes a second or two; a prime number, so that lengths and places do not go together. */
  const step = 19;
  const lengths = [2, 3, 5, 8, 13];
  const texts = [
    modelArticle,
    ...readCorpus()
      .filter(({ file }) => file.startsWith("zh-"))
      .map(({ text }) => text.slice(0, 6000)),
  ];

  test("of more than 1,000 shifts those that are called certain are repaired as they were", () => {
    let made = 0;
    let certain = 0;
    for (const original of texts) {
      for (let start = step; start < original.length - step; start += step) {
        const shifted =
          /[\u4e00-\u9fff\u3000-\u303f\uff00-\uff60]/.test(original.charAt(start - 1)) &&
          shiftBytes(original, start, lengths[made % lengths.length] ?? 2);
        if (!shifted) continue;
        made++;
        for (const { span, candidates } of byteShifts(shifted.text).filter((shift) => shift.certain)) {
          certain++;
          assert.equal(
            shifted.text.slice(0, span.start) + (candidates[0] ?? "") + shifted.text.slice(span.end),
            original,
          );
        }
      }
    }
    console.log(`byte shifts: ${made} made, ${certain} certain, none of them wrong`);
    assert.ok(made > 1000 && certain > 50);
  });
});
