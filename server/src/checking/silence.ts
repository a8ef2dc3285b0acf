import type { Article, Directive } from "../article/article";
import { blockIndexFrom } from "../article/markdown/blockAt";
import { nextLineAt } from "../article/lineStarts";
import { partitionPoint } from "../article/partitionPoint";
import { textOf, touches, type Span } from "../article/span";
import type { Finding } from "../rules/rule";

/** A comment of the draft, with what it says. */
interface Order {
  readonly kind: Directive["kind"];
  readonly codes: readonly string[] | "all";
  /** The comment; of `disable-next-line` what it silences. */
  readonly span: Span;
}

/**
 * Whether the draft itself silences a finding: by a comment around it or on the line before it, or by `disable:` in the front
 * matter. `unknown-code` cannot be silenced by the comment it reports.
 *
 * The comments are read once for each code, so the time grows with comments and findings, not with their product.
 */
export function createSilence(article: Article): (finding: Pick<Finding, "code" | "span">) => boolean {
  const { text, frontMatter, directives } = article;
  const everywhere = new Set(frontMatter?.disable.map((value) => value.text.trim().toLowerCase()));
  if (everywhere.size === 0 && directives.length === 0) return () => false;
  const orders = directives.map((directive): Order => ({
    kind: directive.kind,
    codes: codesOf(text, directive),
    span: directive.kind === "disable-next-line" ? nextBlock(article, directive) : directive.span,
  }));
  const stretchesOfCodes = new Map<string, readonly Span[]>();
  return ({ code, span }) => {
    if (everywhere.has(code)) return true;
    const known = stretchesOfCodes.get(code);
    const stretches = known ?? silentStretches(orders, code, text.length);
    if (!known) stretchesOfCodes.set(code, stretches);
    const stretch = stretches[partitionPoint(stretches, ({ start }) => start <= span.start) - 1];
    return stretch !== undefined && touches(stretch, span.start);
  };
}

/** The stretches of text in which a rule is silent, in order and apart from each other. */
function silentStretches(orders: readonly Order[], code: string, end: number): readonly Span[] {
  const stretches: Span[] = [];
  let open: number | undefined;
  for (const { kind, codes, span } of orders) {
    if (codes !== "all" && !codes.includes(code)) continue;
    if (kind === "disable-next-line") {
      stretches.push(span);
    } else if (kind === "disable") {
      open ??= span.end;
    } else if (open !== undefined) {
      stretches.push({ start: open, end: span.start });
      open = undefined;
    }
  }
  if (open !== undefined) stretches.push({ start: open, end });
  const apart: Span[] = [];
  for (const stretch of stretches.sort((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (last && stretch.start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    else apart.push(stretch);
  }
  return apart;
}

function codesOf(text: string, { codes }: Directive): readonly string[] | "all" {
  return codes.length === 0 ? "all" : codes.map((code) => textOf(text, code).toLowerCase());
}

/**
 * What `disable-next-line` silences: from after the comment to the end of the paragraph, heading or other block that follows, with what is left of its last line: blanks there are no
 * part of it, and may be what is found. In Chinese text a block is one line. At the end of the text, up to its end.
 */
function nextBlock(article: Article, { span: { end: start } }: Directive): Span {
  const { text, blocks } = article;
  const span = blocks[blockIndexFrom(blocks, start)]?.span;
  if (span === undefined) return { start, end: text.length };
  const next = nextLineAt(article, Math.max(span.start, span.end - 1));
  return { start, end: span.end + (/^[^\r\n]*/.exec(text.slice(span.end, next))?.[0].length ?? 0) };
}
