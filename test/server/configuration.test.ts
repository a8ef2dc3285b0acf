import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type {
  ClientCapabilities,
  CodeAction,
  ConfigurationParams,
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  RegistrationParams,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver-protocol";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  configurationFileRequest,
  type ConfigurationFileParams,
  type ConfigurationPlace,
  type DraftStatus,
  type HandInReport,
} from "../../server/src/protocol";
import { pullingClient, pushedClient, TestClient, type StartOptions } from "../support/client";
import { completeDraft, withoutSection } from "../support/drafts";

const withoutStandards = withoutSection(completeDraft, "衡量标准");

/** What VS Code says it can do, as far as configuration goes. */
const workspace: ClientCapabilities["workspace"] = {
  configuration: true,
  diagnostics: { refreshSupport: true },
  workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
};
const configuringClient: ClientCapabilities = { ...pullingClient, workspace };

const file = { uri: "file:///%E7%A8%BF%E4%BB%B6/.policy-draft.jsonc", text: "" };

function missingAmong(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .filter(({ code }) => code === "section-missing")
    .map(({ code, severity }) => `${String(code)} ${severity}`);
}

/** A client that has settings and a configuration file, and counts how often it is asked for each. */
class ConfiguredClient {
  settings: unknown = {};
  place: ConfigurationPlace = { folder: "file:///%E7%A8%BF%E4%BB%B6", file: null };
  readonly asked = { settings: 0, files: 0, refresh: 0 };
  readonly registered: string[] = [];

  private constructor(readonly client: TestClient) {
    client.document = TextDocument.create(
      "file:///%E7%A8%BF%E4%BB%B6/%E9%80%81%E5%AE%A1/a.policy.md",
      "policy-draft",
      0,
      "",
    );
    client.connection.onRequest("workspace/configuration", ({ items }: ConfigurationParams) => {
      assert.deepEqual(items, [{ scopeUri: client.document.uri, section: "policyDraft" }]);
      this.asked.settings += 1;
      return [this.settings];
    });
    client.connection.onRequest(configurationFileRequest, ({ textDocument }: ConfigurationFileParams) => {
      assert.equal(textDocument.uri, client.document.uri);
      this.asked.files += 1;
      return this.place;
    });
    client.connection.onRequest("workspace/diagnostic/refresh", () => void (this.asked.refresh += 1));
    client.connection.onRequest(
      "client/registerCapability",
      ({ registrations }: RegistrationParams) =>
        void this.registered.push(...registrations.map(({ method }) => method)),
    );
  }

  static async start(
    capabilities = configuringClient,
    options: StartOptions = { initializationOptions: { configurationFiles: true } },
  ): Promise<ConfiguredClient> {
    return new ConfiguredClient(await TestClient.start(capabilities, "en", options));
  }

  /** Says what the file holds from now on; the server hears of it with {@link change}. */
  write(configuration: unknown): void {
    this.place = {
      ...this.place,
      file: { ...file, text: typeof configuration === "string" ? configuration : JSON.stringify(configuration) },
    };
  }

  async change(): Promise<void> {
    await this.client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await this.client.settled();
  }

  /** The finding of the section that is missing, with its severity in LSP's numbers. */
  async missing(): Promise<readonly string[]> {
    return missingAmong(await this.client.pull());
  }

  /** The same in what the server pushes next. */
  nextPushed(): Promise<readonly string[]> {
    return new Promise((resolve) =>
      this.client.connection.onNotification(
        "textDocument/publishDiagnostics",
        ({ diagnostics }: PublishDiagnosticsParams) => resolve(missingAmong(diagnostics)),
      ),
    );
  }
}

