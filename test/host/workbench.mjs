import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./browser.mjs";
import { temporaryWorkspace } from "./folders.mjs";
import { startServer } from "./vscodeServer.mjs";

/** Tall enough for every row of a sample's outline: rows out of sight do not exist in the page. */
const WINDOW_SIZE = { width: 1280, height: 800 };

/** The window of pictures that are shown half as wide as a page: in a larger one nobody could read them. */
export const PICTURE_SIZE = { width: 1000, height: 640 };

/** Milliseconds for one thing to appear; a first start of the language server on a busy machine takes some seconds. */
const APPEAR_LIMIT = 60_000;

/** Milliseconds between two looks at something that no event of the page announces. */
const LOOK_INTERVAL = 100;

/** The themes of the pictures: the name in the settings, and the class that the window has once the theme stands in force. */
const THEMES = {
  light: { name: "Default Light Modern", windowClass: "vscode-theme-defaults-themes-light_modern-json" },
  dark: { name: "Default Dark Modern", windowClass: "vscode-theme-defaults-themes-dark_modern-json" },
};

/**
 * Opens a sample in the workbench of a VS Code server of its own, in a browser, and drives it as a writer does.
 * @param {{ sample: string, dataFolder: string, extension?: string }} options `sample`: file name in `samples/`, of which a copy is
 *   opened; `dataFolder`: the server's, with its installed extensions; `extension`: absolute path of an extension in development;
 *   `size`: of the window; `language`: in which the extension speaks, such as `zh-cn` (VS Code itself stays English without its language pack); `asksForTrust`: whether in Restricted Mode.
 * @returns The workbench: Playwright's `page`, the actions below, and `close`, which the caller calls. Rejects when no editor appears.
 */
