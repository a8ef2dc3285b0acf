import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { launchBrowser } from "./browser.mjs";
import { REPOSITORY } from "./folders.mjs";

/** Milliseconds for a whole suite in one host: well above the two minutes that it takes, five where others work too, and above what it takes when every test waits in vain. */
const SUITE_LIMIT = 600_000;

/** What `suite/reporter.ts` prints: the marks of a test's outcome, and the counts. */
const REPORT_LINE = /^(?: {2}[✔✖﹣] |# )/;

/**
 * Opens a workbench page that has been told to run a test suite, and prints the report of the suite.
 * What VS Code itself says (hundreds of lines that mean nothing here) goes to a file, which a failure names.
 * @param {string} address Address of the page.
 * @returns {Promise<number>} The exit code that VS Code reports: 0 when every test passed.
 *   Rejects when the page crashes or the suite does not end.
 */
export async function runTestsInPage(address) {
  const browser = await launchBrowser();
  const log = [];
  let limit;
  let exitCode = 1;
  try {
    const page = await browser.newPage({ locale: "en-US" });
    // VS Code calls these two functions of the page when it runs tests.
    await page.exposeFunction("codeAutomationLog", (_type, args) => {
      const message = args.join(" ");
      if (REPORT_LINE.test(message)) console.log(message);
      else log.push(message);
    });
    const ended = new Promise((resolve, reject) => {
      page.exposeFunction("codeAutomationExit", resolve).catch(reject);
      page.once("crash", () => reject(new Error("The browser page crashed.")));
      limit = setTimeout(
        () => reject(new Error(`The suite did not end within ${SUITE_LIMIT / 1000} seconds.`)),
        SUITE_LIMIT,
      );
    });
    // A busy machine takes longer than Playwright's half a minute to deliver VS Code.
    await page.goto(address, { timeout: SUITE_LIMIT });
    exitCode = await ended;
    return exitCode;
  } finally {
    clearTimeout(limit);
    await browser.close();
    if (exitCode !== 0) {
      const logFile = join(REPOSITORY, "out", "host.log");
      mkdirSync(dirname(logFile), { recursive: true });
      writeFileSync(logFile, log.join("\n"));
      console.log(`What VS Code said meanwhile: ${logFile}`);
    }
  }
}
