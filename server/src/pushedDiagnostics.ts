import type { PublishDiagnosticsParams } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Runtime } from "./runtime";

/**
 * How long typing must rest before diagnostics are pushed, in milliseconds. Input methods change the text with every
 * letter of a composition; a quarter of a second bridges that and still seems immediate.
 */
export const pushDelay = 250;

export interface DiagnosticPush {
  readonly runtime: Runtime;
  /** The open document of a URI as it is now; undefined when it was closed. */
  readonly documentOf: (uri: string) => TextDocument | undefined;
  /** Computes and sends; never throws. */
  readonly publish: (document: TextDocument) => void;
  readonly clear: (params: PublishDiagnosticsParams) => void;
}

/** Diagnostics for clients that cannot pull: sent when the text has been at rest, taken back when it is closed. */
export class PushedDiagnostics {
  readonly #push: DiagnosticPush;
  readonly #waiting = new Map<string, { dispose(): void }>();

  constructor(push: DiagnosticPush) {
    this.#push = push;
  }

  /** To be called at every change and when a document opens. An earlier call that still waits is dropped. */
  schedule(uri: string): void {
    const { runtime, documentOf, publish } = this.#push;
    this.#waiting.get(uri)?.dispose();
    const handle = runtime.later(() => {
      this.#waiting.delete(uri);
      // Asked for now and not at the change: what was current then may be stale.
      const document = documentOf(uri);
      if (document !== undefined) publish(document);
    }, pushDelay);
    this.#waiting.set(uri, handle);
  }

  /** To be called when a document closes: its findings go with it. */
  close(uri: string): void {
    this.#waiting.get(uri)?.dispose();
    this.#waiting.delete(uri);
    this.#push.clear({ uri, diagnostics: [] });
  }
}
