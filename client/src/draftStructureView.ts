import * as vscode from "vscode";
import { draftStructureRequest, type DraftPart, type DraftStructure } from "../../server/src/protocol";
import { activeDraft } from "./activeDraft";
import { commandIds, draftShownContext, languageId, structureViewId } from "./contributions";
import { describeMissing, describePart } from "./describePart";
import type { DraftServer } from "./draftServer";
import { isEditable } from "./isEditable";
import { toEditorRange } from "./ranges";

/** After the last keystroke or move of the caret, before the view follows: a pause, not every character. */
const pauseMilliseconds = 300;

/**
 * A row of the view. Commands in its menus are called with it: `uri` and `range` (the heading or marker; absent for a
 * missing part) name the part to those that know nothing of the view.
 */
export interface PartElement {
  readonly uri: string;
  readonly range: DraftPart["range"];
  /** The version of the document that {@link range} belongs to. */
  readonly version: number;
  readonly part: DraftPart;
  readonly parent: PartElement | undefined;
  readonly children: readonly PartElement[];
}

/** What the view shows: a document, and what the server said about one version of it. */
interface ShownDraft {
  readonly document: vscode.TextDocument;
  readonly structure: DraftStructure;
  readonly elements: readonly PartElement[];
}

/** The Draft Structure view in the Explorer: the expected structure of the draft as a checklist that follows text and caret. */
export class DraftStructureView implements vscode.Disposable, vscode.TreeDataProvider<PartElement> {
  readonly #server: DraftServer;
  readonly #log: vscode.LogOutputChannel;
  readonly #view: vscode.TreeView<PartElement>;
  readonly #change = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Stays while its document can be seen, also when another editor, a preview or a panel has the focus. */
  #document: vscode.TextDocument | undefined;
  #shown: ShownDraft | undefined;

  readonly onDidChangeTreeData = this.#change.event;

