import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  endsLikeSentence,
  firstSentence,
  opensClosing,
  sentenceAt,
} from "../../../../server/src/article/text/sentences";
import { textOf } from "../../../../server/src/article/span";
import { withCaret } from "../../../support/marked";

const whole = (text: string) => ({ start: 0, end: text.length });

describe("first sentence", () => {
  const sentences: Readonly<Record<string, string>> = {
    "加强养护。每天巡查。": "加强养护",
    "怎么办？看路径。": "怎么办",
    一句没有句号的话: "一句没有句号的话",
    // Marks inside a quotation do not end the sentence around it.
    "要做到“有人管。有人修。”的要求。后面": "要做到“有人管。有人修。”的要求",
    "Build paths. Keep them.": "Build paths",
    "Use e.g. bricks, version 2.5 of them. Then more.": "Use e.g. bricks, version 2.5 of them",
    "Dr. Reed agrees. She does.": "Dr. Reed agrees",
    "第一行\n第二行。": "第一行\n第二行",
    "": "",
  };
  for (const [text, sentence] of Object.entries(sentences)) {
    test(JSON.stringify(text), () => assert.equal(textOf(text, firstSentence(text, whole(text), [])), sentence));
  }
});

test("marks in protected spans end no sentence", () => {
  const text = "见 www.a.cn/?区=东好。再看。";
  const address = { start: 2, end: 16 };
  assert.equal(textOf(text, firstSentence(text, whole(text), [address])), "见 www.a.cn/?区=东好");
  assert.equal(textOf(text, firstSentence(text, whole(text), [])), "见 www.a.cn/");
  assert.equal(textOf(text, firstSentence(text, { start: 4, end: text.length }, [address])), "w.a.cn/?区=东好");
});

describe("sentence at the caret", () => {
  const sentences: Readonly<Record<string, string | undefined>> = {
    "加强|养护。每天巡查。": "加强养护。",
    "加强养护。|每天巡查。": "每天巡查。",
    "加强养护。每天巡查。|": "每天巡查。",
    "要做到“有人管。|有人修。”的要求。后面": "要做到“有人管。有人修。”的要求。",
    "他说：“修|。”": "他说：“修。”",
    "怎么办|？！看路径": "怎么办？！",
    "Build paths. |Keep them. Pay.": "Keep them.",
    "|": undefined,
  };
  for (const [draft, sentence] of Object.entries(sentences)) {
    test(JSON.stringify(draft), () => {
      const { text, offset } = withCaret(draft);
      const found = sentenceAt(text, whole(text), offset, []);
      assert.equal(found && textOf(text, found), sentence);
    });
  }

  test("none outside of the span", () => assert.equal(sentenceAt("甲。乙。", { start: 0, end: 2 }, 3, []), undefined));
});

test("what ends like a sentence, closing marks and asterisks aside", () => {
  for (const text of ["好。", "好。”", "**好。**", "好：", "Good.", "好，"])
    assert(endsLikeSentence(text, whole(text)), text);
  for (const text of ["好", "《好》", "", "”", "Good)"]) assert(!endsLikeSentence(text, whole(text)), text);
});

test("closing paragraphs say so in their first words, in three languages", () => {
  for (const text of [
    "总之，好。",
    "综上所述，好。",
    "綜上，好。",
    "由此可见，好。",
    "面向未来，好。",
    "In conclusion, good.",
    "To sum up, good.",
  ])
    assert(opensClosing(text, whole(text)), text);
  for (const text of ["绿道总之好。", "总是好。", "Inside", ""]) assert(!opensClosing(text, whole(text)), text);
});
