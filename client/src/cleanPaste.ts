import * as vscode from "vscode";
import { cleanRequest } from "../../server/src/protocol";
import { languageId } from "./contributions";
import type { DraftServer } from "./draftServer";
import { toProtocolRange } from "./ranges";

/** What is used here of the paste API, which VS Code has since 1.97; the types we compile with are those of the oldest one we support. */
interface PasteApi {
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteEditKind };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteEditKind) => PasteEdit;
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: {
        provideDocumentPasteEdits(
          document: vscode.TextDocument,
          ranges: readonly vscode.Range[],
          data: vscode.DataTransfer,
          context: PasteContext,
          token: vscode.CancellationToken,
        ): Promise<PasteEdit[]>;
      },
      metadata: {
        readonly providedPasteEditKinds: readonly PasteEditKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): vscode.Disposable;
  };
}

interface PasteContext {
  readonly triggerKind: number;
}

/** `DocumentPasteTriggerKind.Automatic`: an ordinary paste, for which VS Code asks everybody who may offer something. */
const automatic = 0;

/** Every paste waits for what is offered. Longer text, some thirty articles, may take half a second and more to clean, and Clean Up Pasted Text is there for it. */
const longestOffered = 100_000;

interface PasteEditKind {
  append(...parts: readonly string[]): PasteEditKind;
}

interface PasteEdit {
  yieldTo?: readonly PasteEditKind[];
}

/** VS Codes before 1.97 have the same names as a proposal, and throw when an extension uses it. */
function hasPasteApi(api: unknown): api is PasteApi {
  const [, minor = 0] = vscode.version.split(".").map(Number);
  return minor >= 97 && "registerDocumentPasteEditProvider" in (api as typeof vscode).languages;
}

/**
 * Offers “Paste as clean draft” for text that cleaning would change; the text as it is stays the default, unless the writer prefers ours
 * (`"editor.pasteAs.preferences": ["text.policyDraft.clean"]`). A VS Code without the paste API has the command only.
 *
 * In a browser the offer comes with a paste by key. “Paste As…” inserts the text there without asking any extension: only the key gives a page the
 * clipboard's event, on which VS Code's paste offers rest.
 */
export function offerCleanPaste(server: DraftServer, log: vscode.LogOutputChannel): vscode.Disposable[] {
  const api: unknown = vscode;
  if (!hasPasteApi(api)) return [];
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind, languages } = api;
  const kind = DocumentDropOrPasteEditKind.Text.append("policyDraft", "clean");

  const provideDocumentPasteEdits = async (
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    { triggerKind }: PasteContext,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[]> => {
    const pasted = await data.get("text/plain")?.asString();
    const [range, ...others] = ranges;
    if (!pasted || !range || others.length > 0 || token.isCancellationRequested) return [];
    if (triggerKind === automatic && (pasted.length > longestOffered || server.state === "stopped")) return [];
    try {
      const { edits, text } = await server.request(
        cleanRequest,
        { textDocument: { uri: document.uri.toString() }, range: toProtocolRange(range), pasted },
        token,
      );
      if (edits.length === 0) return [];
      const edit = new DocumentPasteEdit(text, vscode.l10n.t("Paste as clean draft"), kind);
      edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
      return [edit];
    } catch (error) {
      // The text is pasted as it is; nobody asked for more.
      log.debug("Paste as clean draft:", error);
      return [];
    }
  };
  return [
    languages.registerDocumentPasteEditProvider(
      { language: languageId },
      { provideDocumentPasteEdits },
      { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/plain"] },
    ),
  ];
}