describe("what is configured holds", () => {
  for (const [what, settings, configuration, codes] of [
    ["nothing", {}, undefined, ["section-missing 2"]],
    ["a severity in the settings", { rules: { "section-missing": "information" } }, undefined, ["section-missing 3"]],
    ["off in the file", {}, { rules: { "section-missing": "off" } }, []],
    [
      "the file before the settings",
      { rules: { "section-missing": "off" } },
      { rules: { "section-missing": "error" } },
      ["section-missing 1"],
    ],
    ["a stage", { stage: "final" }, undefined, ["section-missing 1"]],
    ["a stage by a glob from the file's folder", {}, { stages: { "送审/*": "review" } }, ["section-missing 1"]],
    [
      "a stage by a glob from the workspace folder",
      { stages: { "送审/*": "review" } },
      undefined,
      ["section-missing 1"],
    ],
    ["a glob of another folder", {}, { stages: { "稿件/**": "review" } }, ["section-missing 2"]],
    [
      "what is right beside a mistake",
      {},
      `{ "stage": "fianl", "rules": { "section-missing": "hint" "points-few": 1 }`,
      ["section-missing 4"],
    ],
    ["nothing in settings of another kind", { rules: 1, stage: [], enable: "no" }, undefined, ["section-missing 2"]],
    ["nothing in settings that are none", null, undefined, ["section-missing 2"]],
    ["that drafts are not checked", { enable: false }, undefined, []],
  ] as const) {
    test(what, async () => {
      const editor = await ConfiguredClient.start();
      editor.settings = settings;
      if (configuration !== undefined) editor.write(configuration);
      await editor.client.open(withoutStandards);
      assert.deepEqual(await editor.missing(), codes);
      assert.deepEqual(editor.client.logged, []);
    });
  }
});

test("it is asked for once, until something changes", async () => {
  const editor = await ConfiguredClient.start();
  await editor.client.open(withoutStandards);
  await editor.missing();
  await editor.client.replace("绿道是城市里", "绿道是小城里");
  await editor.missing();
  assert.deepEqual(editor.asked, { settings: 1, files: 1, refresh: 0 });
  await editor.change();
  await editor.missing();
  assert.deepEqual(editor.asked, { settings: 2, files: 2, refresh: 1 });
});

test("findings of the same text follow at once, with another result id", async () => {
  const editor = await ConfiguredClient.start();
  await editor.client.open(withoutStandards);
  const pull = (previousResultId?: string) =>
    editor.client.ask<DocumentDiagnosticReport>(
      "textDocument/diagnostic",
      previousResultId === undefined ? {} : { previousResultId },
    );
  const first = await pull();
  editor.write({ rules: { "section-missing": "off" } });
  await editor.change();
  const second = await pull(first.resultId);
  assert.deepEqual(second.kind === "full" && missingAmong(second.items), []);
});

test("pushed findings follow without waiting", async () => {
  const editor = await ConfiguredClient.start({ ...pushedClient, workspace });
  await editor.client.open(withoutStandards);
  const first = editor.nextPushed();
  await editor.client.rest();
  assert.deepEqual(await first, ["section-missing 2"]);
  editor.settings = { enable: false };
  const second = editor.nextPushed();
  await editor.change();
  assert.deepEqual(await second, []);
});

test("without checks there are no fixes, but outline, status and Check for Hand-in", async () => {
  const editor = await ConfiguredClient.start();
  editor.settings = { enable: false, stage: "review" };
  const { client } = editor;
  await client.open(withoutStandards);
  const all = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  for (const only of [undefined, ["source.fixAll.policyDraft"]]) {
    assert.deepEqual(
      await client.ask("textDocument/codeAction", { range: all, context: { diagnostics: [], ...(only && { only }) } }),
      [],
    );
  }
  assert.equal((await client.ask<readonly unknown[]>("textDocument/documentSymbol")).length, 1);
  assert.equal((await client.ask<DraftStatus>("policyDraft/status")).stage.id, "review");
  assert.deepEqual(
    (await client.ask<HandInReport>("policyDraft/handIn")).diagnostics.filter(({ code }) => code === "section-missing")
      .length,
    1,
  );
});

