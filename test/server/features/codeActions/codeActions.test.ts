import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, CodeActionContext, TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { convertScript } from "../../../../server/src/conversion/main";
import { provideCodeActions, resolveCodeAction } from "../../../../server/src/features/codeActions/codeActions";
import type { CodeActionOptions } from "../../../../server/src/features/codeActions/codeActions";
import { provideDiagnostics } from "../../../../server/src/features/diagnostics";
import { toRange } from "../../../../server/src/features/toLsp";
import { check } from "../../../../server/src/checking/check";
import { message } from "../../../../server/src/l10n/message";
import type { Finding } from "../../../../server/src/rules/rule";
import { analyse } from "../../../../server/src/structure/analyse";
import { english } from "../../../support/languages";
import { withCaret, withSpans } from "../../../support/marked";

const options: CodeActionOptions = {
  language: english,
  uri: "file:///a.policy.md",
  version: 7,
  relatedInformation: false,
  fadesUnnecessary: false,
  documentChanges: true,
  createFiles: true,
  resolvesEdits: false,
  reopenCommand: undefined,
  convertScript,
};
const noContext: CodeActionContext = { diagnostics: [] };

test("a text that was read in a wrong encoding is opened again by the client's own command, where it has one", () => {
  const analysis = analyse("# 社区花园的意义\n\n锟斤拷锟斤拷近。\n", "");
  const commandsOf = (reopenCommand: string | undefined): readonly (string | undefined)[] =>
    provideCodeActions(
      analysis,
      check(analysis),
      { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
      noContext,
      { ...options, reopenCommand },
    ).flatMap(({ title, command }) => (command ? [`${title} ${command.command}`] : []));
  assert.deepEqual(commandsOf("editor.reopen"), ["Reopen with another encoding… editor.reopen"]);
  assert.deepEqual(commandsOf(undefined), []);
});

/** A finding on each `<f>…</f>` of the draft, with two fixes: one deletes the words, one doubles them. */
function findingsOf(draft: string): { readonly text: string; readonly findings: readonly Finding[] } {
  const { text, spans } = withSpans(draft, "f");
  const findings = spans.map((span): Finding => {
    const words = text.slice(span.start, span.end);
    return {
      code: "section-duplicate",
      severity: "warning",
      span,
      message: message("Missing section"),
      fixes: () => [
        { title: message("Delete {0}", words), edits: [{ span, text: "" }] },
        { title: message("Double {0}", words), edits: [{ span: { start: span.end, end: span.end }, text: words }] },
      ],
    };
  });
  return { text, findings };
}

/** The actions at the caret `|`. */
function actionsOf(draft: string, context: CodeActionContext = noContext): readonly CodeAction[] {
  const { text, findings } = findingsOf(draft.replace("|", ""));
  const { offset } = withCaret(draft.replace(/<\/?f>/g, ""));
  const analysis = analyse(text, "");
  return provideCodeActions(
    analysis,
    findings,
    toRange(analysis.article, { start: offset, end: offset }),
    context,
    options,
  );
}

const silence = ["Silence “section-duplicate” here", "Silence “section-duplicate” in this draft"];
const fixAllAlike = "Fix all 2 findings of “section-duplicate”";

for (const { title, draft, titles } of [
  { title: "inside a finding", draft: "甲<f>乙|丙</f>丁", titles: ["Delete 乙丙", "Double 乙丙", ...silence] },
  { title: "at its end", draft: "甲<f>乙丙</f>|丁", titles: ["Delete 乙丙", "Double 乙丙", ...silence] },
  {
    title: "between two findings that meet",
    draft: "<f>甲</f>|<f>乙</f>",
    titles: ["Delete 甲", "Double 甲", fixAllAlike, ...silence, "Delete 乙", "Double 乙", ...silence],
  },
  { title: "elsewhere", draft: "甲<f>乙</f>丙|丁", titles: [] },
]) {
  test(`fixes ${title}`, () =>
    assert.deepEqual(
      actionsOf(draft).map((action) => action.title),
      titles,
    ));
}

test("only the first fix of a finding is preferred", () => {
  assert.deepEqual(
    actionsOf("<f>甲|</f>").map(({ isPreferred }) => isPreferred),
    [true, undefined, undefined, undefined],
  );
});

for (const { only, count } of [
  { only: ["quickfix"], count: 4 },
  { only: [""], count: 4 },
  { only: ["refactor", "quickfix"], count: 4 },
  { only: ["quickfix.other"], count: 0 },
  { only: ["source.fixAll"], count: 0 },
  { only: [], count: 0 },
]) {
  test(`asked for ${JSON.stringify(only)} there are ${count}`, () => {
    assert.equal(actionsOf("<f>甲|</f>", { diagnostics: [], only }).length, count);
  });
}

test("an action's edits are versioned, and give the text that its title names", () => {
  const [action] = actionsOf("甲<f>乙|丙</f>丁\n");
  const change = action?.edit?.documentChanges?.[0] as TextDocumentEdit;
  assert.deepEqual(change.textDocument, { uri: "file:///a.policy.md", version: 7 });
  const document = TextDocument.create("file:///a.policy.md", "policy-draft", 7, "甲乙丙丁\n");
  assert.equal(TextDocument.applyEdits(document, change.edits as TextEdit[]), "甲丁\n");
});

test("a client without versioned edits gets plain ones", () => {
  const { text, findings } = findingsOf("<f>甲</f>");
  const analysis = analyse(text, "");
  const range = toRange(analysis.article, { start: 0, end: 1 });
  const [action] = provideCodeActions(analysis, findings, range, noContext, { ...options, documentChanges: false });
  assert.deepEqual(action?.edit, { changes: { "file:///a.policy.md": [{ range, newText: "" }] } });
});

test("a diagnostic of the context names its finding by code and range, wherever the caret is", () => {
  const { text, findings } = findingsOf("<f>甲</f>乙丙<f>丁</f>");
  const analysis = analyse(text, "");
  const [first] = provideDiagnostics(analysis, findings, options);
  assert(first);
  const end = toRange(analysis.article, { start: 2, end: 2 });
  const titles = (context: CodeActionContext): readonly string[] =>
    provideCodeActions(analysis, findings, end, context, options).map(({ title }) => title);
  assert.deepEqual(titles({ diagnostics: [{ ...first, data: "kept" } as never] }), [
    "Delete 甲",
    "Double 甲",
    fixAllAlike,
    ...silence,
  ]);
  assert.deepEqual(titles({ diagnostics: [{ ...first, code: "section-missing" }] }), []);
  assert.deepEqual(titles({ diagnostics: [{ ...first, range: end }] }), []);
});

test("of very many findings a hundred have actions: those that the context names, the first of each code, then the others in their order", () => {
  const { text, findings } = findingsOf("<f>甲</f>".repeat(150));
  const analysis = analyse(text, "");
  const ofTwoCodes = findings.map((finding, index): Finding =>
    index === 140 ? { ...finding, code: "title-parts" } : finding,
  );
  const whole = toRange(analysis.article, { start: 0, end: text.length });
  const characters = (diagnostics: CodeActionContext["diagnostics"]): readonly (number | undefined)[] =>
    provideCodeActions(analysis, ofTwoCodes, whole, { diagnostics }, options)
      .filter(({ title }) => title === "Delete 甲")
      .map((action) => action.diagnostics?.[0]?.range.start.character);
  const named = provideDiagnostics(analysis, ofTwoCodes, options)[149];
  assert(named);
  const upTo = (end: number): readonly number[] => Array.from({ length: end - 1 }, (_, index) => index + 1);
  assert.deepEqual(characters([]), [0, 140, ...upTo(99)]);
  assert.deepEqual(characters([named]), [149, 0, 140, ...upTo(98)]);
});

test("fixes that are guesses are offered, none preferred and none for all alike", () => {
  const { text, findings } = findingsOf("<f>甲</f>乙<f>丙</f>");
  const guessed = findings.map((finding): Finding => ({ ...finding, guesses: true }));
  const analysis = analyse(text, "");
  const actions = provideCodeActions(
    analysis,
    guessed,
    toRange(analysis.article, { start: 0, end: 0 }),
    noContext,
    options,
  );
  assert.deepEqual(
    actions.slice(0, 2).map(({ title, isPreferred }) => [title, isPreferred]),
    [
      ["Delete 甲", undefined],
      ["Double 甲", undefined],
    ],
  );
  assert.ok(!actions.some(({ title }) => title.startsWith("Fix all")));
});

test("the fix of all alike does what the first fix of each does", () => {
  const { text, findings } = findingsOf("<f>甲</f>乙丙<f>丁</f>戊");
  const actions = provideCodeActions(
    analyse(text, ""),
    findings,
    toRange(analyse(text, "").article, { start: 0, end: 0 }),
    noContext,
    options,
  );
  const change = actions.find(({ title }) => title === fixAllAlike)?.edit?.documentChanges?.[0] as TextDocumentEdit;
  assert.equal(
    TextDocument.applyEdits(
      TextDocument.create("file:///a.policy.md", "policy-draft", 7, text),
      change.edits as TextEdit[],
    ),
    "乙丙戊",
  );
});

test("a fix belongs to the very diagnostic the client sent", () => {
  const { text, findings } = findingsOf("<f>甲</f>");
  const analysis = analyse(text, "");
  const [diagnostic] = provideDiagnostics(analysis, findings, options);
  assert(diagnostic);
  const sent = { ...diagnostic, message: "as the client has it" };
  const [action] = provideCodeActions(analysis, findings, diagnostic.range, { diagnostics: [sent] }, options);
  assert.deepEqual(action?.diagnostics, [sent]);
});

const mixedDraft =
  "# 社區花園的意義\n\n社區花園離家近，走幾步就到。老人帶著孩子來，鄰居之間也熟悉了，<f>头发花白的这</f>個人也來。\n";

/** The actions that convert the script, for a client that asks for edits late or at once. */
function conversions(resolvesEdits: boolean): {
  readonly text: string;
  readonly actions: readonly CodeAction[];
  readonly resolve: (action: CodeAction, version: number) => CodeAction;
} {
  const { text, spans } = withSpans(mixedDraft, "f");
  const analysis = analyse(text, "a");
  const findings = check(analysis);
  const [span] = spans;
  assert.ok(span);
  const late: CodeActionOptions = { ...options, resolvesEdits };
  const actions = provideCodeActions(analysis, findings, toRange(analysis.article, span), noContext, late).filter(
    ({ title }) => title.includes("characters"),
  );
  return {
    text,
    actions,
    resolve: (action, version) => resolveCodeAction(analysis, findings, action, { ...late, version }),
  };
}

function afterAction(text: string, { edit }: CodeAction): string {
  const [change] = edit?.documentChanges as TextDocumentEdit[];
  return TextDocument.applyEdits(
    TextDocument.create("file:///a.policy.md", "policy-draft", 7, text),
    change?.edits as TextEdit[],
  );
}

test("the conversion of the script is computed when the action is chosen, by a client that can ask for it", () => {
  const { text, actions, resolve } = conversions(true);
  assert.equal(actions.length, 2);
  for (const action of actions) {
    assert.equal(action.edit, undefined);
    // Over the wire and back, as JSON.
    const back = JSON.parse(JSON.stringify(action)) as CodeAction;
    assert.equal(afterAction(text, resolve(back, 7)), text.replace("头发花白的这", "頭髮花白的這"));
    assert.deepEqual(resolve(back, 8), back);
  }
});

test("and at once for one that cannot", () => {
  const { text, actions } = conversions(false);
  assert.deepEqual(
    actions.map((action) => afterAction(text, action)),
    Array.from({ length: 2 }, () => text.replace("头发花白的这", "頭髮花白的這")),
  );
});

test("an action without fix in it is resolved to itself", () => {
  const analysis = analyse("# 意义\n", "a");
  for (const data of [undefined, null, 7, {}, { uri: "file:///b", version: 7, code: "script-mixed", fix: 0 }]) {
    const action: CodeAction = { title: "Something", data };
    assert.deepEqual(resolveCodeAction(analysis, check(analysis), action, options), action);
  }
});
