import { message, type Message } from "../l10n/message";
import type { Finding, Source } from "../rules/rule";

/** The message as the writer sees it, with the authority of the rule, if it has one: `…（国标）`. */
export function findingMessage({ message: text, source }: Finding): Message {
  return source ? message("{0} ({1})", text, sourceNames[source]) : text;
}

const sourceNames: Readonly<Record<Source, Message>> = {
  standard: message("national standard"),
  regulation: message("regulation"),
  practice: message("common practice"),
  model: message("model article"),
};