  constructor(server: DraftServer, log: vscode.LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#view = vscode.window.createTreeView(structureViewId, { treeDataProvider: this });
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#change,
      server.onDidChangeState(() => void this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.#update()),
      vscode.window.onDidChangeVisibleTextEditors(() => void this.#update()),
      // A document whose language changes is opened anew.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document === activeDraft()?.document) void this.#update();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#afterPause(() => void this.#update());
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#document && this.#view.visible) this.#followAfterPause();
      }),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#followCaret();
      }),
    );
    void this.#update();
  }

  dispose(): void {
    clearTimeout(this.#pause);
    this.#subscriptions.dispose();
  }

  /**
   * The row a command is about, as it is in the present version of its draft: the row it was called with, or the selected one when a key
   * called it. Undefined when the part is gone, or its draft no longer shown.
   */
  async current(row: unknown): Promise<PartElement | undefined> {
    const element = isElement(row) ? row : this.#view.selection[0];
    await this.#update();
    const shown = this.#shown;
    return element !== undefined && shown?.document.uri.toString() === element.uri
      ? find(shown.elements, element.part.id)
      : undefined;
  }

  getChildren(element?: PartElement): PartElement[] {
    return [...(element?.children ?? this.#shown?.elements ?? [])];
  }

  getParent(element: PartElement): PartElement | undefined {
    return element.parent;
  }

  getTreeItem(element: PartElement): vscode.TreeItem {
    const { part, uri, children, parent } = element;
    const shown = this.#shown;
    const { text, label, icon } = describePart(part, shown?.structure.unit ?? "characters", vscode.l10n.t);
    const item = new vscode.TreeItem(part.name, collapsibleState(children, parent));
    item.id = `${uri}#${part.id}`;
    item.description = text;
    item.iconPath = new vscode.ThemeIcon(icon, colour(part));
    item.tooltip = [part.heading ?? part.name, text, part.guidance]
      .filter((line) => line !== undefined && line !== "")
      .join("\n");
    item.accessibilityInformation = { label, role: "treeitem" };
    const canChange = shown !== undefined && isEditable(shown.document);
    item.contextValue = !canChange ? "readonly" : part.insert === undefined ? part.kind : "missing";
    if (part.range !== undefined)
      item.command = { command: commandIds.goToPart, title: vscode.l10n.t("Go to Part"), arguments: [element] };
    else if (canChange)
      item.command = { command: commandIds.insertPart, title: vscode.l10n.t("Insert Part"), arguments: [element] };
    return item;
  }

  /** What was to happen after an earlier pause does not happen: the later one does all that it would have done. */
  #afterPause(action: () => void): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(action, pauseMilliseconds);
  }

  /** A caret that moves because somebody types waits for the text to be read first. */
  #followAfterPause(): void {
    const isCurrent = this.#shown?.structure.textDocument.version === this.#document?.version;
    this.#afterPause(() => (isCurrent ? this.#followCaret() : void this.#update()));
  }

  /** Brings the view to the document it is about now and its present version. */
  async #update(): Promise<void> {
    clearTimeout(this.#pause);
    const document = activeDraft()?.document ?? (isVisibleDraft(this.#document) ? this.#document : undefined);
    if (document !== this.#document) {
      this.#document = document;
      // Better nothing than what is true of another draft.
      this.#show(undefined);
      void vscode.commands.executeCommand("setContext", draftShownContext, document !== undefined);
    }
    if (document === undefined) return this.#say(undefined);
    if (this.#server.state !== "running") {
      this.#show(undefined);
      return this.#say(
        this.#server.state === "stopped"
          ? vscode.l10n.t("The server is not running")
          : vscode.l10n.t("Reading the draft…"),
      );
    }
    await this.#ask(document);
    this.#followCaret();
  }

  async #ask(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    try {
      const uri = document.uri.toString();
      const structure = await this.#server.request(draftStructureRequest, { textDocument: { uri } });
      // The answer came too late; what outdated it has its own update under way.
      if (document.version !== version || structure.textDocument.version !== version || document !== this.#document)
        return;
      this.#show({ document, structure, elements: toElements(structure.parts, uri, version, undefined) });
      this.#say(undefined);
    } catch (error) {
      // The document was closed or the server stopped meanwhile; both lead to an update of their own.
      this.#log.debug("Draft structure:", error);
    }
  }

  /** Redraws the view unless nothing in it would be other than before. */
  #show(shown: ShownDraft | undefined): void {
    if (JSON.stringify(shown?.structure) === JSON.stringify(this.#shown?.structure)) return;
    this.#shown = shown;
    this.#view.description = shown === undefined ? "" : describeMissing(shown.structure, vscode.l10n.t);
    this.#change.fire();
  }

  #say(message: string | undefined): void {
    this.#view.message = message ?? "";
  }

  /** Selects the row of the part the caret is in: a section, or one of its points. What lies deeper is not unfolded for that. */
  #followCaret(): void {
    const editor = activeDraft();
    const shown = this.#shown;
    if (
      !this.#view.visible ||
      editor === undefined ||
      shown?.document !== editor.document ||
      shown.structure.textDocument.version !== editor.document.version
    )
      return;
    const contains = ({ part: { extent } }: PartElement): boolean =>
      extent !== undefined && toEditorRange(extent).contains(editor.selection.active);
    const section = shown.elements.findLast(contains);
    const element = section?.children.findLast(contains) ?? section;
    if (element === undefined || this.#view.selection[0]?.part.id === element.part.id) return;
    this.#view.reveal(element, { select: true, focus: false, expand: false }).then(undefined, (error: unknown) => {
      // The draft went on while the view was asked to show it; the next update shows it again.
      this.#log.debug("Draft structure:", error);
    });
  }
}

function isElement(row: unknown): row is PartElement {
  return typeof row === "object" && row !== null && "uri" in row && "part" in row;
}

function isVisibleDraft(document: vscode.TextDocument | undefined): boolean {
  return (
    document !== undefined &&
    document.languageId === languageId &&
    vscode.window.visibleTextEditors.some((editor) => editor.document === document)
  );
}

function collapsibleState(
  children: readonly PartElement[],
  parent: PartElement | undefined,
): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return parent === undefined ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** What must be done stands out, what is done too; everything that a colour says, sign and words say as well. */
function colour({ kind, state }: DraftPart): vscode.ThemeColor | undefined {
  if (state === "missing" || state === "misplaced" || state === "duplicate")
    return new vscode.ThemeColor("list.warningForeground");
  return kind === "section" && state === "present" ? new vscode.ThemeColor("testing.iconPassed") : undefined;
}

function toElements(
  parts: readonly DraftPart[],
  uri: string,
  version: number,
  parent: PartElement | undefined,
): readonly PartElement[] {
  return parts.map((part) => {
    const children: PartElement[] = [];
    const element: PartElement = { uri, range: part.range, version, part, parent, children };
    children.push(...toElements(part.parts, uri, version, element));
    return element;
  });
}

/** The element with this id of a part, at any depth. */
function find(elements: readonly PartElement[], id: string): PartElement | undefined {
  for (const element of elements) {
    const found = element.part.id === id ? element : find(element.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
