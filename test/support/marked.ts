import type { Span } from "../../server/src/article/span";

/** A draft without its marks, and where the caret `|` was in it. The draft must have exactly one. */
export function withCaret(draft: string): { readonly text: string; readonly offset: number } {
  const parts = draft.split("|");
  if (parts.length !== 2) throw new Error(`A draft needs one caret |, this one has ${parts.length - 1}: ${draft}`);
  return { text: parts.join(""), offset: draft.indexOf("|") };
}

/** A draft without its tags, and the spans that `<tag>…</tag>` enclosed, in the order of the opening tags; they may nest. */
export function withSpans(draft: string, tag: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = "";
  for (const part of draft.split(new RegExp(`(</?${tag}>)`))) {
    if (part === `<${tag}>`) {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (part === `</${tag}>`) {
      const span = open.pop();
      if (span === undefined) throw new Error(`A closing tag without an opening one: ${draft}`);
      span.end = text.length;
    } else {
      text += part;
    }
  }
  if (open.length > 0) throw new Error(`An opening tag without a closing one: ${draft}`);
  return { text, spans };
}
