import type {
  Diagnostic,
  Position,
  Range,
  TextDocumentIdentifier,
  TextEdit,
  VersionedTextDocumentIdentifier,
} from "vscode-languageserver";

/**
 * What the server offers beyond LSP 3.18: plain data, so that any editor can use it. Ranges are LSP ranges (0-based
 * lines, UTF-16 characters). Every request answers `null` for a document that is not open on the server.
 */

/** What a client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** It answers {@link configurationFileRequest}, and says by `workspace/didChangeConfiguration` when a file or a setting has changed. */
  readonly configurationFiles?: boolean;
  /** It checks `.policy-draft.jsonc` against the product's JSON schema, which the server then does not repeat. */
  readonly configurationSchema?: boolean;
  /** It answers {@link draftsRequest} and {@link draftTextsRequest}. */
  readonly drafts?: boolean;
  /** The URI of a rule's page, with `{code}` in the place of its code. */
  readonly documentation?: string;
  /** It has the commands `policyDraft.movePartUp`, `movePartDown`, `promotePart` and `demotePart`, which bring the caret along; without, code actions carry edits. */
  readonly partCommands?: boolean;
  /** The id of its command that opens the document again in another encoding; code actions offer it where a draft was read in a wrong one. */
  readonly reopenCommand?: string;
  /** The URL of `scriptConversion.js`, for a server in a web worker that does not know its own URL. Absent: the file is next to the server. */
  readonly scriptConversion?: string;
}

/** The settings of the editor that the server asks for by `workspace/configuration`. */
export const configurationSection = "policyDraft";

/** `policyDraft/configurationFile`, asked by the server of a client that reads files for it: where a document's configuration is. */
export const configurationFileRequest = "policyDraft/configurationFile";
export interface ConfigurationFileParams {
  readonly textDocument: TextDocumentIdentifier;
}
export interface ConfigurationPlace {
  /** URI of the workspace folder the document belongs to; null for none. */
  readonly folder: string | null;
  /** The `.policy-draft.jsonc` in the document's folder or the nearest one above it; null for none. */
  readonly file: ConfigurationFile | null;
}
export interface ConfigurationFile {
  readonly uri: string;
  /** As it is in the editor where it is open there. */
  readonly text: string;
}

/** `policyDraft/drafts`, asked by the server of a client that reads files for it: every draft of the workspace that is a file, at most one of each URI. */
export const draftsRequest = "policyDraft/drafts";
export interface DraftFile {
  readonly uri: string;
  /** Another one when the file has changed. */
  readonly version: string;
}

/** `policyDraft/draftTexts`, asked as {@link draftsRequest}: the texts of files in their order; null for one that cannot be read. */
export const draftTextsRequest = "policyDraft/draftTexts";
export interface DraftTextsParams {
  readonly uris: readonly string[];
}

/** `policyDraft/status`: the structure in force and what the draft has of it. */
export const statusRequest = "policyDraft/status";
export interface StatusParams {
  readonly textDocument: TextDocumentIdentifier;
  /** What is selected in the editor, to be counted; absent or empty: nothing. */
  readonly selections?: readonly Range[];
}
export interface DraftStatus {
  /** Id and name of the structure in force, the name in the editor's language; where nobody chose it, what decided: `formula` is 特此通知。 and the like, `nothing` that the product was to decide and found no sign. */
  readonly structure: {
    readonly id: string;
    readonly name: string;
    readonly toldBy?: "title" | "formula" | "headings" | "nothing";
  };
  readonly stage: { readonly id: "draft" | "review" | "final"; readonly name: string };
  /** The sections of the structure in their order. */
  readonly sections: readonly SectionStatus[];
  /** How long title, headings, paragraphs and tables are together. */
  readonly size: number;
  /** As much of it as is selected; 0 where nothing is. */
  readonly selectedSize: number;
  /** What is counted: characters in a Chinese draft, words in one without Chinese. */
  readonly unit: "characters" | "words";
}
export interface SectionStatus {
  /** `significance` */
  readonly id: string;
  /** The name in the draft's own script: `重要意义`. */
  readonly name: string;
  readonly required: boolean;
  /** 1 for a subsection, 2 for one in it, and so on; absent for a section. */
  readonly depth?: number;
  readonly state: "present" | "empty" | "misplaced" | "missing";
  /** Number of points on the section's own level; 0 when missing. */
  readonly points: number;
  /** The heading's range; absent when the section is missing. */
  readonly range?: Range;
  /** One or two sentences on what belongs here, in the editor's language. */
  readonly guidance: string;
}

