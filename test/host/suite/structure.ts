import * as vscode from "vscode";
import { draftWithoutStandards, openFile } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

describe("draft structure and first minutes", () => {
  it("can be shown, and a row inserts the part it stands for", async () => {
    const document = await openFile("structure.policy.md", draftWithoutStandards);
    await insertStandards(document);
    expectEqual(document.getText().includes("## 建设社区图书馆的衡量标准"), true, "the section is there");
    expectEqual(document.getText().match(/^## /gm)?.length, 3, "sections, each once");
  });

  it("inserts a numbered section in one undo step with the numbers behind it", async () => {
    const numbered = draftWithoutStandards
      .replace("## 建设社区图书馆的重要", "## 一、建设社区图书馆的重要")
      .replace("## 建设社区图书馆的路径", "## 二、建设社区图书馆的路径");
    const document = await openFile("structure-numbered.policy.md", numbered);
    await insertStandards(document);
    expectEqual(document.getText().match(/^## ./gm), ["## 一", "## 二", "## 三"], "numbers of the headings");
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("undo");
    expectEqual(document.getText(), numbered, "the draft after one undo");
  });

  it("goes to the part a row stands for", async () => {
    const document = await openFile("structure-go.policy.md", draftWithoutStandards);
    const line = document.getText().split("\n").indexOf("## 建设社区图书馆的路径与对策");
    await waitFor(
      "the caret",
      async () => {
        await vscode.commands.executeCommand("policyDraft.goToPart", {
          uri: document.uri.toString(),
          part: { id: "paths/1" },
        });
        return vscode.window.activeTextEditor?.selection.active;
      },
      (caret) => caret.line === line,
    );
  });

  it("opens a copy of a sample", async () => {
    const run = vscode.commands.executeCommand("policyDraft.openSample");
    const document = await waitFor(
      "the sample",
      async () => {
        await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
        return vscode.window.activeTextEditor?.document;
      },
      ({ uri, languageId }) => uri.scheme === "untitled" && languageId === "policy-draft",
    );
    await run;
    expectEqual(/^# .+/.test(document.getText()), true, "it begins with a title");
  });

  it("has a tour", async () => {
    await vscode.commands.executeCommand("policyDraft.openWalkthrough");
    await waitFor(
      "its tab",
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label,
      (label) => label.startsWith("Walkthrough") || label === "Welcome" || label.includes("Policy"),
    );
  });
});

/** Inserts the standards by the row of the Draft Structure view that says they are missing. */
async function insertStandards(document: vscode.TextDocument): Promise<void> {
  const before = document.getText();
  await vscode.commands.executeCommand("policyDraft.structure.focus");
  // A command does nothing until the view has read the draft, and nothing again once the part is there.
  await waitFor(
    "the section",
    async () => {
      await vscode.commands.executeCommand("policyDraft.insertPart", {
        uri: document.uri.toString(),
        part: { id: "standards" },
      });
      return document.getText();
    },
    (text) => text !== before,
  );
}
