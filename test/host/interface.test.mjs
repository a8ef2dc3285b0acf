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
import { openWorkbench } from "./workbench.mjs";

const SAMPLE = "community-library.policy.md";
const images = process.argv.includes("--screenshots") ? join(REPOSITORY, "docs", "images") : join(REPOSITORY, "out", "images");

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

// One writer's session: each step starts where the one before it ended.
describe("a writer in the workbench", () => {
  const [title, significance, standards, paths] = headings;
  const data = temporaryFolder();
  let workbench;
  let mendedText;
  let size;

  before(async () => {
    mkdirSync(images, { recursive: true });
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
    await workbench.capture(images, "snippet");
    await suggestion.click();
    await workbench.page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
    await workbench.page.keyboard.press("Escape");
    const added = (await workbench.savedText()).slice(mendedText.length);
    assert.match(added, /^\s*## .*标准/);
  });
});
