import assert from "node:assert/strict";
import { test } from "node:test";
import type { LogOutputChannel } from "vscode";
import { recordLog } from "../../client/src/recordedLog";

/** A channel that keeps what it is told, as far as these tests look at it. */
function fakeChannel(): { readonly channel: LogOutputChannel; readonly written: string[] } {
  const written: string[] = [];
  const write =
    (level: string) =>
    (text: string | Error, ...details: unknown[]) =>
      void written.push(`${level} ${[text, ...details].map(String).join(" ")}`);
  const channel = {
    name: "Policy Draft",
    trace: write("trace"),
    debug: write("debug"),
    info: write("info"),
    warn: write("warning"),
    error: write("error"),
  };
  return { channel: channel as unknown as LogOutputChannel, written };
}

const noon = (): Date => new Date("2026-01-02T12:00:00Z");

test("everything is written, and what is no trace is kept with time and level", () => {
  const { channel, written } = fakeChannel();
  const { log, lines } = recordLog(channel, noon);
  log.trace("text of a draft");
  log.debug("a detail");
  log.info("started");
  log.warn("slow:", { milliseconds: 7 });
  log.error(Object.assign(new Error("broken"), { stack: "Error: broken\n    at here" }));
  assert.deepEqual(
    written.map((line) => line.split(" ")[0]),
    ["trace", "debug", "info", "warning", "error"],
  );
  assert.deepEqual(lines(), [
    "2026-01-02T12:00:00.000Z [info] started",
    '2026-01-02T12:00:00.000Z [warning] slow: {"milliseconds":7}',
    "2026-01-02T12:00:00.000Z [error] Error: broken\n    at here",
  ]);
});

test("the last lines stay, the first ones go", () => {
  const { log, lines } = recordLog(fakeChannel().channel, noon);
  for (let line = 1; line <= 1000; line++) log.info(`line ${String(line)}`);
  assert.match(lines().at(-1) ?? "", /line 1000$/);
  assert(lines().length < 1000);
  assert.equal(new Set(lines()).size, lines().length);
});
