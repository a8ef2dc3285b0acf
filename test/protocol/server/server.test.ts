import assert from "node:assert/strict";
import { test } from "node:test";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver-protocol";
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SelectionRange,
  SemanticTokens,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  CheckedDraft,
  DraftStatus,
  DraftStructure,
  NewDraft,
  SnippetInsertion,
  StructureDescription,
  VersionedEdits,
} from "../../../server/src/protocol";
import { pushDelay } from "../../../server/src/server/pushedDiagnostics";
import { generateDraft } from "../../bench/texts";
import { pullingClient, pushedClient, TestClient } from "../../support/client";
import { completeDraft, englishDraft, withoutSection } from "../../support/drafts";
import { modelArticle, withoutModelArticle } from "../../support/modelArticle";

const withoutStandards = withoutSection(completeDraft, "衡量标准");

test("initialize says what the server can do", async () => {
  const { initializeResult } = await TestClient.start();
  assert.deepEqual(initializeResult?.serverInfo, { name: "policy-draft", version: "1.2.3" });
  const { capabilities } = initializeResult;
  assert.equal(capabilities.positionEncoding, "utf-16");
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
  assert.deepEqual(capabilities.diagnosticProvider, {
    identifier: "policy-draft",
    interFileDependencies: false,
    workspaceDiagnostics: false,
  });
  const triggers = capabilities.completionProvider?.triggerCharacters ?? [];
  for (const character of "#第其（(一十") assert(triggers.includes(character), character);
  assert(
    triggers.every((character) => character.length === 1),
    "LSP's trigger characters are single characters",
  );
});

test("symbols follow incremental changes", async () => {
  const client = await TestClient.start();
  const names = async (): Promise<readonly string[]> =>
    (await client.ask<DocumentSymbol[]>("textDocument/documentSymbol"))[0]?.children?.map(({ name }) => name) ?? [];
  await client.open(completeDraft);
  assert.deepEqual(await names(), ["城市绿道建设的重要意义", "城市绿道建设的衡量标准", "推进城市绿道建设的路径与对策"]);
  await client.replace("## 城市绿道建设的衡量标准\n", "## 怎样算建好：衡量标准\n");
  await client.replace("# 城市绿道", "# 𠮷市绿道");
  await client.replace("\n## 城市绿道建设的重要意义", "\n\n## 二、必要性");
  assert.deepEqual(await names(), ["二、必要性", "怎样算建好：衡量标准", "推进城市绿道建设的路径与对策"]);
});

test("pulled diagnostics are sent once per version", async () => {
  const client = await TestClient.start();
  await client.open(withoutStandards);
  const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.ask("textDocument/diagnostic", previousResultId === undefined ? {} : { previousResultId });
  const first = await pull();
  assert(first.kind === "full");
  assert.deepEqual(
    first.items.map(({ code }) => code),
    ["section-missing"],
  );
  assert.deepEqual(await pull(first.resultId), { kind: "unchanged", resultId: first.resultId });
  await client.replace("绿道是城市里", "绿道是小城里");
  assert.equal((await pull(first.resultId)).kind, "full");
});

