import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
  type Message,
} from "vscode-languageclient";
import * as vscode from "vscode";
import { commandIds } from "./contributions";

/** Ends within {@link period} that are no accident: a server that dies again at once would be restarted forever. */
const tooMany = 5;

/** Milliseconds in which {@link tooMany} ends count together. */
const period = 3 * 60 * 1000;

/** Messages in a row that may fail before a connection counts as broken. */
const mostErrors = 3;

/**
 * What happens when the language server ends by itself: it is restarted silently, because nothing is lost and findings come back.
 * At the fifth end within three minutes it stays stopped; one message says so, with a button that starts it.
 */
export class ServerCrashes implements ErrorHandler {
  readonly #restart: () => Promise<void>;
  readonly #log: vscode.LogOutputChannel;
  /** When the server ended, in milliseconds, the last ones. */
  #ends: number[] = [];

  /** @param restart starts a server with a client of its own: one whose server ends while it starts cannot be used again. */
  constructor(restart: () => Promise<void>, log: vscode.LogOutputChannel) {
    this.#restart = restart;
    this.#log = log;
  }

  error(error: Error, _message: Message | undefined, count: number | undefined): ErrorHandlerResult {
    this.#log.warn("Connection to the server:", error);
    const isBroken = count !== undefined && count > mostErrors;
    return { action: isBroken ? ErrorAction.Shutdown : ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end <= period), now];
    if (this.#ends.length < tooMany) {
      this.#log.warn(
        `The server ended by itself (${String(this.#ends.length)} of ${String(tooMany)}); it is started anew.`,
      );
      // When the client has put itself in order.
      setTimeout(
        () => this.#restart().catch((error: unknown) => this.#log.error("Starting the server anew:", error)),
        0,
      );
    } else {
      // Whoever starts it by hand gets the full number again.
      this.#ends = [];
      this.#log.error(
        `The server ended ${String(tooMany)} times within ${String(period / 60_000)} minutes; it stays stopped.`,
      );
      void this.#tell();
    }
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  async #tell(): Promise<void> {
    const start = vscode.l10n.t("Restart Server");
    const showLog = vscode.l10n.t("Show Log");
    const choice = await vscode.window.showErrorMessage(
      vscode.l10n.t(
        "The server of Policy Draft ended {0} times within a few minutes and stays stopped. Your text is safe; findings, outline and suggestions are missing until it runs again.",
        tooMany,
      ),
      start,
      showLog,
    );
    if (choice === start) await vscode.commands.executeCommand(commandIds.restartServer);
    if (choice === showLog) this.#log.show();
  }
}
