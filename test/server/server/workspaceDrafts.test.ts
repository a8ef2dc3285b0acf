import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type ClientCapabilities,
  type WorkspaceSymbol,
} from "vscode-languageserver-protocol";
import { documentSettings } from "../../../server/src/configuration/documentSettings";
import {
  configurationFileRequest,
  draftsRequest,
  draftTextsRequest,
  type ConfigurationFileParams,
  type ConfigurationPlace,
  type DraftFile,
  type DraftTextsParams,
  type InitializationOptions,
} from "../../../server/src/protocol";
import { WorkspaceDrafts } from "../../../server/src/server/workspaceDrafts";
import { pullingClient, TestClient } from "../../support/client";

const capabilities: ClientCapabilities = { ...pullingClient, workspace: { symbol: {} } };

/** A client that has drafts as files, and remembers which of them were read. */
class ClientWithFiles {
  readonly files = new Map<string, { version: string; text: string | null }>();
  reads: string[][] = [];

  private constructor(readonly client: TestClient) {
    client.connection.onRequest(draftsRequest, () =>
      [...this.files].map(([uri, { version }]): DraftFile => ({ uri, version })),
    );
    client.connection.onRequest(draftTextsRequest, ({ uris }: DraftTextsParams) => {
      this.reads.push([...uris]);
      return uris.map((uri) => this.files.get(uri)?.text ?? null);
    });
  }

  static async start(options: InitializationOptions = {}): Promise<ClientWithFiles> {
    return new ClientWithFiles(
      await TestClient.start(capabilities, "en", { initializationOptions: { drafts: true, ...options } }),
    );
  }

  write(name: string, text: string | null, version = "1"): void {
    this.files.set(`file:///${name}`, { version, text });
  }

  async names(query = ""): Promise<readonly string[]> {
    return (await this.client.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query })).map(
      ({ name }) => name,
    );
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
  await assert.rejects(connection.sendRequest("workspace/symbol", { query: "" }, source.token), {
    code: LSPErrorCodes.RequestCancelled,
  });
  await editor.client.settled();
  assert(editor.reads.length < 5, `${editor.reads.length} parts were read`);
  const before = editor.reads.flat().length;
  assert.equal((await editor.names()).length, 500);
  assert.equal(editor.reads.flat().length, 500, `what had been read (${before}) was not read again`);
});

test("while many drafts are read there is a turn for other questions after every few of them", async () => {
  let inTurn = 0;
  let most = 0;
  const drafts = new WorkspaceDrafts({
    files: {
      list: async () =>
        Array.from({ length: 120 }, (_, index) => ({ uri: `file:///${index}.policy.md`, version: "1" })),
      read: async (uris) => uris.map(() => "# 绿道的意义\n"),
    },
    settingsOf: async (uri) => documentSettings(uri, { folder: null, file: null }, undefined, []),
    symbolsOf: () => {
      inTurn += 1;
      most = Math.max(most, inTurn);
      return [];
    },
    nextTurn: async () => {
      inTurn = 0;
    },
  });
  assert.equal((await drafts.all(new CancellationTokenSource().token)).length, 120);
  assert(0 < most && most < 10, `${most} in one turn`);
});

test("questions that come while files are read share the reading", async () => {
  const editor = await ClientWithFiles.start();
  editor.write("a.policy.md", "# 绿道的意义\n");
  assert.deepEqual(await Promise.all([editor.names("绿"), editor.names("绿道")]), [["绿道的意义"], ["绿道的意义"]]);
  assert.equal(editor.reads.length, 1);
});

/** A client that has drafts and, in each of its folders, a configuration. */
async function withConfigurations(
  configurations: Readonly<Record<string, object>>,
): Promise<{ readonly editor: ClientWithFiles; readonly asked: string[] }> {
  const editor = await ClientWithFiles.start({ configurationFiles: true });
  const asked: string[] = [];
  editor.client.connection.onRequest(
    configurationFileRequest,
    ({ textDocument: { uri } }: ConfigurationFileParams): ConfigurationPlace => {
      asked.push(uri);
      const folder = uri.slice(0, uri.lastIndexOf("/"));
      const configuration = configurations[folder.slice("file:///".length)];
      return {
        folder: "file:///",
        file:
          configuration === undefined
            ? null
            : { uri: `${folder}/.policy-draft.jsonc`, text: JSON.stringify(configuration) },
      };
    },
  );
  return { editor, asked };
}

