import assert from "node:assert/strict";
import { test } from "node:test";
import { changesProtected } from "../../../server/src/edits/protectedEdits";
import { parse } from "../../support/trees";

const text = "# 题\n\n见 https://a.cn/甲 和 `乙`。\n";
const article = parse(text);

/** Whether the first occurrence of a part of the text may not be replaced so. */
const isRefused = (part: string, written: string): boolean => {
  const start = text.indexOf(part);
  return changesProtected(article, [{ span: { start, end: start + part.length }, text: written }]);
};

test("edits that change a protected span are known", () => {
  assert.equal(isRefused("甲", "丙"), true);
  assert.equal(isRefused("和 `", "与 `"), true);
  assert.equal(isRefused("和", "与"), false);
  assert.equal(changesProtected(article, [{ span: { start: 10, end: 10 }, text: "丙" }]), true);
});

test("edits that write the same span elsewhere keep it", () => {
  const code = text.indexOf("`乙`");
  const moved = [
    { span: { start: code, end: code + 3 }, text: "" },
    { span: { start: 5, end: 5 }, text: "`乙`" },
  ];
  assert.equal(changesProtected(article, moved), false);
});

test("a text without such spans lets all edits pass", () =>
  assert.equal(changesProtected(parse("# 题\n\n甲。\n"), [{ span: { start: 0, end: 7 }, text: "" }]), false));
