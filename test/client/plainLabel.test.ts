import assert from "node:assert/strict";
import { test } from "node:test";
import { plainLabel } from "../../client/src/plainLabel";

/** How VS Code finds icons in a label, and links in the details of a status item and in messages (`iconLabels.ts` and `linkedText.ts` of its sources). */
const [icon, link] = [
  /(\\)?\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/,
  /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i,
];

for (const text of [
  "$(zap)",
  "甲$(sync~spin)乙$(zap)",
  "$$(zap)",
  "[x](command:workbench.action.quit)",
  "[x](https://example.org 'a')",
  "[$(zap)](command:a)",
  "\\$(zap)",
  "\\[x](file:///etc)",
]) {
  test(`shows as it stands: ${text}`, () => {
    const label = plainLabel(text);
    assert(icon.test(text) || link.test(text));
    assert.doesNotMatch(label, icon);
    assert.doesNotMatch(label, link);
    assert.equal(label.replaceAll("\u2060", ""), text);
  });
}

test("leaves other text as it is", () => {
  for (const text of ["", "意义—标准—路径 · 缺：实现路径", "a (b) [c] $d", "（一）"])
    assert.equal(plainLabel(text), text);
});
