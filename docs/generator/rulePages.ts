import { firstSentence } from "../../server/src/l10n/firstSentence";
import type { Rule, RulePage, Source } from "../../server/src/rules/rule";

/** A rule with its page, as the generator collects them. */
export interface DocumentedRule {
  readonly rule: Rule;
  readonly page: RulePage;
}

const sourceNames: Readonly<Record<Source, string>> = {
  standard: "national standard 国标",
  regulation: "regulation 条例",
  practice: "practice 惯例",
  model: "model article 范文",
};

const severityNames = {
  error: "error",
  warning: "warning",
  information: "information",
  hint: "hint",
  off: "–",
} as const;

/** The files of `docs/rules/` by name: an index and a page for each rule. Written by `npm run generate`, held by a test. */
export function renderDocumentation(rules: readonly DocumentedRule[]): ReadonlyMap<string, string> {
  return new Map([
    ["README.md", renderIndex(rules)],
    ...rules.map((documented): [string, string] => [`${documented.rule.code}.md`, renderPage(documented)]),
  ]);
}

function renderIndex(rules: readonly DocumentedRule[]): string {
  const rows = rules.map(
    ({ rule, page }) =>
      `| [${rule.code}](${rule.code}.md) | ${firstSentence(page.meaning.latin)} | ${firstSentence(page.meaning.hans)} | ${severities(rule)} |`,
  );
  return `# Rules 规则

Made from the rules themselves by \`npm run generate\`. Severities are those of the stages draft / review / final 草稿 / 送审 / 定稿.

| code | | | severity |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

function severities({ severities: { draft, review, final } }: Rule): string {
  return [draft, review, final].map((severity) => severityNames[severity]).join(" / ");
}

function renderPage({ rule, page }: DocumentedRule): string {
  const facts = [
    `severity at draft / review / final: ${severities(rule)}`,
    ...(rule.source ? [`source: ${sourceNames[rule.source]}`] : []),
    ...(rule.safe ? ["its fix is part of “Apply all safe fixes”"] : []),
  ];
  return `# ${rule.code}

${facts.map((fact) => `- ${fact}`).join("\n")}

${section("English", page.meaning.latin, `Why: ${page.reason.latin}`)}
${section("简体中文", page.meaning.hans, `为什么：${page.reason.hans}`)}
${section("繁體中文", page.meaning.hant, `為什麼：${page.reason.hant}`)}
## Bad 有问题

${codeBlock(page.bad)}
## Good 没问题

${codeBlock(page.good)}
## Silence it 关闭

- here: \`<!-- policy-draft-disable-next-line ${rule.code} -->\` on the line before
- from here on: \`<!-- policy-draft-disable ${rule.code} -->\`, until \`<!-- policy-draft-enable ${rule.code} -->\`
- in a draft: \`disable: [${rule.code}]\` in its front matter
- in a workspace: \`"rules": { "${rule.code}": "off" }\` in [\`.policy-draft.jsonc\`](../settings.md)
`;
}

function section(title: string, ...paragraphs: readonly string[]): string {
  return `## ${title}\n\n${paragraphs.join("\n\n")}\n`;
}

/** As an indented block: examples may hold fences of their own. */
function codeBlock(text: string): string {
  return `${text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n")}\n`;
}
