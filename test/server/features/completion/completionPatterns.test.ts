import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CompletionItem, TextEdit } from "vscode-languageserver-types";
import { provideCompletions } from "../../../../server/src/features/completion/completion";
import type { Language } from "../../../../server/src/l10n/language";
import { provideSentencePatterns } from "../../../../server/src/features/completion/sentencePatterns";
import { toPosition } from "../../../../server/src/features/toLsp";
import { analyse } from "../../../../server/src/structure/analyse";
import { builtInStructures, defaultStructure } from "../../../../server/src/structure/builtIns/builtIns";
import { plainText } from "../../../../server/src/structure/snippetSyntax";
import { completeDraft } from "../../../support/drafts";
import { english, simplifiedChinese } from "../../../support/languages";
import { withCaret } from "../../../support/marked";

/** What is offered at the caret, in the order in which an editor shows it. */
function itemsAt(draft: string, language: Language = english): readonly CompletionItem[] {
  const { text, offset } = withCaret(draft);
  const analysis = analyse(text, "");
  const items = provideCompletions(analysis, toPosition(analysis.article, offset), { language, snippets: true });
  return items.toSorted((first, second) =>
    (first.sortText ?? first.label) < (second.sortText ?? second.label) ? -1 : 1,
  );
}

const labelsAt = (draft: string): readonly string[] => itemsAt(draft).map(({ label }) => label);

/** The draft after the item with a label was accepted, every tab stop kept at its default. */
function accepted(draft: string, label: string): string {
  const item = itemsAt(draft).find((candidate) => candidate.label === label);
  assert.ok(item, `${label} among ${labelsAt(draft).join(", ")}`);
  const { range, newText } = item.textEdit as TextEdit;
  return TextDocument.applyEdits(TextDocument.create("file:///a", "policy-draft", 1, withCaret(draft).text), [
    { range, newText: plainText(newText) },
  ]);
}

const standards = (rest: string): string => `# 城市绿道的意义、标准与路径\n\n## 城市绿道的衡量标准\n\n第一，${rest}\n`;

for (const { title, draft, labels } of [
  {
    title: "behind a marker, by its first words",
    draft: standards("有没|"),
    labels: ["有没有…是衡量的前提", "有没有…是衡量的关键", "有没有…是衡量的落脚点"],
  },
  { title: "behind a nested marker", draft: standards("修路。一是主要|"), labels: ["主要看…，是否…"] },
  { title: "at the start of a paragraph", draft: "# 题\n\n## 实施路径\n\n既|\n", labels: ["既要…，又要…"] },
  {
    title: "by the words behind a gap",
    draft: "# 题\n\n## 重要意义\n\n是|\n",
    labels: ["…是…的必然要求", "…是…的重要举措", "…是…的迫切需要", "…是…的重要保障"],
  },
  {
    title: "quotations behind a sentence, and nothing else",
    draft: standards("有没有人走是前提。正如|"),
    labels: ["正如…所说，“…”"],
  },
  { title: "quotations in the introduction", draft: "# 题\n\n指|\n\n## 重要意义\n", labels: ["…指出：“…”"] },
  {
    title: "in Traditional Chinese",
    draft: "# 綠道\n\n## 綠道的衡量標準\n\n第一，有沒|\n",
    labels: ["有沒有…是衡量的前提", "有沒有…是衡量的關鍵", "有沒有…是衡量的落腳點"],
  },
  {
    title: "in English",
    draft: "# Streets\n\n## Paths for Streets\n\nPub|\n",
    labels: ["Publish … and let … judge the result"],
  },
]) {
  test(`offered ${title}`, () => assert.deepEqual(labelsAt(draft), labels));
}

const quoting = (caret: string): string =>
  `# 题\n\n## 重要意义\n\n江城图书馆学会指出：“读书是习惯。”《绿道设计导则》和《绿道设计导则》提出办法。有人认为，“可以不读”。\n\n${caret}\n`;

for (const { title, typed, labels } of [
  {
    title: "works, each once",
    typed: "《|",
    labels: ["《绿道设计导则》提出，“…”", "《…》提出，“…”", "《…》明确要求，“…”"],
  },
  { title: "works before the bracket that the editor closes", typed: "《绿|》", labels: ["《绿道设计导则》提出，“…”"] },
  { title: "speakers", typed: "江城|", labels: ["江城图书馆学会指出：“…”"] },
]) {
  test(`offered as sources of the draft: ${title}`, () => assert.deepEqual(labelsAt(quoting(typed)), labels));
}

test("accepting replaces what is typed, with the topic of the draft in its place", () => {
  assert.equal(accepted(standards("有没|"), "有没有…是衡量的前提"), standards("有没有【做到什么】是衡量的前提。"));
  assert.equal(
    accepted(standards("衡|"), "衡量…的成效，主要有以下标准："),
    standards("衡量城市绿道的成效，主要有以下标准："),
  );
  assert.equal(
    accepted(quoting("《绿|》"), "《绿道设计导则》提出，“…”"),
    quoting("|").replace("|", "《绿道设计导则》提出，“【引文】”。"),
  );
});

for (const { title, draft } of [
  { title: "for words that begin no sentence", draft: standards("绿道|") },
  { title: "in the middle of a sentence", draft: standards("看人数，主要|") },
  { title: "before text", draft: standards("有没|有人走。") },
  { title: "in a heading", draft: "# 题\n\n## 有没|\n" },
  { title: "of another section", draft: completeDraft.replace("第二，要完善", "第二，有没|\n\n要完善") },
]) {
  test(`nothing is offered ${title}`, () => assert.deepEqual(labelsAt(draft), []));
}

test("markers and sections come before sentences", () => {
  const kinds = itemsAt("# 题\n\n## 重要意义\n\n第一，甲。乙。\n\n第二，丙。丁。\n\n|\n").map(
    ({ sortText = "" }) => sortText.split(" ")[0],
  );
  assert.deepEqual([...new Set(kinds)], ["marker", "section", "sentence"]);
});

test("the detail says what a sentence is for, in the editor's language", () => {
  assert.deepEqual(
    [
      ...new Set(
        itemsAt(standards("|"), simplifiedChinese).flatMap(({ detail, sortText }) =>
          sortText?.startsWith("sentence") ? [detail] : [],
        ),
      ),
    ],
    ["“衡量标准”部分的句式", "交代出处的引文"],
  );
});

test("the command has the same sentences, whatever is typed", () => {
  const { text, offset } = withCaret(standards("绿道|要修好。"));
  const { article } = analyse(text, "");
  const { patterns } = provideSentencePatterns(analyse(text, ""), toPosition(article, offset), english);
  assert.ok(
    patterns.some(({ label, detail }) => label === "有没有…是衡量的前提" && detail === "Sentence for “Standards”"),
  );
  assert.ok(patterns.some(({ snippet }) => snippet === "${1:【谁】}指出：“${2:【引文】}”。"));
});

for (const { id, sections, scripts } of builtInStructures) {
  for (const { id: section, patterns } of sections) {
    test(`${id}: the sentences for ${section} are of their script, with gaps from 1 in order`, () => {
      for (const script of scripts) {
        const sentences = patterns[script];
        if (id === defaultStructure.id) assert.ok(sentences.length >= 4, script);
        for (const sentence of sentences) {
          const stops = [...sentence.matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number));
          assert.deepEqual(
            stops,
            stops.map((_, index) => index + 1),
            sentence,
          );
          assert.match(sentence, script === "latin" ? /[.:]$/ : /[。：]$/);
          assert.equal(/\p{Script=Han}/u.test(sentence), script !== "latin", sentence);
        }
      }
    });
  }
}
