import { LSPErrorCodes, ResponseError, type CancellationToken } from "vscode-languageserver";
import type { Runtime } from "./runtime";

/** Everything around the work of one request. */
export interface Guard {
  readonly runtime: Runtime;
  /** Told about work that threw: a bug, or a request that is not as LSP has it. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Runs the work of one request. It waits one turn first, so that a cancellation that is already on its way is seen
 * before the work and not after it; a cancelled request is answered with LSP's error for that, so that the client can
 * tell "cancelled" from "nothing found". Work that throws is reported and answered with the fallback: one request that
 * fails must not disturb the writer.
 */
export async function guarded<Result>(
  { runtime, onFailure }: Guard,
  token: CancellationToken,
  fallback: Result,
  work: () => Result | Promise<Result>,
): Promise<Result | ResponseError<never>> {
  await runtime.nextTurn();
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await work();
    // Cancelled while it waited for something: the client no longer expects a result.
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    onFailure(error);
    return fallback;
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, "Request cancelled");
}