test("a result id of a closed document means nothing for the next one", async () => {
  const client = await TestClient.start();
  await client.open(withoutStandards);
  const { resultId } = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic");
  await client.close();
  await client.open(completeDraft);
  assert.equal(
    (await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", { previousResultId: resultId })).kind,
    "full",
  );
});

test("diagnostics speak the language of the editor", async () => {
  for (const [locale, words] of [
    ["zh-cn", /衡量标准/],
    ["zh-TW", /[\u4e00-\u9fff]/],
    ["en", /missing/],
    ["xx", /missing/],
  ] as const) {
    const client = await TestClient.start(undefined, locale);
    await client.open(withoutStandards);
    const [diagnostic] = await client.pull();
    assert.match(String(diagnostic?.message), words, locale);
  }
});

/** The text after the first quick fix for a diagnostic. */
async function fixed(client: TestClient, diagnostic: Diagnostic): Promise<string> {
  const actions = await client.ask<CodeAction[]>("textDocument/codeAction", {
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
  const action = actions.find(({ isPreferred }) => isPreferred);
  assert(action, `a fix for ${diagnostic.message}`);
  const [change] = action.edit?.documentChanges as TextDocumentEdit[];
  assert(change);
  assert.deepEqual(change.textDocument, { uri: client.document.uri, version: client.document.version });
  return TextDocument.applyEdits(client.document, change.edits as TextEdit[]);
}

/** Removing any one section gives one finding, and its fix leaves none but the placeholders it put there for the writer to fill in. */
async function assertSectionsAreMissed(draft: string, headingEnds: readonly string[]): Promise<void> {
  const client = await TestClient.start();
  await client.open(draft);
  assert.deepEqual(await client.pull(), []);
  for (const headingEnd of headingEnds) {
    const damaged = withoutSection(draft, headingEnd);
    await client.replace(client.document.getText(), damaged);
    const diagnostics = await client.pull();
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["section-missing"],
      headingEnd,
    );
    const [diagnostic] = diagnostics;
    assert(diagnostic);
    const text = await fixed(client, diagnostic);
    for (const line of damaged.split("\n")) assert(text.includes(line), `“${line}” is not lost`);
    await client.replace(damaged, text);
    const left = new Set((await client.pull()).map(({ code }) => code));
    assert.deepEqual([...left], ["placeholder-left"], headingEnd);
  }
}

test("any section missing from a draft is one finding, and its fix leaves none", () =>
  assertSectionsAreMissed(completeDraft, ["重要意义", "衡量标准", "路径与对策"]));

test("so it is in English", () =>
  assertSectionsAreMissed(englishDraft, [
    "Significance of Walkable Streets",
    "Standards for Walkable Streets",
    "Paths for Walkable Streets",
  ]));

test("so it is in the model article", { skip: withoutModelArticle }, () =>
  assertSectionsAreMissed(modelArticle, ["重要意義", "衡量標準", "路徑與對策"]),
);

test("completions, folds and hover are those of the document as it is", async () => {
  const client = await TestClient.start();
  await client.open(withoutStandards);
  await client.replace("\n## 推进", "\n##\n\n## 推进");
  const position = client.document.positionAt(client.document.getText().indexOf("##\n\n## 推进") + 2);
  const items = await client.ask<CompletionItem[]>("textDocument/completion", { position });
  assert.deepEqual(
    items.map(({ label }) => label),
    ["衡量标准"],
  );
  const folds = await client.ask<FoldingRange[]>("textDocument/foldingRange");
  assert(folds.some(({ startLine }) => startLine === position.line + 2));
  const hover = await client.ask<Hover | null>("textDocument/hover", {
    position: { line: position.line + 2, character: 4 },
  });
  assert.deepEqual(hover?.range?.start, { line: position.line + 2, character: 0 });
});

test("younger parts of LSP are announced to clients that know them", async () => {
  const providers = [
    "documentHighlightProvider",
    "selectionRangeProvider",
    "codeLensProvider",
    "inlayHintProvider",
    "semanticTokensProvider",
  ] as const;
  const plain = await TestClient.start();
  for (const provider of providers) assert.equal(plain.initializeResult?.capabilities[provider], undefined, provider);
  const textDocument: ClientCapabilities["textDocument"] = {
    documentHighlight: {},
    selectionRange: {},
    codeLens: {},
    inlayHint: {},
    semanticTokens: {
      requests: { full: true, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"],
    },
  };
  const able = await TestClient.start({ textDocument });
  for (const provider of providers) assert(able.initializeResult?.capabilities[provider], provider);
});

test("selections, highlights and tokens are those of the document as it is", async () => {
  const client = await TestClient.start();
  await client.open(completeDraft);
  await client.replace("第一，要加强", "第一，要进一步加强");
  const position = client.document.positionAt(client.document.getText().indexOf("第一，要进一步") + 1);
  const [selection] = await client.ask<SelectionRange[]>("textDocument/selectionRange", { positions: [position] });
  assert.equal(
    selection?.parent && client.document.getText(selection.parent.range),
    "第一，要进一步加强规划衔接，把绿道连起来。",
  );
  const highlights = await client.ask<DocumentHighlight[]>("textDocument/documentHighlight", { position });
  assert.deepEqual(
    highlights.map(({ range }) => client.document.getText(range)),
    ["第一，", "第二，"],
  );
  const full = await client.ask<SemanticTokens>("textDocument/semanticTokens/full");
  const line = { start: { ...position, character: 0 }, end: { ...position, character: 30 } };
  const { data } = await client.ask<SemanticTokens>("textDocument/semanticTokens/range", { range: line });
  assert.deepEqual(data.slice(0, 10), [position.line, 0, 3, 0, 0, 0, 3, 17, 1, 1]);
  assert(full.data.length > data.length);
});

test("the product's own requests", async () => {
  const client = await TestClient.start(undefined, "zh-cn");
  await client.open(withoutStandards.replace("第二，", "第三，"));
  const status = await client.ask<DraftStatus>("policyDraft/status");
  assert.deepEqual(
    status.sections.map(({ state }) => state),
    ["present", "missing", "present"],
  );
  const { parts } = await client.ask<DraftStructure>("policyDraft/draftStructure");
  assert.deepEqual(
    parts.map(({ insert }) => insert),
    [undefined, "standards", undefined],
  );
  const insertion = await client.ask<SnippetInsertion>("policyDraft/insertSection", { section: "standards" });
  assert.deepEqual(insertion.textDocument, { uri: client.document.uri, version: 1 });
  assert.match(insertion.snippet, /## 城市绿道建设的衡量标准/);
  assert.equal(await client.ask("policyDraft/insertSection", { section: "appendix" }), null);
  const { edits } = await client.ask<VersionedEdits>("policyDraft/renumber");
  assert.equal(
    TextDocument.applyEdits(
      client.document,
      edits.map((edit) => ({ ...edit })),
    ),
    withoutStandards,
  );
  const [structure] = await client.connection.sendRequest<readonly StructureDescription[]>(
    "policyDraft/structures",
    {},
  );
  assert.deepEqual(structure, {
    id: "significance-standards-paths",
    name: "意义—标准—路径",
    scripts: ["hans", "hant", "latin"],
    sections: ["重要意义", "衡量标准", "路径与对策"],
  });
  const { snippet } = await client.connection.sendRequest<NewDraft>("policyDraft/newDraft", {
    script: "hant",
    topic: "綠道",
  });
  assert.match(snippet, /^# 綠道的意義、標準與路徑/);
});

test("a draft that is not open is checked by the text it is sent with, and nothing of it is kept", async () => {
  const client = await TestClient.start();
  const check = async (text: string): Promise<readonly unknown[]> =>
    (await client.ask<CheckedDraft>("policyDraft/checkDraft", { text })).diagnostics.map(({ code }) => code);
  assert.deepEqual(await check(withoutStandards), ["section-missing"]);
  assert.deepEqual(await check(completeDraft), []);
  assert.deepEqual(await client.pull(), []);
  await client.open(completeDraft);
  assert.deepEqual(await check(withoutStandards), ["section-missing"]);
  assert.deepEqual(await client.pull(), []);
});

test("a client that cannot pull gets diagnostics when typing rests", async () => {
  const client = await TestClient.start(pushedClient);
  await client.open(withoutStandards);
  await client.settled();
  assert.equal(client.published.length, 0);
  assert.deepEqual([...client.timers.values()], [pushDelay]);
  await client.rest();
  const [published] = client.published;
  assert.deepEqual(published && [published.uri, published.version, published.diagnostics.map(({ code }) => code)], [
    client.document.uri,
    1,
    ["section-missing"],
  ]);
});

test("of several changes only the last version is pushed", async () => {
  const client = await TestClient.start(pushedClient);
  await client.open(withoutStandards);
  await client.replace("绿道是城市里", "绿道是小城里");
  await client.replace("\n## 推进", "\n## 绿道的衡量标准\n\n## 推进");
  await client.rest();
  assert.deepEqual(
    client.published.map(({ version }) => version),
    [3],
  );
});

test("closing takes pushed diagnostics back, and nothing follows", async () => {
  const client = await TestClient.start(pushedClient);
  await client.open(withoutStandards);
  await client.close();
  await client.rest();
  assert.deepEqual(client.published, [{ uri: client.document.uri, diagnostics: [] }]);
});

test("a client that pulls gets nothing pushed", async () => {
  const client = await TestClient.start();
  await client.open(withoutStandards);
  await client.rest();
  assert.deepEqual(client.published, []);
  assert.equal(client.timers.size, 0);
});

test("a cancelled request is answered as cancelled", async () => {
  const client = await TestClient.start();
  await client.open(completeDraft);
  const release = client.hold();
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(
    "textDocument/documentSymbol",
    { textDocument: client.identifier },
    source.token,
  );
  source.cancel();
  await release();
  await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
});

test("a burst of keystrokes leaves no queue: what is superseded is cancelled, and the draft is analysed a few times only", async () => {
  const client = await TestClient.start();
  await client.open(generateDraft(100_000));
  const keystrokes = 100;
  const answers: Promise<DocumentDiagnosticReport>[] = [];
  let superseded: CancellationTokenSource | undefined;
  for (let count = 0; count < keystrokes; count++) {
    const changed = client.replace("离家近", "离家很近");
    superseded?.cancel();
    superseded = new CancellationTokenSource();
    answers.push(
      client.connection.sendRequest("textDocument/diagnostic", { textDocument: client.identifier }, superseded.token),
    );
    await changed;
  }
  const results = await Promise.allSettled(answers);
  const cancelled = results.filter(
    (result) =>
      result.status === "rejected" && (result.reason as { code?: unknown }).code === LSPErrorCodes.RequestCancelled,
  );
  const last = await answers.at(-1);
  assert(last?.kind === "full");
  // An id counts the analyses made so far.
  assert(Number(last.resultId) <= keystrokes - cancelled.length + 1, `${last.resultId} analyses`);
  assert(cancelled.length >= keystrokes - 5, `${cancelled.length} cancelled`);
});

test("a document closed while it is checked is answered with nothing", async () => {
  const client = await TestClient.start();
  await client.open(withoutStandards);
  const release = client.hold();
  const answers = Promise.all([
    client.ask("textDocument/diagnostic"),
    client.ask("textDocument/documentSymbol"),
    client.ask("policyDraft/status"),
  ]);
  await client.close();
  await release();
  assert.deepEqual(await answers, [{ kind: "full", items: [] }, null, null]);
  assert.deepEqual(client.logged, []);
});

const everyRequest = [
  "textDocument/documentSymbol",
  "textDocument/diagnostic",
  "textDocument/codeAction",
  "textDocument/completion",
  "textDocument/foldingRange",
  "textDocument/hover",
  "textDocument/selectionRange",
  "textDocument/documentHighlight",
  "textDocument/codeLens",
  "textDocument/inlayHint",
  "textDocument/semanticTokens/full",
  "textDocument/semanticTokens/range",
  "policyDraft/status",
  "policyDraft/draftStructure",
  "policyDraft/insertSection",
  "policyDraft/renumber",
  "policyDraft/newDraft",
  "policyDraft/structures",
  "policyDraft/checkDraft",
];

test("nonsense is refused or answered with nothing, and the server goes on", async () => {
  const client = await TestClient.start();
  await client.open(withoutStandards);
  for (const method of everyRequest) {
    for (const params of [
      null,
      {},
      [],
      { textDocument: null },
      { textDocument: { uri: 7 } },
      { textDocument: client.identifier, position: null, range: "x", context: 1, section: {}, script: "x" },
    ]) {
      // Either an error or an answer; what matters is that one comes.
      await client.connection
        .sendRequest(method, params as object)
        .catch((error: unknown) => assert(error instanceof Error));
    }
  }
  for (const method of ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose"]) {
    for (const params of [
      null,
      {},
      { textDocument: {} },
      { textDocument: { uri: client.document.uri }, contentChanges: [{ range: 1 }] },
    ]) {
      await client.connection.sendNotification(method, params as object);
    }
  }
  await assert.rejects(client.ask("policyDraft/unknown"));
  assert.notEqual(client.logged.length, 0);
  await client.close();
  await client.open(withoutStandards);
  assert.deepEqual(
    (await client.pull()).map(({ code }) => code),
    ["section-missing"],
  );
});

test("questions about documents that are not open are answered with nothing", async () => {
  const client = await TestClient.start();
  for (const method of everyRequest.filter(
    (name) => !/diagnostic|semanticTokens|newDraft|structures|checkDraft/.test(name),
  ))
    assert.equal(await client.ask(method), null, method);
  assert.deepEqual(await client.pull(), []);
  assert.deepEqual(client.logged, []);
});

for (const { title, text } of [
  { title: "an empty file", text: "" },
  { title: "lone surrogates", text: "# \ud800的意义\udc00\n\n## \ud83d\n\n第一，\udfff。\n" },
  { title: "what was a binary file", text: "\u0000\u0001PNG\r\n\u001a\n\u0000\ufffd\ufffd第一，\u0000" },
  { title: "unclosed front matter", text: "---\nstructure: significance-standards-paths\n\n## 重要意义\n" },
  { title: "nothing but line breaks", text: "\r\r\n\n\r\n" },
  { title: "10 MB of one line", text: "绿道连起来，".repeat(600_000) },
  { title: "200,000 markers on one line", text: "第一，一是".repeat(100_000) },
  { title: "10 MB of drafts", text: completeDraft.repeat(Math.ceil(3_500_000 / completeDraft.length)) },
]) {
  test(`${title}: every request is answered and nothing fails`, async () => {
    const client = await TestClient.start();
    await client.open(text);
    const position = { line: 2, character: 3 };
    const range = { start: position, end: position };
    const rest = {
      position,
      positions: [position],
      range,
      context: { diagnostics: [] },
      section: "paths",
      script: "hans",
      topic: "",
      text: completeDraft,
    };
    for (const method of everyRequest) await client.ask(method, rest);
    await client.replace("", "甲");
    await client.pull();
    assert.deepEqual(client.logged, []);
  });
}

test("the edit of a conversion is given when its action is chosen", async () => {
  const codeAction = {
    codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } },
    dataSupport: true,
    resolveSupport: { properties: ["edit"] },
  };
  const client = await TestClient.start({
    ...pullingClient,
    textDocument: { ...pullingClient.textDocument, codeAction },
  });
  await client.open(
    "# 社區花園的意義\n\n社區花園離家近，走幾步就到。老人帶著孩子來，鄰居之間也熟悉了，頭发花白的人也來。\n",
  );
  const diagnostic = (await client.pull()).find(({ code }) => code === "script-mixed");
  assert(diagnostic);
  const actions = await client.ask<CodeAction[]>("textDocument/codeAction", {
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
  const action = actions.find(
    ({ isPreferred, diagnostics }) => isPreferred && diagnostics?.[0]?.code === "script-mixed",
  );
  assert(action);
  assert.equal(action.edit, undefined);
  const { edit } = await client.connection.sendRequest<CodeAction>("codeAction/resolve", action);
  assert.deepEqual(edit?.documentChanges, [
    { textDocument: { uri: client.document.uri, version: 1 }, edits: [{ range: diagnostic.range, newText: "髮" }] },
  ]);
});

const brokenConfiguration = `{ "structures": { "own": { "extends": "opinon" } } }`;

/** A client with a `.policy-draft.jsonc` open, unsaved. */
async function withConfiguration(text: string, capabilities: ClientCapabilities = pullingClient): Promise<TestClient> {
  const client = await TestClient.start(capabilities);
  client.document = TextDocument.create("file:///drafts/.policy-draft.jsonc", "jsonc", 0, "");
  await client.open(text);
  return client;
}

test("mistakes in a configuration are pulled while it is edited, and go when they are mended", async () => {
  const client = await withConfiguration(brokenConfiguration);
  assert.deepEqual(
    (await client.pull()).map(({ message }) => message),
    ["There is no structure “opinon” to extend. Did you mean “opinion”?"],
  );
  await client.replace("opinon", "opinion");
  assert.deepEqual(await client.pull(), []);
});

test("mistakes in a configuration are pushed, and go when they are mended or it is closed", async () => {
  const client = await withConfiguration(brokenConfiguration, pushedClient);
  const last = (): readonly unknown[] | undefined => client.published.at(-1)?.diagnostics.map(({ code }) => code);
  await client.rest();
  assert.deepEqual(last(), ["structure"]);
  await client.replace("opinon", "opinion");
  await client.rest();
  assert.deepEqual(last(), []);
  await client.replace("opinion", "opinon");
  await client.rest();
  assert.deepEqual(last(), ["structure"]);
  await client.close();
  await client.settled();
  assert.deepEqual(last(), []);
});

test("of a configuration nothing is told that only drafts have", async () => {
  const client = await withConfiguration(`# 城市绿道\n\n## 意义\n\n第一，甲。\n\n## `);
  const position = { line: 6, character: 3 };
  const range = { start: { line: 0, character: 0 }, end: position };
  const questions: readonly (readonly [method: string, params?: object])[] = [
    ["textDocument/documentSymbol"],
    ["textDocument/completion", { position }],
    ["textDocument/inlineCompletion", { position, context: { triggerKind: 1 } }],
    ["textDocument/hover", { position: { line: 2, character: 4 } }],
    ["textDocument/codeAction", { range, context: { diagnostics: [] } }],
    ["textDocument/foldingRange"],
    ["textDocument/selectionRange", { positions: [position] }],
    ["textDocument/prepareRename", { position: { line: 2, character: 4 } }],
    ["policyDraft/status"],
    ["policyDraft/draftStructure"],
  ];
  for (const [method, params] of questions) assert.deepEqual(await client.ask(method, params), null, method);
  assert.deepEqual(await client.ask("textDocument/semanticTokens/full"), { data: [] });
});
