import type { Block, Directive } from "../article";
import { CharacterKind, holds, type PunctuationIndex } from "../text/punctuationIndex";
import type { Span } from "../span";

/** What every directive holds: most drafts have none, and then nothing is searched. */
const sign = "policy-draft-";

/** Maximum characters of codes; a longer comment is prose. */
const comment = /<!--\s{0,20}policy-draft-(disable-next-line|disable|enable)(?![\w-])([^<>]{0,2000}?)-->/g;

/**
 * The comments that turn rules off and on: `<!-- policy-draft-disable CODE… -->`, `<!-- policy-draft-enable CODE… -->`,
 * `<!-- policy-draft-disable-next-line CODE… -->`. Codes are separated by blanks or commas. Code blocks only show such comments.
 */
export function readDirectives(
  text: string,
  blocks: readonly Block[],
  punctuation: PunctuationIndex,
): readonly Directive[] {
  if (!holds(punctuation, CharacterKind.tagOpening) || !text.includes(sign)) return [];
  return blocks.filter(({ kind }) => kind !== "code").flatMap((block) => directivesIn(text, block.span));
}

function directivesIn(text: string, span: Span): readonly Directive[] {
  const content = text.slice(span.start, span.end);
  if (!content.includes(sign)) return [];
  return [...content.matchAll(comment)].map((match): Directive => {
    const start = span.start + match.index;
    const [whole, kind, codes = ""] = match;
    const offset = start + whole.length - "-->".length - codes.length;
    return {
      kind: kind as Directive["kind"],
      codes: [...codes.matchAll(/[^\s,，]+/g)].map(({ index, 0: code }) => ({
        start: offset + index,
        end: offset + index + code.length,
      })),
      span: { start, end: start + whole.length },
    };
  });
}
