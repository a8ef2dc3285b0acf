import { say } from "../../l10n/language";
import { message, type Message } from "../../l10n/message";
import { changedLines, type IsChanged } from "../files/changedLines";
import { checkAll } from "../files/checkAll";
import type { CheckResult } from "../files/checkFile";
import { failOnValues, isGrave, type CheckedFile, type CheckReport, type FailOn } from "../formats/checkReport";
import { complain, exitCodes, toJson, type Command, type ExitCode, type Invocation } from "./command";
import { UsageError } from "../terminal/usageError";
import { askedDrafts, demandedBy, draftOptions, tellMistakes } from "../terminal/draftOptions";
import { withSafeFixes } from "./fix";
import { formatGithub } from "../formats/formatGithub";
import { formatJunit } from "../formats/formatJunit";
import { formatSarif } from "../formats/formatSarif";
import { formatText } from "../formats/formatText";
import { choice } from "../terminal/options";
import { standardInput } from "../files/readDraft";
import { rewriteFiles } from "../files/rewriteFiles";

const formats = ["text", "json", "sarif", "github", "junit"] as const;

/** `policy-draft check`: what is to be mended in drafts, for people and for CI. */
export const check: Command = {
  name: "check",
  summary: message("check drafts against the structure they follow"),
  operands: "[OPTIONS] FILE…",
  options: [
    { name: "format", value: formats, summary: message("how to print the result; default: text") },
    {
      name: "fail-on",
      value: failOnValues,
      summary: message("exit with 1 from this severity on; default: warning"),
    },
    {
      name: "changed",
      value: "REF",
      valueAlone: "HEAD",
      summary: message("only findings on lines changed since a git revision; default: HEAD"),
    },
    { name: "fix", summary: message("apply all safe fixes first, as “policy-draft fix” does") },
    ...draftOptions,
  ],
  examples: [
    { line: "policy-draft check .", meaning: message("every draft below this folder") },
    {
      line: "policy-draft check --stage final 'final/**/*.md'",
      meaning: message("the files that match a glob, as strictly as for handing in"),
    },
    {
      line: "policy-draft check --format github --changed=origin/main .",
      meaning: message("in GitHub Actions: annotations on what this branch has changed"),
    },
    { line: "policy-draft check --format sarif . > drafts.sarif", meaning: message("a report for code scanning") },
    { line: "pbpaste | policy-draft check -", meaning: message("the text in the clipboard") },
  ],
  run,
};

async function run(invocation: Invocation): Promise<ExitCode> {
  const { values, operands, language, output, program } = invocation;
  const failOn: FailOn = choice(values, "fail-on", failOnValues);
  if (values.has("fix") && operands.includes(standardInput))
    throw new UsageError(message("--fix cannot change the standard input; use “policy-draft fix -”"));
  const revision = values.get("changed");
  const isChanged = revision === undefined ? undefined : await changedLines(revision);
  const { paths, readConfiguration, hasFailed } = await askedDrafts(check.name, invocation);

  const isWhole =
    !values.has("fix") ||
    (await rewriteFiles(paths, readConfiguration, { invocation, rewrite: withSafeFixes, isDiff: false })).isWhole;
  const results = await checkAll(paths, { readConfiguration, demanded: demandedBy(values), language, program });
  const areRead = tellFailures(results, invocation);
  const checked = results.flatMap((result) => ("file" in result ? [result.file] : []));
  const report: CheckReport = {
    version: 1,
    files: isChanged === undefined ? checked : await Promise.all(checked.map((file) => onlyChanged(file, isChanged))),
  };
  output.print(format(report, failOn, invocation));

  // Silence would leave open whether there was anything to check.
  if (output.isTerminal && choice(values, "format", formats) === "text")
    output.report(`${say(language, summaryOf(report))}\n`);
  const hasMistakes = tellMistakes(
    results.flatMap((result) => ("file" in result ? result.mistakes : [])),
    invocation,
  );
  if (hasMistakes || hasFailed || !areRead || !isWhole) return exitCodes.wrongUse;
  return report.files.some(({ findings }) => findings.some((finding) => isGrave(finding, failOn)))
    ? exitCodes.findings
    : exitCodes.passed;
}

function format(report: CheckReport, failOn: FailOn, { values, language, output }: Invocation): string {
  switch (choice(values, "format", formats)) {
    case "text":
      return formatText(report, output.paint);
    case "json":
      return toJson(report);
    case "sarif":
      return formatSarif(report, language);
    case "github":
      return formatGithub(report);
    case "junit":
      return formatJunit(report, failOn);
  }
}

/** Tells of every file that could not be read and every rule that failed; whether all files were read. */
function tellFailures(results: readonly CheckResult[], invocation: Invocation): boolean {
  let areRead = true;
  for (const result of results) {
    if ("failure" in result) {
      complain(invocation, result.failure);
      areRead = false;
    } else
      for (const { code, error } of result.ruleFailures)
        complain(invocation, message("the rule {0} failed, please report it: {1}", code, error));
  }
  return areRead;
}

function summaryOf({ files }: CheckReport): Message {
  return message("Drafts: {0}, findings: {1}", files.length, files.flatMap(({ findings }) => findings).length);
}

async function onlyChanged(file: CheckedFile, isChanged: IsChanged): Promise<CheckedFile> {
  const changed = await Promise.all(file.findings.map((finding) => isChanged(file.path, finding)));
  return { ...file, findings: file.findings.filter((_, index) => changed[index]) };
}
