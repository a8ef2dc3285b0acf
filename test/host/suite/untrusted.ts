import * as vscode from "vscode";
import { completeDraft, draftWithoutStandards, findingCodes, openFile, workspaceFolder } from "./drafts";
import { expectEqual } from "./expect";
import { catchMessages } from "./messages";
import { waitFor } from "./waitFor";

const MISSING = "section-missing";

/*
 * The extension is declared to support Restricted Mode as a whole: what a workspace can say to it is data, none of it code or a program to run. So no setting
 * is kept from it, and all commands are there. The task is VS Code's to refuse: it runs none before somebody trusts the workspace.
 */
describe("in a workspace that nobody trusts", () => {
  const said = catchMessages();
  const write = (name: string, content: unknown): Thenable<void> =>
    vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(workspaceFolder(), name),
      new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)),
    );
  const codesBecome = (uri: vscode.Uri, codes: string): Promise<unknown> =>
    waitFor(
      `the findings “${codes}”`,
      () => findingCodes(uri),
      (found) => found.join() === codes,
    );
  afterEach(() => expectEqual(said, [], "messages"));

  it("VS Code is in Restricted Mode", () => {
    expectEqual(vscode.workspace.isTrusted, false, "trust");
  });

  it("a draft has findings, which a fix mends", async () => {
    const { uri } = await openFile("untrusted.policy.md", draftWithoutStandards);
    await codesBecome(uri, MISSING);
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
      (codes) => !codes.includes(MISSING),
    );
  });

  it("outline and hover are there", async () => {
    const { uri } = await openFile("outline.policy.md", completeDraft);
    await waitFor(
      "the outline",
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          "vscode.executeDocumentSymbolProvider",
          uri,
        ),
      ([title]) => title?.children.length === 3,
    );
    const line = completeDraft.split("\n").findIndex((text) => text.startsWith("第二"));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      uri,
      new vscode.Position(line, 1),
    );
    const contents = hovers.flatMap((hover) => hover.contents);
    expectEqual(contents.length > 0, true, "a hover");
    for (const content of contents)
      expectEqual(
        content instanceof vscode.MarkdownString && !content.isTrusted && !content.supportHtml,
        true,
        "a hover that runs nothing",
      );
  });

  it("its configuration is read: that is data", async () => {
    const { uri } = await openFile("configured/draft.policy.md", draftWithoutStandards);
    await codesBecome(uri, MISSING);
    await write("configured/.policy-draft.jsonc", { rules: { [MISSING]: "off" } });
    await codesBecome(uri, "");
  });

  it("its settings count, as none of them runs anything", async () => {
    const { uri } = await openFile("settings.policy.md", draftWithoutStandards);
    await codesBecome(uri, MISSING);
    await write(".vscode/settings.json", { "policyDraft.enable": false });
    await codesBecome(uri, "");
    await write(".vscode/settings.json", {});
    await codesBecome(uri, MISSING);
  });

  it("all drafts are checked by the command", async () => {
    await write("closed.policy.md", draftWithoutStandards);
    const uri = vscode.Uri.joinPath(workspaceFolder(), "closed.policy.md");
    // Late news of files that were changed before takes findings away again.
    const check = async (): Promise<string[]> => {
      await vscode.commands.executeCommand("policyDraft.checkAllDrafts");
      return findingCodes(uri);
    };
    await waitFor("the finding", check, (codes) => codes.join() === MISSING);
  });

  it("every command of the extension is there", async () => {
    const extension = vscode.extensions.getExtension("policy-draft.policy-draft");
    const { contributes } = extension?.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const known = new Set(await vscode.commands.getCommands(true));
    expectEqual(
      contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
      "commands that are missing",
    );
  });

  it("the report of Collect Diagnostics says that it is not trusted", async () => {
    await vscode.commands.executeCommand("policyDraft.collectDiagnostics");
    const report = await waitFor(
      "the report",
      () => vscode.window.activeTextEditor?.document,
      (document) => document.isUntitled,
    );
    expectEqual(report.getText().includes("trusted workspace: no"), true, "the report says so");
  });
});
