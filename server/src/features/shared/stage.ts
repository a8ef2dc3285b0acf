import type { Stage } from "../../article/article";
import { message } from "../../l10n/message";
import type { Message } from "../../l10n/message";

/** What a stage means for the checks, in one sentence. */
export function stageGuidance(stage: Stage): Message {
  switch (stage) {
    case "draft":
      return message("The text is being written: what is still missing is only mentioned.");
    case "review":
      return message("The text goes to its reviewers: missing sections are errors.");
    case "final":
      return message("The text is about to be published: every departure from the structure counts.");
  }
}