test("code lenses and inlay hints come when a setting asks for them, at once", async () => {
  const refreshed: string[] = [];
  const editor = await ConfiguredClient.start({
    ...configuringClient,
    workspace: { ...workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
  });
  const { client } = editor;
  for (const method of ["workspace/codeLens/refresh", "workspace/inlayHint/refresh"])
    client.connection.onRequest(method, () => void refreshed.push(method));
  await client.open(withoutStandards);
  const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  const shown = async (): Promise<readonly number[]> => {
    const answers = [
      await client.ask<readonly unknown[]>("textDocument/codeLens"),
      await client.ask<readonly unknown[]>("textDocument/inlayHint", { range }),
    ];
    return answers.map(({ length }) => length);
  };
  assert.deepEqual(await shown(), [0, 0]);
  editor.settings = { codeLens: { enable: true }, inlayHints: null };
  await editor.change();
  assert.deepEqual(await shown(), [2, 0]);
  editor.settings = { codeLens: { enable: "yes" }, inlayHints: { enable: true } };
  await editor.change();
  assert.deepEqual(await shown(), [0, 4]);
  assert.deepEqual(refreshed, [
    "workspace/codeLens/refresh",
    "workspace/inlayHint/refresh",
    "workspace/codeLens/refresh",
    "workspace/inlayHint/refresh",
  ]);
});

test("a source that fails is logged, and what the other one says holds", async () => {
  const editor = await ConfiguredClient.start();
  editor.settings = { stage: "final" };
  editor.client.connection.onRequest(configurationFileRequest, () => Promise.reject(new Error("no network")));
  await editor.client.open(withoutStandards);
  assert.deepEqual(await editor.missing(), ["section-missing 1"]);
  assert.match(editor.client.logged.join("\n"), /^Reading the configuration failed: .*no network/);
});

test("a document that is closed while its configuration is read gets no findings", async () => {
  const editor = await ConfiguredClient.start();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  editor.client.connection.onRequest(configurationFileRequest, () => released.then(() => editor.place));
  await editor.client.open(withoutStandards);
  const pulled = editor.client.pull();
  await editor.client.close();
  await editor.client.settled();
  release();
  assert.deepEqual(await pulled, []);
  assert.deepEqual(editor.client.logged, []);
});

test("a request that is cancelled while configuration is read is answered as cancelled", async () => {
  const editor = await ConfiguredClient.start();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = new Promise<void>((resolve) =>
    editor.client.connection.onRequest(configurationFileRequest, () => {
      resolve();
      return released.then(() => editor.place);
    }),
  );
  await editor.client.open(withoutStandards);
  const source = new CancellationTokenSource();
  const pulled = editor.client.connection.sendRequest(
    "textDocument/diagnostic",
    { textDocument: editor.client.identifier },
    source.token,
  );
  await asked;
  source.cancel();
  await editor.client.settled();
  release();
  await assert.rejects(pulled, { code: LSPErrorCodes.RequestCancelled });
});

describe("the server asks to be told of changes", () => {
  const dynamic: ClientCapabilities = {
    ...configuringClient,
    workspace: {
      ...workspace,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceFolders: true,
    },
  };
  const findConfigurationFile = async () => ({ ...file, text: `{ "rules": { "section-missing": "off" } }` });

  test("but not a client that tells by itself", async () => {
    const { client, registered } = await ConfiguredClient.start(dynamic, {
      initializationOptions: { configurationFiles: true },
      runtime: { findConfigurationFile },
    });
    await client.settled();
    assert.deepEqual(registered, []);
  });

  test("and reads files itself for other clients, where its host has files", async () => {
    const editor = await ConfiguredClient.start(dynamic, { runtime: { findConfigurationFile } });
    editor.client.connection.onRequest("workspace/workspaceFolders", () => [
      { uri: "file:///%E7%A8%BF%E4%BB%B6", name: "稿件" },
    ]);
    await editor.client.open(withoutStandards);
    assert.deepEqual(await editor.missing(), []);
    assert.deepEqual(editor.asked.files, 0);
    assert.deepEqual(editor.registered, ["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]);
  });
});

describe("“Silence in this workspace”", () => {
  /** The quick fix of the first finding; undefined where it is not offered. */
  async function silence(editor: ConfiguredClient): Promise<CodeAction | undefined> {
    const finding = (await editor.client.pull()).find(({ code }) => code === "section-missing");
    assert.ok(finding);
    const actions = await editor.client.ask<CodeAction[]>("textDocument/codeAction", {
      range: finding.range,
      context: { diagnostics: [finding] },
    });
    return actions.find(({ title }) => title === "Silence “section-missing” in this workspace");
  }

  /** The text of the configuration after the quick fix. */
  function applied(editor: ConfiguredClient, action: CodeAction | undefined): string {
    const change = action?.edit?.documentChanges?.at(-1) as TextDocumentEdit;
    const text = editor.place.file?.text ?? "";
    return TextDocument.applyEdits(
      TextDocument.create(change.textDocument.uri, "jsonc", 1, text),
      change.edits as TextEdit[],
    );
  }

  test("creates the file at the root of the workspace", async () => {
    const editor = await ConfiguredClient.start();
    await editor.client.open(withoutStandards);
    const action = await silence(editor);
    assert.deepEqual(action?.edit?.documentChanges?.[0], {
      kind: "create",
      uri: file.uri,
      options: { ignoreIfExists: true },
    });
    assert.equal(applied(editor, action), `{\n  "rules": {\n    "section-missing": "off"\n  }\n}\n`);
  });

  test("edits the file there is, and the finding is gone", async () => {
    const editor = await ConfiguredClient.start();
    editor.write(`{\n  // agreed\n  "rules": { "points-few": "off" },\n}`);
    await editor.client.open(withoutStandards);
    const action = await silence(editor);
    assert.deepEqual(
      action?.edit?.documentChanges?.map((change) => ("textDocument" in change ? change.textDocument : change)),
      [{ uri: file.uri, version: null }],
    );
    editor.write(applied(editor, action));
    assert.equal(
      editor.place.file?.text,
      `{\n  // agreed\n  "rules": { "section-missing": "off", "points-few": "off" },\n}`,
    );
    await editor.change();
    assert.deepEqual(await editor.missing(), []);
  });

  for (const [what, capabilities, place] of [
    [
      "in a client that cannot create files",
      { ...pullingClient, workspace: { ...workspace, workspaceEdit: { documentChanges: true } } },
      undefined,
    ],
    [
      "in a client without document changes",
      { ...pullingClient, workspace: { ...workspace, workspaceEdit: {} } },
      { folder: null, file: { ...file, text: "{}" } },
    ],
    ["outside of a workspace", configuringClient, { folder: null, file: null }],
    ["in a file with an error of syntax", configuringClient, { folder: null, file: { ...file, text: "{ x" } }],
  ] as const) {
    test(`is not offered ${what}`, async () => {
      const editor = await ConfiguredClient.start(capabilities);
      if (place) editor.place = place;
      await editor.client.open(withoutStandards);
      assert.equal(await silence(editor), undefined);
    });
  }
});

describe("a finding leads to the page of its rule", () => {
  const linking: ClientCapabilities = {
    ...pullingClient,
    textDocument: { ...pullingClient.textDocument, diagnostic: { codeDescriptionSupport: true } },
  };
  const linkOf = async (
    capabilities: ClientCapabilities,
    options: StartOptions,
  ): Promise<Diagnostic["codeDescription"]> => {
    const client = await TestClient.start(capabilities, "en", options);
    await client.open(withoutStandards);
    return (await client.pull()).find(({ code }) => code === "section-missing")?.codeDescription;
  };
  const runtime = { documentation: "file:///docs/{code}.md" };

  test("where the client says it is", async () => {
    assert.deepEqual(
      await linkOf(linking, { initializationOptions: { documentation: "command:show?{code}" }, runtime }),
      { href: "command:show?section-missing" },
    );
  });
  test("else where the host says it is", async () =>
    assert.deepEqual(await linkOf(linking, { runtime }), { href: "file:///docs/section-missing.md" }));
  test("not where nobody says it", async () => assert.equal(await linkOf(linking, {}), undefined));
  test("not in a client that shows no links", async () =>
    assert.equal(await linkOf(pullingClient, { runtime }), undefined));
});
