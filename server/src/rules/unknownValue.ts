import { textOf } from "../article/span";
import { automaticStructure, structureNamed, structuresOf, structureValues } from "../structure/builtIns/builtIns";
import type { Structure } from "../structure/structure";
import { stageNamed, stages } from "../structure/stages";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import { sampleDraft, sampleOf } from "./shared/sampleDraft";

/**
 * Front matter that asks for a structure or a stage that does not exist, or whose colon makes no key of a line; what is configured or the default is in force then.
 *
 *     structure: signifcance-standards      ->  There is no structure …
 *     stage：final                           ->  stage: final
 */
export const unknownValue: Rule = {
  code: "unknown-value",
  severities: { draft: "warning", review: "warning", final: "warning" },
  editsProtected: true,
  *check({ article: { text, frontMatter }, structure, stage, configuration }): Iterable<Problem> {
    for (const { line, colon } of frontMatter?.unread ?? [])
      yield {
        span: line,
        message: message(
          "“{0}” is read only with a half-width colon and a blank behind it: write “{1}”.",
          textOf(text, line),
          text.slice(line.start, colon.start) + ": " + text.slice(colon.end, line.end),
        ),
        fixes: () => [{ title: message("Write “: ” here"), edits: [{ span: colon, text: ": " }] }],
      };
    const structures = structuresOf(configuration);
    if (frontMatter?.structure && !namesStructure(frontMatter.structure.text, structures)) {
      const { span } = frontMatter.structure;
      const known = structureValues(structures).join(", ");
      yield {
        span,
        message: message(
          "There is no structure “{0}”; “{1}” is used. Write one of: {2}.",
          textOf(text, span),
          structure.id,
          known,
        ),
      };
    }
    if (frontMatter?.stage && stageNamed(frontMatter.stage.text) === undefined) {
      const { span } = frontMatter.stage;
      yield {
        span,
        message: message(
          "There is no stage “{0}”; the draft counts as “{1}”. Write one of: {2}.",
          textOf(text, span),
          stage,
          stages.join(", "),
        ),
      };
    }
  },
};

function namesStructure(value: string, structures: readonly Structure[]): boolean {
  return value.trim().toLowerCase() === automaticStructure || structureNamed(value, structures) !== undefined;
}

export const page: RulePage = {
  meaning: {
    hans: "文首 structure 或 stage 的值不存在，或键后用了全角冒号、冒号后没有空格，现按默认值检查。请按提示改正。",
    hant: "文首 structure 或 stage 的值不存在，或鍵後用了全形冒號、冒號後沒有空格，現按預設值檢查。請按提示改正。",
    latin:
      "The front matter's structure or stage has a value that does not exist, or a full-width colon or one without a blank, and the default is in force. Write what the message says.",
  },
  reason: {
    hans: "写错的值会让文稿按另一种结构或宽严检查，而作者并不知道。",
    hant: "寫錯的值會讓文稿按另一種結構或寬嚴檢查，而作者並不知道。",
    latin: "With a mistyped value the draft is checked by other measures than its writer believes.",
  },
  bad: /* @__PURE__ */ sampleOf("---\nstage: fianl\n---\n", sampleDraft),
  good: /* @__PURE__ */ sampleOf("---\nstage: final\n---\n", sampleDraft),
};
