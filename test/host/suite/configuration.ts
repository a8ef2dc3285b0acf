import * as vscode from "vscode";
import { completeDraft, draftWithoutStandards, findingCodes, findings, openFile, workspaceFolder } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

const MISSING = "section-missing";

describe("configuration", () => {
  afterEach(async () => {
    // Nothing of it may reach the drafts of other tests.
    for (const folder of ["", "configured"]) await removeConfiguration(folder);
    await vscode.workspace
      .getConfiguration("policyDraft")
      .update("enable", undefined, vscode.ConfigurationTarget.Workspace);
  });

  it("in a file silences a rule in its folder at once, and gives it back when it is gone", async () => {
    const { uri } = await openFile("configured/silenced.policy.md", draftWithoutStandards);
    await waitForFinding(uri);
    await writeConfiguration("configured", { rules: { [MISSING]: "off" } });
    await waitForSilence(uri);
    await removeConfiguration("configured");
    await waitForFinding(uri);
  });

  it("in a file does not reach the drafts of another folder", async () => {
    await writeConfiguration("configured", { rules: { [MISSING]: "off" } });
    await waitForFinding((await openFile("not-configured.policy.md", draftWithoutStandards)).uri);
  });

  it("in the settings turns everything off at once, and on again", async () => {
    const { uri } = await openFile("disabled.policy.md", draftWithoutStandards);
    await waitForFinding(uri);
    const settings = vscode.workspace.getConfiguration("policyDraft");
    await settings.update("enable", false, vscode.ConfigurationTarget.Workspace);
    await waitFor(
      "silence",
      () => findings(uri),
      (all) => all.length === 0,
    );
    await settings.update("enable", undefined, vscode.ConfigurationTarget.Workspace);
    await waitForFinding(uri);
  });

  it("is written by a quick fix, which silences the rule before the file is saved", async () => {
    const { uri } = await openFile("silenced-by-fix.policy.md", draftWithoutStandards);
    const finding = await waitForFinding(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      50,
    );
    const silence = actions.find(({ title }) => title.includes(MISSING) && title.includes("workspace"));
    if (silence?.edit === undefined)
      throw new Error(`No such fix among ${actions.map(({ title }) => title).join(", ")}`);
    expectEqual(await vscode.workspace.applyEdit(silence.edit), true, "the edit was applied");
    await waitForSilence(uri);
    const file = await vscode.workspace.openTextDocument(configurationUri(""));
    expectEqual(JSON.parse(file.getText()), { rules: { [MISSING]: "off" } }, "the configuration");
  });

  it("makes Markdown files drafts by a glob", async () => {
    const { uri } = await openFile("configured/by-glob.md", draftWithoutStandards);
    await writeConfiguration("configured", { drafts: ["by-*.md"] });
    await waitFor(
      "the language",
      () => vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.languageId,
      (language) => language === "policy-draft",
    );
    await waitForFinding(uri);
  });

  it("is given the structure of an article, unsaved, beside what stands in it; one undo takes it away", async () => {
    await writeConfiguration("configured", { stage: "review" });
    await openFile("configured/model.md", completeDraft);
    const document = await learnStructure("configured");
    const { stage, structures } = JSON.parse(document.getText()) as {
      stage: string;
      structures: Record<string, { name: string; sections: { id: string }[] }>;
    };
    expectEqual([stage, document.isDirty, Object.keys(structures)], ["review", true, ["model"]], "the configuration");
    expectEqual(
      structures["model"]?.sections.map(({ id }) => id),
      ["significance", "standards", "paths"],
      "its sections",
    );
    await vscode.commands.executeCommand("undo");
    await waitFor(
      "undo",
      () => document.getText(),
      (text) => text === JSON.stringify({ stage: "review" }, undefined, 2),
    );
  });

  it("is made for the structure of an article where there is none, and is not saved", async () => {
    await openFile("learned.policy.md", completeDraft);
    const document = await learnStructure("");
    expectEqual([document.isDirty, document.languageId], [true, "jsonc"], "the configuration");
    expectEqual(
      Object.keys((JSON.parse(document.getText()) as { structures: object }).structures),
      ["learned"],
      "its structures",
    );
  });

  it("is checked against its schema", async () => {
    await writeConfiguration("configured", { draft: [], stage: "fianl" });
    const { uri } = await vscode.workspace.openTextDocument(configurationUri("configured"));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await waitFor(
      "both mistakes",
      () => vscode.languages.getDiagnostics(uri),
      (mistakes) => mistakes.length === 2,
    );
  });

  it("has diagnostics for what no schema says, while it is edited and unsaved, each mistake once", async () => {
    await writeConfiguration("configured", { stage: "fianl", structures: { plan: { extends: "opinion" } } });
    const document = await vscode.workspace.openTextDocument(configurationUri("configured"));
    await vscode.window.showTextDocument(document);
    const mistakes = (): readonly string[] =>
      vscode.languages
        .getDiagnostics(document.uri)
        .map(({ range }) => document.getText(range))
        .sort();
    await waitFor("the mistake that the schema says", mistakes, (all) => all.join() === '"fianl"');
    await replaceIn(document, "opinion", "opinon");
    await waitFor("the mistake that no schema says", mistakes, (all) => all.join() === '"fianl","opinon"');
    expectEqual(document.isDirty, true, "the file is unsaved");
    await replaceIn(document, "opinon", "opinion");
    await waitFor("the mistake to go", mistakes, (all) => all.join() === '"fianl"');
    await replaceIn(document, "opinion", "plan");
    await waitFor("the circle", mistakes, (all) => all.join() === '"fianl","plan"');
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await waitFor("all to go with the file", mistakes, (all) => all.length === 0);
  });

  it("is no draft: the outline is that of JSON", async () => {
    await writeConfiguration("configured", { stage: "final" });
    const { uri } = await vscode.workspace.openTextDocument(configurationUri("configured"));
    const outline = async (): Promise<readonly string[]> => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        "vscode.executeDocumentSymbolProvider",
        uri,
      );
      return (symbols ?? []).map(({ name }) => name);
    };
    // The outline of a draft would have a title besides.
    await waitFor("the outline of JSON", outline, (names) => names.join() === "stage");
  });

  it("is one way from a finding; the other leads to the page of its rule", async () => {
    const { uri } = await openFile("linked.policy.md", draftWithoutStandards);
    const { code } = await waitForFinding(uri);
    if (typeof code !== "object") throw new Error(`The code ${String(code)} has no link.`);
    const extension = vscode.extensions.getExtension("policy-draft.policy-draft");
    const page = extension && vscode.Uri.joinPath(extension.extensionUri, "docs", "rules", `${MISSING}.md`);
    expectEqual(
      page && new TextDecoder().decode(await vscode.workspace.fs.readFile(page)).startsWith(`# ${MISSING}`),
      true,
      "the page can be read",
    );
    // What VS Code does when the link is clicked.
    const [command, argument] = [code.target.path, code.target.query];
    await vscode.commands.executeCommand(command, ...(JSON.parse(argument) as unknown[]));
    const isPage = ({ label }: vscode.Tab): boolean => label.includes(`${MISSING}.md`);
    await waitFor(
      "the page",
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      (tabs) => tabs.some(isPage),
    );
  });
});

