import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { render } from "../../../server/src/l10n/message";
import { assertFinds, findingsOf, severities } from "../../support/findings";

const code = "quote-unbalanced";
const title = "# 社区花园的意义\n\n";

describe("marks that do not pair within a paragraph", () => {
  const drafts: Readonly<Record<string, string>> = {
    "quotation marks": "做到<f>“</f>整洁、安静。\n\n做到整洁、安静<f>”</f>。",
    "title marks": "依据<f>《</f>绿化条例制定。\n\n见公园办法<f>》</f>。",
    brackets: "花园近<f>（</f>不必开车。\n\n花园近不必开车<f>）</f>。",
    "square brackets, corner brackets": "<f>【</f>要点。\n\n他说：<f>「</f>好。\n\n他说：好<f>』</f>。",
    "single quotation marks in Chinese": "他说“要做到<f>‘</f>近、好”。",
    "the inner of two": "做到“看得<f>《</f>见”。",
    "the outer of two": "他说：<f>“</f>要“近”，要好。",
    "two in one direction: the second should close": "做到“整洁<f>“</f>。",
    "two in one direction: the first should open": "做到<f>”</f>整洁”。",
    "in headings and lists": "## 做到<f>“</f>整洁\n\n- 近<f>（</f>好\n- 好",
    Traditional: "社區花園要做到<f>「</f>整潔、安靜。",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
  test("English", () => assertFinds(code, "# Paths of Gardens\n\nShe said that <f>“</f>gardens are for everybody."));
});

describe("nothing is amiss with", () => {
  const drafts: Readonly<Record<string, string>> = {
    "nested marks": "他说：“《公园办法》（试行）要求‘近’‘好’，还要“净”。”",
    "marks of different width": "花园近（不必开车)，好(试点）。",
    markers: "1）近。\n\n2）好。\n\n包括：1）浇水；2）除草；a）施肥，①）修枝。\n\n一）近。\n\n- a）好",
    "half-width brackets alone": "1) 近。\n\na) 好。\n\n花园近 :)",
    apostrophes: "店名叫the writers’ corner，也叫Tom’s，’90s的歌不多。",
    "a quotation of several paragraphs that opens each": "园丁说：“花园要近。\n\n“花园要好。\n\n“花园要净。”大家点头。",
    "verse over several lines": "“春种一粒粟，\n秋收万颗子。”",
    "code, link targets and comments": "写`“`，见[附录](a（b.md)。<!-- “甲 -->",
    placeholders: "【一句话】，“【引文】”。",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
  test("English apostrophes and quotations of several paragraphs", () => {
    assertFinds(
      code,
      "# Paths of Gardens\n\n‘Twas an empty lot. ‘Tis the neighbours’ garden; they said: “We don’t own it.\n\n“We look after it.”\n",
    );
  });
  test("text that pasted damage explains", () => {
    assertFinds(code, `${title}园丁说：ç”Ÿæ´»便利。\n`);
    assert.equal(findingsOf("pasted-damage", `${title}园丁说：ç”Ÿæ´»便利。\n`).length, 1);
  });
});

test("the message names the mark in words and says which is missing", () => {
  const messages = findingsOf(code, `${title}做到“近。\n\n好》。\n\n做到“净“。\n\n做到（美。\n`).map(({ message }) =>
    render(message, {}),
  );
  assert.deepEqual(messages, [
    "The opening quotation mark “ is never closed. Put ” where the quoted or bracketed words end.",
    "The closing title mark 》 closes nothing. Put 《 where the quoted or bracketed words begin, or delete it.",
    "This opening quotation mark “ points the wrong way: ” is expected here.",
    "The opening bracket （ is never closed. Put ） where the quoted or bracketed words end.",
  ]);
});

test("severities", () =>
  assert.deepEqual(severities(code, `${title}做到“近。`), { draft: "warning", review: "warning", final: "error" }));
