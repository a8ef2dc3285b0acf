import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { provideDocumentHighlights } from "../../../../server/src/features/documentHighlights";
import { provideDocumentSymbols } from "../../../../server/src/features/documentSymbols";
import { provideDraftStructure } from "../../../../server/src/features/requests/draftStructure";
import { maximumParts } from "../../../../server/src/features/shared/shownParts";
import { toPosition } from "../../../../server/src/features/toLsp";
import type { DraftPart } from "../../../../server/src/protocol";
import { analyse } from "../../../../server/src/structure/analyse";
import { english } from "../../../support/languages";

/** A draft of two sections with so many points in the first one; two of three are inside another point. The second has one point. */
function draftOf(points: number): string {
  return `# 题\n\n## 实施路径\n\n${Array.from({ length: points }, (_, index) => (index % 3 === 0 ? "\n\n第一，登记。" : index % 3 === 1 ? "一是甲。" : "二是乙。")).join("")}\n\n## 附则\n\n第一，公布。\n`;
}

function countSymbols(symbols: readonly DocumentSymbol[]): number {
  return symbols.reduce((count, { children }) => count + 1 + countSymbols(children ?? []), 0);
}

/** How many parts there are in the text, those not counted that are only expected. */
function countParts(parts: readonly DraftPart[]): number {
  return parts.reduce((count, part) => count + (part.range === undefined ? 0 : 1) + countParts(part.parts), 0);
}

test("of a draft that has more parts than are shown, outline and structure have the first ones", () => {
  // Both sections and the point of the second one are parts too.
  for (const [points, shown, sections] of [
    [maximumParts - 3, maximumParts, 2],
    [maximumParts - 1, maximumParts, 1],
    [maximumParts + 3000, maximumParts, 1],
  ] as const) {
    const analysis = analyse(draftOf(points), "");
    const [title] = provideDocumentSymbols(analysis, english);
    assert.equal(countSymbols(title?.children ?? []), shown);
    assert.equal(title?.children?.length, sections);
    const { parts } = provideDraftStructure(analysis, english, { uri: "", version: 1 });
    assert.equal(countParts(parts), shown);
  }
});

test("of a series with more markers than are shown, those around the caret are highlighted", () => {
  const analysis = analyse(`## 实施路径\n\n${"一是登记。".repeat(2 * maximumParts)}\n`, "");
  const text = "一是登记。".length;
  for (const [point, first] of [
    [0, 0],
    [maximumParts, maximumParts / 2 + 1],
  ] as const) {
    const caret = toPosition(analysis.article, analysis.article.text.indexOf("一是") + point * text);
    const highlights = provideDocumentHighlights(analysis, caret);
    assert.equal(highlights.length, maximumParts);
    assert.equal(highlights[0]?.range.start.character, first * text);
  }
});
