import { say, type Language } from "../../l10n/language";
import { message } from "../../l10n/message";

/** What is done sooner needs no word, in milliseconds. */
const quietTime = 1000;

/** How often the line changes, in milliseconds: often enough to be seen moving. */
const interval = 200;

/** Goes to the start of the line and deletes it (ECMA-48, CR and EL). */
const clearLine = "\r\u001b[K";

/**
 * A line on the standard error that says how far a long work is, on a terminal only. The function it gives is called with each step done;
 * at the last one the line goes away.
 */
export function showProgress(total: number, language: Language): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  const start = Date.now();
  let shown = 0;
  return (done) => {
    const now = Date.now();
    if (done === total && shown > 0) return void process.stderr.write(clearLine);
    if (done === total || now - start < quietTime || now - shown < interval) return;
    shown = now;
    process.stderr.write(`${clearLine}${say(language, message("Drafts: {0} of {1}…", done, total))}`);
  };
}
