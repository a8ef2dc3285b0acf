import type { Block, FrontMatter } from "../article";
import { lineAt } from "../lineStarts";
import { possibleShifts } from "../damage/byteShifts";
import { partitionPoint } from "../partitionPoint";
import type { Span } from "../span";
import { inlineSyntax } from "./inlineSyntax";

/** What the protected spans are read from. */
export interface ProtectedSource {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly body: Span;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Pick<Block, "kind" | "span">[];
}

/**
 * The protected spans of a text: what no rule, fix, cleaning step or move edits, and where no marker, quotation or finding of the text rules starts. They are
 * in the order of the text and apart:
 *
 * - front matter, code, HTML blocks, formulas `$$…$$`, delimiter rows of tables
 * - lines of directives (`:::`, `???+`), bodies of footnotes and notes
 * - inside prose what {@link inlineSyntax} finds: code spans, addresses, link targets, wiki links, tags, `$…$`, attributes, article numbers (`第3.2条`)
 * - where bytes may have been shifted (`?边@`)
 *
 * Total: what is opened and never closed protects nothing.
 */
export function readProtectedSpans(source: ProtectedSource): readonly Span[] {
  const { text, frontMatter, blocks } = source;
  const spans: Span[] = frontMatter ? [frontMatter.span] : [];
  spans.push(...formulasIn(source), ...readNotes(source), ...possibleShifts(text).map(({ span }) => span));
  for (const { kind, span } of blocks) {
    if (kind === "code" || kind === "html") spans.push(span);
    else if (kind === "table") spans.push(...delimiterRows(text, span), ...inlineSyntax(text, span));
    else if (kind !== "rule") spans.push(...inlineSyntax(text, span));
  }
  return joined(spans);
}

/** Whether a span has a character in common with one of the protected spans; an empty one, whether it lies inside one. */
export function isProtected(spans: readonly Span[], { start, end }: Span): boolean {
  const next = spans[partitionPoint(spans, (span) => span.end <= start)];
  return next !== undefined && (start === end ? next.start < start : next.start < end);
}

/** The protected spans that have a character in common with a span. */
export function protectedIn(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  return spans.slice(
    partitionPoint(spans, (span) => span.end <= start),
    partitionPoint(spans, (span) => span.start < end),
  );
}

/** In order and apart: those that overlap are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (end <= start) continue;
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

const dollars = "$$";

/** Display formulas: from `$$` at the start of a line to the next `$$`, within lines that no blank line parts. */
function formulasIn({ text, lineStarts, body }: ProtectedSource): readonly Span[] {
  const spans: Span[] = [];
  let offset = text.indexOf(dollars, body.start);
  while (offset >= 0) {
    const close = text.indexOf(dollars, offset + dollars.length);
    if (close < 0) break;
    const lineStart = lineStarts[lineAt(lineStarts, offset)] ?? 0;
    const opens = text.slice(lineStart, offset).trim() === "" || !/[\r\n]/.test(text.slice(offset, close));
    if (opens && !/(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/.test(text.slice(offset, close))) {
      spans.push({ start: offset, end: close + dollars.length });
      offset = text.indexOf(dollars, close + dollars.length);
    } else {
      offset = close;
    }
  }
  return spans;
}

/** `[^1]: …` opens a footnote, `???+ note` and `!!! tip` a note whose body is indented; `:::` is a line of its own. */
const opensFootnote = /^ {0,3}\[\^[^\]\s]{1,60}\]:/;
const opensNote = /^ {0,3}(?:\?{3}\+?|!{3}) ?\w/;
const directiveLine = /^ {0,3}:{3,}[^:]*$/;
const indented = /^(?: {4}| {0,3}\t)/;

/** Lines of directives, and footnotes and notes with the indented lines that belong to them, blank lines between these included. In the order of the text and apart. */
export function readNotes({
  text,
  lineStarts,
  body,
}: Pick<ProtectedSource, "text" | "lineStarts" | "body">): readonly Span[] {
  if (!/\[\^|\?\?\?|!!!|:::/.test(text)) return [];
  const spans: Span[] = [];
  const first = lineAt(lineStarts, body.start);
  const lineSpan = (line: number): Span => ({
    start: Math.max(lineStarts[line] ?? text.length, body.start),
    end: lineStarts[line + 1] ?? text.length,
  });
  for (let line = first; line < lineStarts.length; line++) {
    const span = lineSpan(line);
    const words = text.slice(span.start, Math.min(span.end, span.start + longestOpening)).trimEnd();
    if (directiveLine.test(words)) spans.push(span);
    if (!opensFootnote.test(words) && !opensNote.test(words)) continue;
    let end = span.end;
    for (let next = line + 1; next < lineStarts.length; next++) {
      const following = lineSpan(next);
      const own = text.slice(following.start, following.end);
      if (indented.test(own) && own.trim() !== "") {
        end = following.end;
        line = next;
      } else if (own.trim() !== "") {
        break;
      }
    }
    spans.push({ start: span.start, end });
  }
  return spans;
}

/** How much of a line is read to see what it opens, in UTF-16 units. */
const longestOpening = 200;

/** `| --- | :-: |`: the row of a table that says how its columns are aligned (GitHub Flavored Markdown 0.29, 4.10). */
function delimiterRows(text: string, { start, end }: Span): readonly Span[] {
  const rows = text.slice(start, end).matchAll(/^[^\r\n]+/gm);
  return [...rows]
    .filter(([row]) => row.includes("-") && /^[\s|:>-]+$/.test(row))
    .map(({ index, 0: row }) => ({ start: start + index, end: start + index + row.length }));
}
