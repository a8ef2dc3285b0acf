import type { PublishDiagnosticsParams } from "vscode-languageserver";
import type { Runtime } from "./runtime";

/**
 * How long typing must rest before diagnostics are pushed, in milliseconds. Input methods change the text with every
 * letter of a composition; a quarter of a second bridges that and still seems immediate.
 */
export const pushDelay = 250;

export interface DiagnosticPush {
  readonly runtime: Runtime;
  /** Computes and sends what is true of a document now, nothing for one that was closed; never rejects. */
  readonly publish: (uri: string) => Promise<void>;
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
    this.#waiting.get(uri)?.dispose();
    this.#waiting.set(
      uri,
      this.#push.runtime.later(() => this.publishNow(uri), pushDelay),
    );
  }

  /** To be called when something else than the text has changed: there is no typing to wait for. */
  publishNow(uri: string): void {
    this.#forget(uri);
    void this.#push.publish(uri);
  }

  /** To be called when a document closes: its findings go with it. */
  close(uri: string): void {
    this.#forget(uri);
    this.#push.clear({ uri, diagnostics: [] });
  }

  #forget(uri: string): void {
    this.#waiting.get(uri)?.dispose();
    this.#waiting.delete(uri);
  }
}
