import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import type {
  ClientCapabilities,
  DocumentSymbol,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver-protocol";
import { configurationFileRequest, type ConfigurationPlace } from "../../../server/src/protocol";
import { rules } from "../../../server/src/rules/registry";
import type { Rule } from "../../../server/src/rules/rule";
import { pullingClient, TestClient } from "../../support/client";
import { completeDraft, withoutSection } from "../../support/drafts";

const withoutStandards = withoutSection(completeDraft, "衡量标准");

/** The codes of what is found in the open document. */
async function found(client: TestClient): Promise<readonly unknown[]> {
  return (await client.pull()).map(({ code }) => code);
}

function withLength(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe("what is no message of the protocol is passed over, and the server goes on", () => {
  for (const [what, bytes] of [
    ["a header that is none", "hello\r\n\r\n"],
    ["a header without a length", "Content-Type: text/plain\r\n\r\n"],
    ["a length that is no number", "Content-Length: many\r\n\r\n"],
    ["broken JSON", withLength('{"jsonrpc": "2.0", "id": 1, "method"')],
    ["bytes that are no UTF-8", Buffer.from("Content-Length: 2\r\n\r\n\u00ff\u00fe", "latin1")],
    ["an empty body", withLength("")],
    ["a number", withLength("7")],
    ["null", withLength("null")],
    ["a list of messages, which LSP does not know", withLength('[{"jsonrpc":"2.0","method":"initialized"}]')],
    ["an object that is no message", withLength('{"jsonrpc": "2.0"}')],
    ["a method that is no name", withLength('{"jsonrpc": "2.0", "id": 90, "method": 7}')],
    ["an answer that nobody waits for", withLength('{"jsonrpc": "2.0", "id": 4711, "result": null}')],
    [
      "a notification that nobody knows",
      withLength('{"jsonrpc": "2.0", "method": "policyDraft/unknown", "params": {}}'),
    ],
    [
      "a request to cancel what was never asked",
      withLength('{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "x"}}'),
    ],
    [
      "a file that changed without saying which",
      withLength('{"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": null}'),
    ],
  ] as const) {
    test(what, async () => {
      const client = await TestClient.start();
      await client.open(withoutStandards);
      client.sendBytes(bytes);
      assert.deepEqual(await found(client), ["section-missing"]);
    });
  }

  test("a message that comes byte by byte is read", async () => {
    const client = await TestClient.start();
    await client.open(withoutStandards);
    for (const character of withLength(
      '{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///other.policy.md"}}}',
    )) {
      client.sendBytes(character);
      await nextTurn();
    }
    assert.deepEqual(await found(client), ["section-missing"]);
  });
});

/** Sends a change as it is, and makes it nowhere else. */
async function change(client: TestClient, version: unknown, ...contentChanges: readonly unknown[]): Promise<void> {
  await client.connection.sendNotification("textDocument/didChange", {
    textDocument: { ...client.identifier, version },
    contentChanges,
  });
}

async function headings(client: TestClient): Promise<readonly string[]> {
  const [title] = await client.ask<DocumentSymbol[]>("textDocument/documentSymbol");
  return title?.children?.map(({ name }) => name) ?? [];
}

describe("documents", () => {
  const threeSections = "# 绿道\n\n## 重要意义\n\n## 衡量标准\n\n## 实施路径\n";

  test("a version that comes twice, or goes back, is read as it comes", async () => {
    const client = await TestClient.start();
    await client.open(threeSections);
    for (const [version, text] of [
      [5, "# 题\n\n## 甲\n"],
      [5, "# 题\n\n## 乙\n"],
      [3, "# 题\n\n## 丙\n"],
      [3, "# 题\n\n\n## 丁\n"],
    ] as const) {
      await change(client, version, { text });
      assert.deepEqual(await headings(client), [text.trim().slice(-1)]);
    }
    assert.deepEqual(client.logged, []);
  });

  test("a change without a version is logged, and the text stays", async () => {
    const client = await TestClient.start();
    await client.open(threeSections);
    await change(client, null, { text: "" });
    assert.equal((await headings(client)).length, 3);
  });

  test("an edit out of range is made at the nearest place, and later ones at theirs", async () => {
    const client = await TestClient.start();
    await client.open(threeSections);
    await change(client, 2, {
      range: { start: { line: 1000, character: 0 }, end: { line: 1001, character: 5 } },
      text: "\n## 附录\n",
    });
    // Were lines counted that are not there, this one would go to another place.
    await change(client, 3, {
      range: { start: { line: 8, character: 3 }, end: { line: 8, character: 3 } },
      text: "总",
    });
    assert.deepEqual(await headings(client), ["重要意义", "衡量标准", "实施路径", "总附录"]);
    assert.deepEqual(client.logged, []);
  });

  for (const [what, edit] of [
    ["no range", { range: {}, text: "甲" }],
    ["no range at all", { range: null, text: "甲" }],
    [
      "places that are no numbers",
      { range: { start: { line: "1", character: 0 }, end: { line: 1, character: Number.NaN } }, text: "甲" },
    ],
    ["no text", { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } }],
    ["nothing", null],
  ] as const) {
    test(`of a change that is none (${what}) nothing is made, not of those sent with it either`, async () => {
      const client = await TestClient.start();
      await client.open(threeSections);
      await change(client, 2, { text: "# 空\n" }, edit);
      assert.deepEqual(await headings(client), ["重要意义", "衡量标准", "实施路径"]);
      await change(client, 3, { text: "# 题\n\n## 甲\n" } satisfies TextDocumentContentChangeEvent);
      assert.deepEqual(await headings(client), ["甲"]);
    });
  }

  test("one that is opened twice is the second one; closing twice, and changing what is closed, is nothing", async () => {
    const client = await TestClient.start();
    await client.open(threeSections);
    await client.open("# 题\n\n## 甲\n");
    assert.deepEqual(await headings(client), ["甲"]);
    await client.close();
    await client.close();
    await change(client, 2, { text: threeSections });
    assert.equal(await client.ask("textDocument/documentSymbol"), null);
    assert.deepEqual(client.logged, []);
  });
});

test("of a rule that throws the findings are missing, one line says so, and the others are there", async () => {
  const rule = rules.find(({ code }) => code === "ordinal-sequence") as Required<Rule> | undefined;
  assert(rule);
  const broken = mock.method(rule, "check", () => {
    throw new Error("a bug");
  });
  try {
    const client = await TestClient.start();
    await client.open(withoutStandards.replace("第二，要", "第三，要"));
    assert.deepEqual(await found(client), ["section-missing"]);
    await client.replace("绿道是城市里", "绿道是小城里");
    assert.deepEqual(await found(client), ["section-missing"]);
    assert.equal(broken.mock.callCount(), 2);
    assert.deepEqual(
      client.logged.map((line) => line.split("\n")[0]),
      ["The rule ordinal-sequence failed: Error: a bug"],
    );
  } finally {
    broken.mock.restore();
  }
});

describe("while a draft is checked", () => {
  const capabilities: ClientCapabilities = {
    ...pullingClient,
    workspace: { configuration: true, diagnostics: { refreshSupport: true } },
  };

  /** A client whose answers about the configuration file are given by hand, in the order of the questions. */
  async function startAsked(): Promise<{
    readonly client: TestClient;
    readonly questions: ((place: ConfigurationPlace | Error) => void)[];
  }> {
    const client = await TestClient.start(capabilities, "en", { initializationOptions: { configurationFiles: true } });
    const questions: ((place: ConfigurationPlace | Error) => void)[] = [];
    client.connection.onRequest("workspace/configuration", () => [{}]);
    client.connection.onRequest("workspace/diagnostic/refresh", () => undefined);
    client.connection.onRequest(
      configurationFileRequest,
      () =>
        new Promise<ConfigurationPlace>((resolve, reject) =>
          questions.push((place) => (place instanceof Error ? reject(place) : resolve(place))),
        ),
    );
    return { client, questions };
  }

  const off: ConfigurationPlace = {
    folder: "file:///",
    file: { uri: "file:///.policy-draft.jsonc", text: '{ "rules": { "section-missing": "off" } }' },
  };
  const none: ConfigurationPlace = { folder: "file:///", file: null };

  /** Resolves when so many questions about the file have arrived. */
  async function asked(questions: readonly unknown[], count: number): Promise<void> {
    while (questions.length < count) await nextTurn();
  }

  for (const [what, before, after, codes] of [
    ["written", none, off, []],
    ["deleted", off, none, ["section-missing"]],
    ["broken", off, { ...off, file: { uri: "file:///.policy-draft.jsonc", text: "{" } }, ["section-missing"]],
  ] as const) {
    test(`the configuration can be ${what}: what is asked from then on holds`, async () => {
      const { client, questions } = await startAsked();
      await client.open(withoutStandards);
      const first = found(client);
      await asked(questions, 1);
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
      const second = found(client);
      await asked(questions, 2);
      questions[1]?.(after);
      questions[0]?.(before);
      await first;
      assert.deepEqual(await second, codes);
      assert.deepEqual(await found(client), codes);
      assert.deepEqual(client.logged, []);
    });
  }

  test("a configuration that cannot be read is logged once, and counts as none", async () => {
    const { client, questions } = await startAsked();
    await client.open(withoutStandards);
    const first = found(client);
    await asked(questions, 1);
    questions[0]?.(new Error("gone"));
    assert.deepEqual(await first, ["section-missing"]);
    assert.deepEqual(await found(client), ["section-missing"]);
    assert.equal(client.logged.length, 1);
  });
});
