import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { convertScript } from "../../../server/src/conversion/main";
import { conversionEdits } from "../../../server/src/edits/conversionEdits";
import { applyEdits } from "../../../server/src/edits/edits";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { render } from "../../../server/src/l10n/message";
import type { Fix } from "../../../server/src/edits/edit";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, findingsOf, severities } from "../../support/findings";

const code = "script-mixed";
const traditional = "# 社區花園的意義\n\n社區花園離家近，走幾步就到。老人帶著孩子來，鄰居之間也熟悉了。\n\n";
const simplified =
  "# 社区花园的意义\n\n社区花园离家近，走几步就到。老人带着孩子来，邻居之间也熟悉了，说话都亲热。这里环境优美，设施齐全，谁都愿意来坐坐，节假日还会办读书会。\n\n";

describe("script-mixed is found, neighbours as one", () => {
  const drafts: Readonly<Record<string, string>> = {
    "a word in a Traditional draft": `${traditional}花園裡有<f>图书</f>角。\n`,
    "a whole sentence": `${traditional}花園裡安靜，<f>这个地方谁都喜欢</f>，鄰居也來。\n`,
    "two places with Traditional characters between them": `${traditional}花<f>园</f>裡的鄰居說<f>会</f>再來。\n`,
    "a heading": `${traditional}## <f>标</f>准\n\n花園要乾淨。\n`,
    "a word in a Simplified draft": `${simplified}花园里有<f>圖書</f>角。\n`,
    "a list, and a word beside a quotation": `${simplified}- <f>鄰</f>居说“鄰居好”，<f>對</f>吗？\n`,
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, draft));
});

describe("no mixed script", () => {
  const drafts: Readonly<Record<string, string>> = {
    "characters that both scripts write": `${traditional}范先生于是同干部說：皇后、公里、台北、系統、斗笠、并州、松樹、秋千、岳飛。`,
    "characters that Taiwan and Hong Kong write too": `${traditional}雇主、菜肴、挂念、晒衣、着力、裏面、爲了、羣眾、溫泉、温度、户外、台灣、臺灣。`,
    "characters that Simplified Chinese writes too": `${simplified}著作、瞭望、乾坤、慰藉、二噁英、摩挲、象征、徵音、昇先生、皇后、头发、发展。`,
    "quotations of every kind": `${traditional}“这个”、「这个」、『这个』、《这个国家》、‘这个’、"这个"，都是引文。`,
    "a quotation of several paragraphs": `${traditional}他說：“这个国家。\n\n“这个地方。”\n`,
    "quotations inside quotations": `${traditional}「他說『这个』，这个」，又說「这个」。`,
    "block quotes": `${traditional}> 这个国家的图书馆。\n`,
    "code, URLs, link targets, comments": `${traditional}見 \`这个\`、[花園](这个/图书.md)、https://example.org/这个 和 <!-- 这个 --> 處。\n\n\`\`\`\n这个国家\n\`\`\`\n`,
    "front matter": `---\nnote: 这个国家\n---\n${traditional}`,
    "neither script rules": `${simplified}${traditional}`,
    "a short draft, in which nothing rules": "# 社區花園\n\n这个地方。\n",
    "English with Chinese words":
      "# Gardens\n\nThe word 这个 and the word 這個 are the same, and so are 國家 國家 國家 國家 國家 國家 國家 and others in this sentence about gardens, streets, people and trees.\n",
    "rare characters": `${traditional}𠮷先生，㐂，䶮。`,
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, draft));
});

/** The fixes of the first finding and the text after each. */
function conversionsOf(text: string): readonly { readonly title: string; readonly text: string }[] {
  const fixes: readonly Fix[] = findingsOf(code, text)[0]?.fixes?.() ?? [];
  return fixes.map(({ title, edits, conversion }) => {
    assert.deepEqual(edits, []);
    assert.ok(conversion);
    return { title: render(title, {}), text: applyEdits(text, conversionEdits(text, conversion, convertScript)) };
  });
}

describe("the fixes", () => {
  const draft = `${traditional}花園裡有图书角，還有剛理发的老人說“这个于是”。\n\n| 发展 |\n| --- |\n\n[路](这/个.md)\n`;

  test("convert this place, all places, or the whole draft", () => {
    const own = draft.replace("图书", "圖書");
    assert.deepEqual(conversionsOf(draft), [
      { title: "Write “图书” in Traditional characters", text: own },
      { title: "Write all 2 such places in Traditional characters", text: own.replace("理发", "理髮") },
      {
        title: "Convert the whole draft to Traditional characters, quotations too",
        text: own.replace("理发", "理髮").replace("这个于是", "這個於是").replace("发展", "發展"),
      },
    ]);
  });
  test("leave no finding, and no second change", () => {
    for (const [index, { text }] of conversionsOf(draft).entries()) {
      assert.equal(findingsOf(code, text).length, index === 0 ? 1 : 0);
      const conversion = findingsOf(code, draft)[0]?.fixes?.()[index]?.conversion;
      assert.ok(conversion);
      // Script conversion keeps the length of these words, so that the spans still hold.
      assert.deepEqual(conversionEdits(text, conversion, convertScript), []);
    }
  });
  test("work the other way round", () => {
    assert.deepEqual(conversionsOf(`${simplified}頭髮和这里的著作，裏面。\n`), [
      { title: "Write “頭髮” in Simplified characters", text: `${simplified}头发和这里的著作，裏面。\n` },
      { title: "Write all 2 such places in Simplified characters", text: `${simplified}头发和这里的著作，里面。\n` },
      {
        title: "Convert the whole draft to Simplified characters, quotations too",
        text: `${simplified}头发和这里的著作，里面。\n`,
      },
    ]);
  });
  test("leave variants that the writer chose, and rare characters of two units", () => {
    const variants = `${traditional}爲了羣眾，裏面有𠮷先生，𰻞面，这裏。\n`;
    assert.equal(conversionsOf(variants).at(-1)?.text, variants.replace("这", "這"));
  });
  test("none is applied unasked", () => {
    assert.deepEqual(fixAllEdits(analyse(draft, "draft")), []);
  });
});

test("an edit never cuts a character of two units", () => {
  const convert = (text: string): string =>
    text.replaceAll("\u{20000}", "\u{20001}").replaceAll("\u{20003}", "\u{20403}");
  for (const text of ["甲\u{20000}乙", "甲\u{20003}乙"]) {
    const edits = conversionEdits(text, { to: "hant", spans: [{ start: 0, end: text.length }] }, convert);
    assert.deepEqual(
      edits.map(({ span }) => span),
      [{ start: 1, end: 3 }],
    );
    assert.equal(applyEdits(text, edits), convert(text));
  }
});

test("a long stretch is quoted with its beginning, whole characters and one line only", () => {
  const quotedIn = (words: string): unknown =>
    findingsOf(code, `${traditional.repeat(9)}${words}\n`)[0]?.message.values[0];
  assert.equal(quotedIn("这个地方这个地方这个地方这个地方这个地方这个"), "这个地方这个地方这个地方这个地方这个地方…");
  assert.equal(quotedIn("这个地方这个地方这个地方这个地方这个地𠮷这个"), "这个地方这个地方这个地方这个地方这个地𠮷…");
  assert.equal(quotedIn("花園離家近，走幾步就到，老人帶著孩子來，鄰居也都熟悉，这个地方\n这里。"), "这个地方…");
});

test("severities", () =>
  assert.deepEqual(severities(code, `${traditional}这个。\n`), {
    draft: "information",
    review: "warning",
    final: "warning",
  }));
