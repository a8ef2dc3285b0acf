import { cleanPasted } from "../../cleaning/cleanPasted";
import { describeCleaning } from "../../cleaning/describeCleaning";
import { message } from "../../l10n/message";
import type { Command } from "./command";
import { rewriteOptions, runRewriting } from "../files/rewriteFiles";

/** `policy-draft clean`: makes a draft of text that was copied from a web page or a document, as Clean Up Pasted Text does in VS Code. */
export const clean: Command = {
  name: "clean",
  summary: message("clean up text that was pasted from a web page or a document"),
  operands: "[OPTIONS] FILE…",
  options: rewriteOptions,
  examples: [
    { line: "policy-draft clean draft.policy.md", meaning: message("clean the file, and say what was done") },
    {
      line: "pbpaste | policy-draft clean - > draft.policy.md",
      meaning: message("make a draft of the text in the clipboard"),
    },
    { line: "policy-draft clean --diff draft.policy.md", meaning: message("look first at what would change") },
  ],
  run: (invocation) =>
    runRewriting(clean.name, invocation, ({ article, fileName, configuration }) => {
      const cleaning = cleanPasted(article.text, { fileName, configuration });
      return { text: cleaning.text, done: describeCleaning(cleaning) };
    }),
};
