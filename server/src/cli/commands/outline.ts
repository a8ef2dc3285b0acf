import type { DocumentSymbol } from "vscode-languageserver-types";
import { wordsOf } from "../../article/markdown/readText";
import type { Family, Point, Section } from "../../article/article";
import { pointsOf } from "../../article/article";
import { lineAt } from "../../article/lineStarts";
import type { Span } from "../../article/span";
import { textOf } from "../../article/span";
import { provideDocumentSymbols } from "../../features/documentSymbols";
import type { Language } from "../../l10n/language";
import { message } from "../../l10n/message";
import type { Analysis } from "../../structure/analysis";
import { analyseFile } from "../files/analyseFile";
import { complain, exitCodes, toJson, type Command, type ExitCode, type Invocation } from "./command";
import { UsageError } from "../terminal/usageError";
import { configurationReader } from "../files/configurationOf";
import { demandedBy, draftOptions, refuseUnknownStructure, tellMistakes } from "../terminal/draftOptions";
import { choice } from "../terminal/options";

const formats = ["text", "json"] as const;

/** `policy-draft outline`: what the editor shows as outline. */
export const outline: Command = {
  name: "outline",
  summary: message("print the structure of a draft: title, sections, points"),
  operands: "[OPTIONS] FILE",
  options: [
    { name: "format", value: formats, summary: message("how to print the result; default: text") },
    ...draftOptions,
  ],
  examples: [
    { line: "policy-draft outline draft.policy.md", meaning: message("the outline with line numbers") },
    {
      line: "policy-draft outline --format json draft.policy.md",
      meaning: message("the same as data for other programs"),
    },
  ],
  run,
};

async function run(invocation: Invocation): Promise<ExitCode> {
  const { values, operands, language, output } = invocation;
  const [path, ...others] = operands;
  if (path === undefined || others.length > 0) throw new UsageError(message("outline takes one file"));
  const readConfiguration = configurationReader(language, demandedBy(values));
  await refuseUnknownStructure(values, [path], readConfiguration);
  const analysed = await analyseFile(path, readConfiguration);
  if ("failure" in analysed) {
    complain(invocation, analysed.failure);
    return exitCodes.wrongUse;
  }
  const { analysis, mistakes } = analysed;
  output.print(
    choice(values, "format", formats) === "json" ? toJson(outlineOf(analysis)) : formatOutline(analysis, language),
  );
  return tellMistakes(mistakes, invocation) ? exitCodes.wrongUse : exitCodes.passed;
}

/** What `policy-draft outline --format json` prints. Absent parts are null, lines are 1-based. */
export interface Outline {
  readonly version: 1;
  readonly structure: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly editor: string | null;
  readonly lead: string | null;
  readonly introduction: string | null;
  readonly sections: readonly OutlineSection[];
  readonly conclusion: string | null;
}

export interface OutlineSection {
  /** The heading as a reader reads it, its number included; null for points without a heading. */
  readonly heading: string | null;
  readonly level: number | null;
  readonly roles: readonly string[];
  readonly line: number;
  readonly points: readonly OutlinePoint[];
}

export interface OutlinePoint {
  /** `第一，`; null for an unmarked point, whose number is null as well. */
  readonly marker: string | null;
  readonly family: Family | "unmarked";
  readonly number: number | null;
  readonly topic: string;
  readonly line: number;
  readonly points: readonly OutlinePoint[];
}

/** The article model as data for other programs. */
export function outlineOf({ article, structure }: Analysis): Outline {
  const text = (span: Span | undefined): string | null => (span === undefined ? null : textOf(article.text, span));
  const words = (span: Span | undefined): string | null => (span === undefined ? null : wordsOf(article.text, span));
  const line = ({ start }: Span): number => lineAt(article.lineStarts, start) + 1;
  const point = ({ span, marker, topic, series }: Point): OutlinePoint => ({
    marker: words(marker?.span),
    family: marker?.family ?? "unmarked",
    number: marker?.number ?? null,
    topic: wordsOf(article.text, topic),
    line: line(span),
    points: pointsOf({ series }).map(point),
  });
  const section = ({ heading, roles, span, series }: Section): OutlineSection => ({
    heading: words(heading?.content),
    level: heading?.level ?? null,
    roles,
    line: line(span),
    points: pointsOf({ series }).map(point),
  });
  return {
    version: 1,
    structure: structure.id,
    title: words(article.title?.content),
    byline: text(article.byline),
    editor: text(article.editor),
    lead: text(article.lead),
    introduction: text(article.introduction),
    sections: article.sections.map(section),
    conclusion: text(article.conclusion),
  };
}

/** What `policy-draft outline` prints: the editor's outline, with line numbers; empty for a draft without any part. */
export function formatOutline(analysis: Analysis, language: Language): string {
  const width = String(analysis.article.lineStarts.length).length;
  const format = ({ name, detail, range, children = [] }: DocumentSymbol, depth: number): string => {
    const line = String(range.start.line + 1).padStart(width);
    const size = detail === undefined ? "" : `  (${detail})`;
    return `${line}  ${"  ".repeat(depth)}${name}${size}\n${children.map((child) => format(child, depth + 1)).join("")}`;
  };
  return provideDocumentSymbols(analysis, language)
    .map((symbol) => format(symbol, 0))
    .join("");
}
