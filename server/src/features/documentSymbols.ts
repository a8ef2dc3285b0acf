import { wordsOf } from "../article/markdown/readText";
import { SymbolKind } from "vscode-languageserver-types";
import type { DocumentSymbol } from "vscode-languageserver-types";
import type { Article, Heading, Point, Section } from "../article/article";
import { pointsOf } from "../article/article";
import type { Span } from "../article/span";
import { textOf } from "../article/span";
import { message } from "../l10n/message";
import type { Analysis } from "../structure/analysis";
import { specificationsOf } from "../structure/matchStructure";
import { choose, say } from "../l10n/language";
import type { Language } from "../l10n/language";
import { pointName } from "./shared/partNames";
import { endOfShown, partsBefore } from "./shared/shownParts";
import { sizeMessage } from "./shared/size";
import { toRange } from "./toLsp";

/**
 * The outline as one tree: title → sections → points → nested points. Without a title the sections are the roots.
 *
 * VS Code refuses a symbol without a name and one whose `selectionRange` is not inside its `range`, so neither is ever
 * made. Ranges are whole parts, because sticky scroll and breadcrumbs read them (LSP 3.17, `DocumentSymbol`). Of a file with more parts than are shown it has the first ones.
 */
export function provideDocumentSymbols(analysis: Analysis, language: Language): DocumentSymbol[] {
  const { article } = analysis;
  const end = endOfShown(article);
  const sections = partsBefore(article.sections, end).map((section) => sectionSymbol(analysis, section, end, language));
  if (article.title === undefined) return sections;
  return [titleSymbol(analysis, article.title, sections, language)];
}

function titleSymbol(
  { article, structure }: Analysis,
  title: Heading,
  children: DocumentSymbol[],
  language: Language,
): DocumentSymbol {
  // Everything belongs to the title, also what somebody put above it.
  const start = Math.min(title.span.start, article.sections[0]?.span.start ?? title.span.start);
  return symbol(article, {
    name: wordsOf(article.text, title.content),
    fallback: () => say(language, message("(untitled)")),
    detail: choose(language, structure.names),
    kind: SymbolKind.File,
    span: { start, end: article.body.end },
    selection: title.span,
    children,
  });
}

function sectionSymbol(
  { article, match }: Analysis,
  section: Section,
  end: number,
  language: Language,
): DocumentSymbol {
  const roles = specificationsOf(match, section);
  const detail = [
    ...roles.map(({ names }) => choose(language, names)),
    say(language, sizeMessage(section.size, article.script)),
  ];
  return symbol(article, {
    name: section.heading === undefined ? "" : wordsOf(article.text, section.heading.content),
    fallback: () => say(language, message("(no heading)")),
    detail: detail.join(" · "),
    // What VS Code's own Markdown outline uses for headings.
    kind: SymbolKind.String,
    span: section.span,
    selection: section.heading?.span ?? firstLine(article, section.span),
    children: pointSymbols(article, section, end, language),
  });
}

function pointSymbols(article: Article, parent: Section | Point, end: number, language: Language): DocumentSymbol[] {
  return partsBefore(pointsOf(parent), end).map((point) => pointSymbol(article, point, end, language));
}

function pointSymbol(article: Article, point: Point, end: number, language: Language): DocumentSymbol {
  return symbol(article, {
    name: pointName(article, point),
    fallback: () => say(language, message("(empty point)")),
    detail: undefined,
    kind: SymbolKind.EnumMember,
    span: point.span,
    selection: { start: point.marker?.span.start ?? point.topic.start, end: point.topic.end },
    children: pointSymbols(article, point, end, language),
  });
}

interface SymbolParts {
  readonly name: string;
  /** Gives the name when there is none; never empty itself. */
  readonly fallback: () => string;
  readonly detail: string | undefined;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: DocumentSymbol[];
}

function symbol(
  article: Article,
  { name, fallback, detail, kind, span, selection, children }: SymbolParts,
): DocumentSymbol {
  const result: DocumentSymbol = {
    name: name === "" ? fallback() : name,
    kind,
    range: toRange(article, span),
    selectionRange: toRange(article, inside(selection, span)),
    children,
  };
  if (detail !== undefined) result.detail = detail;
  return result;
}

function firstLine(article: Article, span: Span): Span {
  const length = textOf(article.text, span).search(/[\r\n]/);
  return length < 0 ? span : { start: span.start, end: span.start + length };
}

function inside(inner: Span, outer: Span): Span {
  const start = Math.min(Math.max(inner.start, outer.start), outer.end);
  return { start, end: Math.min(Math.max(inner.end, start), outer.end) };
}
