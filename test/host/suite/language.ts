import * as vscode from "vscode";
import { completeDraft, draftWithoutStandards, findingCodes, findings, openFile } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

/** The id by which the marketplace and VS Code know the extension. */
const EXTENSION_ID = "policy-draft.policy-draft";

describe("language", () => {
  it("is given to *.policy.md files and activates the extension", async () => {
    const document = await openFile("language.policy.md", completeDraft);
    expectEqual(document.languageId, "policy-draft", "language");
    await waitFor(
      "activation",
      () => vscode.extensions.getExtension(EXTENSION_ID),
      (extension) => extension.isActive,
    );
  });

  it("comes with the commands that its manifest promises", async () => {
    const manifest = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON as Manifest;
    const promised = manifest.contributes.commands.map(({ command }) => command);
    expectEqual(promised.includes("policyDraft.newDraft"), true, `New Draft is among ${promised.join()}`);
    const registered = await vscode.commands.getCommands(true);
    expectEqual(
      promised.filter((command) => !registered.includes(command)),
      [],
      "commands without an implementation",
    );
  });

  it("is given to a Markdown file that declares a structure in its front matter", async () => {
    const { uri } = await openFile(
      "declared.md",
      `---\nstructure: significance-standards-paths\n---\n\n${draftWithoutStandards}`,
    );
    await waitFor(
      "the switch",
      () => languageOf(uri),
      (language) => language === "policy-draft",
    );
    await waitFor(
      "its finding",
      () => findingCodes(uri),
      (codes) => codes.includes("section-missing"),
    );
  });

  it("leaves other Markdown files alone", async () => {
    const ordinary = await openFile("ordinary.md", "# Notes\n\nBuy bread.\n\n## Monday\n\nCall the library.\n");
    // When a later draft has been checked, the ordinary file has been looked at as well.
    const draft = await openFile("later.policy.md", draftWithoutStandards);
    await waitFor(
      "the draft's finding",
      () => findingCodes(draft.uri),
      (codes) => codes.length > 0,
    );
    expectEqual(languageOf(ordinary.uri), "markdown", "language");
    expectEqual(findings(ordinary.uri), [], "findings");
  });
});

/** What is read here of package.json. */
interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** The language that an open document has now; undefined when it is not open. */
function languageOf(uri: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.languageId;
}
