import type { CodeLens } from "vscode-languageserver-types";
import type { Analysis } from "../structure/analysis";
import { say, type Language } from "../l10n/language";
import { pointCount, pointsMessage } from "./shared/pointCount";
import { sizeMessage } from "./shared/size";
import { toRange } from "./toLsp";

/** Above the heading of each section its points and its size: `Points: 3 · 823 characters`; how many points are expected only where there are fewer. They show and do nothing. */
export function provideCodeLenses(analysis: Analysis, language: Language): CodeLens[] {
  const { article } = analysis;
  return article.sections.flatMap((section) => {
    if (section.heading === undefined) return [];
    const { found, expected } = pointCount(analysis, section);
    const points = pointsMessage({ found, expected: found < expected ? expected : 0, most: Infinity });
    const title = [points, sizeMessage(section.size, article.script)].map((part) => say(language, part)).join(" · ");
    // A lens without a command is not resolved; an empty one is how editors know text that cannot be clicked.
    return [{ range: toRange(article, section.heading.span), command: { title, command: "" } }];
  });
}
