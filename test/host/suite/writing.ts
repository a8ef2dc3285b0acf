import * as vscode from "vscode";
import { completeDraft, draftWithoutStandards, openFile, positionAfter } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

describe("writing", () => {
  it("is offered the section that is missing", async () => {
    const document = await openFile("completion.policy.md", draftWithoutStandards.replace("## 建设社区图书馆的路径", "#\n\n## 建设社区图书馆的路径"));
    const position = positionAfter(document, "才有了温度。\n\n#");
    const items = await waitFor(
      "completions",
      async () => (await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, position)).items,
      (all) => all.length > 0,
    );
    expectEqual(items.map(({ label }) => label), ["衡量标准"], "what is offered");
  });

  it("can fold sections", async () => {
    const document = await openFile("folding.policy.md", completeDraft);
    const ranges = await waitFor(
      "folding ranges",
      () => vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>("vscode.executeFoldingRangeProvider", document.uri),
      (all) => all.length > 0,
    );
    const headings = completeDraft.split("\n").filter((line) => line.startsWith("## "));
    expectEqual(ranges.map(({ start }) => document.lineAt(start).text).filter((line) => line.startsWith("#")), headings, "first lines of what folds");
  });

  it("is told at a section's heading what belongs there", async () => {
    const document = await openFile("hover.policy.md", completeDraft);
    const hovers = await waitFor(
      "a hover",
      () => vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, positionAfter(document, "## 社区图书馆的")),
      (all) => all.length > 0,
    );
    const text = hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === "string" ? content : content.value))).join("\n");
    expectEqual(text.includes("Standards"), true, `the section's role is in “${text}”`);
  });
});
