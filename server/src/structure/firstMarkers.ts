import type { Family } from "../article/article";

/** How a series starts in each family that a writer may start one with; lists and headings have Markdown's own ways. */
export const firstMarkers: Readonly<Partial<Record<Family, string>>> = {
  ordinal: "第一，",
  is: "一是",
  hanziParenthesis: "（一）",
  partial: "其一，",
  sequence: "首先，",
  need: "一要",
  english: "First,",
};
