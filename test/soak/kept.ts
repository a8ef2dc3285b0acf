import { Session, type Runtime } from "node:inspector";
import { queryObjects } from "node:v8";
import { CancellationTokenSource, Emitter } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/**
 * How much of what comes and goes is there, by what it is. Server and client share the process, so both count.
 *
 * - `cancellations`: requests that are being answered; each has one
 * - `listeners`: of all emitters of the protocol's library
 * - `documents`: texts of open documents; a closed one has none
 * - `analyses`: typed arrays, of which each analysis has some and nothing else has many
 * - `entries`: what all maps and sets of the process hold together: requests that wait for an answer, ids of cancelled ones, whatever is kept by a name
 */
export interface Kept {
  readonly cancellations: number;
  readonly listeners: number;
  readonly documents: number;
  readonly analyses: number;
  readonly entries: number;
}

/** Counts what is kept, after a collection of its own. */
export function countKept(): Kept {
  const { constructor: documentClass } = Object.getPrototypeOf(
    TextDocument.create("file:///counted.md", "policy-draft", 0, ""),
  ) as { readonly constructor: new () => unknown };
  const live = (of: unknown): number => queryObjects(of as new () => unknown, { format: "count" });
  return {
    cancellations: live(CancellationTokenSource),
    listeners: sumOfAll(Emitter.prototype, "each._callbacks?._callbacks?.length ?? 0"),
    documents: live(documentClass),
    analyses: live(Uint32Array),
    entries: sumOfAll(Map.prototype, "each.size") + sumOfAll(Set.prototype, "each.size"),
  };
}

/** The sum of what `each` object of a class counts, a JavaScript expression. V8 gives the objects themselves to a debugger only. */
function sumOfAll(ofClass: object, expression: string): number {
  const session = new Session();
  session.connect();
  const debugged = globalThis as { ofClass?: object };
  debugged.ofClass = ofClass;
  const prototype = post<Runtime.EvaluateReturnType>(session, "Runtime.evaluate", { expression: "ofClass" }).result
    .objectId;
  delete debugged.ofClass;
  const found = post<Runtime.QueryObjectsReturnType>(session, "Runtime.queryObjects", { prototypeObjectId: prototype })
    .objects.objectId;
  // The prototypes of classes that extend it are among them, and have no size.
  const sum = `function () { return this.reduce((sum, each) => { try { return sum + (${expression}); } catch { return sum; } }, 0); }`;
  const { result } = post<Runtime.CallFunctionOnReturnType>(session, "Runtime.callFunctionOn", {
    objectId: found,
    functionDeclaration: sum,
    returnByValue: true,
  });
  session.disconnect();
  return Number(result.value);
}

/** A session with one's own process answers at once. */
function post<Result>(session: Session, method: string, parameters: object): Result {
  let answer: Result | undefined;
  session.post(method, parameters, (error: Error | null, result?: object) => {
    if (error) throw error;
    answer = result as Result;
  });
  if (answer === undefined) throw new Error(`${method} gave no answer.`);
  return answer;
}
