import { CodeActionKind, CodeActionTriggerKind } from "vscode-languageserver-types";
import type { CodeAction, CodeActionContext, Range } from "vscode-languageserver-types";
import { touches } from "../../article/span";
import { applyEdits } from "../../edits/edits";
import { message, type Message } from "../../l10n/message";
import type { Analysis } from "../../structure/analysis";
import { changePart, type PartChangeKind } from "./changePart";
import { isWanted } from "../codeActions/codeActionKinds";
import { say, type Language } from "../../l10n/language";
import { partAt, type Part } from "./parts";
import { toOffset, toTextEdit } from "../toLsp";

export interface PartActionOptions {
  readonly language: Language;
  readonly uri: string;
  readonly version: number;
  readonly documentChanges: boolean;
  /** The client shows actions that cannot be done, with the reason (LSP 3.17, `disabledSupport`). */
  readonly disabledActions: boolean;
  /** The client has the commands of {@link partCommands}, which also bring the caret along. */
  readonly partCommands: boolean;
}

/** The commands of a client that says so in its `initializationOptions`; their argument is `{ uri, range }`. */
export const partCommands: Readonly<Record<PartChangeKind, string>> = {
  up: "policyDraft.movePartUp",
  down: "policyDraft.movePartDown",
  promote: "policyDraft.promotePart",
  demote: "policyDraft.demotePart",
};

const titles: Readonly<Record<PartChangeKind, Message>> = {
  up: message("Move up"),
  down: message("Move down"),
  promote: message("Promote one level"),
  demote: message("Demote one level"),
};

/**
 * Moving the part at the caret and changing its level. Without being asked for, only on a heading or a marker and only what can be done, so
 * that the light bulb stays away from the text; on request anywhere in the part, with the reason where something cannot be done.
 */
export function providePartActions(
  analysis: Analysis,
  range: Range,
  context: CodeActionContext,
  options: PartActionOptions,
): CodeAction[] {
  if (!isWanted(CodeActionKind.RefactorMove, context.only)) return [];
  const isAskedFor = context.only !== undefined || context.triggerKind === CodeActionTriggerKind.Invoked;
  const offset = toOffset(analysis.article, range.start);
  const part = partAt(analysis.article, offset);
  if (!part || !(isAskedFor || isAtItsMark(part, offset))) return [];
  return (Object.keys(titles) as PartChangeKind[]).flatMap((change): CodeAction[] => {
    const outcome = changePart(analysis, part, change, offset);
    const action: CodeAction = { title: say(options.language, titles[change]), kind: CodeActionKind.RefactorMove };
    if (outcome.kind === "refusal")
      return isAskedFor && options.disabledActions
        ? [{ ...action, disabled: { reason: say(options.language, outcome.reason) } }]
        : [];
    if (options.partCommands)
      return [
        {
          ...action,
          command: { title: action.title, command: partCommands[change], arguments: [{ uri: options.uri, range }] },
        },
      ];
    if (applyEdits(analysis.article.text, outcome.edits) === analysis.article.text) return [];
    const edits = outcome.edits.map((edit) => toTextEdit(analysis.article, edit));
    const { uri, version } = options;
    return [
      {
        ...action,
        edit: options.documentChanges
          ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
          : { changes: { [uri]: edits } },
      },
    ];
  });
}

/** Whether the offset is on the line of the heading or on the marker of the point. */
function isAtItsMark(part: Part, offset: number): boolean {
  return part.kind === "heading" || (part.point.marker !== undefined && touches(part.point.marker.span, offset));
}
