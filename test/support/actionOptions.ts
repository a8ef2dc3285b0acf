import { convertScript } from "../../server/src/conversion/main";
import type { CodeActionOptions } from "../../server/src/features/codeActions/codeActions";
import type { PartActionOptions } from "../../server/src/features/parts/partActions";
import { english } from "./languages";

/** The draft whose actions are asked for. */
export const uri = "file:///draft.policy.md";

/** Code actions of an editor that takes their edits at once. */
export const codeActionOptions: CodeActionOptions = {
  language: english,
  uri,
  relatedInformation: true,
  fadesUnnecessary: false,
  version: 1,
  documentChanges: true,
  createFiles: true,
  resolvesEdits: false,
  reopenCommand: undefined,
  convertScript,
};

/** Changes of parts in an editor that takes their edits. */
export const partOptions: PartActionOptions = {
  language: english,
  uri,
  version: 1,
  documentChanges: true,
  disabledActions: true,
  partCommands: false,
};
