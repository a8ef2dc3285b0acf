import type { Article, Directive } from "../article/article";
import { nextLineAt } from "../article/lineStarts";
import { partitionPoint } from "../article/partitionPoint";
import { textOf, touches, type Span } from "../article/span";
import type { Finding } from "./rule";

/** Text in which rules are silent: those with the codes, or all. */
interface SilentStretch {
  readonly codes: readonly string[] | "all";
  readonly span: Span;
}

/**
 * Tells whether the draft itself silences a finding: by a comment around it or on the line before it, or by `disable:` in the front
 * matter. `unknown-code` cannot be silenced by the comment it speaks of.
 */
export function createSilence(article: Article): (finding: Pick<Finding, "code" | "span">) => boolean {
  const { text, frontMatter, directives } = article;
  const everywhere = new Set(frontMatter?.disable.map((value) => value.text.trim().toLowerCase()));
  if (everywhere.size === 0 && directives.length === 0) return () => false;
  const stretches: SilentStretch[] = [];
  let open: { readonly directive: Directive; readonly codes: readonly string[] | "all" }[] = [];
  for (const directive of directives) {
    const codes = codesOf(text, directive);
    if (directive.kind === "disable-next-line") {
      stretches.push({ codes, span: { start: directive.span.end, end: endOfNextBlock(article, directive.span.end) } });
    } else if (directive.kind === "disable") {
      open.push({ directive, codes });
    } else {
      const ended = open.filter((one) => codes === "all" || one.codes === "all" || one.codes.some((code) => codes.includes(code)));
      for (const one of ended) stretches.push({ codes: codes === "all" ? one.codes : codes, span: { start: one.directive.span.end, end: directive.span.start } });
      // What the directive does not name goes on being silent.
      open = open.flatMap((one) => {
        if (!ended.includes(one)) return [one];
        const left = codes === "all" || one.codes === "all" ? [] : one.codes.filter((code) => !codes.includes(code));
        return left.length > 0 ? [{ ...one, codes: left }] : [];
      });
    }
  }
  for (const { directive, codes } of open) stretches.push({ codes, span: { start: directive.span.end, end: text.length } });
  return ({ code, span }) => everywhere.has(code) || stretches.some((stretch) => (stretch.codes === "all" || stretch.codes.includes(code)) && touches(stretch.span, span.start));
}

function codesOf(text: string, { codes }: Directive): readonly string[] | "all" {
  return codes.length === 0 ? "all" : codes.map((code) => textOf(text, code).toLowerCase());
}

/**
 * The end of the paragraph, heading or other block that follows, with what is left of its last line: blanks there are no part of it, and may be what is found.
 * In Chinese text a block is one line. At the end of the text, its end.
 */
function endOfNextBlock(article: Article, offset: number): number {
  const { text, blocks } = article;
  const span = blocks[partitionPoint(blocks, (block) => block.span.start < offset)]?.span;
  if (span === undefined) return text.length;
  const next = nextLineAt(article, Math.max(span.start, span.end - 1));
  return span.end + (/^[^\r\n]*/.exec(text.slice(span.end, next))?.[0].length ?? 0);
}
