import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import packageJson from "../../../package.json";
import { commands } from "../../../server/src/cli/commands/commands";
import type { CheckReport } from "../../../server/src/cli/formats/checkReport";
import type { Outline, OutlinePoint } from "../../../server/src/cli/commands/outline";
import { builtInStructures, structureValues } from "../../../server/src/structure/builtIns/builtIns";
import { runCommand } from "../../support/commandLine";
import { completeDraft, withoutSection } from "../../support/drafts";
import { modelArticle, withoutModelArticle } from "../../support/modelArticle";
import { repository } from "../../support/repository";

const folder = mkdtempSync(join(tmpdir(), "policy-draft-"));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "complete.policy.md"), completeDraft);
writeFileSync(join(folder, "bom.policy.md"), `\ufeff${completeDraft}`);
writeFileSync(join(folder, "unfinished.policy.md"), withoutSection(completeDraft, "衡量标准"));
writeFileSync(
  join(folder, "review.policy.md"),
  `---\nstage: review\n---\n\n${withoutSection(completeDraft, "衡量标准")}`,
);
writeFileSync(
  join(folder, "few.policy.md"),
  completeDraft.replace("第二，有没有人常走是关键。", "").replace(/第二，有没有人常走.*\n\n/, ""),
);
writeFileSync(join(folder, "empty.policy.md"), "");
writeFileSync(join(folder, "gbk.policy.md"), Uint8Array.of(0xc2, 0xcc, 0xb5, 0xc0, 0x0a));
mkdirSync(join(folder, "folder"));

const run = (args: readonly string[], locale?: string): ReturnType<typeof runCommand> =>
  runCommand(args, locale === undefined ? { folder } : { folder, locale });

test("outline prints the editor's outline with line numbers", async () => {
  const { exitCode, stdout, stderr } = await run(["outline", "complete.policy.md"], "zh_CN.UTF-8");
  assert.equal(stderr, "");
  assert.equal(exitCode, 0);
  assert.equal(
    stdout,
    ` 1  城市绿道建设的意义、标准与路径  (意义—标准—路径)
11    城市绿道建设的重要意义  (重要意义 · 98 字)
13      城市绿道建设是改善居住环境的要求
15      城市绿道建设是方便日常出行的需要
17    城市绿道建设的衡量标准  (衡量标准 · 103 字)
21      第一 有没有连成网络是衡量的前提
23      第二 有没有人常走是衡量的关键
25    推进城市绿道建设的路径与对策  (路径与对策 · 89 字)
27      第一 要加强规划衔接，把绿道连起来
27        一是 摸清现状
27        二是 分段打通
29      第二 要完善日常养护，让绿道好走
`,
  );
});

test("outline prints the model as JSON", async () => {
  const { stdout } = await run(["outline", "--format", "json", "complete.policy.md"]);
  const outline = JSON.parse(stdout) as Outline;
  assert.deepEqual(Object.keys(outline), [
    "version",
    "structure",
    "title",
    "byline",
    "editor",
    "lead",
    "introduction",
    "sections",
    "conclusion",
  ]);
  const { sections, ...rest } = outline;
  assert.deepEqual(rest, {
    version: 1,
    structure: "significance-standards-paths",
    title: "城市绿道建设的意义、标准与路径",
    byline: "◎王敏（城南公园管理处）",
    editor: "◎本文责编/李强",
    lead: "城市绿道离居民最近，要把为什么建、怎样算建好、怎样才能建好想清楚",
    introduction: "绿道是城市里可以慢慢走的路。在公共空间建设中，只有把绿道修到家门口，才能让散步成为多数人的习惯。",
    conclusion: null,
  });
  assert.deepEqual(sections[0], {
    heading: "城市绿道建设的重要意义",
    level: 2,
    roles: ["significance"],
    line: 11,
    points: [
      {
        marker: null,
        family: "unmarked",
        number: null,
        topic: "城市绿道建设是改善居住环境的要求",
        line: 13,
        points: [],
      },
      {
        marker: null,
        family: "unmarked",
        number: null,
        topic: "城市绿道建设是方便日常出行的需要",
        line: 15,
        points: [],
      },
    ],
  });
  assert.deepEqual(sections[2]?.points[0], {
    marker: "第一，",
    family: "ordinal",
    number: 1,
    topic: "要加强规划衔接，把绿道连起来",
    line: 27,
    points: [
      { marker: "一是", family: "is", number: 1, topic: "摸清现状", line: 27, points: [] },
      { marker: "二是", family: "is", number: 2, topic: "分段打通", line: 27, points: [] },
    ],
  });
});

