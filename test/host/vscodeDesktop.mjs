import { downloadAndUnzipVSCode, SilentReporter } from "@vscode/test-electron";
import { CACHE } from "./folders.mjs";
import { DESKTOP_VERSION } from "./versions.mjs";

/** Milliseconds without a byte after which the download counts as unreachable: enough for a slow line, short for a blocked one. */
const DOWNLOAD_IDLE_LIMIT = 10_000;

/** Whether a window can be shown here. macOS and Windows always have a display; Linux says so in the environment. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/**
 * Gets the desktop application, downloading it when the cache has none.
 * @returns {Promise<string | undefined>} Its executable; undefined, with a line that says why, where it cannot be had or shown.
 */
export async function obtainDesktop() {
  if (!hasDisplay()) {
    console.log("No display here, so the VS Code server is used instead of the desktop application.");
    return undefined;
  }
  try {
    console.log("Getting the VS Code desktop application …");
    return await downloadAndUnzipVSCode({
      version: DESKTOP_VERSION,
      cachePath: CACHE,
      timeout: DOWNLOAD_IDLE_LIMIT,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    console.log(`The desktop application cannot be downloaded here (${error.message}), so the VS Code server is used.`);
    return undefined;
  }
}
