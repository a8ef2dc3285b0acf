/**
 * Uses one server as long as an author would in weeks, over real JSON-RPC, and looks whether it gives everything back: `npm run soak`.
 * The exit code is 1 when the heap has grown by more than a tenth, or when something still waits or is kept. `npm run soak -- 20` takes a twentieth of everything, in which
 * the stores of known size are not full yet: then the heap is told and not judged.
 *
 * Server and client share the process, so what the client keeps counts too: the limit is held by both.
 */
import { CancellationTokenSource } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { generateDraft, sizes } from "../bench/texts";
import { chooser } from "../fuzz/chooser";
import { TestClient } from "../support/client";
import { countKept, type Kept } from "./kept";

/** Everything is done so many times less often. */
const part = Number(process.argv[2] ?? 1);

const documentCount = 1_000 / part;
const editsOfDraft = 96_000 / part;
const editsOfLongDraft = 4_000 / part;

/**
 * Before the start is measured, everything has run often enough to be compiled and to have filled the stores of known size: names of headings with what they mean
 * are the largest. Over 250,000 edits the heap went from 17.6 MB after the first 3,000 to 20.1, 20.5, 20.7, 20.8 and 20.8 MB.
 */
const warmUpDocuments = 100 / part;
const warmUpEdits = 40_000 / part;
const warmUpLongEdits = 1_000 / part;

/** The heap at the end may be so many times that of the start (issue of reliability: within 10 %). */
const allowedGrowth = 1.1;

/** So many entries of maps and sets may come and go with the stores of known size; a hundred thousand edits leave more where each of their requests leaves one. */
const allowedEntries = 2_500;

/** So many edits come before everything is asked for again, as an editor does when the author rests. */
const editsBetweenRequests = 50;
/** So many before the draft is what it was at first: random edits wear it down. */
const editsBetweenRestores = 2_000;
const editsBetweenLines = 20_000;

/** One collection leaves what finalizers free only afterwards. */
const collections = 4;

const typed = ["绿", "\n", "。", "第三，", "“", "\n\n## "];

void soak();

async function soak(): Promise<void> {
  const client = await TestClient.start();
  const [draft, longDraft] = [generateDraft(sizes[0]), generateDraft(sizes[1])];
  // What is loaded when it is asked for is there from here on.
  await edit(client, draft, 2 * editsBetweenRequests);
  const keptFirst = countKept();
  await openAndClose(client, draft, warmUpDocuments);
  await edit(client, draft, warmUpEdits);
  await edit(client, longDraft, warmUpLongEdits);
  const start = heapMegabytes();
  // What the console needs is there once something was said.
  say(`at the start ${start.toFixed(1)} MB`);
  const resources = activeResources();
  // What is kept for sixteen documents at most would be kept before the start: it is counted from the first one on.
  const keptAtStart: Kept = { ...keptFirst, entries: countKept().entries };

  await openAndClose(client, draft, documentCount);
  say(`${documentCount} documents opened and closed: ${heapMegabytes().toFixed(1)} MB`);
  await edit(client, draft, editsOfDraft);
  say(`${editsOfDraft} edits of a draft: ${heapMegabytes().toFixed(1)} MB`);
  await edit(client, longDraft, editsOfLongDraft);
  const end = heapMegabytes();
  say(
    `${editsOfLongDraft} edits of a long draft: ${end.toFixed(1)} MB, ${((end / start - 1) * 100).toFixed(1)} % more than at the start`,
  );

  const failures: string[] = [];
  const kept = countKept();
  say(`kept at the start ${JSON.stringify(keptAtStart)}, at the end ${JSON.stringify(kept)}`);
  for (const [what, count] of Object.entries(kept) as [keyof Kept, number][]) {
    const most = keptAtStart[what] + (what === "entries" ? allowedEntries : 0);
    if (count > most)
      failures.push(
        `Of ${what} there are ${count}, ${count - keptAtStart[what]} more than at the start (test/soak/kept.ts says what they are).`,
      );
  }
  if (part === 1 && end > start * allowedGrowth)
    failures.push(
      `The heap has grown from ${start.toFixed(1)} to ${end.toFixed(1)} MB; ${((allowedGrowth - 1) * 100).toFixed(0)} % are allowed. Compare two heap snapshots (node --inspect).`,
    );
  if (waiting.length > 0)
    failures.push(`Timers of the server still waited although every document was closed: ${waiting.join(", ")}.`);
  if (activeResources() !== resources)
    failures.push(`What keeps the process alive was "${resources}" and is "${activeResources()}".`);
  if (client.logged.length > 0) failures.push(`The server has logged: ${client.logged.slice(0, 3).join(" | ")}`);
  for (const failure of failures) console.error(failure);
  console.log(failures.length === 0 ? "Everything was given back." : `${failures.length} failed.`);
  process.exit(failures.length === 0 ? 0 : 1);
}

