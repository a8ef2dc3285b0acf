import * as vscode from "vscode";
import { completeDraft, completeOutline, openFile, workspaceFolder, type OutlineNode } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

/** Milliseconds for opening all samples one after the other on a busy machine. */
const SAMPLES_LIMIT = 120_000;

/** The drafts of `samples/`; the suite's own files lie beside them. */
const SAMPLE_NAME = /\.policy\.md$/;

describe("outline", () => {
  it("is one tree of title, sections, points and nested points", async () => {
    const { uri } = await openFile("outline.policy.md", completeDraft);
    expectEqual((await symbolsOf(uri)).map(toNode), completeOutline, "outline");
  });

  it("shows every sample under its title, with its sections", async function () {
    this.timeout(SAMPLES_LIMIT);
    const names = (await vscode.workspace.fs.readDirectory(workspaceFolder()))
      .map(([name]) => name)
      .filter((name) => SAMPLE_NAME.test(name));
    expectEqual(names.length > 0, true, "there are samples");
    for (const name of names) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), name));
      await vscode.window.showTextDocument(document);
      const headings = (level: string) =>
        [...document.getText().matchAll(new RegExp(`^${level} (.+)$`, "gm"))].map(([, heading]) => heading);
      const symbols = await symbolsOf(document.uri);
      expectEqual(
        symbols.map((symbol) => symbol.name),
        headings("#"),
        `title of ${name}`,
      );
      expectEqual(
        symbols.flatMap(({ children }) => children.map((symbol) => symbol.name)),
        headings("##"),
        `sections of ${name}`,
      );
    }
  });

  it("selects the heading and covers the whole section", async () => {
    const document = await openFile("ranges.policy.md", completeDraft);
    const [title] = await symbolsOf(document.uri);
    const [section, next] = title?.children ?? [];
    if (section === undefined || next === undefined) throw new Error("There are no two sections.");
    expectEqual(document.getText(section.selectionRange).replace(/^#+ /, ""), section.name, "selected text");
    expectEqual(
      section.range.contains(section.children.at(-1)?.range ?? next.range),
      true,
      "the section covers its points",
    );
    expectEqual(section.range.end.isBeforeOrEqual(next.range.start), true, "the section ends before the next");
  });
});

/** The symbols that all providers together give, as soon as there are any. */
function symbolsOf(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return waitFor(
    "document symbols",
    () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>("vscode.executeDocumentSymbolProvider", uri),
    (symbols) => symbols.length > 0,
  );
}

function toNode({ name, children }: vscode.DocumentSymbol): OutlineNode {
  return { name, children: children.map(toNode) };
}
