import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import type { CodeAction, CompletionItem, DocumentDiagnosticReport, DocumentSymbol, Hover, LogMessageParams } from "vscode-languageserver-protocol";
import { completeDraft, withoutSection } from "../../support/drafts";
import { repository } from "../../support/repository";

const textDocument = { uri: "file:///a.policy.md" };

interface Server {
  ask<Result>(method: string, params?: object): Promise<Result>;
  readonly logged: readonly string[];
}

/** Starts a copy of the production bundles that has only some of them, with one draft open. */
async function startWith(t: TestContext, bundles: readonly string[], text: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "policy-draft-"));
  mkdirSync(join(folder, "dist/server"), { recursive: true });
  cpSync(join(repository, "l10n"), join(folder, "l10n"), { recursive: true });
  for (const bundle of bundles) cpSync(join(repository, "dist/server", bundle), join(folder, "dist/server", bundle));
  const { stdin, stdout } = spawn(process.execPath, [join(folder, "dist/server/node.js"), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  t.after(async () => {
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    connection.dispose();
    rmSync(folder, { recursive: true });
  });
  const logged: string[] = [];
  connection.onNotification("window/logMessage", ({ message }: LogMessageParams) => void logged.push(message));
  connection.listen();
  await connection.sendRequest("initialize", { processId: null, rootUri: null, locale: "zh-cn", capabilities: { textDocument: { diagnostic: { relatedInformation: true } } } });
  await connection.sendNotification("textDocument/didOpen", { textDocument: { ...textDocument, languageId: "policy-draft", version: 1, text } });
  return { logged, ask: (method, params = {}) => connection.sendRequest(method, { textDocument, ...params }) };
}

test("the server starts, checks a draft and shows its outline with nothing but its own bundle", async (t) => {
  const { ask, logged } = await startWith(t, ["node.js"], withoutSection(completeDraft, "衡量标准"));
  const { items } = await ask<DocumentDiagnosticReport & { kind: "full" }>("textDocument/diagnostic");
  assert.deepEqual(items.map(({ code, message }) => [code, message]), [["section-missing", "缺少“衡量标准”部分，应写在“城市绿道建设的重要意义”之后。（范文）"]]);
  assert.equal((await ask<DocumentSymbol[]>("textDocument/documentSymbol"))[0]?.children?.length, 2);
  assert.deepEqual(logged, []);
  // So the test sees what is loaded on demand.
  assert.equal(await ask("textDocument/hover", { position: { line: 0, character: 3 } }), null);
  assert.match(logged.join("\n"), /nodeOnDemand\.js/);
});

test("all else is loaded when it is asked for", async (t) => {
  const text = `---\nstage: final\n---\n\n${withoutSection(completeDraft, "衡量标准")}`;
  const { ask, logged } = await startWith(t, ["node.js", "nodeOnDemand.js"], text);
  const { items } = await ask<DocumentDiagnosticReport & { kind: "full" }>("textDocument/diagnostic");
  const missing = items.find(({ code }) => code === "section-missing");
  assert.equal(missing?.severity, 1, "the stage of the front matter makes it an error");
  const lines = text.split("\n");
  const heading = { line: lines.findIndex((line) => line.startsWith("## ")), character: lines.find((line) => line.startsWith("## "))?.length ?? 0 };
  assert.match(JSON.stringify(await ask<Hover>("textDocument/hover", { position: heading })), /为什么/);
  const actions = await ask<CodeAction[]>("textDocument/codeAction", { range: missing.range, context: { diagnostics: [] } });
  assert.match(JSON.stringify(actions[0]?.edit), /## 城市绿道建设的衡量标准\\n\\n衡量城市绿道建设/);
  assert.ok((await ask<CompletionItem[]>("textDocument/completion", { position: { line: lines.length - 1, character: 0 } })).length > 0);
  assert.deepEqual(logged, []);
});
