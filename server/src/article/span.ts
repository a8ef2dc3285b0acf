/**
 * A stretch of text: UTF-16 offsets into the document, 0-based, half-open.
 *
 * `{ start: 2, end: 4 }` of `"## 意义"` starts before the space and ends after it and `意`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text a span covers. Offsets outside the text are clipped, as `String.prototype.slice` does. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether the offset lies in the span or right after it, where a caret that belongs to it may stand. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether the inner span lies in the outer one; their ends may meet. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
