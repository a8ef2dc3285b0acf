import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, findingsOf, severities } from "../../support/findings";
import { render } from "../../../server/src/l10n/message";

const code = "title-parts";

/** A draft with the title and, in turn, sections of these names. */
const draft = (title: string, ...sections: readonly string[]): string =>
  `# ${title}\n\n${sections.map((name) => `## ${name}\n\n文。\n`).join("\n")}`;
const messages = (text: string): readonly string[] => findingsOf(code, text).map(({ message }) => render(message, {}));

const undelivered = draft("<f>绿道建设的意义、问题、标准与路径</f>", "重要意义", "衡量标准", "实施路径");

describe("a part that the title names and no section delivers is found", () => {
  for (const [name, text] of [
    ["problems, Simplified", undelivered],
    ["problems, Traditional", draft("<f>綠道建設的意義、問題、標準與路徑</f>", "重要意義", "衡量標準", "實施路徑")],
    [
      "English",
      draft("<f>Significance, Challenges, Standards and Paths of Streets</f>", "Significance", "Standards", "Paths"),
    ],
    ["background", draft("<f>绿道建设的背景与意义</f>", "重要意义", "衡量标准", "实施路径")],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }

  test("and named", () => assert.match(messages(undelivered.replace(/<\/?f>/g, ""))[0] ?? "", /问题/));
});

describe("another order in the title than in the text is found", () => {
  for (const [name, text] of [
    ["two parts", draft("<f>绿道建设的路径与意义</f>", "重要意义", "衡量标准", "实施路径")],
    ["three parts", draft("<f>绿道建设的标准、意义与路径</f>", "重要意义", "衡量标准", "实施路径")],
    ["Traditional", draft("<f>綠道建設的路徑與標準</f>", "重要意義", "衡量標準", "實施路徑")],
    ["English", draft("<f>Paths and Significance of Streets</f>", "Significance", "Standards", "Paths")],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

describe("silent", () => {
  for (const [name, text] of [
    ["when the sections deliver in the order", draft("绿道建设的意义、标准与路径", "重要意义", "衡量标准", "实施路径")],
    ["when one section delivers two parts", draft("绿道建设的意义、标准与路径", "意义与标准", "实施路径")],
    ["for a title that names one part", draft("绿道建设的路径", "重要意义", "衡量标准", "实施路径")],
    ["for a title that names none", draft("把绿道修到家门口", "重要意义")],
    ["for a part that section-missing reports", draft("绿道建设的意义、标准与路径", "重要意义", "衡量标准")],
    [
      "for an order that section-order reports",
      draft("绿道建设的意义、标准与路径", "实施路径", "重要意义", "衡量标准"),
    ],
    ["before the first section", "# 绿道建设的意义、标准与路径\n\n开头。\n"],
    ["without a title", "## 重要意义\n\n文。\n"],
    ["in an empty document", ""],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

test("severities", () =>
  assert.deepEqual(severities(code, undelivered), { draft: "warning", review: "warning", final: "error" }));
