import { join } from "node:path";
import * as esbuild from "esbuild";
import { REPOSITORY } from "./folders.mjs";

/**
 * Bundles tests for one kind of extension host.
 * @param {"node" | "browser"} host
 * @param {string} entry Name of the file in `suite/` that runs them; default: the editor suite's.
 * @returns {Promise<string>} Absolute path of the bundle, whose `run()` VS Code calls. Rejects when a file does not compile.
 */
export async function bundleSuite(host, entry = host) {
  // tsc also compiles the suite, to check its types; the bundles must not overwrite that.
  const outfile = join(REPOSITORY, "out", "suite", `${entry}.js`);
  await esbuild.build({
    entryPoints: [join(REPOSITORY, "test", "host", "suite", `${entry}.ts`)],
    outfile,
    bundle: true,
    format: "cjs",
    platform: host,
    target: "es2022",
    sourcemap: "inline",
    // Mocha for Node.js finds its own files at run time; its browser build is one file made for bundling.
    external: host === "node" ? ["vscode", "mocha"] : ["vscode"],
    // Mocha's browser build looks for a module system and would take the bundle's own exports; without one it makes globals.
    define: host === "browser" ? { module: "undefined", define: "undefined" } : {},
    logLevel: "warning",
  });
  return outfile;
}