/** `policyDraft/draftStructure`: what the draft has and what it lacks, as one checklist in the order of the text. */
export const draftStructureRequest = "policyDraft/draftStructure";
export interface DraftStructure {
  /** The version that was read. */
  readonly textDocument: VersionedTextDocumentIdentifier;
  /** The name of the structure in force, in the editor's language. */
  readonly name: string;
  /** What {@link DraftPart.size} counts. */
  readonly unit: "characters" | "words";
  /** The title if it is missing, then the sections: those that are there where they are, missing ones where they belong. */
  readonly parts: readonly DraftPart[];
}
export interface DraftPart {
  /** Unique in the draft; the same in the next version unless parts of its kind came or went before it. */
  readonly id: string;
  readonly kind: "title" | "section" | "point";
  /**
   * What a reader knows the part by, in the draft's script: the structure's name for a section (`重要意义`), else its heading, for a point
   * marker and topic sentence.
   */
  readonly name: string;
  /** The heading as written, where {@link name} is another. */
  readonly heading?: string;
  readonly state: PartState;
  /** Chinese characters, or words in a draft without Chinese; 0 when missing. */
  readonly size: number;
  /** Number of points on the part's own level; prose that enumerates nothing where points are asked for is one. */
  readonly points: number;
  /** The number of points asked for; absent where there are enough, or none are asked for. */
  readonly wantedPoints?: number;
  /** The heading, or the marker or topic sentence of a point; absent when the part is missing. */
  readonly range?: Range;
  /** All that belongs to the part; absent when it is missing. */
  readonly extent?: Range;
  /** What {@link InsertSectionParams} takes to insert the part; absent when it is there. */
  readonly insert?: string;
  /** What belongs here, in the editor's language; absent where the structure says nothing about it. */
  readonly guidance?: string;
  readonly parts: readonly DraftPart[];
}
/** `optional` is missing without being missed; `additional` sections are allowed (a conclusion), `unknown` ones name nothing that the structure knows. */
export type PartState =
  "present" | "thin" | "empty" | "misplaced" | "duplicate" | "missing" | "optional" | "additional" | "unknown";

/** The id of the title in {@link InsertSectionParams}; no section has it. */
export const titlePart = "title";

/** `policyDraft/insertSection`: the snippet that inserts a section of the structure at its place. */
export const insertSectionRequest = "policyDraft/insertSection";
export interface InsertSectionParams {
  readonly textDocument: TextDocumentIdentifier;
  /** An id of {@link SectionStatus}, or {@link titlePart}; one that the structure does not have answers `null`. */
  readonly section: string;
}
export interface SnippetInsertion {
  /** The version the range belongs to; apply nothing if the document has moved on. */
  readonly textDocument: VersionedTextDocumentIdentifier;
  readonly range: Range;
  /** LSP snippet syntax, with tab stops. */
  readonly snippet: string;
  /** What else changes, all of it after the range: the numbers of the headings that follow. */
  readonly edits: readonly TextEdit[];
}

/** `policyDraft/renumber`: edits that number every series of the draft from one, or those that touch a range. */
export const renumberRequest = "policyDraft/renumber";
export interface RenumberParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Only series with a marker in this range; absent: the whole draft. */
  readonly range?: Range;
}
export interface VersionedEdits {
  readonly textDocument: VersionedTextDocumentIdentifier;
  /** Empty when nothing is to be changed. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** `policyDraft/changePart`: edits that move a heading or a point with everything under it, or change its level; numbers follow. */
export const changePartRequest = "policyDraft/changePart";
export interface PartChangeParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Its start says which part: the heading on whose line it is, else the innermost point around it. */
  readonly range: Range;
  readonly change: "up" | "down" | "promote" | "demote";
}
export interface PartChange extends VersionedEdits {
  /** Where the caret belongs after the edits, as far into the part as the range was; absent when there are none. */
  readonly caret?: Position;
  /** Why there are no edits, in the editor's language. */
  readonly refusal?: string;
}

/** `policyDraft/sentencePatterns`: sentences to fill in that fit a place of the draft, as snippets. */
export const sentencePatternsRequest = "policyDraft/sentencePatterns";
export interface PlaceParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}
export interface SentencePatternList {
  readonly patterns: readonly {
    /** `有没有…是衡量的前提` */
    readonly label: string;
    /** What it is for, in the editor's language. */
    readonly detail: string;
    /** LSP snippet syntax. */
    readonly snippet: string;
  }[];
}

