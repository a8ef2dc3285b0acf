import { CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import type { CompletionItem } from "vscode-languageserver-types";
import type { Article, Family, Marker, Point, Series } from "../../article/article";
import { pointsOf } from "../../article/article";
import { withNumber, writtenMarker } from "../../article/points/markers";
import { message } from "../../l10n/message";
import type { Message } from "../../l10n/message";
import { firstMarkers } from "../../structure/firstMarkers";
import { specificationsOf } from "../../structure/matchStructure";
import { analyse } from "../../structure/analyse";
import type { Analysis } from "../../structure/analysis";
import type { Caret, CompletionOptions } from "./completionRequest";
import { say } from "../../l10n/language";
import { toRange } from "../toLsp";

/** What may be there of a marker when its rest is asked for: `第`, `二`, `（三`, `Sec`; nothing on a blank line. */
const markerStart =
  /(?:第?[一二三四五六七八九十廿]{0,3}[是要]?|其[一二三四五六七八九十]?|[（(][一二三四五六七八九十\d]{0,2}|[首再最]|\d{1,2}|[A-Z][a-z]{0,8})$/;

/** Where a point can start: a line, or after the end of a sentence with its closing quotation marks; signs of emphasis may be there. */
const pointStart = /(?:^[ \t\u3000]*|[。！？；：;!?:.][”’」』）)"]*[ \t]*)[*_]{0,3}$/;

/**
 * The marker of the next point in each series that is open at the caret, the innermost first; where none is open, the
 * marker of a first point. Only at the start of a line or after a sentence, and only what continues the typed text.
 *
 * What is typed of the marker may already look like one, so the draft is looked at without it.
 */
export function markerCompletions(analysis: Analysis, caret: Caret, options: CompletionOptions): CompletionItem[] {
  const typed = markerStart.exec(caret.before)?.[0] ?? "";
  const start = caret.before.slice(0, caret.before.length - typed.length);
  if (!pointStart.test(start) || /^ {0,3}#/.test(start)) return [];
  if (typed === "" && start.trim() + caret.after.trim() !== "") return [];

  const { text } = analysis.article;
  const offset = caret.offset - typed.length;
  const draft = analyse(text.slice(0, offset) + text.slice(caret.offset), analysis.fileName, analysis.configuration);
  const wanted = candidates(draft, offset, /^[\s*_]*$/.test(start)).filter(({ text, isUsual }) =>
    typed === "" ? isUsual : widened(text).startsWith(widened(typed)),
  );
  return wanted.map(({ text, family, detail }, index) => ({
    label: text,
    kind: CompletionItemKind.EnumMember,
    detail: say(options.language, detail),
    // Editors filter by what is typed: a half-width parenthesis typed for a full-width one has to match too.
    filterText: text.startsWith(typed) ? text : typed + text,
    sortText: `marker ${index}`,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: {
      range: toRange(analysis.article, { start: offset, end: caret.offset }),
      newText: text + spaceAfter(text, family, caret),
    },
  }));
}

/** A marker to write. */
export interface Candidate {
  readonly text: string;
  readonly family: Family;
  readonly detail: Message;
  /** Whether it is what the draft or its structure uses here; others come only when they are being typed. */
  readonly isUsual: boolean;
}

function candidates({ article, match }: Analysis, offset: number, atLineStart: boolean): readonly Candidate[] {
  const section = article.sections.findLast(({ span }) => span.start <= offset);
  if (section === undefined) return [];
  const open = openMarkers(section, offset);
  const next = open.toReversed().flatMap((marker) => nextMarker(article, marker) ?? []);
  const usual = specificationsOf(match, section)[0]?.points.family;
  const first = Object.entries(firstMarkers)
    .filter(([family]) => (family === "english") === (article.script === "latin"))
    .map(([family, text]): Candidate => ({
      text,
      family: family as Family,
      detail: message("First point of a series"),
      isUsual: family === usual,
    }));
  if (open.length === 0) return atLineStart ? first : [];
  // Inside a point a series of the next level starts; official texts start it with 一是.
  const nested = open.some(({ family }) => family === "is") ? [] : first.filter(({ family }) => family === "is");
  return [...next, ...nested];
}

/** The markers of the last points before the offset, the outermost first, each nested in the one before it. */
function openMarkers(parent: { readonly series: readonly Series[] }, offset: number): readonly Marker[] {
  return openPoints(parent, offset).flatMap(({ marker, form }) =>
    marker === undefined || form === "heading" ? [] : [marker],
  );
}

/** The last points before an offset, the outermost first, each nested in the one before it. */
export function openPoints(parent: { readonly series: readonly Series[] }, offset: number): readonly Point[] {
  const last = pointsOf(parent).findLast(({ span }) => span.start < offset);
  return last === undefined ? [] : [last, ...openPoints(last, offset)];
}

/** The next marker of a series; undefined for bullets and after the last of a kind (另一方面). */
export function nextMarker({ text, script }: Article, marker: Marker): Candidate | undefined {
  const { family, number } = marker;
  // Every editor continues bullets, and they have no numbers.
  const next = family === "bullet" ? undefined : withNumber(writtenMarker(text, marker), family, number + 1, script);
  return next === undefined
    ? undefined
    : { text: next, family, detail: message("Point {0} of this series", number + 1), isUsual: true };
}

/** Chinese markers take no blank before their text; English ones and those of Markdown lists need a blank. */
export function spaceAfter(marker: string, family: Family, { after }: Caret): string {
  return (family === "list" || /[A-Za-z]/.test(marker)) && !/^\s/.test(after) ? " " : "";
}

/** With full-width parentheses, so that `(` finds `（一）`. */
function widened(text: string): string {
  return text.replaceAll("(", "（").replaceAll(")", "）");
}
