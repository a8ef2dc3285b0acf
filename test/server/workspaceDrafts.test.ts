import assert from "node:assert/strict";
import { test } from "node:test";
import { CancellationTokenSource, LSPErrorCodes, type ClientCapabilities, type WorkspaceSymbol } from "vscode-languageserver-protocol";
import { draftsRequest, draftTextsRequest, type DraftFile, type DraftTextsParams } from "../../server/src/protocol";
import { pullingClient, TestClient } from "./support/client";

const capabilities: ClientCapabilities = { ...pullingClient, workspace: { symbol: {} } };

/** A client that has drafts as files, and remembers which of them were read. */
class ClientWithFiles {
  readonly files = new Map<string, { version: string; text: string | null }>();
  reads: string[][] = [];

  private constructor(readonly client: TestClient) {
    client.connection.onRequest(draftsRequest, () => [...this.files].map(([uri, { version }]): DraftFile => ({ uri, version })));
    client.connection.onRequest(draftTextsRequest, ({ uris }: DraftTextsParams) => {
      this.reads.push([...uris]);
      return uris.map((uri) => this.files.get(uri)?.text ?? null);
    });
  }

  static async start(): Promise<ClientWithFiles> {
    return new ClientWithFiles(await TestClient.start(capabilities, "en", { initializationOptions: { drafts: true } }));
  }

  write(name: string, text: string | null, version = "1"): void {
    this.files.set(`file:///${name}`, { version, text });
  }

  async names(query = ""): Promise<readonly string[]> {
    return (await this.client.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query })).map(({ name }) => name);
  }
}

test("drafts that are not open are found by title, section and point", async () => {
  const editor = await ClientWithFiles.start();
  assert.equal(editor.client.initializeResult?.capabilities.workspaceSymbolProvider, true);
  editor.write("a.policy.md", "# 绿道的路径\n\n## 绿道的路径\n\n第一，要连起来。\n\n第二，要养护好。\n");
  editor.write("b.policy.md", "# 书房的意义\n");
  assert.deepEqual(await editor.names("要养护"), ["第二 要养护好"]);
  assert.deepEqual(await editor.names("书房"), ["书房的意义"]);
});

test("a file is read once, until it changes or goes", async () => {
  const editor = await ClientWithFiles.start();
  editor.write("a.policy.md", "# 绿道的意义\n");
  editor.write("b.policy.md", "# 书房的意义\n");
  await editor.names();
  await editor.names();
  assert.deepEqual(editor.reads, [["file:///a.policy.md", "file:///b.policy.md"]]);
  editor.write("b.policy.md", "# 书房的标准\n", "2");
  assert.deepEqual(await editor.names(), ["绿道的意义", "书房的标准"]);
  assert.deepEqual(editor.reads.slice(1), [["file:///b.policy.md"]]);
  editor.files.delete("file:///a.policy.md");
  assert.deepEqual(await editor.names(), ["书房的标准"]);
});

test("an open draft counts as it stands in the editor, however its URI is written", async () => {
  const editor = await ClientWithFiles.start();
  editor.write("绿道.policy.md", "# 绿道的意义\n");
  await editor.client.open("# 绿道的标准\n");
  assert.deepEqual(await editor.names(), ["绿道的标准"]);
  await editor.client.close();
  assert.deepEqual(await editor.names(), ["绿道的意义"]);
});

test("a file that cannot be read has no symbols", async () => {
  const editor = await ClientWithFiles.start();
  editor.write("a.policy.md", null);
  editor.write("b.policy.md", "# 书房的意义\n");
  assert.deepEqual(await editor.names(), ["书房的意义"]);
  assert.deepEqual(editor.client.logged, []);
});

test("many drafts are read in parts, and reading stops when nobody waits for it", async () => {
  const editor = await ClientWithFiles.start();
  for (let number = 0; number < 500; number++) editor.write(`${number}.policy.md`, `# 绿道之${number}\n`);
  const source = new CancellationTokenSource();
  const { connection } = editor.client;
  connection.onRequest(draftTextsRequest, ({ uris }: DraftTextsParams) => {
    editor.reads.push([...uris]);
    source.cancel();
    return uris.map(() => "# 绿道的意义\n");
  });
  await assert.rejects(connection.sendRequest("workspace/symbol", { query: "" }, source.token), { code: LSPErrorCodes.RequestCancelled });
  await editor.client.settled();
  assert(editor.reads.length < 5, `${editor.reads.length} parts were read`);
  const before = editor.reads.flat().length;
  assert.equal((await editor.names()).length, 500);
  assert.equal(editor.reads.flat().length, 500, `what had been read (${before}) was not read again`);
});

test("questions that come while files are read share the reading", async () => {
  const editor = await ClientWithFiles.start();
  editor.write("a.policy.md", "# 绿道的意义\n");
  assert.deepEqual(await Promise.all([editor.names("绿"), editor.names("绿道")]), [["绿道的意义"], ["绿道的意义"]]);
  assert.equal(editor.reads.length, 1);
});

test("a client that leaves files to a host gets what the host finds", async () => {
  const asked: unknown[] = [];
  const client = await TestClient.start({ ...pullingClient, workspace: { symbol: {}, workspaceFolders: true, configuration: true } }, "en", {
    runtime: {
      findDrafts: async (folder, isConfigured) => {
        asked.push(folder, isConfigured("file:///n/a.md", { folder, file: null }), isConfigured("file:///n/b.txt", { folder, file: null }));
        return [{ uri: "file:///n/a.md", version: "1" }, { uri: "file:///n/gone.policy.md", version: "1" }];
      },
      readDraft: async (uri) => {
        if (uri.includes("gone")) throw new Error("no such file");
        return "# 绿道的意义\n";
      },
    },
  });
  client.connection.onRequest("workspace/workspaceFolders", () => [{ uri: "file:///n", name: "n" }]);
  client.connection.onRequest("workspace/configuration", () => [{ drafts: ["*.md"] }]);
  const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query: "意义" });
  assert.deepEqual(symbols.map(({ name, location }) => [name, location.uri]), [["绿道的意义", "file:///n/a.md"]]);
  assert.deepEqual(asked, ["file:///n", true, false]);
  assert.deepEqual(client.logged, []);
});

test("nothing is announced where nobody finds files", async () => {
  assert.equal((await TestClient.start(capabilities)).initializeResult?.capabilities.workspaceSymbolProvider, undefined);
});