/** `policyDraft/sectionNames`: the name of the section in whose heading a position is, and other names that headings have for it. */
export const sectionNamesRequest = "policyDraft/sectionNames";
export interface SectionNames {
  /** Of the words that name the section, such as 重要意义; absent where there are none. */
  readonly range?: Range;
  readonly name?: string;
  /** In the draft's script. */
  readonly names: readonly string[];
  /** Why nothing can be renamed there, in the editor's language. */
  readonly refusal?: string;
}

/** `policyDraft/setStage`: the edits of the front matter that put the draft at another stage. */
export const setStageRequest = "policyDraft/setStage";
export interface SetStageParams {
  readonly textDocument: TextDocumentIdentifier;
  /** `draft`, `review` or `final`; anything else answers `null`. */
  readonly stage: string;
}

/** `policyDraft/handIn`: what is between the draft and stage `final`. */
export const handInRequest = "policyDraft/handIn";
export interface HandInReport {
  /** The version that was checked. */
  readonly textDocument: VersionedTextDocumentIdentifier;
  /** Errors and warnings as at stage `final`, in the order of the text; empty when the draft can be handed in. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `policyDraft/clean`: what cleaning makes of text that was pasted: of the whole draft, of a range of it, or of text that is about to be pasted. */
export const cleanRequest = "policyDraft/clean";
export interface CleanParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The lines it touches are cleaned as a whole; absent: the whole draft. */
  readonly range?: Range;
  /** Text that is to take the place of the range; absent: what is there is cleaned. */
  readonly pasted?: string;
}
export interface CleanReport extends VersionedEdits {
  /** What becomes of the text that was cleaned. */
  readonly text: string;
  /** What was done and what was left, a line for each, in the editor's language. */
  readonly lines: readonly string[];
}

/** `policyDraft/checkDraft`: the findings of a draft that need not be open, in a text that the client has read. */
export const checkDraftRequest = "policyDraft/checkDraft";
export interface CheckDraftParams {
  /** Whose configuration counts, and where the findings point to. */
  readonly textDocument: TextDocumentIdentifier;
  readonly text: string;
}
export interface CheckedDraft {
  readonly diagnostics: readonly Diagnostic[];
}

/** `policyDraft/newDraft`: the skeleton of a whole draft as a snippet. Needs no document. */
export const newDraftRequest = "policyDraft/newDraft";
export interface NewDraftParams {
  /** The script of the skeleton. */
  readonly script: "hans" | "hant" | "latin";
  /** The topic the writer typed; becomes the topic in title and sections. Empty: a tab stop in its place. */
  readonly topic: string;
  /** An id of {@link StructureDescription}; absent or unknown: the default. */
  readonly structure?: string;
}
export interface NewDraft {
  /** LSP snippet syntax. */
  readonly snippet: string;
}

/** `policyDraft/structures`: the structures a new draft can have, the default first. Needs no document. */
export const structuresRequest = "policyDraft/structures";
/** Empty: there is nothing to say, but LSP wants an object. */
export type StructuresParams = Readonly<Record<string, never>>;
export interface StructureDescription {
  /** The scripts in which such drafts are written. */
  readonly scripts: readonly NewDraftParams["script"][];
  /** As written in front matter. */
  readonly id: string;
  /** In the editor's language. */
  readonly name: string;
  /** The names of its required sections in their order, in the editor's language. */
  readonly sections: readonly string[];
}

/** `policyDraft/learnStructure`: the structure of an article, as an edit that adds it to a `.policy-draft.jsonc`. Needs no document. */
export const learnStructureRequest = "policyDraft/learnStructure";
export interface LearnStructureParams {
  /** Of the article, with or without front matter. */
  readonly text: string;
  /** What people call the structure; its id is made of it. */
  readonly name: string;
  /** The text of the file; empty for one that does not exist. */
  readonly configuration: string;
}
export type LearnedStructure =
  | AddedStructure
  | {
      /** Why there is nothing to add, in the editor's language. */
      readonly refusal: string;
    };
export interface AddedStructure {
  /** As drafts name the structure in their front matter. */
  readonly id: string;
  /** Of the text of the file. */
  readonly edit: VersionedEdits["edits"][number];
  /** Where the id is after the edit. */
  readonly range: Range;
}
