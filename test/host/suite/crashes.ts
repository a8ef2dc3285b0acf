import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { completeDraft, draftWithoutStandards, findingCodes, openFile } from "./drafts";
import { expectEqual } from "./expect";
import { catchMessages } from "./messages";
import { waitFor } from "./waitFor";

// Only where the server is a process: on the web nobody can kill a worker from outside.
describe("a server that is killed", () => {
  const told = catchMessages();
  after(() => vscode.commands.executeCommand("policyDraft.restartServer"));

  it("is started anew without a word, and findings come back", async () => {
    const document = await openFile("killed.policy.md", draftWithoutStandards);
    await waitFor(
      "the finding",
      () => findingCodes(document.uri),
      (codes) => codes.join() === "section-missing",
    );
    await kill(await runningServer());
    await runningServer();
    await replaceText(document, completeDraft);
    await waitFor(
      "silence, from the new server",
      () => findingCodes(document.uri),
      (codes) => codes.length === 0,
    );
    await replaceText(document, draftWithoutStandards);
    await waitFor(
      "the finding of the new server",
      () => findingCodes(document.uri),
      (codes) => codes.join() === "section-missing",
    );
    expectEqual(told, [], "messages");
  });

  it("stays stopped after the fifth time, which is said once, until it is restarted", async () => {
    const document = await openFile("killed-often.policy.md", draftWithoutStandards);
    for (let time = 2; time <= 5; time++) await kill(await runningServer());
    await waitFor(
      "the message",
      () => told,
      ({ length }) => length > 0,
    );
    expectEqual(told.length, 1, "messages");
    expectEqual(serverProcesses(), [], "servers");
    await vscode.commands.executeCommand("policyDraft.restartServer");
    await replaceText(document, completeDraft);
    await waitFor(
      "silence, from the restarted server",
      () => findingCodes(document.uri),
      (codes) => codes.length === 0,
    );
    expectEqual(told.length, 1, "messages");
  });
});

/** The ids of the language servers that this extension host has started. */
function serverProcesses(): readonly number[] {
  const lines = execFileSync("ps", ["-A", "-o", "ppid=,pid=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [parent, id, ...words] = line.trim().split(/\s+/);
    return Number(parent) === process.pid && words.join(" ").includes("dist/server/node.js") ? [Number(id)] : [];
  });
}

function runningServer(): Promise<number> {
  return waitFor(
    "a server",
    () => serverProcesses().at(0),
    (id) => id > 0,
  );
}

async function kill(id: number): Promise<void> {
  process.kill(id, "SIGKILL");
  await waitFor("its end", serverProcesses, (ids) => !ids.includes(id));
}

async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  expectEqual(await vscode.workspace.applyEdit(edit), true, "the edit was applied");
}
