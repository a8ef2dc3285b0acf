import type * as vscode from "vscode";

/** Maximum lines kept: enough to see what led to a failure, and read in a minute. */
const mostLines = 200;

/** A log whose last lines can be asked for: VS Code lets nobody read an output channel back. */
export interface RecordedLog {
  readonly log: vscode.LogOutputChannel;
  /** The last lines of level info and above, each with time and level, in the order in which they came. Traces hold text of drafts and are left out. */
  lines(): readonly string[];
}

/** Writes to the channel and keeps what is written. */
export function recordLog(channel: vscode.LogOutputChannel, now: () => Date = () => new Date()): RecordedLog {
  const lines: string[] = [];
  const record = (level: string, message: string | Error, details: readonly unknown[]): void => {
    lines.push([now().toISOString(), `[${level}]`, ...[message, ...details].map(describe)].join(" "));
    if (lines.length > mostLines) lines.shift();
  };
  const log: vscode.LogOutputChannel = {
    get name() {
      return channel.name;
    },
    get logLevel() {
      return channel.logLevel;
    },
    onDidChangeLogLevel: (...listener) => channel.onDidChangeLogLevel(...listener),
    append: (value) => channel.append(value),
    appendLine: (value) => channel.appendLine(value),
    replace: (value) => channel.replace(value),
    clear: () => channel.clear(),
    show: (_column?: unknown, preserveFocus?: boolean) => channel.show(preserveFocus),
    hide: () => channel.hide(),
    dispose: () => channel.dispose(),
    trace: (message, ...details) => channel.trace(message, ...details),
    debug: (message, ...details) => channel.debug(message, ...details),
    info: (message, ...details) => {
      record("info", message, details);
      channel.info(message, ...details);
    },
    warn: (message, ...details) => {
      record("warning", message, details);
      channel.warn(message, ...details);
    },
    error: (message, ...details) => {
      record("error", message, details);
      channel.error(message, ...details);
    },
  };
  return { log, lines: () => [...lines] };
}

function describe(value: unknown): string {
  return value instanceof Error
    ? (value.stack ?? value.message)
    : typeof value === "string"
      ? value
      : (JSON.stringify(value) ?? String(value));
}
