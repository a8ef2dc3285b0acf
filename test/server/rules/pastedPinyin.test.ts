import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { applyEdits } from "../../../server/src/edits/edits";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "pasted-pinyin";
const title = "# 社区花园的意义\n\n";

describe("pasted-pinyin is found once, at the first syllable", () => {
  const drafts: Readonly<Record<string, string>> = {
    "half-width brackets": "社区花园离家近<f>(jìn)</f>，走(zǒu)几步就到(dào)。",
    "full-width brackets": "社区花园离家近<f>（jìn）</f>，走（zǒu）几步就到（dào）。",
    "both kinds, Traditional": "社區花園離家近<f>(jìn)</f>，業務（wù）發(fā)展快，學(xué)習(xí)也方便。",
    "ü, first tone on ü, m and n": "花园里绿<f>(lǜ)</f>树多，女(nǚ)孩和居(jū)民常来，嗯(ńg)。",
    "in headings, lists and tables": "## 意义<f>(yì)</f>\n\n- 家近(jìn)\n\n| 近(jìn) |\n| --- |\n",
    "whole words": "社区更新<f>(gēngxīn)</f>快，更新(gēngxīn)好，城市（chéngshì）美。",
    "without tone marks": "各區<f>(qu)</f>花園(yuan)離(li)家近(jin)，走(zou)幾(ji)步就(jiu)到(dao)。",
    "some with tone marks and more without":
      "花<f>(huā)</f>園(yuan)離(li)家(jia)近(jin)，走(zou)幾(ji)步(bu)就(jiu)到(dao)。",
    "in Chinese words of an English text": "The garden 花园<f>(yuán)</f> is near 近(jìn) and good 好(hǎo).",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
});

describe("no pasted pinyin", () => {
  const drafts: Readonly<Record<string, string>> = {
    "two deliberate glosses": "“囧(jiǒng)”和“槑(méi)”是网络用语。",
    "Latin words in brackets": "人工智能(ai)、物联网(iot)、云(cloud)、数据(data)都用得上。",
    "brackets behind something else than a character": "近 (jìn)，走，(zǒu)几步就到A(dào)。",
    "whole words spelled": "重庆(chóng qìng)、西安(xī'ān)、长沙（cháng shā）。",
    "a few syllables without tone marks": "花园(yuan)近(jin)，走(zou)几步就到(dao)，离(li)家近(jin)，好(hao)。",
    "one abbreviation many times": "人工智能(ai)好。".repeat(12),
    "abbreviations that are no syllables":
      "数据(data)、模型(llm)、网络(net)、终端(pc)、软件(app)、云(saas)、网(web)、号(id)、屏(led)。",
    "letters that number": "甲项(a)、乙项(b)、丙项(c)、丁项(d)、戊项(e)、己项(f)、庚项(o)、辛项(h)。",
    "words of other languages": "咖啡(café)、真人秀(réalité)、简历(résumé)都是外来词。",
    "code blocks": "```\n近(jìn)走(zǒu)到(dào)\n```",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
  test("front matter", () => assertFinds(code, `---\nnote: 近(jìn)走(zǒu)到(dào)\n---\n${title}好。`));
});

const pasted = `${title}社区花园离家近(jìn)，走（zǒu）几步就到(dào)，数据(data)也有。\n`;
const clean = `${title}社区花园离家近，走几步就到，数据(data)也有。\n`;

test("the fix deletes every syllable with its brackets and nothing else", () => {
  assert.equal(fixed(code, pasted), clean);
  assert.deepEqual(findingsOf(code, clean), []);
});

test("the message counts, and the finding covers every syllable", () => {
  const [finding] = findingsOf(code, pasted);
  assert.deepEqual(finding?.message.values, ["(jìn)", 3]);
  assert.deepEqual(
    finding.covers?.map(({ start, end }) => pasted.slice(start, end)),
    ["(jìn)", "（zǒu）", "(dào)"],
  );
});

test("it is among the safe fixes", () => {
  assert.equal(applyEdits(pasted, fixAllEdits(analyse(pasted, "draft"))), clean);
});

test("severities", () =>
  assert.deepEqual(severities(code, pasted), { draft: "warning", review: "warning", final: "error" }));
