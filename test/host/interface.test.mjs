/**
 * Drives the workbench as a writer does. The pictures go to `out/images/`, or, when asked, to the documentation:
 *
 *     node test/host/interface.test.mjs --screenshots
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { REPOSITORY, SAMPLES, temporaryFolder } from "./folders.mjs";
import { shrinkPictures } from "./pictures.mjs";
import { openWorkbench, PICTURE_SIZE } from "./workbench.mjs";

const SAMPLE = "community-library.policy.md";
const UNFINISHED = "community-library-unfinished.policy.md";
const forDocumentation = process.argv.includes("--screenshots");
const images = forDocumentation ? join(REPOSITORY, "docs", "images") : join(REPOSITORY, "out", "images");

const text = readFileSync(join(SAMPLES, SAMPLE), "utf8");
const lines = text.split("\n");
const headings = lines.filter((line) => line.startsWith("#")).map((line) => line.replace(/^#+ /, ""));

/** The number, from 1, of the line that holds a heading. */
function lineOfHeading(heading) {
  return lines.findIndex((line) => line.endsWith(heading) && line.startsWith("#")) + 1;
}

/** The names of the Outline's rows on the first two levels: title and sections. */
function titleAndSections(rows) {
  return rows.filter(({ level }) => level <= 2).map(({ name }) => name);
}

before(() => mkdirSync(images, { recursive: true }));
after(() => (forDocumentation ? shrinkPictures(images) : undefined));

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
    const rows = await workbench.waitForOutline((all) => all.some(({ level }) => level === 4) && isDeepStrictEqual(titleAndSections(all), headings));
    const points = rows.slice(rows.findIndex(({ name }) => name === standards) + 1, rows.findIndex(({ name }) => name === paths));
    assert.deepEqual(
      points.map(({ name }) => name),
      ["第一 有没有“稳定的开放时间”是衡量的前提", "第二 有没有“常换常新的好书”是衡量的关键", "第三 有没有“愿意再来的读者”是衡量的落脚点"],
    );
    await workbench.capture(images, "outline");
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
    await workbench.capture(images, "sticky-scroll");
    await page.setViewportSize(size);
  });

  it("moves a section with a key, and takes it back with one undo", async () => {
    await workbench.goToLine(lineOfHeading(paths));
    await workbench.page.keyboard.press("Shift+Alt+PageUp");
    await workbench.waitForOutline((all) => isDeepStrictEqual(titleAndSections(all), [title, significance, paths, standards]));
    await workbench.page.keyboard.press("Control+Z");
    await workbench.waitForOutline((all) => isDeepStrictEqual(titleAndSections(all), headings));
    await workbench.page.locator(".tab.active:not(.dirty)").waitFor();
  });

  it("is shown the next marker behind a finished point, and takes it with Tab", async () => {
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.press("Enter");
    const marker = workbench.page.locator(".ghost-text-decoration, .ghost-text", { hasText: "第" });
    await marker.first().waitFor();
    await workbench.capture(images, "next-point");
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
    await workbench.capture(images, "overview");
    await workbench.page.locator(".action-widget .monaco-list-row.action").first().click();
    const [, , newHeading] = titleAndSections(await workbench.waitForOutline((all) => titleAndSections(all).length === headings.length));
    assert.match(newHeading, /标准/);
    mendedText = await workbench.savedText();
    assert.match(mendedText, /^## .*标准$/m);
  });

  it("expands a snippet by its prefix", async () => {
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.keyboard.type("biaozhun");
    const suggestion = workbench.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "政策文稿：标准" });
    await suggestion.waitFor();
    await workbench.capture(images, "suggestions");
    await suggestion.click();
    await workbench.page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
    await workbench.page.keyboard.press("Escape");
    const added = (await workbench.savedText()).slice(mendedText.length);
    assert.match(added, /^\s*## .*标准/);
  });
});

describe("a writer in the first minutes", () => {
  const data = temporaryFolder();
  let workbench;
  let page;

  before(async () => {
    workbench = await openWorkbench({ sample: UNFINISHED, dataFolder: data.path, extension: REPOSITORY, size: PICTURE_SIZE });
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

  it("goes to a part by a click, and the view follows the caret", async () => {
    await workbench.structureRows.filter({ hasText: "路径与对策" }).click();
    await page.locator(".statusbar-item", { hasText: "Ln 13, Col 1" }).waitFor();
    await workbench.goToLine(9);
    await workbench.structureRows.and(page.locator(".selected")).filter({ hasText: "重要意义" }).waitFor();
    await workbench.capture(images, "structure");
  });

  it("sees what is left to do before hand-in", async () => {
    await workbench.startCommand("Policy Draft 政策文稿: Check for Hand-in");
    await page.locator(".quick-input-widget", { hasText: "left to do" }).waitFor();
    await workbench.capture(images, "hand-in");
    await page.keyboard.press("Escape");
  });

  it("inserts what is missing with the keyboard", async () => {
    await workbench.runCommand("Explorer: Focus on Draft Structure View");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await workbench.structureRows.and(page.locator(".focused")).filter({ hasText: "衡量标准" }).waitFor();
    await page.keyboard.press("Enter");
    const rows = await workbench.waitForStructure((all) => all.some(({ label }) => label.startsWith("衡量标准, present")));
    assert.deepEqual(labels(rows).map((label) => label.split(", ")[1]), ["thin", "present", "present"]);
    await page.keyboard.press("Escape");
    assert.match(await workbench.savedText(), /^## 社区图书馆建设的衡量标准$/m);
  });

  it("is told in an empty draft how to begin, until there is a character", async () => {
    await workbench.runCommand("File: New Untitled Text File");
    await workbench.startCommand("Change Language Mode");
    await page.locator(".quick-input-widget", { hasText: "Select Language Mode" }).waitFor();
    await page.keyboard.type("policy draft");
    await page.locator(".quick-input-widget .monaco-list-row", { hasText: "Policy Draft" }).first().click();
    const hint = () => page.locator(".editor-instance .view-line span").evaluateAll((spans) => spans.map((span) => globalThis.getComputedStyle(span, "::after").content).join(""));
    await workbench.until("the hint", hint, (text) => text.includes("New Draft"));
    await workbench.capture(images, "empty");
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
    await workbench.waitForStructure((all) => all.length > 0 && labels(all).every((label) => label.includes("present")));
    await page.locator(".view-line", { hasText: "# 街边花园的意义、标准与路径" }).waitFor();
    await workbench.capture(images, "new-draft");
    await page.keyboard.press("Escape");
  });

  it("finds the settings in groups", async () => {
    await workbench.runCommand("View: Toggle Primary Side Bar Visibility");
    await workbench.runCommand("Preferences: Open Settings (UI)");
    await page.locator(".settings-editor .suggest-input-container .monaco-editor").first().click();
    await page.keyboard.type("@ext:policy-draft.policy-draft");
    await page.locator(".setting-item-title", { hasText: "Enable" }).first().waitFor();
    await workbench.capture(images, "settings");
  });

  it("takes the tour", async () => {
    await workbench.runCommand("Policy Draft 政策文稿: Take the Tour");
    const steps = page.locator(".getting-started-step");
    await steps.first().waitFor();
    assert.equal(await steps.count(), 6);
    await steps.nth(1).click();
    const picture = page.locator(".getting-started-media img").first();
    await workbench.until("the picture", () => picture.evaluate((image) => image.naturalWidth), (width) => width > 0);
    await workbench.capture(images, "tour");
  });
});
