import { spawn, spawnSync } from "node:child_process";
import { REPOSITORY } from "./folders.mjs";

/**
 * Runs a program to its end.
 * @param {string} command Program on the PATH, or an absolute path.
 * @param {readonly string[]} args
 * @param {{ folder?: string, quiet?: boolean, environment?: Record<string, string> }} [options] `folder`: working directory, the
 *   default: the repository; `quiet`: keep the output back and show it only in the error; `environment`: variables added to this process's.
 * @returns {Promise<string>} What it wrote, "" unless quiet. Rejects when it cannot start or ends with another code than 0.
 */
export function runCommand(command, args, { folder = REPOSITORY, quiet = false, environment = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      // npm and other scripts are .cmd files on Windows, which only a shell starts.
      shell: process.platform === "win32" && !command.endsWith(".exe"),
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.once("error", (error) => reject(new Error(`${command} did not start: ${error.message}`)));
    child.once("close", (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${[command, ...args].join(" ")} ended with ${signal ?? `code ${code}`}\n${output}`));
    });
  });
}

/**
 * Ends a program and everything it has started, at once; nothing happens when it has ended already.
 * @param {import("node:child_process").ChildProcess} child Started with `detached: true`, so that it leads a group of its own.
 */
export function killTree(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  if (process.platform === "win32") spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
  else process.kill(-child.pid, "SIGKILL");
}
