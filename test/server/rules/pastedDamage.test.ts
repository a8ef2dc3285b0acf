import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { render } from "../../../server/src/l10n/message";
import { check } from "../../../server/src/checking/check";
import { applyEdits } from "../../../server/src/edits/edits";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "pasted-damage";
const title = "# 社區花園的意義\n\n";
const shifted = `${title}居民說：“社區花園離家近，走幾步就到?边@句話說得實在。花園要建在這樣的地方，老人和孩子才用得上。\n`;

describe("pasted-damage is found", () => {
  const drafts: Readonly<Record<string, string>> = {
    "shifted bytes": shifted.replace("?边@", "<f>?边@</f>"),
    "a private-use character": `${title}現批復如下：<f>\ue004</f>一、同意。`,
    "a private-use character in Simplified and in English":
      "# 意义\n\n花园<f>\ue481</f>近。\n\nThe garden <f>\udb80\udc00</f> is near.",
    "lost characters, a run at a time": "# 意义\n\n社区<f>\ufffd\ufffd</f>离家近，走几<f>\ufffd</f>就到。",
    "UTF-8 read as Mac Cyrillic, at the first place": "# 意义\n\n<f>дЄ≠еЫљ</f>的花园，дЄ≠еЫљ的路。",
    "Windows-1252 read as Latin-1, at the first place":
      "# Gardens\n\nDon<f>\u0092</f>t widen the road \u0096 widen the pavement.",
    "controls that are no mark": "# Gardens\n\nThe path<f>\u0081</f> is lit.",
    "one letter of an English word": "# Gardens\n\nA caf<f>Ã©</f> beside the path.",
    "UTF-8 read as Latin-1": "# Gardens\n\nDon<f>â€™</f>t widen the road â€“ widen the pavement.",
    "what stands for lost characters": "# 社区花园的意义\n\n社区花园<f>锟斤拷锟斤拷</f>近，<f>烫烫烫烫</f>好走。",
    "what stands for them in Traditional": "# 社區花園的意義\n\n社區花園<f>燙燙燙</f>近。",
    "what a short text does not tell": "# 社區花園的意義\n\n大家說好<f>?！边@</f>句話，<f>?湓捳f</f>話。",
    "what a short text does not tell, in Simplified": "# 社区花园的意义\n\n花园近<f>?！芤@</f>。",
    "in headings and tables": "# 意义<f>\ue481</f>\n\n| 花\ue004 |\n| --- |\n".replace("花\ue004", "花<f>\ue004</f>"),
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, draft));
});

describe("no pasted damage", () => {
  const drafts: Readonly<Record<string, string>> = {
    emoji: "花园很好👍🏽，家庭👨‍👩‍👧也来，旗帜🏴‍☠️。",
    "rare characters": "𠮷先生和𰻞面，㐂，䶮，𫖯。",
    "Greek and Cyrillic words": "α、β 系数，Москва 和 дії，Ελλάδα。",
    accents: "Café “naïve”—Größe, São Tomé.",
    "half-width question marks": "好不好?看居民?要用AI,怎么办?",
    "an address behind a question": "有问题?联系花园@example.org。",
    "a question before somebody's name or address": "有问题吗?找我@花园，或者?来信花园@example.org。",
    "words that look like fillers": "粥烫烫的，屯屯相连，锟铻剑是古剑。",
    "code blocks": "```\n\ue0b0 \ufffd 走?边@\n```",
    "quotation marks in all scripts": "“花园”‘近’「好」『好』«ça»",
  };
  for (const [name, draft] of Object.entries(drafts))
    test(name, () => assertFinds(code, `# 社区花园的意义\n\n${draft}\n`));
  test("front matter", () => assertFinds(code, "---\nnote: \ue004\ufffd\n---\n# 意义\n\n好。"));
});

