import { textOf, type Span } from "../article/span";
import { message } from "../l10n/message";
import { nearest } from "../configuration/nearest";
import type { Problem, Rule, RulePage } from "./rule";

/**
 * A code, in a comment or in the front matter, that no rule has: it silences nothing. The nearest code is proposed.
 *
 * @param codes the codes of all rules, called when a draft is checked
 */
export const unknownCode = (codes: () => readonly string[]): Rule => ({
  code: "unknown-code",
  severities: { draft: "warning", review: "warning", final: "warning" },
  editsProtected: true,
  *check({ article }): Iterable<Problem> {
    const { text, frontMatter, directives } = article;
    const spans = [
      ...(frontMatter?.disable.map(({ span }) => span) ?? []),
      ...directives.flatMap(({ codes }) => codes),
    ];
    const known = codes();
    for (const span of spans) {
      const written = bare(text, span);
      if (!known.includes(textOf(text, written).toLowerCase())) yield problemAt(text, written, known);
    }
  },
});

function problemAt(text: string, span: Span, known: readonly string[]): Problem {
  const code = textOf(text, span);
  const proposal = nearest(code.toLowerCase(), known);
  if (proposal === undefined)
    return {
      span,
      message: message(
        "No rule has the code “{0}”; it silences nothing. Delete it, or write the code of a finding.",
        code,
      ),
    };
  return {
    span,
    message: message("No rule has the code “{0}”; it silences nothing. Did you mean “{1}”?", code, proposal),
    fixes: () => [{ title: message("Write “{0}”", proposal), edits: [{ span, text: proposal }] }],
  };
}

/** A front matter value without the quotes around it. */
function bare(text: string, { start, end }: Span): Span {
  return /["']/.test(text.charAt(start)) ? { start: start + 1, end: end - 1 } : { start, end };
}

export const page: RulePage = {
  meaning: {
    hans: "注释或文首 disable 中写了不存在的规则代码，因此没有关闭任何检查。请改成提示中给出的相近代码，或删去。",
    hant: "註解或文首 disable 中寫了不存在的規則代碼，因此沒有關閉任何檢查。請改成提示中給出的相近代碼，或刪去。",
    latin:
      "A comment or the front matter's disable names a code that no rule has, so nothing is silenced. Write the code that is proposed, or delete it.",
  },
  reason: {
    hans: "写错的代码会让人以为某项检查已经关闭。",
    hant: "寫錯的代碼會讓人以為某項檢查已經關閉。",
    latin: "A mistyped code makes one believe that a check is off when it is not.",
  },
  bad: `---
disable: [section-missin]
---

# 社区花园的意义、标准与路径
`,
  good: `---
disable: [section-missing]
---

# 社区花园的意义、标准与路径
`,
};