function configurationUri(folder: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), folder, ".policy-draft.jsonc");
}

/** Runs the command on the active document with the name it proposes; gives the configuration that it shows. */
async function learnStructure(folder: string): Promise<vscode.TextDocument> {
  const uri = configurationUri(folder).toString();
  const done = vscode.commands.executeCommand("policyDraft.learnStructure");
  const document = await waitFor(
    "the configuration",
    async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return vscode.window.activeTextEditor?.document;
    },
    (active) => active.uri.toString() === uri,
  );
  await done;
  return document;
}

async function writeConfiguration(folder: string, configuration: unknown): Promise<void> {
  await vscode.workspace.fs.writeFile(
    configurationUri(folder),
    new TextEncoder().encode(JSON.stringify(configuration, undefined, 2)),
  );
}

/** Replaces the only occurrence of some words, without saving. */
async function replaceIn(document: vscode.TextDocument, words: string, replacement: string): Promise<void> {
  const start = document.getText().indexOf(words);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + words.length)),
    replacement,
  );
  expectEqual(await vscode.workspace.applyEdit(edit), true, "the edit was applied");
}

/** Closes and deletes a configuration; nothing happens where there is none. */
async function removeConfiguration(folder: string): Promise<void> {
  const uri = configurationUri(folder);
  if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) {
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  try {
    await vscode.workspace.fs.delete(uri);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
  }
}

/** The finding of the section that the draft lacks, when it is there. */
async function waitForFinding(uri: vscode.Uri): Promise<vscode.Diagnostic> {
  const found = (): vscode.Diagnostic | undefined =>
    findings(uri).find((_, index) => findingCodes(uri)[index] === MISSING);
  return waitFor("the finding", found, () => true);
}

async function waitForSilence(uri: vscode.Uri): Promise<void> {
  await waitFor(
    "the finding to go",
    () => findingCodes(uri),
    (codes) => !codes.includes(MISSING),
  );
}
