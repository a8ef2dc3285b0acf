import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import packageJson from "../../../package.json";
import { completeDraft } from "../../support/drafts";
import { runProgram } from "../../support/program";
import { repository } from "../../support/repository";

/** A message as it is on the wire. */
function encoded(message: object): string {
  const json = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
}

const initialize = {
  write: encoded({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }),
  expect: `"id":1`,
};
const shutdown = { write: encoded({ id: 9, method: "shutdown" }), expect: `"id":9` };
const exit = { write: encoded({ method: "exit" }), expect: "" };

test("over standard input and output it serves and ends as LSP has it", async () => {
  const textDocument = { uri: "file:///a.policy.md", languageId: "policy-draft", version: 1, text: completeDraft };
  const open = { write: encoded({ method: "textDocument/didOpen", params: { textDocument } }), expect: "" };
  const ask = {
    write: encoded({ id: 2, method: "textDocument/documentSymbol", params: { textDocument } }),
    expect: `"id":2`,
  };
  const { exitCode, stdout, stderr } = await runProgram("node/main", ["--stdio"], {
    dialogue: [initialize, open, ask, shutdown, exit],
  });
  assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: "" });
  assert.match(stdout, /"serverInfo":\{"name":"policy-draft"/);
  assert.match(stdout, /第一 有没有连成网络是衡量的前提/);
});

test("the conversion of the script is loaded when a fix needs it", async () => {
  const text = "# 社區花園的意義\n\n社區花園離家近，走幾步就到。老人帶著孩子來，鄰居之間也熟悉了，理发的人也來。\n";
  const textDocument = { uri: "file:///a.policy.md", languageId: "policy-draft", version: 1, text };
  const position = { line: 2, character: text.split("\n")[2]?.indexOf("发") ?? 0 };
  const open = { write: encoded({ method: "textDocument/didOpen", params: { textDocument } }), expect: "" };
  const ask = {
    write: encoded({
      id: 2,
      method: "textDocument/codeAction",
      params: { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } },
    }),
    expect: `"id":2`,
  };
  const { exitCode, stdout, stderr } = await runProgram("node/main", ["--stdio"], {
    dialogue: [initialize, open, ask, shutdown, exit],
  });
  assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: "" });
  assert.match(stdout, /"newText":"髮"/);
});

test("an input that ends without a goodbye ends the server with 1, as LSP has it", async () => {
  assert.equal((await runProgram("node/main", ["--stdio"], { dialogue: [initialize] })).exitCode, 1);
});

test("a client that is gone without a goodbye ends the server with 1", async () => {
  const gone = spawnSync(process.execPath, ["--version"]).pid;
  const server = spawn(process.execPath, [join(repository, "out/server/src/node/main.js"), "--stdio"]);
  server.stdin.write(
    encoded({ id: 1, method: "initialize", params: { processId: gone, rootUri: null, capabilities: {} } }),
  );
  // Its input stays open, as that of a process whose parent was killed may.
  assert.deepEqual(await once(server, "exit"), [1, null]);
});

for (const { title, write } of [
  { title: "JSON that is none", write: 'Content-Length: 5\r\n\r\n{"a":' },
  { title: "a message that is none", write: encoded({ some: "thing" }) },
  { title: "a JSON text that is no object", write: "Content-Length: 4\r\n\r\nnull" },
]) {
  test(`${title} does not end the session`, async () => {
    const { exitCode, stdout } = await runProgram("node/main", ["--stdio"], {
      dialogue: [initialize, { write, expect: "" }, shutdown, exit],
    });
    assert.match(stdout, /"id":9/);
    assert.equal(exitCode, 0);
  });
}

for (const args of [[], ["--socket"], ["--pipe="], ["--unknown"]]) {
  test(`without a transport it says how it is started: ${args.join(" ")}`, async () => {
    assert.deepEqual(await runProgram("node/main", args), {
      exitCode: 2,
      stdout: "",
      stderr: "policy-draft-language-server: no transport given; an editor starts it with --stdio (see --help)\n",
    });
  });
}

test("--help and --version", async () => {
  assert.match((await runProgram("node/main", ["--help"])).stdout, /^Usage: policy-draft-language-server --stdio/);
  assert.deepEqual(await runProgram("node/main", ["--version"]), {
    exitCode: 0,
    stdout: `${packageJson.version}\n`,
    stderr: "",
  });
});
