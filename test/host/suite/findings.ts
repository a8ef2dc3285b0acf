import * as vscode from "vscode";
import { completeDraft, draftWithoutStandards, findingCodes, findings, openFile, positionAfter } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

describe("findings", () => {
  it("are none in a complete draft", async () => {
    // The finding of a second draft shows that the first has been checked too.
    const complete = await openFile("complete.policy.md", completeDraft);
    const incomplete = await openFile("incomplete.policy.md", draftWithoutStandards);
    await waitFor(
      "the other draft's finding",
      () => findingCodes(incomplete.uri),
      (codes) => codes.length > 0,
    );
    expectEqual(findingCodes(complete.uri), [], "findings");
  });

  it("come and go with a section", async () => {
    const document = await openFile("edited.policy.md", completeDraft);
    const section = new vscode.Range(
      positionAfter(document, "才有了温度。\n\n"),
      positionAfter(document, "能否与市馆通借通还。\n\n"),
    );
    await applyEdit((edit) => edit.delete(document.uri, section));
    await waitFor(
      "section-missing",
      () => findingCodes(document.uri),
      (codes) => codes.join() === "section-missing",
    );
    await undo(document);
    expectEqual(document.getText(), completeDraft, "text after undo");
    await waitFor(
      "silence",
      () => findingCodes(document.uri),
      (codes) => codes.length === 0,
    );
  });

  it("are mended by a quick fix, which one undo takes back", async () => {
    const document = await openFile("fixed.policy.md", draftWithoutStandards);
    const [finding] = await waitFor(
      "one finding",
      () => findings(document.uri),
      (all) => all.length === 1,
    );
    if (finding === undefined) throw new Error("There is no finding.");
    expectEqual(findingCodes(document.uri), ["section-missing"], "findings");
    const [fix] = await waitFor(
      "a quick fix",
      () =>
        // The last argument resolves the fixes, so that they have their edit.
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          "vscode.executeCodeActionProvider",
          document.uri,
          finding.range,
          vscode.CodeActionKind.QuickFix.value,
          10,
        ),
      (actions) => actions.length > 0,
    );
    if (fix?.edit === undefined) throw new Error("The fix has no edit.");
    const edit = fix.edit;
    expectEqual(await vscode.workspace.applyEdit(edit), true, "the edit was applied");
    await waitFor(
      "the finding to go",
      () => findingCodes(document.uri),
      (codes) => !codes.includes("section-missing"),
    );
    expectEqual(document.getText().includes("标准"), true, "the section is there, in the draft's script");
    await undo(document);
    expectEqual(document.getText(), draftWithoutStandards, "text after undo");
    await waitFor(
      "the finding to come back",
      () => findingCodes(document.uri),
      (codes) => codes.join() === "section-missing",
    );
  });

  it("are mended by a conversion of the script, whose dictionaries the server then loads", async () => {
    const draft = completeDraft.replace("凝聚社区邻里", "凝聚社區鄰里");
    const document = await openFile("mixed.policy.md", draft);
    const mixed = (): vscode.Diagnostic[] =>
      findings(document.uri).filter(({ code }) => (typeof code === "object" ? code.value : code) === "script-mixed");
    const [finding] = await waitFor("the finding", mixed, (all) => all.length === 1);
    if (finding === undefined) throw new Error("There is no finding.");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const conversion = actions.find(({ edit, isPreferred }) => isPreferred && edit !== undefined);
    if (conversion?.edit === undefined)
      throw new Error(`There is no conversion with an edit: ${actions.map(({ title }) => title).join(", ")}`);
    expectEqual(await vscode.workspace.applyEdit(conversion.edit), true, "the edit was applied");
    expectEqual(document.getText(), completeDraft, "the text in one script");
    await waitFor("silence", mixed, (all) => all.length === 0);
  });

  it("go on after Restart Server", async () => {
    const document = await openFile("restarted.policy.md", draftWithoutStandards);
    await waitFor(
      "the finding",
      () => findingCodes(document.uri),
      (codes) => codes.length === 1,
    );
    await vscode.commands.executeCommand("policyDraft.restartServer");
    await waitFor(
      "the finding of the new server",
      () => findingCodes(document.uri),
      (codes) => codes.join() === "section-missing",
    );
    await applyEdit((edit) => edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), completeDraft));
    await waitFor(
      "silence",
      () => findingCodes(document.uri),
      (codes) => codes.length === 0,
    );
  });
});

/** Changes a document as one step of its undo history. */
async function applyEdit(write: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  write(edit);
  expectEqual(await vscode.workspace.applyEdit(edit), true, "the edit was applied");
}

/** Takes back the last step in a document. */
async function undo(document: vscode.TextDocument): Promise<void> {
  const before = document.version;
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand("undo");
  await waitFor(
    "undo",
    () => document.version,
    (version) => version > before,
  );
}
