import { DiagnosticSeverity } from "vscode-languageserver-types";
import type { Position, Range, TextEdit } from "vscode-languageserver-types";
import type { Article } from "../article/article";
import { lineAt } from "../article/lineStarts";
import type { Span } from "../article/span";
import type { Severity } from "../structure/severity";
import type { Edit } from "../edits/edit";

/**
 * Between the offsets of the core and the positions of LSP. No other file converts.
 *
 * An LSP position (3.17, "Position") is a 0-based line and a 0-based count of UTF-16 code units in it; the line ends
 * before its LF, CRLF or CR. Offsets count UTF-16 code units as well, so nothing has to be decoded.
 */
export type Lines = Pick<Article, "text" | "lineStarts">;

/**
 * The position of an offset. An offset outside the text is clipped to its start or end; one between CR and LF, which no
 * position can name, is put before the CR.
 */
export function toPosition(lines: Lines, offset: number): Position {
  const clipped = Math.min(Math.max(offset, 0), lines.text.length);
  return positionOn(lines, lineAt(lines.lineStarts, clipped), clipped);
}

/** The position of an offset that lies on a line. */
function positionOn(lines: Lines, line: number, offset: number): Position {
  return { line, character: Math.min(offset, contentEnd(lines, line)) - (lines.lineStarts[line] ?? 0) };
}

/** The range of a span; both ends as in {@link toPosition}. */
export function toRange(lines: Lines, span: Span): Range {
  const start = toPosition(lines, span.start);
  // Most spans end on the line on which they start, which then need not be looked for again.
  const isOnLine = span.end >= span.start && span.end < (lines.lineStarts[start.line + 1] ?? -1);
  return { start, end: isOnLine ? positionOn(lines, start.line, span.end) : toPosition(lines, span.end) };
}

/**
 * The offset of a position. A character beyond the line's end means the line's end (LSP 3.17), a line beyond the
 * document's end the document's end; negative numbers and what is no number mean 0.
 */
export function toOffset(lines: Lines, { line, character }: Position): number {
  const row = atLeastZero(line);
  const start = lines.lineStarts[row];
  if (start === undefined) return lines.text.length;
  return Math.min(start + atLeastZero(character), contentEnd(lines, row));
}

/** The span of a range. A range whose end lies before its start becomes empty, at the start. */
export function toSpan(lines: Lines, range: Range): Span {
  const start = toOffset(lines, range.start);
  return { start, end: Math.max(start, toOffset(lines, range.end)) };
}

/** An edit of the core as an edit of LSP. */
export function toTextEdit(lines: Lines, edit: Edit): TextEdit {
  return { range: toRange(lines, edit.span), newText: edit.text };
}

/** The severity in LSP's numbers. */
export function toDiagnosticSeverity(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case "error":
      return DiagnosticSeverity.Error;
    case "warning":
      return DiagnosticSeverity.Warning;
    case "information":
      return DiagnosticSeverity.Information;
    case "hint":
      return DiagnosticSeverity.Hint;
  }
}

/** Offset after the last character of a line, its line break excluded. The line must exist. */
export function contentEnd({ text, lineStarts }: Lines, line: number): number {
  const start = lineStarts[line] ?? text.length;
  let end = lineStarts[line + 1] ?? text.length;
  if (end > start && text[end - 1] === "\n") end -= 1;
  if (end > start && text[end - 1] === "\r") end -= 1;
  return end;
}

function atLeastZero(value: number): number {
  return value > 0 ? Math.floor(value) : 0;
}
