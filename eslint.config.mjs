import eslint from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import typescript from "typescript-eslint";

/**
 * The rings of the server, inner ring first. Code may use its own ring and the rings before it, never one after it.
 * `ARCHITECTURE.md` says why; this list is what holds it.
 */
const rings = ["l10n", "article", "structure", "edits", "configuration", "rules", "checking", "cleaning", "features"];

/** Forbids imports that match any of the patterns, with one message that tells what to do instead. */
const forbid = (files, group, message, paths = []) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: [{ group, message }], paths }] },
});

const nodeBuiltins = ["node:*", "fs", "path", "url", "os", "child_process", "process"];
const shells = ["**/server/*", "**/cli/**", "**/node/*", "**/browser/*", "**/client/**"];

export default typescript.config(
  { ignores: ["dist/", "out/", "node_modules/", ".vscode-test/"] },
  eslint.configs.recommended,
  ...typescript.configs.strict,
  {
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  {
    // The one rule that needs types: a union that grows is seen wherever it is switched over.
    files: ["server/src/**/*.ts", "client/src/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // What a draft holds may be made to be slow: the time of a regular expression grows with the text, not with its square. A run of characters at the end is looked for
    // from its start only: /(?<!\s)\s+$/.
    files: ["server/src/**/*.ts", "client/src/**/*.ts"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  ...rings.map((ring, index) =>
    forbid(
      [`server/src/${ring}/**/*.ts`],
      [
        ...nodeBuiltins,
        ...shells,
        ...rings.slice(index + 1).map((outer) => `**/${outer}/**`),
        ...(ring === "features" ? [] : ["vscode-*"]),
      ],
      `server/src/${ring} may use only itself and the rings inside it (${rings.slice(0, index).join(", ") || "none"}), and no host.`,
    ),
  ),
  forbid(
    ["server/src/*.ts", "server/src/server/**/*.ts", "server/src/drafts/**/*.ts", "server/src/browser/**/*.ts"],
    [...nodeBuiltins, "**/client/**"],
    "Only server/src/node and server/src/cli may use Node.js.",
  ),
  forbid(
    ["client/src/*.ts", "client/src/commands/**/*.ts", "client/src/browser/**/*.ts"],
    [
      ...nodeBuiltins,
      ...rings.filter((ring) => !["l10n", "configuration"].includes(ring)).map((ring) => `**/server/src/${ring}/**`),
    ],
    "The client talks to the server over the protocol (server/src/protocol.ts) only, and runs in a web worker too.",
  ),
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        fetch: "readonly",
        performance: "readonly",
      },
    },
    rules: { "no-console": "off" },
  },
  { files: ["test/**/*.ts", "server/src/cli/**/*.ts"], rules: { "no-console": "off" } },
);