describe("the fixes", () => {
  const titlesOf = (text: string): readonly string[] =>
    (findingsOf(code, text)[0]?.fixes?.() ?? []).map(({ title: words }) => render(words, {}));

  test("each candidate is one of its own, the likeliest first", () => {
    assert.equal(fixed(code, shifted), shifted.replace("?边@", "”這"));
    assert.deepEqual(findingsOf(code, fixed(code, shifted)), []);
    assert.equal(titlesOf(shifted)[0], "Write “”這” for “?边@”");
    assert.equal(new Set(titlesOf(shifted)).size, titlesOf(shifted).length);
  });
  test("a private-use character is deleted", () => {
    const draft = `${title}現批復如下：\ue004一、同意。`;
    assert.equal(fixed(code, draft), `${title}現批復如下：一、同意。`);
    assert.deepEqual(titlesOf(draft), ["Delete U+E004"]);
  });
  test("UTF-8 is read again in all places", () => {
    const draft = "# 意义\n\nдЄ≠еЫљ的花园，дЄ≠еЫљ的路。\n";
    assert.equal(fixed(code, draft), "# 意义\n\n中国的花园，中国的路。\n");
    assert.deepEqual(titlesOf(draft), ["Read it again as UTF-8 (places: 2): “中国”"]);
  });
  test("lost characters have none: only the original tells", () =>
    assert.deepEqual(titlesOf("# 意义\n\n社区\ufffd离家近。"), []));
  test("marks of Windows are written as they were, in all places", () => {
    const draft = "# Gardens\n\nDon\u0092t widen the road \u0096 widen the pavement.\n";
    assert.equal(fixed(code, draft), "# Gardens\n\nDon’t widen the road – widen the pavement.\n");
    assert.deepEqual(titlesOf(draft), ["Read it again as Windows-1252 (places: 2): “’”"]);
    assert.deepEqual(findingsOf("hidden-character", draft), []);
  });
  test("no other rule touches what may be shifted bytes", () => {
    const draft = "# 社區花園的意義\n\n大家都說很方便?！边@句話,我們聽了。\n";
    assert.equal(
      applyEdits(draft, fixAllEdits(analyse(draft, "draft"))),
      "# 社區花園的意義\n\n大家都說很方便?！边@句話，我們聽了。\n",
    );
  });
  test("none is applied unasked", () => {
    for (const draft of [shifted, "# 意义\n\n花园\ue481近，дЄ≠еЫљ的花园。\n"])
      assert.deepEqual(fixAllEdits(analyse(draft, "draft")), []);
  });
});

describe("where the whole text was read in a wrong encoding, the file is to be opened again", () => {
  const misread = (text: string): string => new TextDecoder("utf-8").decode(Buffer.from(text, "latin1"));
  const bytesOfGbk = "\xc9\xe7\xc7\xf8\xbb\xa8\xd4\xb0\xc0\xeb\xbc\xd2\xbd\xfc\xa3\xac";
  for (const [name, text] of [
    ["GB18030 read as UTF-8", `# Gardens\n\n${misread(bytesOfGbk)} near ${misread(bytesOfGbk)}\n`],
    ["U+FFFD read as GBK", "# 社区花园的意义\n\n锟斤拷锟斤拷锟斤拷近。\n"],
  ] as const)
    test(name, () => {
      const [finding, ...others] = findingsOf(code, text);
      assert.equal(finding?.misread, true);
      assert.deepEqual(others, []);
    });
  test("not for single slips", () => {
    const findings = findingsOf(code, "# 社区花园的意义\n\n社区\ufffd花园离家\ufffd近，走几步就到。\n");
    assert.deepEqual(
      findings.map(({ misread: all }) => all),
      [undefined, undefined],
    );
  });
});

describe("in many places it is one finding with the count", () => {
  for (const character of ["\ufffd", "\ue004"]) {
    const draft = `# 意义\n\n${`花园${character}近。`.repeat(21)}`;
    test(`U+${character.charCodeAt(0).toString(16)}`, () => {
      const [finding, ...others] = findingsOf(code, draft);
      assert.deepEqual(finding?.message.values, [21]);
      assert.equal(finding.covers?.length, 21);
      assert.deepEqual(others, []);
    });
  }
  test("private-use characters can then be deleted at once", () => {
    assert.equal(fixed(code, `# 意义\n\n${"花园\ue004近。".repeat(21)}`), `# 意义\n\n${"花园近。".repeat(21)}`);
  });
});

test("what the damage explains is no finding of its own", () => {
  const codes = new Set(
    check({ ...analyse(shifted, "draft"), stage: "final" })
      .filter(({ span }) => shifted.slice(span.start, span.end).includes("?"))
      .map(({ code }) => code),
  );
  assert.deepEqual([...codes], ["pasted-damage"]);
});

test("severities", () =>
  assert.deepEqual(severities(code, shifted), { draft: "warning", review: "warning", final: "error" }));
