import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, test, type TestContext } from "node:test";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { Diagnostic, DocumentSymbol, ProtocolConnection } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { maximumDiagnostics } from "../../../server/src/features/diagnostics";
import { draftStructureRequest, handInRequest, statusRequest } from "../../../server/src/protocol";
import { pullingClient } from "../../support/client";
import { repository } from "../../support/repository";

/** The server as it is shipped, in a process of its own, as any editor starts it. */
const program = join(repository, "dist/server/node.js");

/** An editor's end of the connection to one server, and what else is known of it. */
interface Session {
  readonly connection: ProtocolConnection;
  /** What the server logged, and what it said to its standard error. */
  readonly said: readonly string[];
  /** Says goodbye; gives the exit code. */
  end(): Promise<unknown>;
}

/** Starts a server for a test, which ends with it. */
async function startSession(context: TestContext): Promise<Session> {
  const server = spawn(process.execPath, [program, "--stdio"]);
  context.after(() => server.kill("SIGKILL"));
  const ended = once(server, "exit");
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const said: string[] = [];
  server.stderr.setEncoding("utf8").on("data", (text: string) => void said.push(text));
  connection.onNotification(
    "window/logMessage",
    ({ message }: { readonly message: string }) => void said.push(message),
  );
  // A question that nobody will answer any more fails, instead of keeping the test waiting.
  connection.onClose(() => connection.dispose());
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: pullingClient,
    initializationOptions: { partCommands: true },
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    said,
    end: async () => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      return (await ended)[0];
    },
  };
}

const opening = "# 题\n\n## 实施路径\n\n";

const megabyte = 1024 * 1024;

/** What every object of JavaScript has, as words of a front matter. */
const inherited = "__proto__: { constructor: [toString] }\nconstructor: __proto__\nhasOwnProperty: null\n";

/** What is asked about every text at its start, its middle and its end. */
const asked = {
  everywhere: [
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/codeAction",
    "textDocument/documentHighlight",
    "textDocument/inlineCompletion",
    "textDocument/selectionRange",
  ],
  once: [
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/semanticTokens/full",
    "textDocument/codeLens",
    statusRequest,
    draftStructureRequest,
    handInRequest,
  ],
};

/** A text made to bring a server down, the codes that are found in it among others, and how many parts its outline shows. */
interface HostileText {
  readonly text: string;
  readonly codes: readonly string[];
  readonly symbols: number;
  /** Asked about at its start only: in the midst of it a light bulb reads the text again several times, which takes seconds. */
  readonly isHuge?: boolean;
}

const texts: Readonly<Record<string, HostileText>> = {
  "10 MB of Chinese in one line": {
    text: "绿道好，走的人多。".repeat((10 * megabyte) / Buffer.byteLength("绿道好，走的人多。")),
    codes: ["title-missing"],
    symbols: 0,
    isHuge: true,
  },
  "10 MB of one letter in one line": {
    text: "a".repeat(10 * megabyte),
    codes: ["title-missing"],
    symbols: 0,
    isHuge: true,
  },
  "100,000 quotes in quotes": { text: `${">".repeat(100_000)}字\n`, codes: [], symbols: 0 },
  "100,000 quotes in quotes, with blanks": {
    text: `${opening}${"> ".repeat(100_000)}字\n`,
    codes: ["section-empty"],
    symbols: 2,
  },
  "100,000 lists in lists": { text: `${opening}${"- ".repeat(100_000)}字\n`, codes: ["section-empty"], symbols: 2 },
  "100,000 lists in lists, with numbers": {
    text: `${opening}${"1. ".repeat(100_000)}字\n`,
    codes: ["section-empty"],
    symbols: 2,
  },
  "100,000 quotes and lists in one another": {
    text: `${opening}${"> - ".repeat(50_000)}字\n`,
    codes: ["section-empty"],
    symbols: 2,
  },
  "1,000 lists in lists, a line each": {
    text: Array.from({ length: 1000 }, (_, depth) => `${"  ".repeat(depth)}- 字\n`).join(""),
    codes: ["title-missing"],
    symbols: 0,
  },
  "100,000 brackets that never close": {
    text: `${opening}${"“（【《".repeat(25_000)}\n`,
    codes: ["quote-unbalanced"],
    symbols: 2,
  },
  "100,000 links that never close": { text: `${opening}${"[a](".repeat(100_000)}\n`, codes: [], symbols: 2 },
  "characters that turn the direction of writing": {
    text: `${opening}第一，登记\u202e人\u2066名\u2069。\n\n\`\u202ecode\u202c\`\n`,
    codes: ["hidden-character"],
    symbols: 3,
  },
  "lone halves of characters, and what is no character": {
    text: `${opening}第一，\ud800登记\udfff\ufffe\u0000。\n`,
    codes: [],
    symbols: 3,
  },
  "words that every object has, in the front matter": {
    text: `---\n${inherited}structure: __proto__\nstage: constructor\ndisable: [__proto__, toString]\n---\n${opening}第一，__proto__。\n\n## constructor\n\n文。\n`,
    codes: ["unknown-value", "unknown-code"],
    symbols: 4,
  },
  "a front matter in 100,000 brackets": {
    text: `---\ndisable: ${"[".repeat(100_000)}\n---\n${opening}`,
    codes: [],
    symbols: 2,
  },
  "a million points": { text: opening + "一是登记。".repeat(1_000_000), codes: [], symbols: 20_001, isHuge: true },
};

