import type { Article, Directive } from "../article/article";
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
export function createSilence({ text, frontMatter, directives, blocks }: Article): (finding: Pick<Finding, "code" | "span">) => boolean {
  const everywhere = new Set(frontMatter?.disable.map((value) => value.text.trim().toLowerCase()));
  if (everywhere.size === 0 && directives.length === 0) return () => false;
  const stretches: SilentStretch[] = [];
  let open: { readonly directive: Directive; readonly codes: readonly string[] | "all" }[] = [];
  for (const directive of directives) {
    const codes = codesOf(text, directive);
    if (directive.kind === "disable-next-line") {
      stretches.push({ codes, span: { start: directive.span.end, end: endOfNextBlock(text, directive.span.end, blocks) } });
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

/** The end of the paragraph, heading or other block that follows: in Chinese text that is one line. At the end of the text, its end. */
function endOfNextBlock(text: string, offset: number, blocks: Article["blocks"]): number {
  return blocks[partitionPoint(blocks, ({ span }) => span.start < offset)]?.span.end ?? text.length;
}