test("the outline of an empty file is empty", async () => {
  assert.deepEqual(await run(["outline", "empty.policy.md"]), { exitCode: 0, stdout: "", stderr: "" });
  const { stdout } = await run(["outline", "--format=json", "empty.policy.md"]);
  const { title, sections } = JSON.parse(stdout) as Outline;
  assert.deepEqual({ title, sections }, { title: null, sections: [] });
});

test("the outline of the model article", { skip: withoutModelArticle }, async () => {
  writeFileSync(join(folder, "model.policy.md"), modelArticle);
  const { stdout } = await run(["outline", "--format", "json", "model.policy.md"]);
  const { title, sections } = JSON.parse(stdout) as Outline;
  assert.equal(title, /^# (.+)$/m.exec(modelArticle)?.[1]);
  const shape = ({ marker, points }: OutlinePoint): unknown =>
    points.length === 0 ? marker : [marker, ...points.map(shape)];
  assert.deepEqual(
    sections.map(({ roles, points }) => [...roles, ...points.map(shape)]),
    [
      ["significance", null, null, null],
      ["standards", "第一，", "第二，", "第三，"],
      ["paths", ["第一，", "一是", "二是"], ["第二，", "一是", "二是", "三是", "四是", "五是"]],
    ],
  );
  assert.deepEqual(await run(["check", "--fail-on", "hint", "model.policy.md"]), {
    exitCode: 0,
    stdout: "",
    stderr: "",
  });
});

test("check prints a line for each finding, and nothing where there is none", async () => {
  const { exitCode, stdout, stderr } = await run(["check", "complete.policy.md", "unfinished.policy.md"]);
  assert.equal(stderr, "");
  assert.match(stdout, /^unfinished\.policy\.md:17:1 {2}warning {2}.*衡量标准.* {2}section-missing\n$/);
  assert.equal(exitCode, 1);
});

test("check prints findings as JSON, files without any included", async () => {
  const { stdout } = await run(["check", "--format", "json", "complete.policy.md", "unfinished.policy.md"]);
  const report = JSON.parse(stdout) as CheckReport;
  assert.equal(report.version, 1);
  const [complete, unfinished] = report.files;
  assert.deepEqual(complete, { path: "complete.policy.md", structure: "significance-standards-paths", findings: [] });
  const [finding, ...others] = unfinished?.findings ?? [];
  assert(finding);
  assert.deepEqual(others, []);
  const { message, ...rest } = finding;
  assert.match(message, /衡量标准/);
  assert.deepEqual(rest, {
    code: "section-missing",
    severity: "warning",
    line: 17,
    column: 1,
    endLine: 17,
    endColumn: 1,
    fixable: true,
  });
});

for (const { title, args, exitCode } of [
  { title: "a warning fails by default", args: ["unfinished.policy.md"], exitCode: 1 },
  { title: "a warning is no error", args: ["--fail-on", "error", "unfinished.policy.md"], exitCode: 0 },
  {
    title: "a warning is more than an information",
    args: ["--fail-on=information", "unfinished.policy.md"],
    exitCode: 1,
  },
  { title: "an error is a warning too", args: ["--fail-on", "warning", "review.policy.md"], exitCode: 1 },
  { title: "a hint does not fail by default", args: ["few.policy.md"], exitCode: 0 },
  { title: "a hint fails where it is asked to", args: ["--fail-on", "hint", "few.policy.md"], exitCode: 1 },
  { title: "never means never", args: ["--fail-on", "never", "review.policy.md"], exitCode: 0 },
  { title: "one bad file of two is enough", args: ["unfinished.policy.md", "complete.policy.md"], exitCode: 1 },
  { title: "a byte order mark is no finding", args: ["--fail-on", "hint", "bom.policy.md"], exitCode: 0 },
  { title: "an empty file is no finding", args: ["--fail-on", "hint", "empty.policy.md"], exitCode: 0 },
]) {
  test(`exit code: ${title}`, async () => {
    const result = await run(["check", ...args]);
    assert.equal(result.exitCode, exitCode, result.stderr);
    assert.equal(result.stderr, "");
  });
}

const severities = "warning, error, information, hint, never";

for (const { title, args, stderr } of [
  {
    title: "no command",
    args: [],
    stderr: "no command given; use check, outline, fix, clean, new, derive, rules (see policy-draft --help)",
  },
  {
    title: "an unknown command",
    args: ["lint"],
    stderr: "there is no command “lint”; use check, outline, fix, clean, new, derive, rules (see policy-draft --help)",
  },
  {
    title: "a mistyped command",
    args: ["chekc"],
    stderr: "there is no command “chekc”; did you mean “check”? (see policy-draft --help)",
  },
  {
    title: "outline without a file",
    args: ["outline"],
    stderr: "outline takes one file (see policy-draft outline --help)",
  },
  {
    title: "outline of two files",
    args: ["outline", "a.md", "b.md"],
    stderr: "outline takes one file (see policy-draft outline --help)",
  },
  {
    title: "check without a file",
    args: ["check"],
    stderr: "check needs a file, a folder or - for the standard input (see policy-draft check --help)",
  },
  {
    title: "fix without a file",
    args: ["fix"],
    stderr: "fix needs a file, a folder or - for the standard input (see policy-draft fix --help)",
  },
  {
    title: "new with two files",
    args: ["new", "a.md", "b.md"],
    stderr: "new takes one file (see policy-draft new --help)",
  },
  {
    title: "an unknown option",
    args: ["check", "--verbose", "a.md"],
    stderr: "there is no option --verbose (see policy-draft check --help)",
  },
  {
    title: "a mistyped option",
    args: ["check", "--fromat", "json", "a.md"],
    stderr: "there is no option --fromat; did you mean --format? (see policy-draft check --help)",
  },
  {
    title: "a short option",
    args: ["check", "-f", "a.md"],
    stderr: "there is no option -f (see policy-draft check --help)",
  },
  {
    title: "an option of another command",
    args: ["outline", "--fail-on", "error", "a.md"],
    stderr: "there is no option --fail-on (see policy-draft outline --help)",
  },
  {
    title: "an option without its value",
    args: ["check", "a.md", "--format"],
    stderr: "--format needs a value: text, json, sarif, github, junit (see policy-draft check --help)",
  },
  {
    title: "a switch with a value",
    args: ["check", "--fix=yes", "a.md"],
    stderr: "--fix takes no value (see policy-draft check --help)",
  },
  {
    title: "an unknown format",
    args: ["check", "--format", "xml", "a.md"],
    stderr: "--format takes text, json, sarif, github, junit, not “xml” (see policy-draft check --help)",
  },
  {
    title: "a mistyped format",
    args: ["check", "--format=jsno", "a.md"],
    stderr:
      "--format takes text, json, sarif, github, junit, not “jsno”; did you mean “json”? (see policy-draft check --help)",
  },
  {
    title: "an unknown severity",
    args: ["check", "--fail-on", "fatal", "a.md"],
    stderr: `--fail-on takes ${severities}, not “fatal” (see policy-draft check --help)`,
  },
  {
    title: "an unknown stage",
    args: ["check", "--stage", "finall", "a.md"],
    stderr: "--stage takes draft, review, final, not “finall”; did you mean “final”? (see policy-draft check --help)",
  },
  {
    title: "a mistyped rule",
    args: ["rules", "section-mising"],
    stderr: "no rule has the code “section-mising”; did you mean “section-missing”? (see policy-draft rules --help)",
  },
  {
    title: "fixing the standard input in its place",
    args: ["check", "--fix", "-"],
    stderr: "--fix cannot change the standard input; use “policy-draft fix -” (see policy-draft check --help)",
  },
  { title: "a file that does not exist", args: ["outline", "none.md"], stderr: "none.md does not exist" },
  { title: "a folder where a file is needed", args: ["outline", "folder"], stderr: "folder is a folder, not a file" },
  {
    title: "a folder without drafts",
    args: ["check", "folder"],
    stderr:
      "no draft is below folder, apart from what ignore files name: no *.policy.md, and no other file says that it is one",
  },
  { title: "a glob without files", args: ["check", "folder/*.md"], stderr: "no files match folder/*.md" },
  {
    title: "a file below a file",
    args: ["outline", "empty.policy.md/a.md"],
    stderr: "empty.policy.md/a.md does not exist",
  },
  {
    title: "derive without a file",
    args: ["derive"],
    stderr: "derive needs a file, a folder or - for the standard input (see policy-draft derive --help)",
  },
  {
    title: "deriving from a text without sections",
    args: ["derive", "empty.policy.md"],
    stderr: "no article has a section with a heading, so there is no structure to derive",
  },
  {
    title: "an id that is none",
    args: ["derive", "--id", "2 b", "complete.policy.md"],
    stderr:
      "“2 b” cannot be an id. It begins with a letter and consists of letters, digits and hyphens. (see policy-draft derive --help)",
  },
  {
    title: "the id of a built-in structure",
    args: ["derive", "--id", "notice", "complete.policy.md"],
    stderr:
      '“notice” is the id of a built-in structure. Choose another one; to build on the built-in structure, write "extends": "notice". (see policy-draft derive --help)',
  },
  {
    title: "a mistyped structure",
    args: ["check", "--structure", "notise", "complete.policy.md"],
    stderr:
      "complete.policy.md cannot have the structure “notise”; did you mean “notice”? (see policy-draft check --help)",
  },
  {
    title: "an unknown structure",
    args: ["outline", "--structure", "sonnet", "complete.policy.md"],
    stderr: `complete.policy.md can have the structures ${structureValues(builtInStructures).join(", ")}, not “sonnet” (see policy-draft outline --help)`,
  },
  {
    title: "a new file that exists",
    args: ["new", "empty.policy.md"],
    stderr: "empty.policy.md exists already and was left alone",
  },
]) {
  test(`wrong use: ${title} is said in one line, with exit code 2`, async () => {
    assert.deepEqual(await run(args), { exitCode: 2, stdout: "", stderr: `policy-draft: ${stderr}\n` });
  });
}

test("a file that cannot be read does not keep the others from being checked", async () => {
  const { exitCode, stdout, stderr } = await run(["check", "none.md", "unfinished.policy.md", "gbk.policy.md"]);
  assert.equal(exitCode, 2);
  assert.match(stdout, /^unfinished\.policy\.md:17:1 /);
  assert.deepEqual(stderr.trimEnd().split("\n").length, 2);
});

test("at a terminal a person is told how much was checked, also where nothing was found", async () => {
  const checked = async (isTerminal: boolean, ...args: readonly string[]): Promise<string> =>
    (await runCommand(["check", ...args, "unfinished.policy.md"], { folder, isTerminal })).stderr;
  assert.equal(await checked(true, "--stage", "draft"), "Drafts: 1, findings: 1\n");
  assert.equal(await checked(false), "");
  assert.equal(await checked(true, "--format", "json"), "");
});

for (const { title, args, locale, words } of [
  { title: "of the environment", args: [], locale: "zh_CN.UTF-8", words: /缺/ },
  {
    title: "of the option before that of the environment",
    args: ["--locale", "en"],
    locale: "zh_CN.UTF-8",
    words: /missing/,
  },
  { title: "English in an unknown one", args: ["--locale", "tlh"], locale: "C", words: /missing/ },
]) {
  test(`messages are in the language ${title}`, async () =>
    assert.match((await run(["check", ...args, "unfinished.policy.md"], locale)).stdout, words));
}

test("--help tells of the program with every command, and of each command with its options and examples", async () => {
  const { exitCode, stdout } = await run(["--help"]);
  assert.equal(exitCode, 0);
  assert.match(stdout, /^Usage: policy-draft COMMAND/);
  for (const { name, options } of commands) {
    assert.ok(stdout.includes(`\n  ${name} `), name);
    const help = (await run([name, "--help"])).stdout;
    assert.ok(help.startsWith(`Usage: policy-draft ${name} `), help);
    for (const option of options) assert.match(help, new RegExp(`^  --${option.name}\\b`, "m"));
    assert.ok(help.includes(`\n  policy-draft ${name} `) || help.includes(`| policy-draft ${name} `), help);
  }
});

test("the help is in the language of the environment", async () => {
  assert.match((await run(["--help"], "zh_CN.UTF-8")).stdout, /^用法：/);
  assert.match((await run(["check", "--help"], "zh_TW.UTF-8")).stdout, /按文稿所用的結構檢查文稿/);
  const { stderr } = await run(["check", "--locale", "zh-tw", "--fromat"]);
  assert.equal(stderr, "policy-draft: 沒有選項 --fromat，是否應為 --format？（參見 policy-draft check --help）\n");
});

test("--version", async () => {
  assert.deepEqual(await run(["--version"]), { exitCode: 0, stdout: `${packageJson.version}\n`, stderr: "" });
});

test("a reader that stops reading is no error", async () => {
  writeFileSync(join(folder, "long.policy.md"), completeDraft.repeat(300));
  const child = spawn(process.execPath, [join(repository, "out/server/src/cli/main.js"), "outline", "long.policy.md"], {
    cwd: folder,
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdout.destroy();
  const [exitCode] = (await once(child, "close")) as [number];
  assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: "" });
});
