/**
 * The names that `package.json` contributes and the code uses. A test holds the two together
 * (`test/client/manifest.test.ts`).
 */

/** The language of policy drafts. */
export const languageId = "policy-draft";

/** The languages a policy draft can be taken for when it is opened: it is looked for in these only. */
export const plainLanguages: readonly string[] = ["markdown", "plaintext"];

/** The id of the language client. The client library reads the setting `policyDraft.trace.server` by it. */
export const clientId = "policyDraft";

/** The command after the link of a finding's code; called by it alone, so no menu has it. */
export const showRuleCommand = "policyDraft.showRule";

/** The Draft Structure view in the Explorer. */
export const structureViewId = "policyDraft.structure";

/** Whether a draft is shown in that view, for conditions in `package.json`. */
export const draftShownContext = "policyDraft.draftShown";

/** The tour of the extension. */
export const walkthroughId = "policyDraft.tour";
/** The type of the task that runs the command line, in `tasks.json`. */
export const taskType = "policy-draft";

/** The problem matcher that reads what it prints. */
export const problemMatcher = "$policy-draft";

/** The scheme of the documents that show what cleaning would make of a draft. */
export const cleanPreviewScheme = "policy-draft-clean";

/** The commands, by what they do. */
export const commandIds = {
  newDraft: "policyDraft.newDraft",
  openSample: "policyDraft.openSample",
  openWalkthrough: "policyDraft.openWalkthrough",
  insertSection: "policyDraft.insertSection",
  renumberPoints: "policyDraft.renumberPoints",
  movePartUp: "policyDraft.movePartUp",
  movePartDown: "policyDraft.movePartDown",
  promotePart: "policyDraft.promotePart",
  demotePart: "policyDraft.demotePart",
  insertSentence: "policyDraft.insertSentence",
  renameSection: "policyDraft.renameSection",
  cleanUpPastedText: "policyDraft.cleanUpPastedText",
  setStage: "policyDraft.setStage",
  checkAllDrafts: "policyDraft.checkAllDrafts",
  checkForHandIn: "policyDraft.checkForHandIn",
  learnStructure: "policyDraft.learnStructure",
  goToPart: "policyDraft.goToPart",
  insertPart: "policyDraft.insertPart",
  restartServer: "policyDraft.restartServer",
  collectDiagnostics: "policyDraft.collectDiagnostics",
  useForThisFile: "policyDraft.useForThisFile",
} as const;
