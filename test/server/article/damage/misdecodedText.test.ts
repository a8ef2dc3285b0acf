import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { misdecodedTexts } from "../../../../server/src/article/damage/misdecodedText";
import { randomText } from "../../../support/randomText";

/** What a reader sees who takes UTF-8 for another encoding. */
function misread(text: string, encoding: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

function repaired(text: string): string {
  let result = text;
  for (const { places } of misdecodedTexts(text))
    for (const { span, text: original } of places.toReversed())
      result = result.slice(0, span.start) + original + result.slice(span.end);
  return result;
}

const draft =
  "# 社区花园的意义\n\n社区花园（2024年）离家近，走几步就到：“真好”——居民这样说……\n\nSee the annex (A–C) of “Gardens”.\n";

describe("UTF-8 that was read in another encoding is found and read again", () => {
  for (const [encoding, readAs] of [
    ["x-mac-cyrillic", "Mac Cyrillic"],
    ["latin1", "Latin-1"],
  ] as const) {
    test(`${readAs}, a whole draft`, () => {
      const damaged = misread(draft, encoding);
      assert.deepEqual(
        misdecodedTexts(damaged).map((found) => found.readAs),
        [readAs],
      );
      assert.equal(repaired(damaged), draft);
    });
    test(`${readAs}, one word in a sound draft`, () =>
      assert.equal(repaired(draft.replace("走几步", misread("走几步", encoding))), draft));
  }
  test("Windows-1252, which is what Latin-1 means in practice", () =>
    assert.equal(repaired("# æ–‡ç¨¿\n\nè¯´æ˜Ž"), "# 文稿\n\n说明"));
  test("pure Latin-1, which keeps control characters", () => {
    assert.equal(
      repaired([...new TextEncoder().encode(draft)].map((byte) => String.fromCharCode(byte)).join("")),
      draft,
    );
  });
  test("English with the usual marks", () => {
    const english = "Don’t widen the road – widen the pavement. A café’s “terrace” needs space…";
    assert.equal(
      repaired("Donâ€™t widen the road â€“ widen the pavement. A cafÃ©â€™s â€œterraceâ€\u009d needs spaceâ€¦"),
      english,
    );
  });
});

describe("marks of Windows-1252 that were read as controls are the marks they were", () => {
  const cases: readonly (readonly [damaged: string, original: string])[] = [
    ["The children\u0092s path \u0096 a short one \u0096 is lit\u0085", "The children’s path – a short one – is lit…"],
    ["\u0093Benches first\u0094, they said: \u008020 each\u0099", "“Benches first”, they said: €20 each™"],
    ["居民說：\u0093花園離家近。\u0094", "居民說：“花園離家近。”"],
  ];
  for (const [damaged, original] of cases)
    test(original, () => {
      assert.deepEqual(
        misdecodedTexts(damaged).map(({ encoding, readAs }) => `${encoding} as ${readAs}`),
        ["Windows-1252 as Latin-1"],
      );
      assert.equal(repaired(damaged), original);
    });
  test("controls without a mark stay", () => assert.deepEqual(misdecodedTexts("a\u0081b\u009dc"), []));
});

describe("single letters of English that were read as Latin-1", () => {
  for (const [damaged, original] of [
    ["A cafÃ© beside the path", "A café beside the path"],
    ["at 21Â°C, price Â£5", "at 21°C, price £5"],
    ["voilÃ\u00a0 the plan", "voilà the plan"],
  ] as const)
    test(original, () => assert.equal(repaired(damaged), original));
});

describe("words of other languages are no damage", () => {
  const drafts: readonly string[] = [
    "Москва, «Россия» и Путин: дії, події, їх.",
    "Ελλάδα, α και β.",
    "“café”—naïve—Größe, Ångström Å“, AMANHÃ”, été…",
    "O jornal escreveu «AMANHÃ» e «IRMÃ» ontem.",
    "L’État, c’est moi. «Ça va?» Îles d’Hyères.",
    "社区花园离家近，走几步就到：“真好”——居民这样说……",
  ];
  for (const text of drafts) test(text, () => assert.deepEqual(misdecodedTexts(text), []));
});

test("any text gives places of it, in order and apart", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(randomText, fc.constantFrom("дЄ≠", "еЫљ", "д", "â€", "™", "æ–‡")), { maxLength: 20 }),
      (parts) => {
        const text = parts.join("");
        for (const { places } of misdecodedTexts(text)) {
          let end = 0;
          for (const { span } of places) {
            assert.ok(end <= span.start && span.start < span.end && span.end <= text.length);
            end = span.end;
          }
        }
      },
    ),
  );
});