export async function openWorkbench({
  sample,
  dataFolder,
  extension,
  size = WINDOW_SIZE,
  language,
  asksForTrust = false,
}) {
  const workspace = temporaryWorkspace();
  const cleanUp = [() => workspace.remove()];
  const close = async () => {
    for (const step of cleanUp.splice(0)) await step();
  };
  try {
    const server = await startServer({ dataFolder, asksForTrust });
    cleanUp.unshift(() => server.stop());
    const browser = await launchBrowser();
    cleanUp.unshift(() => browser.close());
    const page = await browser.newPage({ viewport: size, locale: "en-US" });
    if (language !== undefined) await page.addInitScript(speak, language);
    page.setDefaultTimeout(APPEAR_LIMIT);
    const file = join(workspace.path, sample);
    await page.goto(server.pageAddress({ folder: workspace.path, openFile: file, extension }));
    await page.locator(".monaco-editor .view-line").first().waitFor();
    return { page, close, ...actions(page, workspace.path, file) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs in the page before its own scripts: VS Code takes the language of the workbench and of extensions from this variable. */
function speak(language) {
  Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { get: () => language, set: () => {} });
}

/** What a writer does and sees. Every action ends when its effect is on the screen. */
function actions(page, folder, file) {
  const palette = page.locator(".quick-input-widget");

  // The files are hidden when the structure is shown, and the Outline has a class of its own.
  const structureRows = page.locator(
    ".pane:not(:has(.outline-pane)):not(:has(.explorer-folders-view)) .pane-body .monaco-list-row",
  );

  /** Starts a command by its title in the command palette; for one that asks something in the palette's place. */
  async function startCommand(title) {
    await page.keyboard.press("F1");
    await palette.locator("input").fill(`>${title}`);
    await palette.locator(".monaco-list-row", { hasText: title }).first().click();
  }

  /** Runs a command by its title in the command palette. */
  async function runCommand(title) {
    await startCommand(title);
    await palette.waitFor({ state: "hidden" });
  }

  /** Puts the cursor at the start of a line, counted from 1, of the draft. */
  async function goToLine(line) {
    await page.keyboard.press("Control+G");
    await palette.locator("input").fill(`:${line}`);
    await page.keyboard.press("Enter");
    await palette.waitFor({ state: "hidden" });
  }

  /** Shows a colour theme, "light" or "dark", by the settings of the folder. */
  async function showTheme(theme) {
    const { name, windowClass } = THEMES[theme];
    mkdirSync(join(folder, ".vscode"), { recursive: true });
    writeFileSync(join(folder, ".vscode", "settings.json"), JSON.stringify({ "workbench.colorTheme": name }));
    await page.locator(`.monaco-workbench.${windowClass}`).waitFor();
  }

  /** What is bold in the editors: headings and topic sentences. */
  function boldWords() {
    return page.locator(".view-line .mtkb").allTextContents();
  }

  return {
    startCommand,
    runCommand,
    goToLine,

    /** Opens the Outline in the side bar, with the room that the list of files takes. */
    async showOutline() {
      await runCommand("Explorer: Focus on Outline View");
      await page.locator(".explorer-folders-view").waitFor();
      await page.locator(".pane-header[aria-expanded=true]").first().click();
      await page.locator(".explorer-folders-view").waitFor({ state: "hidden" });
      await page.locator(".outline-pane .monaco-list-row").first().waitFor();
    },

    /**
     * Waits until the rows of the Outline are as expected.
     * @param {(rows: { level: number, name: string }[]) => boolean} condition On the rows from top to bottom; the title has level 1.
     * @returns {Promise<{ level: number, name: string }[]>} Rejects with the rows last seen.
     */
    waitForOutline(condition) {
      const readRows = () =>
        page.locator(".outline-pane .monaco-list-row").evaluateAll((elements) =>
          elements
            .map((element) => ({
              // Rows do not be in the page in the order in which they are seen.
              index: Number(element.dataset["index"]),
              level: Number(element.getAttribute("aria-level")),
              name: element.querySelector(".label-name")?.textContent ?? "",
            }))
            .sort((left, right) => left.index - right.index)
            .map(({ level, name }) => ({ level, name })),
        );
      return until("the Outline", readRows, condition);
    },

    /** Opens the Draft Structure view in the side bar, with the room that the list of files takes. `title`: of the view. */
    async showStructure(title = "Draft Structure") {
      await page.locator(".pane-header", { hasText: title }).first().click();
      await page.locator(".explorer-folders-view").waitFor();
      await page.locator(".pane-header[aria-expanded=true]").first().click();
      await page.locator(".explorer-folders-view").waitFor({ state: "hidden" });
    },

    /**
     * Waits until the rows of the Draft Structure view are as expected.
     * @param {(rows: { level: number, label: string }[]) => boolean} condition On the rows from top to bottom, with what a screen reader says.
     * @returns {Promise<{ level: number, label: string }[]>} Rejects with the rows last seen.
     */
    waitForStructure(condition) {
      const readRows = () =>
        structureRows.evaluateAll((elements) =>
          elements
            .map((element) => ({
              index: Number(element.dataset["index"]),
              level: Number(element.getAttribute("aria-level")),
              label: element.getAttribute("aria-label") ?? "",
            }))
            .sort((left, right) => left.index - right.index)
            .map(({ level, label }) => ({ level, label })),
        );
      return until("the Draft Structure view", readRows, condition);
    },

    /** Playwright's locator of the rows of the Draft Structure view. */
    structureRows,

    /** Waits until a value read from the page meets a condition; rejects with the value last seen. */
    until,

    /** Deletes lines of the draft, counted from 1, the first included and the last not. */
    async deleteLines(first, last) {
      await goToLine(first);
      for (let line = first; line < last; line++) await page.keyboard.press("Control+Shift+K");
    },

    /** Writes a file into the folder without opening it. */
    writeFile(name, content) {
      writeFileSync(join(folder, name), content);
    },

    /**
     * Writes a file into the folder and opens it.
     * @param {string} name File name; a new one.
     * @returns {Promise<() => string>} Reads the file as it is on the disk.
     */
    async openFile(name, content) {
      writeFileSync(join(folder, name), content);
      await page.keyboard.press("Control+P");
      await palette.locator("input").fill(name);
      await palette.locator(".monaco-list-row", { hasText: name }).first().click();
      await page.locator(".tab.active", { hasText: name }).waitFor();
      await page.locator(".editor-instance .view-line").first().waitFor();
      return () => readFileSync(join(folder, name), "utf8");
    },

    /** Saves the draft, once the tab says that it has changed, and reads it from the disk. */
    async savedText() {
      await page.locator(".tab.active.dirty").waitFor();
      await page.keyboard.press("Control+S");
      await page.locator(".tab.active:not(.dirty)").waitFor();
      return readFileSync(file, "utf8");
    },

    /** Takes a picture of the window in each theme: `<target>/<name>-light.png` and `-dark.png`. */
    async capture(target, name) {
      // Where the mouse rests something would be explained.
      await page.mouse.move(0, 0);
      const bold = await boldWords();
      for (const theme of Object.keys(THEMES)) {
        await showTheme(theme);
        // The server's tokens, topic sentences among them, are asked for anew for each theme; more may have come since the first look.
        await until("the bold words", boldWords, (words) => bold.every((word) => words.includes(word)));
        await page.screenshot({ path: join(target, `${name}-${theme}.png`), animations: "disabled" });
      }
    },
  };
}

/** Looks again and again until the value meets the condition; rejects with the last value. */
async function until(what, produce, condition) {
  const deadline = Date.now() + APPEAR_LIMIT;
  for (;;) {
    const value = await produce();
    if (condition(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`Waited in vain for ${what}; last seen: ${JSON.stringify(value, undefined, 2)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL));
  }
}
