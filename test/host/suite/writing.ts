import * as vscode from "vscode";
import { acceptFirst } from "./acceptFirst";
import { completeDraft, draftWithoutStandards, openFile, positionAfter } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

describe("writing", () => {
  it("is offered the section that is missing", async () => {
    const document = await openFile(
      "completion.policy.md",
      draftWithoutStandards.replace("## 建设社区图书馆的路径", "#\n\n## 建设社区图书馆的路径"),
    );
    const position = positionAfter(document, "才有了温度。\n\n#");
    const items = await waitFor(
      "completions",
      async () =>
        (
          await vscode.commands.executeCommand<vscode.CompletionList>(
            "vscode.executeCompletionItemProvider",
            document.uri,
            position,
          )
        ).items,
      (all) => all.length > 0,
    );
    expectEqual(
      items.map(({ label }) => label),
      ["衡量标准"],
      "what is offered",
    );
  });

  it("can fold sections", async () => {
    const document = await openFile("folding.policy.md", completeDraft);
    const ranges = await waitFor(
      "folding ranges",
      () =>
        vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
          "vscode.executeFoldingRangeProvider",
          document.uri,
        ),
      (all) => all.length > 0,
    );
    const headings = completeDraft.split("\n").filter((line) => line.startsWith("## "));
    expectEqual(
      ranges.map(({ start }) => document.lineAt(start).text).filter((line) => line.startsWith("#")),
      headings,
      "first lines of what folds",
    );
  });

  it("is told at a section's heading what belongs there", async () => {
    const document = await openFile("hover.policy.md", completeDraft);
    const hovers = await waitFor(
      "a hover",
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          "vscode.executeHoverProvider",
          document.uri,
          positionAfter(document, "## 社区图书馆的"),
        ),
      (all) => all.length > 0,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((content) => (typeof content === "string" ? content : content.value)))
      .join("\n");
    expectEqual(text.includes("Standards"), true, `the section's role is in “${text}”`);
  });

  it("is shown the next marker behind a finished point, and Tab takes it", async () => {
    const { document } = await newLineAfter("continued.policy.md", "愿意把它读完。");
    const text = await waitFor(
      "the marker",
      async () => {
        // Takes what is shown faintly; without effect while nothing is.
        await vscode.commands.executeCommand("editor.action.inlineSuggest.commit");
        return document.getText();
      },
      (all) => all.includes("第三，"),
    );
    expectEqual(text, `${completeDraft}第三，`, "the draft");
  });

  it("keeps Enter for new lines, however often it is pressed there", async () => {
    const { document } = await newLineAfter("empty-lines.policy.md", "愿意把它读完。");
    await vscode.commands.executeCommand("editor.action.inlineSuggest.trigger");
    await vscode.commands.executeCommand("type", { text: "\n" });
    await waitFor(
      "the line",
      () => document.getText(),
      (text) => text === `${completeDraft}\n`,
    );
  });

  it("is offered sentences for the section, behind a marker", async () => {
    const document = await openFile(
      "sentences.policy.md",
      completeDraft.replace("能否与市馆通借通还。", "能否与市馆通借通还。\n\n第三，有没"),
    );
    const labels = await waitFor(
      "completions",
      async () =>
        (
          await vscode.commands.executeCommand<vscode.CompletionList>(
            "vscode.executeCompletionItemProvider",
            document.uri,
            positionAfter(document, "第三，有没"),
          )
        ).items.map(({ label }) => label),
      (all) => all.length > 0,
    );
    expectEqual(labels, ["有没有…是衡量的前提", "有没有…是衡量的关键", "有没有…是衡量的落脚点"], "what is offered");
  });

  it("can pick a sentence to fill in", async () => {
    const { document } = await newLineAfter("picked-sentence.policy.md", "愿意把它读完。");
    const done = vscode.commands.executeCommand("policyDraft.insertSentence");
    await acceptFirst("the sentence", () => document.getText() !== completeDraft);
    await done;
    expectEqual(
      document.getText().startsWith(`${completeDraft}要`),
      true,
      `a sentence for the paths in “${document.getText().slice(completeDraft.length)}”`,
    );
  });

  it("can pick another name for a section", async () => {
    const document = await openFile("picked-name.policy.md", completeDraft);
    const position = positionAfter(document, "## 社区图书馆的衡量");
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(position, position);
    const done = vscode.commands.executeCommand("policyDraft.renameSection");
    await acceptFirst("the new name", () => document.getText() !== completeDraft);
    await done;
    expectEqual(
      document.getText(),
      completeDraft.replace("## 社区图书馆的衡量标准", "## 社区图书馆的标准"),
      "the draft",
    );
  });

  it("can rename a section, and the title follows", async () => {
    const document = await openFile(
      "renamed.policy.md",
      completeDraft.replace("社区图书馆的衡量标准", "社区图书馆的标准"),
    );
    const position = positionAfter(document, "## 社区图书馆的");
    const edit = await waitFor(
      "the edit",
      () =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          "vscode.executeDocumentRenameProvider",
          document.uri,
          position,
          "尺度",
        ),
      () => true,
    );
    expectEqual(await vscode.workspace.applyEdit(edit), true, "the edit was applied");
    expectEqual(
      document
        .getText()
        .split("\n")
        .filter((line) => line.includes("尺度")),
      ["# 建设社区图书馆的意义、尺度与路径", "## 社区图书馆的尺度"],
      "the lines with the new name",
    );
  });

  it("is offered other names of a section among the refactorings", async () => {
    const document = await openFile("other-names.policy.md", completeDraft);
    const position = positionAfter(document, "## 社区图书馆的衡量");
    const actions = await waitFor(
      "refactorings",
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          "vscode.executeCodeActionProvider",
          document.uri,
          new vscode.Range(position, position),
          "refactor.rewrite",
        ),
      (all) => all.length > 0,
    );
    expectEqual(actions[0]?.title, "Rename “衡量标准” to “标准”", "the first name");
  });
});

/** A complete draft with the caret on a new line after its last point. */
async function newLineAfter(name: string, text: string): Promise<vscode.TextEditor> {
  const document = await openFile(name, completeDraft.trimEnd());
  const editor = await vscode.window.showTextDocument(document);
  const end = positionAfter(document, text);
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand("type", { text: "\n" });
  await waitFor(
    "the new line",
    () => document.getText(),
    (all) => all === completeDraft,
  );
  return editor;
}
