import type { Article, Point } from "../../article/article";
import { wordsOf } from "../../article/markdown/readText";

/** A point by its marker and topic: `第一 有没有便民服务是衡量的前提`; empty for one without either. */
export function pointName(article: Article, { marker, topic }: Point): string {
  const word = marker === undefined ? "" : markerWord(wordsOf(article.text, marker.span));
  return `${word} ${wordsOf(article.text, topic)}`.trim();
}

/** `第一，` is read as 第一, `一、` as 一; `（一）`, `①` and `1.` are read as they are written. */
function markerWord(marker: string): string {
  return "、，,：:".includes(marker.charAt(marker.length - 1) || " ") ? marker.slice(0, -1) : marker;
}