const diary = {
  structures: {
    diary: {
      name: "夜读记",
      sections: [
        { id: "letters", name: "读者来信" },
        { id: "list", name: "灯下闲话" },
      ],
    },
  },
  structure: "diary",
};

/** Without headings of Markdown: its lines are headings where a structure has sections of these names, and nowhere else. */
const nightReading = "# 三月夜读\n\n读者来信\n\n信里说，灯再亮些就好了。\n\n灯下闲话\n\n一本讲树，一本讲水。\n";

test("names of a structure of one's own are understood, by the configuration of each folder, which is asked for once", async () => {
  const { editor, asked } = await withConfigurations({ a: diary });
  for (const name of ["a/1", "a/2", "b/1"]) editor.write(`${name}.policy.md`, nightReading);
  const found = await editor.client.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", {
    query: "读者来信",
  });
  assert.deepEqual(
    found.map(({ location }) => location.uri),
    ["file:///a/1.policy.md", "file:///a/2.policy.md"],
  );
  await editor.names();
  assert.deepEqual(asked, ["file:///a/1.policy.md", "file:///b/1.policy.md"]);
});

test("they are read anew when configuration has changed", async () => {
  const configurations: Record<string, object> = {};
  const { editor } = await withConfigurations(configurations);
  editor.write("a/1.policy.md", nightReading);
  assert.deepEqual(await editor.names("读者来信"), []);
  configurations["a"] = diary;
  await editor.client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  assert.deepEqual(await editor.names("读者来信"), ["读者来信"]);
  assert.equal(editor.reads.length, 2);
});

test("a draft that is opened is checked while the others are being read", async () => {
  const { editor } = await withConfigurations({});
  editor.write("a/1.policy.md", nightReading);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  editor.client.connection.onRequest(draftTextsRequest, async ({ uris }: DraftTextsParams) => {
    await held;
    return uris.map(() => nightReading);
  });
  const names = editor.names("三月夜读");
  await editor.client.open("# 绿道的意义、标准与路径\n\n## 绿道的意义\n\n绿道近。\n");
  assert((await editor.client.pull()).length > 0, "findings of the open draft");
  goOn();
  assert.deepEqual(await names, ["三月夜读"]);
});

test("a client that leaves files to a host gets what the host finds", async () => {
  const asked: unknown[] = [];
  const client = await TestClient.start(
    { ...pullingClient, workspace: { symbol: {}, workspaceFolders: true, configuration: true } },
    "en",
    {
      runtime: {
        findDrafts: async (folder, isConfigured) => {
          asked.push(
            folder,
            isConfigured("file:///n/a.md", { folder, file: null }),
            isConfigured("file:///n/b.txt", { folder, file: null }),
          );
          return [
            { uri: "file:///n/a.md", version: "1" },
            { uri: "file:///n/gone.policy.md", version: "1" },
          ];
        },
        readDraft: async (uri) => {
          if (uri.includes("gone")) throw new Error("no such file");
          return "# 绿道的意义\n";
        },
      },
    },
  );
  client.connection.onRequest("workspace/workspaceFolders", () => [{ uri: "file:///n", name: "n" }]);
  client.connection.onRequest("workspace/configuration", () => [{ drafts: ["*.md"] }]);
  const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query: "意义" });
  assert.deepEqual(
    symbols.map(({ name, location }) => [name, location.uri]),
    [["绿道的意义", "file:///n/a.md"]],
  );
  assert.deepEqual(asked, ["file:///n", true, false]);
  assert.deepEqual(client.logged, []);
});

test("nothing is announced where nobody finds files", async () => {
  assert.equal(
    (await TestClient.start(capabilities)).initializeResult?.capabilities.workspaceSymbolProvider,
    undefined,
  );
});
