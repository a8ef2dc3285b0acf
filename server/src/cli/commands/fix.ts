import { applyEdits } from "../../edits/edits";
import { fixAllEdits } from "../../checking/fixAll";
import { message } from "../../l10n/message";
import type { Command } from "./command";
import { rewriteOptions, runRewriting, type Rewrite } from "../files/rewriteFiles";

/** `policy-draft fix`: the safe fixes, as `source.fixAll.policyDraft` applies them in an editor. */
export const fix: Command = {
  name: "fix",
  summary: message("apply all safe fixes to drafts"),
  operands: "[OPTIONS] FILE…",
  options: rewriteOptions,
  examples: [
    { line: "policy-draft fix .", meaning: message("mend every draft below this folder where that is safe") },
    { line: "policy-draft fix --diff draft.policy.md", meaning: message("look first at what would change") },
    { line: "policy-draft fix - < draft.policy.md", meaning: message("print the mended text") },
  ],
  run: (invocation) => runRewriting(fix.name, invocation, withSafeFixes),
};

/** The draft with all safe fixes applied. */
export const withSafeFixes: Rewrite = (analysis) => {
  const edits = fixAllEdits(analysis);
  return {
    text: applyEdits(analysis.article.text, edits),
    done: edits.length === 0 ? [] : [message("mended places: {0}", edits.length)],
  };
};
