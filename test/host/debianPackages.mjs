import { existsSync } from "node:fs";
import { runCommand } from "./commands.mjs";

/** Whether this process can install Debian packages: on Debian and its kin, as root. */
export function canInstallPackages() {
  return existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
}

/**
 * Installs Debian packages with what they need and nothing more; says so, because it takes a while.
 * @param {readonly string[]} names
 * @returns {Promise<void>} Rejects with apt-get's output where they cannot be had.
 */
export async function installPackages(names) {
  console.log(`Installing the Debian packages ${names.join(" ")} …`);
  const environment = { DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update"], { quiet: true, environment });
  await runCommand("apt-get", ["install", "-y", "--no-install-recommends", ...names], { quiet: true, environment });
}
