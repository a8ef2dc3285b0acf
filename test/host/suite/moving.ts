import * as vscode from "vscode";
import { completeDraft, openFile, positionAfter } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

describe("moving a part", () => {
  it("moves a point up with its nested points, and the caret with it; one undo takes it back", async () => {
    const document = await openFile("moved.policy.md", completeDraft);
    const editor = await caretAfter(document, "要把服务的队伍");
    await vscode.commands.executeCommand("policyDraft.movePartUp");
    await waitFor(
      "the move",
      () => document.getText(),
      (text) => text.includes("第一，要把服务的队伍建好") && text.includes("第二，要把选址和开放时间定好。一是利用"),
    );
    expectEqual(textBefore(editor), "第一，要把服务的队伍", "the line up to the caret");
    await vscode.commands.executeCommand("undo");
    await waitFor(
      "undo",
      () => document.getText(),
      (text) => text === completeDraft,
    );
  });

  it("moves a section of any draft that it is told, as the Draft Structure view does", async () => {
    const document = await openFile("moved-section.policy.md", completeDraft);
    await openFile("other.policy.md", completeDraft);
    const start = document.positionAt(completeDraft.indexOf("## 社区图书馆的衡量标准"));
    const range = { start: { line: start.line, character: 0 }, end: { line: start.line, character: 5 } };
    await vscode.commands.executeCommand("policyDraft.movePartUp", { uri: document.uri.toString(), range });
    await waitFor(
      "the move",
      () => document.getText(),
      (text) => text.indexOf("衡量标准") < text.indexOf("重要意义"),
    );
  });

  it("promotes and demotes a point with its number", async () => {
    const document = await openFile("promoted.policy.md", completeDraft);
    await caretAfter(document, "二是延长");
    await vscode.commands.executeCommand("policyDraft.promotePart");
    await waitFor(
      "the promotion",
      () => document.getText(),
      (text) => text.includes("\n\n第二，延长开放的时间") && text.includes("第三，要把服务的队伍建好"),
    );
    await vscode.commands.executeCommand("policyDraft.demotePart");
    await waitFor(
      "the demotion",
      () => document.getText(),
      (text) => text.includes("\n\n二是延长开放的时间") && text.includes("第二，要把服务的队伍建好"),
    );
  });

  it("is among the refactorings of the light bulb, as far as it can be done", async () => {
    const document = await openFile("refactored.policy.md", completeDraft);
    const position = positionAfter(document, "第一，要把选址");
    const actions = await waitFor(
      "refactorings",
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          "vscode.executeCodeActionProvider",
          document.uri,
          new vscode.Range(position, position),
          "refactor.move",
        ),
      (all) => all.length > 0,
    );
    expectEqual(
      actions.map(({ title }) => title),
      ["Move down"],
      "what is offered",
    );
  });
});

/** Puts the caret after the first occurrence of some text. */
async function caretAfter(document: vscode.TextDocument, text: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document);
  const position = positionAfter(document, text);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

function textBefore({ document, selection: { active } }: vscode.TextEditor): string {
  return document.lineAt(active.line).text.slice(0, active.character);
}
