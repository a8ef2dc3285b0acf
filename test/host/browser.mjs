import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { canInstallPackages, installPackages } from "./debianPackages.mjs";

/** Debian's browser, and a font with Chinese characters for the screenshots. */
const DEBIAN_PACKAGES = ["chromium", "fonts-noto-cjk"];

const PROGRAM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function findBrowser() {
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => PROGRAM_NAMES.map((name) => join(folder, name)));
  return [...onPath, ...APPLICATIONS].find((path) => existsSync(path));
}

/**
 * Finds a Chromium-based browser; on Debian, as root, installs one (and a Chinese font) when there is none.
 * @returns {Promise<string>} Absolute path of its executable. Rejects with what to install where that is not possible.
 */
export async function obtainBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  const packages = DEBIAN_PACKAGES.join(" ");
  if (!canInstallPackages())
    throw new Error(
      `No Chromium, Chrome or Edge found; install one, for instance on Debian with: sudo apt-get install ${packages}`,
    );
  await installPackages(DEBIAN_PACKAGES);
  const installed = findBrowser();
  if (installed === undefined) throw new Error(`The Debian packages ${packages} brought no browser.`);
  return installed;
}

/**
 * Starts a browser without a window.
 * @returns {Promise<import("playwright-core").Browser>} The caller closes it.
 */
export async function launchBrowser() {
  return chromium.launch({
    executablePath: await obtainBrowser(),
    // Root has no sandbox, a server no graphics card, and the tests no internet.
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}
