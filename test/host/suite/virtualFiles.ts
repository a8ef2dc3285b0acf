import * as vscode from "vscode";
import { completeDraft, draftWithoutStandards, findingCodes, workspaceFolder } from "./drafts";
import { expectEqual } from "./expect";
import { MemoryFiles } from "./memoryFiles";
import { catchMessages } from "./messages";
import { waitFor } from "./waitFor";

const writable = "policy-draft-memory";
const readOnly = "policy-draft-read-only";

// The folder that the tests are opened on is one in memory too, on the web; this is so in both hosts.
describe("on a file system that is no disk", () => {
  const said = catchMessages();
  const files = new MemoryFiles();
  const registrations: vscode.Disposable[] = [];
  before(() => {
    registrations.push(
      vscode.workspace.registerFileSystemProvider(writable, files),
      vscode.workspace.registerFileSystemProvider(readOnly, files, { isReadonly: true }),
    );
  });
  after(() => registrations.forEach((registration) => void registration.dispose()));
  afterEach(() => expectEqual(said, [], "messages"));

  function write(path: string, text: string): void {
    files.writeFile(vscode.Uri.from({ scheme: writable, path }), new TextEncoder().encode(text));
  }

  async function open(scheme: string, path: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.from({ scheme, path });
    await vscode.window.showTextDocument(uri);
    return uri;
  }

  it("a draft has findings, which a fix mends", async () => {
    write("/drafts/missing.policy.md", draftWithoutStandards);
    const uri = await open(writable, "/drafts/missing.policy.md");
    await waitFor(
      "the finding",
      () => findingCodes(uri),
      (codes) => codes.join() === "section-missing",
    );
    const [finding] = vscode.languages.getDiagnostics(uri);
    if (finding === undefined) throw new Error("There is no finding.");
    const [fix] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    if (fix?.edit === undefined) throw new Error("There is no fix with an edit.");
    expectEqual(await vscode.workspace.applyEdit(fix.edit), true, "the fix was applied");
    await waitFor(
      "the finding to go",
      () => findingCodes(uri),
      (codes) => !codes.includes("section-missing"),
    );
    await vscode.commands.executeCommand("workbench.action.files.save");
    expectEqual(new TextDecoder().decode(files.readFile(uri)).includes("标准"), true, "the file has the section");
  });

  it("the configuration beside a draft is read, and its globs make drafts", async () => {
    write("/configured/.policy-draft.jsonc", JSON.stringify({ drafts: ["*.md"], rules: { "section-missing": "off" } }));
    write("/configured/plain.md", draftWithoutStandards.replace("第二，要", "第三，要"));
    const uri = await open(writable, "/configured/plain.md");
    await waitFor(
      "the finding that is left",
      () => findingCodes(uri),
      (codes) => codes.join() === "ordinal-sequence",
    );
  });

  it("a draft that can only be read has its outline, and no findings that nobody can mend", async () => {
    write("/drafts/only-read.policy.md", draftWithoutStandards);
    const uri = await open(readOnly, "/drafts/only-read.policy.md");
    await waitFor(
      "the outline",
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          "vscode.executeDocumentSymbolProvider",
          uri,
        ),
      ([title]) => title?.children.length === 2,
    );
    expectEqual(findingCodes(uri), [], "findings");
    // A command that would change it leaves it as it is.
    await vscode.commands.executeCommand("policyDraft.renumberPoints");
    expectEqual(vscode.window.activeTextEditor?.document.getText(), draftWithoutStandards, "the text");
  });

  it("no task is offered where no process can run it", async function () {
    if (workspaceFolder().scheme === "file") return this.skip();
    expectEqual(await vscode.tasks.fetchTasks({ type: "policy-draft" }), [], "tasks");
  });

  it("all drafts of the folder are checked", async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), "virtual", "closed.policy.md");
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(completeDraft.replace("第二，要", "第三，要")));
    // Late news of files that were changed before takes findings away again.
    const check = async (): Promise<string[]> => {
      await vscode.commands.executeCommand("policyDraft.checkAllDrafts");
      return findingCodes(uri);
    };
    await waitFor("the finding", check, (codes) => codes.join() === "ordinal-sequence");
    await vscode.workspace.fs.delete(uri);
    await waitFor(
      "them to go with the file",
      () => findingCodes(uri),
      (codes) => codes.length === 0,
    );
  });
});
