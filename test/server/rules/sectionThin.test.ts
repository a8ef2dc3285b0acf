import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { render } from "../../../server/src/l10n/message";
import { assertFinds, findingsOf, severities } from "../../support/findings";

const code = "section-thin";

/** Prose of so many Chinese characters, marks included. */
const prose = (size: number): string => `${"绿道好走，".repeat(Math.ceil(size / 5)).slice(0, size - 1)}。`;

/** Prose of so many English words. */
const words = (size: number): string => `Streets matter${" much".repeat(size - 2)}.`;

const sections = (...parts: readonly (readonly [heading: string, text: string])[]): string =>
  `# 城市绿道\n\n${parts.map(([heading, text]) => `${heading}\n\n${text}\n`).join("\n")}`;

const thin = sections(
  ["<f>## 绿道的意义</f>", prose(119)],
  ["## 绿道的标准", prose(120)],
  ["## 绿道的路径", prose(200)],
);

describe("a thin section is found", () => {
  for (const [name, draft] of [
    ["of fewer characters than the structure asks", thin],
    [
      "of less than a quarter of the median",
      sections(["<f>## 绿道的意义</f>", prose(149)], ["## 绿道的标准", prose(600)], ["## 绿道的路径", prose(900)]),
    ],
    [
      "beside an empty one, which does not count",
      sections(["## 绿道的意义", ""], ["<f>## 绿道的标准</f>", prose(130)], ["## 绿道的路径", prose(1000)]),
    ],
    [
      "in Traditional",
      sections(
        ["<f>## 綠道的意義</f>", "綠道連著千家萬戶，這裡的人們都說好。"],
        ["## 綠道的路徑", `${"綠道好走，應該有人養護，".repeat(12)}都說好。`],
      ),
    ],
    [
      "in English",
      `# Streets\n\n<f>## Significance of Streets</f>\n\n${words(59)}\n\n## Paths for Streets\n\n${words(60)}\n`,
    ],
    ["that the structure does not know", sections(["## 绿道的意义", prose(300)], ["<f>## 东段见闻</f>", prose(60)])],
    ["whose heading is a plain line", sections(["<f>绿道的意义</f>", prose(60)], ["绿道的路径", prose(300)])],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const [name, draft] of [
    [
      "sections have what is asked",
      sections(["## 绿道的意义", prose(120)], ["## 绿道的标准", prose(120)], ["## 绿道的路径", prose(120)]),
    ],
    [
      "a section has a quarter of the median",
      sections(["## 绿道的意义", prose(150)], ["## 绿道的标准", prose(600)], ["## 绿道的路径", prose(900)]),
    ],
    ["a conclusion is short", sections(["## 绿道的意义", prose(300)], ["## 结语", prose(30)])],
    ["references are short", sections(["## 绿道的意义", prose(300)], ["## 参考文献", "1. 《绿道》"])],
    ["an appendix is short", sections(["## 绿道的意义", prose(300)], ["## 附录二：名单", "王敏、李强。"])],
    ["an abstract is short", sections(["## 摘要", "绿道好走。"], ["## 绿道的意义", prose(300)])],
    [
      "English references are short",
      `# Streets\n\n## Significance\n\n${words(80)}\n\n## References\n\nReed, Streets.\n\n## Appendix B: Names\n\nAnna Reed.\n`,
    ],
    [
      "measures divide the paths",
      sections(["## 绿道的意义", prose(300)], ["## 加强绿道养护", prose(60)], ["## 完善绿道标识", prose(60)]),
    ],
    ["there is no heading", `# 城市绿道\n\n绿道好走。\n\n第一，要修路。好走。\n\n第二，要植树。好看。\n`],
    ["placeholders are left", sections(["## 绿道的意义", "绿道是【哪方面】的需要。"], ["## 绿道的路径", prose(300)])],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }

  test("a section is empty: that is said and nothing else", () => {
    const draft = sections(["## 绿道的意义", prose(300)], ["## 绿道的标准", ""], ["## 绿道的路径", prose(300)]);
    assertFinds(code, draft);
    assert.equal(findingsOf("section-empty", draft).length, 1);
  });
});

test("the message counts characters in Chinese and words in English", () => {
  const said = (draft: string) =>
    findingsOf(code, draft.replace(/<\/?f>/g, "")).map(({ message }) => render(message, {}));
  assert.match(said(thin).join(), /“绿道的意义” has 119 of at least 120 characters\./);
  assert.match(
    said(`# Streets\n\n## Significance\n\n${words(59)}\n`).join(),
    /“Significance” has 59 of at least 60 words\./,
  );
});

test("severities", () =>
  assert.deepEqual(severities(code, thin), { draft: "off", review: "hint", final: "information" }));
