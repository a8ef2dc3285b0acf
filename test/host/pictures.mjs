import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./commands.mjs";

/** As many colours as a picture of a window needs to look the same; then it is less than half as large. */
const COLOURS = 256;

/**
 * Makes the pictures of a folder smaller with pngquant (a Debian package), and says so where that is not installed.
 * @param {string} folder Absolute path; every `.png` in it is written anew.
 */
export async function shrinkPictures(folder) {
  const pictures = readdirSync(folder)
    .filter((name) => name.endsWith(".png"))
    .map((name) => join(folder, name));
  try {
    await runCommand("pngquant", ["--force", "--strip", "--ext", ".png", String(COLOURS), ...pictures], {
      quiet: true,
    });
  } catch (error) {
    console.log(`The pictures are larger than they need be, as pngquant did not run: ${error.message}`);
  }
}
