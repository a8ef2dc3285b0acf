/**
 * Drives the workbench as a writer does. The pictures go to `out/images/`; those that README and walkthrough show, when asked, to the documentation:
 *
 *     node test/host/interface.test.mjs --screenshots
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { REPOSITORY, SAMPLES, temporaryFolder } from "./folders.mjs";
import { shrinkPictures } from "./pictures.mjs";
import { openWorkbench, PICTURE_SIZE } from "./workbench.mjs";

const SAMPLE = "community-library.policy.md";
const UNFINISHED = "community-library-unfinished.policy.md";
const forDocumentation = process.argv.includes("--screenshots");
const documentation = join(REPOSITORY, "docs", "images");
const images = join(REPOSITORY, "out", "images");
const documents = ["README.md", "package.json"].map((name) => readFileSync(join(REPOSITORY, name), "utf8")).join("\n");

/** Where the picture of a name goes: to the documentation when that is asked for and README or walkthrough show it. */
function folderOf(name) {
  return forDocumentation && documents.includes(`docs/images/${name}-`) ? documentation : images;
}

const text = readFileSync(join(SAMPLES, SAMPLE), "utf8");
const lines = text.split("\n");
const headings = lines.filter((line) => line.startsWith("#")).map((line) => line.replace(/^#+ /, ""));

/** The sample as a web page or a word processor gives it: indents, half-width marks, headings that are none. */
const pasted = text
  .replace(/^# /, "")
  .replace(/^## /gm, "")
  .replace(/^(?=[^◎\n].{30})/gm, "\u3000\u3000")
  .replaceAll("，", ",");

/** The number, from 1, of the line that holds a heading. */
function lineOfHeading(heading) {
  return lines.findIndex((line) => line.endsWith(heading) && line.startsWith("#")) + 1;
}

/** The names of the Outline's rows on the first two levels: title and sections. */
function titleAndSections(rows) {
  return rows.filter(({ level }) => level <= 2).map(({ name }) => name);
}

before(() => mkdirSync(images, { recursive: true }));
after(() => (forDocumentation ? shrinkPictures(documentation) : undefined));

// One writer's session: each step starts where the one before it ended.
describe("a writer in the workbench", () => {
  const [title, significance, standards, paths] = headings;
  const data = temporaryFolder();
  let workbench;
  let mendedText;
  let size;

  before(async () => {
    workbench = await openWorkbench({ sample: SAMPLE, dataFolder: data.path, extension: REPOSITORY });
    size = workbench.page.viewportSize();
  });
  after(async () => {
    await workbench?.close();
    data.remove();
  });

  it("sees title, sections and points in the Outline", async () => {
    await workbench.showOutline();
    const rows = await workbench.waitForOutline(
      (all) => all.some(({ level }) => level === 4) && isDeepStrictEqual(titleAndSections(all), headings),
    );
    const points = rows.slice(
      rows.findIndex(({ name }) => name === standards) + 1,
      rows.findIndex(({ name }) => name === paths),
    );
    assert.deepEqual(
      points.map(({ name }) => name),
      [
        "第一 有没有“稳定的开放时间”是衡量的前提",
        "第二 有没有“常换常新的好书”是衡量的关键",
        "第三 有没有“愿意再来的读者”是衡量的落脚点",
      ],
    );
    // The server's tokens come after the outline: the topic sentences are bold.
    await workbench.page.locator(".view-line .mtkb", { hasText: "是衡量的前提" }).first().waitFor();
    await workbench.capture(folderOf("outline"), "outline");
  });

  it("sees in breadcrumbs and sticky scroll where the cursor is", async () => {
    const { page } = workbench;
    await workbench.goToLine(lines.findIndex((line) => line.startsWith("第二，有没有")) + 1);
    const crumbs = page.locator(".breadcrumbs-control .monaco-breadcrumb-item");
    await crumbs.filter({ hasText: "第二 有没有" }).waitFor();
    await crumbs.filter({ hasText: standards }).waitFor();
    await crumbs.filter({ hasText: title }).waitFor();
    // So low that the end of the draft fits only without its beginning.
    await page.setViewportSize({ ...size, height: 400 });
    await workbench.goToLine(lines.length);
    const sticky = page.locator(".sticky-widget .sticky-line-content");
    await sticky.filter({ hasText: title }).waitFor();
    await sticky.filter({ hasText: paths }).waitFor();
    await workbench.capture(folderOf("sticky-scroll"), "sticky-scroll");
    await page.setViewportSize(size);
  });

  it("moves a section with a key, and takes it back with one undo", async () => {
    await workbench.goToLine(lineOfHeading(paths));
    await workbench.page.keyboard.press("Shift+Alt+PageUp");
    await workbench.waitForOutline((all) =>
      isDeepStrictEqual(titleAndSections(all), [title, significance, paths, standards]),
    );
    await workbench.page.keyboard.press("Control+Z");
    await workbench.waitForOutline((all) => isDeepStrictEqual(titleAndSections(all), headings));
    await workbench.page.locator(".tab.active:not(.dirty)").waitFor();
  });

  it("promotes and demotes a point with keys, and sees it in sticky scroll", async () => {
    const { page } = workbench;
    await workbench.goToLine(lines.findIndex((line) => line.startsWith("第二，要完善")) + 1);
    await page.keyboard.press("End");
    await page.keyboard.press("End");
    const waitForPoint = (level, words) =>
      workbench.waitForOutline((all) => all.some((row) => row.level === level && row.name.startsWith(words)));
    await page.keyboard.press("Alt+[");
    await waitForPoint(3, "第三 定期听取意见");
    await page.keyboard.press("Alt+]");
    await waitForPoint(4, "四是 定期听取意见");
    // It is a point of several paragraphs now, and so low a window can be scrolled until it begins with the last one.
    await page.setViewportSize({ ...size, height: 400 });
    try {
      // The editor becomes lower a moment after the window.
      await page.waitForFunction(
        () => (globalThis.document.querySelector(".monaco-editor")?.clientHeight ?? Infinity) < 400,
      );
      await page.keyboard.press("Control+End");
      const sticky = page.locator(".sticky-widget .sticky-line-content", { hasText: "第二，要完善" });
      // Line by line until it sticks; scrolled too far, only the empty last line would be left.
      const isThere = () =>
        sticky.waitFor({ timeout: 500 }).then(
          () => true,
          () => false,
        );
      for (let step = 0; step < 20 && !(await isThere()); step++) await page.keyboard.press("Control+ArrowDown");
      await sticky.waitFor();
      await workbench.capture(folderOf("sticky-point"), "sticky-point");
    } finally {
      await page.setViewportSize(size);
    }
    await page.keyboard.press("Control+Z");
    await page.keyboard.press("Control+Z");
    await workbench.waitForOutline(
      (all) =>
        isDeepStrictEqual(titleAndSections(all), headings) &&
        all.some(({ name, level }) => level === 4 && name.startsWith("四是 定期")),
    );
    await page.locator(".tab.active:not(.dirty)").waitFor();
  });

  it("reads the length of the draft, and of what is selected, in the status", async () => {
    const { page } = workbench;
    const read = async () => {
      await page.locator("[id='status.languageStatus']").hover();
      return page.locator(".hover-language-status").allTextContents();
    };
    const wholeDraft = await workbench.until("the length", read, (texts) =>
      texts.some((words) => /[0-9] characters/.test(words)),
    );
    const [, length] = /([0-9,]+) characters/.exec(wholeDraft.join("\n"));
    await page.mouse.move(0, 0);
    await workbench.goToLine(lineOfHeading(standards));
    await page.keyboard.press("Shift+End");
    const headingLength = lines[lineOfHeading(standards) - 1].replace("## ", "").length;
    await workbench.until("the selection", read, (texts) =>
      texts.some((words) => words.includes(`${headingLength} of ${length} characters selected`)),
    );
    await page.mouse.move(0, 0);
    await page.keyboard.press("ArrowLeft");
  });

  it("is shown the next marker behind a finished point, and takes it with Tab", async () => {
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.press("Enter");
    const marker = workbench.page.locator(".ghost-text-decoration, .ghost-text", { hasText: "第" });
    await marker.first().waitFor();
    await workbench.capture(folderOf("next-point"), "next-point");
    await workbench.page.keyboard.press("Tab");
    await marker.first().waitFor({ state: "hidden" });
    assert.match(await workbench.savedText(), /\n\n第[二三四五]，$/);
    await workbench.page.keyboard.press("Control+Z");
    await workbench.page.keyboard.press("Control+Z");
    assert.equal(await workbench.savedText(), text);
  });

  it("sees a squiggle when a section is gone", async () => {
    await workbench.deleteLines(lineOfHeading(standards), lineOfHeading(paths));
    await workbench.page.locator(".squiggly-warning").first().waitFor();
    await workbench.waitForOutline((all) => isDeepStrictEqual(titleAndSections(all), [title, significance, paths]));
  });

  it("gets the section back from the light bulb", async () => {
    // From elsewhere: VS Code looks for fixes when the cursor comes to a place, not while it stays.
    await workbench.goToLine(1);
    await workbench.goToLine(lineOfHeading(standards));
    await workbench.page.locator(".lightBulbWidget:visible, [class*=codicon-gutter-lightbulb]:visible").first().click();
    await workbench.page.locator(".action-widget .monaco-list-row.action").first().waitFor();
    await workbench.capture(folderOf("overview"), "overview");
    await workbench.page.locator(".action-widget .monaco-list-row.action").first().click();
    const [, , newHeading] = titleAndSections(
      await workbench.waitForOutline((all) => titleAndSections(all).length === headings.length),
    );
    assert.match(newHeading, /标准/);
    mendedText = await workbench.savedText();
    assert.match(mendedText, /^## .*标准$/m);
  });

  it("expands a snippet by its prefix", async () => {
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.keyboard.type("biaozhun");
    const suggestion = workbench.page.locator(".suggest-widget.visible .monaco-list-row", {
      hasText: "政策文稿：标准",
    });
    await suggestion.waitFor();
    await workbench.capture(folderOf("suggestions"), "suggestions");
    await suggestion.click();
    await workbench.page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
    await workbench.page.keyboard.press("Escape");
    const added = (await workbench.savedText()).slice(mendedText.length);
    assert.match(added, /^\s*## .*标准/);
  });

  it("is shown what cleaning would change in pasted text, and agrees", async () => {
    const { page } = workbench;
    await workbench.runCommand("View: Toggle Primary Side Bar Visibility");
    const readFile = await workbench.openFile("pasted.policy.md", pasted);
    await workbench.startCommand("Policy Draft 政策文稿: Clean Up Pasted Text");
    // The comparison needs the room.
    await page.setViewportSize(size);
    const choice = page.locator(".quick-input-widget .monaco-list-row", { hasText: "Clean up the draft" });
    await choice.waitFor();
    await page.locator(".monaco-diff-editor .char-insert, .monaco-diff-editor .line-insert").first().waitFor();
    await workbench.capture(folderOf("clean-up"), "clean-up");
    assert.equal(readFile(), pasted);
    await choice.click();
    await page.locator(".monaco-diff-editor").waitFor({ state: "detached" });
    const save = async () => {
      await page.locator(".tab.active.dirty").waitFor();
      await page.keyboard.press("Control+S");
      await page.locator(".tab.active:not(.dirty)").waitFor();
      return readFile();
    };
    assert.equal(await save(), text);
    await page.keyboard.press("Control+Z");
    assert.equal(await save(), pasted);
  });
});

describe("a writer in the first minutes", () => {
  const data = temporaryFolder();
  let workbench;
  let page;

  before(async () => {
    workbench = await openWorkbench({
      sample: UNFINISHED,
      dataFolder: data.path,
      extension: REPOSITORY,
      size: PICTURE_SIZE,
    });
    ({ page } = workbench);
  });
  after(async () => {
    await workbench?.close();
    data.remove();
  });

  const labels = (rows) => rows.filter(({ level }) => level === 1).map(({ label }) => label);

  it("reads and hears in the Draft Structure view what is there and what is missing", async () => {
    await workbench.showStructure();
    const rows = await workbench.waitForStructure((all) => all.length > 3);
    assert.deepEqual(labels(rows), [
      "重要意义, thin, 1 of 2 points, 110 characters",
      "衡量标准, missing",
      "路径与对策, present, 2 points, 171 characters",
    ]);
    assert.equal(rows[3].label, "第一 要加强馆藏建设，把选书的主动权交给读者, present, 62 characters");
    await page.locator(".pane-header .description", { hasText: "1 missing" }).waitFor();
  });

  it("is told the state of each part by words and by signs of their own, not by colour alone", async () => {
    const tree = page.getByRole("tree", { name: "Draft Structure" });
    await tree.waitFor();
    const rows = await tree.getByRole("treeitem").evaluateAll((items) =>
      items.map((item) => ({
        label: item.getAttribute("aria-label"),
        level: item.getAttribute("aria-level"),
        expanded: item.getAttribute("aria-expanded"),
        words: item.textContent,
        sign: [...(item.querySelector(".custom-view-tree-node-item-icon")?.classList ?? [])].find((name) =>
          /^codicon-./.test(name),
        ),
      })),
    );
    assert.ok(
      rows.every(({ label, sign }) => label !== null && sign !== undefined),
      JSON.stringify(rows, undefined, 2),
    );
    const sections = rows.filter(({ level }) => level === "1");
    assert.deepEqual(
      sections.map(({ label }) => label.split(", ")[1]),
      ["thin", "missing", "present"],
    );
    assert.equal(new Set(sections.map(({ sign }) => sign)).size, 3, "a sign for each state");
    assert.ok(sections[0].words.includes("thin · 1 of 2 points"));
    assert.ok(sections[1].words.includes("missing"));
    assert.equal(sections[2].expanded, "true", "a row that is unfolded says so");
  });

  it("goes to a part by a click, and the view follows the caret", async () => {
    await workbench.structureRows.filter({ hasText: "路径与对策" }).click();
    await page.locator(".statusbar-item", { hasText: "Ln 13, Col 1" }).waitFor();
    await workbench.goToLine(9);
    await workbench.structureRows.and(page.locator(".selected")).filter({ hasText: "重要意义" }).waitFor();
    await workbench.capture(folderOf("structure"), "structure");
  });

  it("sees what is left to do before hand-in", async () => {
    await workbench.startCommand("Policy Draft 政策文稿: Check for Hand-in");
    await page.locator(".quick-input-widget", { hasText: "left to do" }).waitFor();
    await workbench.capture(folderOf("hand-in"), "hand-in");
    await page.keyboard.press("Escape");
  });

  it("inserts what is missing with the keyboard", async () => {
    await workbench.runCommand("Explorer: Focus on Draft Structure View");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await workbench.structureRows.and(page.locator(".focused")).filter({ hasText: "衡量标准" }).waitFor();
    await page.keyboard.press("Enter");
    const rows = await workbench.waitForStructure((all) =>
      all.some(({ label }) => label.startsWith("衡量标准, present")),
    );
    assert.deepEqual(
      labels(rows).map((label) => label.split(", ")[1]),
      ["thin", "present", "present"],
    );
    await page.keyboard.press("Escape");
    assert.match(await workbench.savedText(), /^## 社区图书馆建设的衡量标准$/m);
  });

  it("moves a section from the view with the keyboard alone, and takes it back with one undo", async () => {
    await workbench.runCommand("Explorer: Focus on Draft Structure View");
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+F10");
    await page.locator(".monaco-menu .action-label", { hasText: "Move Section or Point Down" }).waitFor();
    await workbench.capture(folderOf("move-section"), "move-section");
    for (
      let step = 0;
      !(await page
        .locator(".monaco-menu .action-item.focused", { hasText: "Move Section or Point Down" })
        .isVisible()) && step < 10;
      step++
    )
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await workbench.waitForStructure((all) =>
      isDeepStrictEqual(
        labels(all).map((label) => label.split(", ")[0]),
        ["衡量标准", "重要意义", "路径与对策"],
      ),
    );
    await page.keyboard.press("Control+Z");
    await workbench.waitForStructure((all) =>
      isDeepStrictEqual(
        labels(all).map((label) => label.split(", ")[0]),
        ["重要意义", "衡量标准", "路径与对策"],
      ),
    );
  });

  it("is told in an empty draft how to begin, until there is a character", async () => {
    await workbench.runCommand("File: New Untitled Text File");
    await workbench.startCommand("Change Language Mode");
    await page.getByPlaceholder("Select Language Mode").waitFor();
    await page.keyboard.type("policy draft");
    await page.locator(".quick-input-widget .monaco-list-row", { hasText: "Policy Draft" }).first().click();
    const hint = () =>
      page
        .locator(".editor-instance .view-line span")
        .evaluateAll((spans) => spans.map((span) => globalThis.getComputedStyle(span, "::after").content).join(""));
    await workbench.until("the hint", hint, (text) => text.includes("New Draft"));
    await workbench.capture(folderOf("empty"), "empty");
    await page.keyboard.type("绿");
    await workbench.until("no hint", hint, (text) => !text.includes("New Draft"));
    await page.keyboard.press("Backspace");
  });

  it("starts a draft with topic and language, and fills in blank after blank", async () => {
    await workbench.startCommand("Policy Draft 政策文稿: New Draft");
    await page.locator(".quick-input-widget", { hasText: "What is the draft about?" }).waitFor();
    await page.keyboard.type("街边花园");
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-widget .monaco-list-row", { hasText: "简体中文" }).click();
    await page.getByPlaceholder("Which structure will it have?").waitFor();
    await page.keyboard.press("Enter");
    await workbench.waitForStructure(
      (all) => all.length > 0 && labels(all).every((label) => label.includes("present")),
    );
    await page.locator(".view-line", { hasText: "# 街边花园的意义、标准与路径" }).waitFor();
    await workbench.capture(folderOf("new-draft"), "new-draft");
    await page.keyboard.press("Escape");
  });

  it("finds the settings in groups", async () => {
    await workbench.runCommand("View: Toggle Primary Side Bar Visibility");
    await workbench.runCommand("Preferences: Open Settings (UI)");
    await page.locator(".settings-editor .suggest-input-container .monaco-editor").first().click();
    await page.keyboard.type("@ext:policy-draft.policy-draft");
    await page.locator(".setting-item-title", { hasText: "Enable" }).first().waitFor();
    await workbench.capture(folderOf("settings"), "settings");
  });

  it("takes the tour", async () => {
    await workbench.runCommand("Policy Draft 政策文稿: Take the Tour");
    const steps = page.locator(".getting-started-step");
    await steps.first().waitFor();
    assert.equal(await steps.count(), 6);
    await steps.nth(1).click();
    const picture = page.locator(".getting-started-media img").first();
    await workbench.until(
      "the picture",
      () => picture.evaluate((image) => image.naturalWidth),
      (width) => width > 0,
    );
    await workbench.capture(folderOf("tour"), "tour");
  });
});

describe("a writer who pastes", () => {
  const data = temporaryFolder();
  let workbench;
  let page;

  before(async () => {
    workbench = await openWorkbench({
      sample: UNFINISHED,
      dataFolder: data.path,
      extension: REPOSITORY,
      size: PICTURE_SIZE,
    });
    ({ page } = workbench);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await workbench.showOutline();
    await workbench.waitForOutline((all) => all.length > 3);
    await page.locator(".monaco-editor .view-lines").first().click();
  });
  after(async () => {
    await workbench?.close();
    data.remove();
  });

  /** The complete sample as a web page or a word processor gives it: headings that are none, indents, half-width marks. */
  const pasted = lines
    .map((line, index) => (line === "" || index === 0 ? line : `\u3000\u3000${line}`).replace(/#+ /, ""))
    .join("\n")
    .replace(/[，（）]/g, (mark) => ({ "，": ",", "（": "(", "）": ")" })[mark]);

  /** Pastes over the whole draft with the key: only a key gives a page the clipboard's event, on which VS Code's offers rest. */
  async function paste(words) {
    await page.evaluate((value) => globalThis.navigator.clipboard.writeText(value), words);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+V");
  }

  it("is offered a clean draft behind what was pasted, and takes it", async () => {
    await paste(pasted);
    await page.locator(".post-edit-widget").waitFor();
    assert.equal(await workbench.savedText(), pasted, "a paste is a paste until the writer asks for more");
    await paste(pasted);
    await page.locator(".post-edit-widget").waitFor();
    await page.keyboard.press("Control+.");
    const offer = page.locator(".action-widget .monaco-list-row", { hasText: "Paste as clean draft" });
    await offer.waitFor();
    await workbench.capture(images, "paste");
    await offer.click();
    await workbench.waitForOutline((all) => isDeepStrictEqual(titleAndSections(all), headings));
    assert.equal(await workbench.savedText(), text);
  });

  it("is offered nothing for text that is clean", async () => {
    const clean = readFileSync(join(SAMPLES, UNFINISHED), "utf8");
    await paste(clean);
    await page.locator(".post-edit-widget").waitFor({ state: "hidden" });
    assert.equal(await workbench.savedText(), clean);
  });
});

// A workspace from elsewhere brings its own structure; its words are all over the window, and must be words there.
describe("a writer in somebody else's workspace", () => {
  const hostile = "[go](command:workbench.action.closeAllEditors) $(zap) <img src=x> `a`";
  const configuration = {
    structure: "own",
    structures: {
      own: {
        name: `Own ${hostile}`,
        sections: [
          { id: "one", name: `One ${hostile}`, guidance: `Guide ${hostile}` },
          { id: "two", name: `Two ${hostile}`, guidance: `Guide ${hostile}` },
        ],
      },
    },
  };
  const draft = `# Title ${hostile}\n\n## One ${hostile}\n\nFirst, ${hostile}.\n\nThird, ${hostile}.\n\n## Other ${hostile}\n\nText.\n`;
  const data = temporaryFolder();
  let workbench;
  let page;

  before(async () => {
    workbench = await openWorkbench({ sample: SAMPLE, dataFolder: data.path, extension: REPOSITORY });
    ({ page } = workbench);
    workbench.writeFile(".policy-draft.jsonc", JSON.stringify(configuration, undefined, 2));
    await workbench.openFile("hostile.policy.md", draft);
  });
  after(async () => {
    await workbench?.close();
    data.remove();
  });
  // What the words would have become, wherever that is.
  afterEach(async () => {
    const active = page.locator(
      ".codicon-zap, img[src='x'], [href*='closeAllEditors'], [data-href*='closeAllEditors']",
    );
    assert.deepEqual(await active.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML)), []);
  });

  const wordsOf = async (locator) =>
    (await locator.allTextContents()).join("\n").replaceAll("\u2060", "").replaceAll("\u00a0", " ");
  const show = async (locator) => {
    await locator.first().waitFor();
    return wordsOf(locator);
  };

  it("reads them in the rows of the Draft Structure view and in what a row explains", async () => {
    await workbench.showStructure();
    const rows = await workbench.waitForStructure((all) => all.some(({ label }) => label.startsWith("Two")));
    assert.ok(
      rows.some(({ label }) => label.startsWith(`Two ${hostile}, missing`)),
      JSON.stringify(rows),
    );
    assert.ok((await show(workbench.structureRows)).includes(`Two ${hostile}`));
    // A row that is drawn anew under the mouse explains nothing until the mouse comes again.
    const explain = async () => {
      await page.mouse.move(0, 0);
      await workbench.structureRows.filter({ hasText: "Two" }).first().hover();
      await page.waitForTimeout(1_500);
      return wordsOf(page.locator(".workbench-hover-container"));
    };
    await workbench.until("the explanation", explain, (text) => text.includes(`Guide ${hostile}`));
    await page.mouse.move(0, 0);
  });

  it("reads in the Outline what Markdown shows of them", async () => {
    await workbench.runCommand("Explorer: Focus on Outline View");
    await workbench.until(
      "the outline",
      () => show(page.locator(".outline-pane .monaco-list-row")),
      (text) => text.includes("Title go $(zap) a"),
    );
  });

  it("reads them in the status of the language", async () => {
    const read = async () => {
      await page.locator("[id='status.languageStatus']").hover();
      return show(page.locator(".hover-language-status"));
    };
    await workbench.until(
      "the status",
      read,
      (text) => text.includes(`Own ${hostile}`) && text.includes(`missing: Two ${hostile}`),
    );
    await page.mouse.move(0, 0);
  });

  it("reads them in the list of sections", async () => {
    await workbench.startCommand("Policy Draft 政策文稿: Insert Section");
    await workbench.until(
      "the list",
      () => show(page.locator(".quick-input-widget .monaco-list-row")),
      (text) => text.includes(`Two ${hostile}`) && text.includes(`Guide ${hostile}`),
    );
    await page.keyboard.press("Escape");
  });

  it("reads them in a hover", async () => {
    await workbench.goToLine(3);
    await workbench.runCommand("Show or Focus Hover");
    await workbench.until(
      "the hover",
      () => show(page.locator(".monaco-hover .hover-row")),
      (text) => text.includes("Guide [go](command:workbench.action.closeAllEditors) $(zap)"),
    );
    await page.keyboard.press("Escape");
  });

  it("reads them in the list of problems", async () => {
    await workbench.runCommand("Problems: Focus on Problems View");
    await workbench.until(
      "the problems",
      () => show(page.locator(".markers-panel .monaco-list-row")),
      (text) => text.includes(`Two ${hostile}`),
    );
  });

  it("reads them in completions and what explains them", async () => {
    await page.locator(".editor-instance .view-line").first().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\n## ");
    await page.keyboard.press("Control+Space");
    await workbench.until(
      "the completions",
      () => show(page.locator(".suggest-widget .monaco-list-row")),
      (text) => text.includes("Two [go]"),
    );
    await page.keyboard.press("Escape");
  });
});