function countSymbols(symbols: readonly DocumentSymbol[]): number {
  return symbols.reduce((count, { children }) => count + 1 + countSymbols(children ?? []), 0);
}

describe("the server answers every question about a text that was made to bring it down, and goes on", () => {
  for (const [name, { text, codes, symbols, isHuge = false }] of Object.entries(texts)) {
    test(name, async (context) => {
      const { connection, said, end } = await startSession(context);
      const document = TextDocument.create("file:///hostile.policy.md", "policy-draft", 1, text);
      const middle = Math.floor(text.length / 2);
      const { uri, languageId } = document;
      const ask = <Result>(method: string, params: object = {}): Promise<Result> =>
        connection.sendRequest(method, { textDocument: { uri }, ...params });
      const found = async (): Promise<readonly unknown[]> =>
        (await ask<{ readonly items: readonly Diagnostic[] }>("textDocument/diagnostic")).items.map(({ code }) => code);
      const askAll = async (): Promise<void> => {
        for (const method of asked.once) await ask(method);
        for (const offset of isHuge ? [0] : [0, middle, text.length]) {
          const position = document.positionAt(offset);
          for (const method of asked.everywhere)
            await ask(method, {
              position,
              positions: [position],
              range: { start: position, end: position },
              context: { diagnostics: [], triggerKind: 1 },
            });
        }
      };

      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      });
      const before = await found();
      for (const code of codes) assert(before.includes(code), `${code} is not among ${[...new Set(before)].join()}`);
      assert.equal(countSymbols(await ask<DocumentSymbol[]>("textDocument/documentSymbol")), symbols);
      await askAll();

      // In the midst of it, so that what is known of the text before and after counts.
      const position = document.positionAt(middle);
      const contentChanges = [{ range: { start: position, end: position }, text: "字。\u202e" }];
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges,
      });
      const after = await found();
      assert(after.includes("hidden-character") || after.length === maximumDiagnostics);
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      assert.equal(await ask("textDocument/documentSymbol"), null);

      // Another draft is read as ever.
      const other = { uri: "file:///other.policy.md", languageId, version: 1, text: opening };
      await connection.sendNotification("textDocument/didOpen", { textDocument: other });
      const [title] = await connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", {
        textDocument: { uri: other.uri },
      });
      assert.equal(title?.name, "题");
      assert.equal(await end(), 0);
      assert.deepEqual(said, []);
    });
  }
});

/** Configurations made to bring a server down. */
const configurations: Readonly<Record<string, string>> = {
  "10 MB in one line": `{ "drafts": ["${"a".repeat(10 * megabyte)}"] }`,
  "100,000 lists in lists": `{ "rules": ${"[".repeat(100_000)}${"]".repeat(100_000)} }`,
  "100,000 objects in objects that never close": '{"structures":'.repeat(100_000),
  "100,000 keys": `{ "rules": { ${Array.from({ length: 100_000 }, (_, index) => `"k${index}": "off"`).join()} } }`,
  "words that every object has": `{ "__proto__": { "stage": "final" }, "constructor": 1, "rules": { "__proto__": "off" }, "structure": "__proto__", "structures": { "__proto__": { "extends": "constructor" } } }`,
  "characters that turn the direction of writing": '{ "stage": "\u202eenif" } // \u2066',
};

describe("the server reads a configuration that was made to bring it down, and goes on", () => {
  for (const [name, text] of Object.entries(configurations)) {
    test(name, async (context) => {
      const { connection, said, end } = await startSession(context);
      const textDocument = { uri: "file:///.policy-draft.jsonc", languageId: "jsonc", version: 1, text };
      await connection.sendNotification("textDocument/didOpen", { textDocument });
      const { items } = await connection.sendRequest<{ readonly items: readonly Diagnostic[] }>(
        "textDocument/diagnostic",
        { textDocument },
      );
      if (name !== "10 MB in one line") assert(items.length > 0);
      assert.equal(await connection.sendRequest("textDocument/documentSymbol", { textDocument }), null);
      const position = { line: 0, character: 1 };
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { ...textDocument, version: 2 },
        contentChanges: [{ range: { start: position, end: position }, text: "," }],
      });
      await connection.sendRequest("textDocument/diagnostic", { textDocument });
      await connection.sendNotification("textDocument/didClose", { textDocument });
      assert.equal(await end(), 0);
      assert.deepEqual(said, []);
    });
  }
});