async function openAndClose(client: TestClient, text: string, count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    client.document = TextDocument.create(`file:///${number}.policy.md`, "policy-draft", 0, "");
    await client.open(text);
    await client.pull();
    await client.close();
  }
  await noteTimers(client);
}

/** Types and deletes single characters all over a draft, which is opened for it and closed after it. */
async function edit(client: TestClient, text: string, count: number): Promise<void> {
  client.document = TextDocument.create("file:///edited.policy.md", "policy-draft", 0, "");
  await client.open(text);
  const random = chooser(7);
  for (let number = 1; number <= count; number++) {
    const { document } = client;
    const offset = random(document.getText().length);
    const start = document.positionAt(offset);
    const isTyped = number % 2 === 0;
    const end = isTyped ? start : document.positionAt(offset + 1);
    await change(client, { range: { start, end }, text: isTyped ? (typed[random(typed.length)] ?? "") : "" });
    if (number % editsBetweenRequests === 0) await askForEverything(client, start);
    if (number % editsBetweenRestores === 0) await change(client, { text });
    if (number % editsBetweenLines === 0) say(`${number} edits`);
  }
  await client.close();
  await noteTimers(client);
}

/** How many timers of the server waited where none should. */
const waiting: number[] = [];

async function noteTimers(client: TestClient): Promise<void> {
  await client.settled();
  if (client.timers.size > 0) waiting.push(client.timers.size);
  await client.rest();
}

async function change(
  client: TestClient,
  contentChange: Parameters<typeof TextDocument.update>[1][number],
): Promise<void> {
  const version = client.document.version + 1;
  client.document = TextDocument.update(client.document, [contentChange], version);
  await client.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: client.document.uri, version },
    contentChanges: [contentChange],
  });
}

/** What an editor asks for when the author rests. */
async function askForEverything(
  client: TestClient,
  position: { readonly line: number; readonly character: number },
): Promise<void> {
  const range = { start: position, end: position };
  await client.pull();
  await client.ask("textDocument/documentSymbol");
  await client.ask("textDocument/semanticTokens/full");
  await client.ask("textDocument/foldingRange");
  await client.ask("textDocument/codeAction", { range, context: { diagnostics: [] } });
  for (const method of ["completion", "hover", "documentHighlight", "prepareRename"])
    await client.ask(`textDocument/${method}`, { position }).catch(ignoreRefusal);
  await client.ask("textDocument/selectionRange", { positions: [position] });
  await client.ask("textDocument/inlayHint", { range });
  await client.ask("textDocument/codeLens");
  await client.ask("textDocument/inlineCompletion", { position, context: { triggerKind: 1 } });
  await client.ask("policyDraft/draftStructure");
  await client.ask("policyDraft/status");
  await client.ask("policyDraft/clean");
  await client.ask("policyDraft/renumber");
  await client.ask("policyDraft/handIn");
  await cancel(client, position);
}

/** Requests that an editor cancels: as soon as they are sent, while others are answered, and when the answer is there already. */
async function cancel(
  client: TestClient,
  position: { readonly line: number; readonly character: number },
): Promise<void> {
  const sources = [new CancellationTokenSource(), new CancellationTokenSource()] as const;
  const answers = sources.map(({ token }) =>
    client.connection
      .sendRequest("textDocument/hover", { textDocument: client.identifier, position }, token)
      .catch(ignoreRefusal),
  );
  sources[0].cancel();
  await client.ask("policyDraft/status");
  sources[1].cancel();
  await Promise.all(answers);
  for (const source of sources) source.dispose();
  await client.connection.sendNotification("$/cancelRequest", { id: 1 });
}

/** Where nothing can be renamed the request is refused with the reason. */
function ignoreRefusal(): void {}

/** What lives on the heap after a collection. */
function heapMegabytes(): number {
  if (!globalThis.gc) throw new Error("Start it by `npm run soak`: it needs node --expose-gc.");
  for (let number = 0; number < collections; number++) globalThis.gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function activeResources(): string {
  return process.getActiveResourcesInfo().sort().join(", ");
}

function say(words: string): void {
  console.log(`${new Date().toISOString()}: ${words}`);
}
