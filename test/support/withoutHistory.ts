import type { Section } from "../../server/src/article/article";

/** What an analysis or a part of it holds, without where the points of its sections were read: that is all in which one made with the help of an earlier version may differ. */
export function withoutHistory(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, inner: unknown) => (isSection(inner) ? { ...inner, series: inner.series, seriesRead: undefined } : inner instanceof Map || inner instanceof Uint32Array ? [...inner] : inner)));
}

function isSection(value: unknown): value is Section {
  return typeof value === "object" && value !== null && "seriesRead" in value && value.seriesRead !== undefined;
}
