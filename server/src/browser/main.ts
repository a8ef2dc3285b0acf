import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import type * as scriptConversion from "../conversion/main";
import { laterByTimer } from "../server/runtime";
import type { Runtime } from "../server/runtime";
import { startServer } from "../server/server";

/** The web worker itself, as far as the connection needs it; the DOM's types are not loaded, Node's are. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & {
  importScripts(url: string): void;
  readonly location: { readonly href: string };
  /** What `scriptConversion.js` defines. */
  policyDraftScriptConversion?: typeof scriptConversion;
};

/** A worker has no `setImmediate`: the queue of timers comes after that of messages. */
const runtime: Runtime = {
  version,
  nextTurn: () => new Promise((resolve) => setTimeout(resolve)),
  later: laterByTimer,
  loadScriptConverter: (url) => {
    self.importScripts(url ?? new URL("scriptConversion.js", self.location.href).href);
    if (!self.policyDraftScriptConversion)
      throw new Error("scriptConversion.js does not define policyDraftScriptConversion.");
    return self.policyDraftScriptConversion.convertScript;
  },
};

startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  runtime,
);
