import * as vscode from "vscode";
import { completeDraft, draftWithoutStandards, findingCodes, openFile, workspaceFolder } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

const MISSING = "section-missing";

describe("checking all drafts", () => {
  const folder = "all";
  const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), folder, name);
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  const checkAll = (): Thenable<unknown> => vscode.commands.executeCommand("policyDraft.checkAllDrafts");
  const waitForCodes = (name: string, codes: readonly string[]): Promise<string[]> =>
    waitFor(
      `the findings of ${name}`,
      () => findingCodes(uriOf(name)),
      (found) => JSON.stringify(found) === JSON.stringify(codes),
    );

  before(async () => {
    await write("closed.policy.md", draftWithoutStandards);
    await write("complete.policy.md", completeDraft);
    await write("declared.md", `---\nstructure: significance-standards-paths\n---\n\n${draftWithoutStandards}`);
    await write("ordinary.md", draftWithoutStandards);
    await write("left-out/draft.policy.md", draftWithoutStandards);
    await write(".policy-draftignore", "left-out\n");
  });
  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), folder), { recursive: true });
    await waitFor(
      "nothing to be left",
      () => vscode.languages.getDiagnostics(uriOf("closed.policy.md")),
      (left) => left.length === 0,
    );
  });

  it("finds what is in drafts that are not open, and in nothing else", async () => {
    await checkAll();
    expectEqual(findingCodes(uriOf("closed.policy.md")), [MISSING], "the findings of a closed draft");
    expectEqual(findingCodes(uriOf("declared.md")), [MISSING], "the findings of a file that declares itself");
    for (const name of ["complete.policy.md", "ordinary.md", "left-out/draft.policy.md"])
      expectEqual(findingCodes(uriOf(name)), [], `the findings of ${name}`);
  });

  it("shows nothing twice when a draft is opened, and what is left when it is closed", async () => {
    await checkAll();
    const document = await openFile(`${folder}/closed.policy.md`, draftWithoutStandards);
    await waitForCodes("closed.policy.md", [MISSING]);
    await checkAll();
    expectEqual(findingCodes(document.uri), [MISSING], "the findings of an open draft after another check");
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await waitForCodes("closed.policy.md", [MISSING]);
  });

  it("forgets a draft that was deleted, and everything when the configuration changes", async () => {
    await write("deleted.policy.md", draftWithoutStandards);
    await checkAll();
    expectEqual(findingCodes(uriOf("deleted.policy.md")), [MISSING], "the findings before");
    await vscode.workspace.fs.delete(uriOf("deleted.policy.md"));
    await waitForCodes("deleted.policy.md", []);
    await write(".policy-draft.jsonc", JSON.stringify({ rules: { [MISSING]: "off" } }));
    await waitForCodes("declared.md", []);
    await checkAll();
    expectEqual(findingCodes(uriOf("declared.md")), [], "the findings under the new configuration");
  });
});

describe("the task", () => {
  it("checks all drafts on a disk, and its findings are problems of closed files", async function () {
    // On the web there is no process that could run it.
    if (workspaceFolder().scheme !== "file") return this.skip();
    const uri = vscode.Uri.joinPath(workspaceFolder(), "by-task.policy.md");
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(draftWithoutStandards));
    const [task] = await vscode.tasks.fetchTasks({ type: "policy-draft" });
    if (task === undefined) throw new Error("No task is offered.");
    const ended = new Promise<number | undefined>((resolve) => {
      const subscription = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.source !== "policy-draft") return;
        subscription.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    expectEqual(await ended, 1, "the exit code");
    await waitFor(
      "the problem",
      () => findingCodes(uri),
      (codes) => codes.includes(MISSING),
    );
    await vscode.workspace.fs.delete(uri);
  });
});
