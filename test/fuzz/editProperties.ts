import assert from "node:assert/strict";
import { type Outline, provideDocumentSymbols } from "../../server/src/features/documentSymbols";
import { checkAgain } from "../../server/src/checking/check";
import type { Finding } from "../../server/src/rules/rule";
import { analyse } from "../../server/src/structure/analyse";
import type { Analysis } from "../../server/src/structure/analysis";
import { noConfiguration } from "../../server/src/structure/configuration";
import { english } from "../support/languages";
import { withoutHistory } from "../support/withoutHistory";
import { chooser } from "./chooser";
import type { Subject, TextProperty } from "./subject";

/** What holds when a text is analysed with the help of the version before. */
export const editProperties: readonly TextProperty[] = [{ title: "after edits, analysed and checked with what was known before, it is what it is anew", holds: assertSameAnalysis }];

/** What changes how a text is read, near the edit or far from it. */
const pieces = ["", "", "", "甲", "，", "。", "#", "## ", "\n", "\n\n", "\r", "```\n", "<!--", "-->", "- ", "    ", "> ", "===\n", "|", "[a]: b", "一、", "第一，", "第三，", "“", "”", "：", "【待补】", "---\n", "总之，", "繁體"];

/** So many edits follow each other. */
const edits = 6;

function assertSameAnalysis({ text, seed }: Subject): void {
  const choose = chooser(seed);
  // In a longer text more is left alone.
  let current = choose(2) === 0 ? text : `${text}\n\n${text}`;
  let known = checkAgain(atHandIn(current), undefined);
  let outline = outlineOf(known.analysis);
  for (let edit = 0; edit < edits; edit++) {
    const start = choose(current.length + 1);
    const end = start + (choose(3) === 0 ? choose(40) : 0);
    current = current.slice(0, start) + (pieces[choose(pieces.length)] ?? "") + current.slice(end);
    known = checkAgain(atHandIn(current, known.analysis), known);
    const anew = checkAgain(atHandIn(current), undefined);
    assert.deepEqual(comparable(known.analysis), comparable(anew.analysis), JSON.stringify(current));
    assert.deepEqual(withFixes(known.findings), withFixes(anew.findings), JSON.stringify(current));
    outline = outlineOf(known.analysis, outline);
    assert.deepEqual(outline.symbols, outlineOf(anew.analysis).symbols, JSON.stringify(current));
  }
}

/** At stage `final` all rules are on. */
function atHandIn(text: string, before?: Analysis): Analysis {
  return { ...analyse(text, "draft", noConfiguration, before), stage: "final" };
}

function outlineOf(analysis: Analysis, before?: Outline): Outline {
  return { analysis, symbols: provideDocumentSymbols(analysis, english, before) };
}

function withFixes(findings: readonly Finding[]): readonly unknown[] {
  return findings.map((finding) => ({ ...finding, fixes: finding.fixes?.() }));
}

/** How much was kept is the only difference. */
function comparable(analysis: Analysis): unknown {
  return withoutHistory({ ...analysis, article: { ...analysis.article, markdown: { ...analysis.article.markdown, kept: undefined }, kept: undefined } });
}
