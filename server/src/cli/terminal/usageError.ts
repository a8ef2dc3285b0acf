import type { Message } from "../../l10n/message";

/** Wrong use of the command line; its message is one line for the user, without the name of the program. */
export class UsageError extends Error {
  readonly said: Message;

  constructor(said: Message) {
    super(said.text);
    this.said = said;
  }
}
