import MarkdownIt from "markdown-it";
import type { Article } from "../../server/src/article/article";
import { parseArticle } from "../../server/src/article/parseArticle";
import { passagesOf } from "../../server/src/article/markdown/prose";
import { ReadOnce } from "../../server/src/article/readOnce";
import { quotationsOf } from "../../server/src/article/markdown/quotations";
import { type Outline, provideDocumentSymbols } from "../../server/src/features/documentSymbols";
import { provideFoldingRanges } from "../../server/src/features/foldingRanges";
import { allProblems } from "../../server/src/checking/allProblems";
import { check, checkAgain, type Checked } from "../../server/src/checking/check";
import { rules } from "../../server/src/rules/registry";
import { analyse } from "../../server/src/structure/analyse";
import type { Analysis } from "../../server/src/structure/analysis";
import { defaultStructure } from "../../server/src/structure/builtIns/builtIns";
import { vocabularyOf } from "../../server/src/structure/vocabularies";
import { noConfiguration } from "../../server/src/structure/configuration";
import { matchStructure } from "../../server/src/structure/matchStructure";
import { languageOf } from "../../server/src/l10n/translations";
import type { Task } from "./measure";

/** The names of the tasks that others are held against. */
export const floor = "markdown-it, block rules only (the floor)";
export const fullCheck = "parse + match + all rules";
export const outline = "outline with points, from text";
export const keystroke = "after a keystroke: parse + match + all rules";
export const keystrokeOutline = "after a keystroke: outline with points";

const fileName = "draft.policy.md";

/** `block.parse` alone would leave out what markdown-it does to any text first. */
const blockOnly = new MarkdownIt({ html: true });
blockOnly.core.ruler.enableOnly(["normalize", "block"]);

let analysed: Analysis | undefined;

/** One analysis for all tasks of a text: one for each would fill the memory, and the collection of garbage would be the largest part of all that is measured. */
function analysisOf(text: string): Analysis {
  if (analysed?.article.text !== text) analysed = analyse(text, fileName);
  return analysed;
}

/** What the product does with a text, from the floor under it to the whole. */
export function ownTasks(): readonly Task[] {
  return [
    { name: floor, prepare: (text) => () => blockOnly.parse(text, {}).length },
    { name: "parse", prepare: (text) => () => countOf(parseArticle(text, () => vocabularyOf(defaultStructure))) },
    {
      name: "match",
      prepare: (text) => {
        const { article, structure } = analysisOf(text);
        return () => matchStructure(article, structure).mismatches.length;
      },
    },
    {
      name: "prose and quotations, shared by rules",
      prepare: (text) => {
        const { article } = analysisOf(text);
        // What is read once per article is forgotten with the copy.
        return () => {
          const copy = { ...article, readOnce: new ReadOnce() };
          return [passagesOf(copy).length, quotationsOf(copy).pairs.length];
        };
      },
    },
    ...rules.map(
      (rule): Task => ({
        name: `  ${rule.code}`,
        prepare: (text) => {
          const analysis = analysisOf(text);
          return () => allProblems(rule, analysis).length;
        },
      }),
    ),
    {
      name: "all rules",
      prepare: (text) => {
        const analysis = analysisOf(text);
        return () => check({ ...analysis, article: { ...analysis.article, readOnce: new ReadOnce() } }).length;
      },
    },
    { name: fullCheck, prepare: (text) => () => check(analyse(text, fileName)) },
    { name: outline, prepare: (text) => () => provideDocumentSymbols(analyse(text, fileName), languageOf("zh-cn")) },
    {
      name: keystroke,
      prepare: (text) => {
        const type = typing(text, (next, before: Checked | undefined) => checkAgain(analyse(next, fileName, noConfiguration, before?.analysis), before));
        return () => type().findings;
      },
    },
    {
      name: keystrokeOutline,
      prepare: (text) => {
        const type = typing(text, (next, before: Outline | undefined): Outline => {
          const analysis = analyse(next, fileName, noConfiguration, before?.analysis);
          return { analysis, symbols: provideDocumentSymbols(analysis, languageOf("zh-cn"), before) };
        });
        return () => type().symbols;
      },
    },
    {
      name: "folding",
      prepare: (text) => {
        const analysis = analysisOf(text);
        return () => provideFoldingRanges(analysis).length;
      },
    },
  ];
}

/** Types a letter in the middle of a text and deletes it again, in turn: every run has a new version of the text, and what was made of the one before. */
function typing<Made>(text: string, make: (text: string, before: Made | undefined) => Made): () => Made {
  const middle = text.length / 2;
  const typed = `${text.slice(0, middle)}新${text.slice(middle)}`;
  let made = make(text, undefined);
  let isTyped = false;
  return () => {
    isTyped = !isTyped;
    return (made = make(isTyped ? typed : text, made));
  };
}

function countOf({ blocks, sections }: Article): readonly number[] {
  return [blocks.length, sections.length, sections.reduce((sum, { series }) => sum + series.length, 0)];
}
