import { CodeActionKind, CodeActionTriggerKind } from "vscode-languageserver-types";
import type { CodeAction, CodeActionContext, Position, Range } from "vscode-languageserver-types";
import { textOf, touches, type Span } from "../article/span";
import type { SectionNames, VersionedEdits } from "../protocol";
import { changesProtected } from "../edits/protectedEdits";
import { message } from "../l10n/message";
import type { Edit } from "../edits/edit";
import type { Analysis } from "../structure/analysis";
import { isWanted } from "./codeActions/codeActionKinds";
import { say, type Language } from "../l10n/language";
import { aliasesOf, roleWordAt, type RoleWord } from "./shared/roleWord";
import { toOffset, toRange, toTextEdit } from "./toLsp";

/** What can be renamed at a position: the words that name the role in a section's heading (LSP 3.17, `textDocument/prepareRename`). */
export function prepareRename(
  { article }: Analysis,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const word = roleWordAt(article, toOffset(article, position));
  return word && { range: toRange(article, word.span), placeholder: textOf(article.text, word.span) };
}

/** Why nothing can be renamed somewhere. */
export function nothingToRename(language: Language): string {
  return say(language, message("Only the words that name a section in its heading can be renamed, such as 重要意义."));
}

/** The edits that give a section another name; undefined where nothing can be renamed, and for an invalid name: empty, or with a line break. */
export function renameSection(
  { article }: Analysis,
  position: Position,
  newName: string,
  textDocument: VersionedEdits["textDocument"],
): VersionedEdits | undefined {
  const word = roleWordAt(article, toOffset(article, position));
  const name = newName.trim();
  if (!word || name === "" || /[\r\n]/.test(name)) return undefined;
  return { textDocument, edits: renameEdits({ article }, word, name).map((edit) => toTextEdit(article, edit)) };
}

/** The heading's words, and the same words where the title names its parts by them: 意义 of …的意义、标准与路径. */
function renameEdits({ article }: Pick<Analysis, "article">, { span, role }: RoleWord, name: string): readonly Edit[] {
  const { text, title } = article;
  const inTitle = title?.roles.includes(role) ? partOfTitle(text, title.name, textOf(text, span)) : undefined;
  const titleEdits = inTitle ? [{ span: inTitle, text: name }] : [];
  return [...(changesProtected(article, titleEdits) ? [] : titleEdits), { span, text: name }];
}

/** Words of a title that are alone between the marks and words that join its parts. */
function partOfTitle(text: string, title: Span, words: string): Span | undefined {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = /^[A-Za-z]/.test(words)
    ? `\\b${escaped}\\b`
    : `(?<=^|[的之、与與及和：:]|以及)${escaped}(?=$|[、与與及和（(，,：:]|以及)`;
  const index = new RegExp(pattern, "i").exec(textOf(text, title))?.index;
  return index === undefined ? undefined : { start: title.start + index, end: title.start + index + words.length };
}

/** What `policyDraft/sectionNames` answers: the name at a position and the others that headings have for this section. */
export function provideSectionNames(analysis: Analysis, position: Position, language: Language): SectionNames {
  const word = roleWordAt(analysis.article, toOffset(analysis.article, position));
  if (!word) return { names: [], refusal: nothingToRename(language) };
  return {
    range: toRange(analysis.article, word.span),
    name: textOf(analysis.article.text, word.span),
    names: aliasesOf(analysis, word),
  };
}

export interface RenameActionOptions {
  readonly language: Language;
  readonly uri: string;
  readonly version: number;
  readonly documentChanges: boolean;
}

/** Maximum names in the menu; the command has all of them. */
const namesInMenu = 6;

/** On request, on the words that name a section: renaming it to each of its first other names. */
export function provideRenameActions(
  analysis: Analysis,
  range: Range,
  context: CodeActionContext,
  { language, uri, version, documentChanges }: RenameActionOptions,
): CodeAction[] {
  const isAskedFor = context.only !== undefined || context.triggerKind === CodeActionTriggerKind.Invoked;
  if (!isAskedFor || !isWanted(CodeActionKind.RefactorRewrite, context.only)) return [];
  const { article } = analysis;
  const offset = toOffset(article, range.start);
  const word = roleWordAt(article, offset);
  if (!word || !touches(word.span, offset)) return [];
  return aliasesOf(analysis, word)
    .slice(0, namesInMenu)
    .map((name) => {
      const edits = renameEdits(analysis, word, name).map((edit) => toTextEdit(article, edit));
      return {
        title: say(language, message("Rename “{0}” to “{1}”", textOf(article.text, word.span), name)),
        kind: CodeActionKind.RefactorRewrite,
        edit: documentChanges
          ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
          : { changes: { [uri]: edits } },
      };
    });
}
