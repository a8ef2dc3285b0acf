/**
 * Neovim as a second client of the language server, set up as docs/editors.md says: outline, findings and fixes by its own LSP client, over
 * standard input and output.
 */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { runCommand } from "./commands.mjs";
import { canInstallPackages, installPackages } from "./debianPackages.mjs";
import { REPOSITORY, temporaryFolder } from "./folders.mjs";

/** Milliseconds for one session of Neovim; it waits for the server up to half of that itself. */
const SESSION_LIMIT = 120_000;

const hasNeovim = (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, "nvim")));
const skip =
  !hasNeovim &&
  !canInstallPackages() &&
  "There is no Neovim on the PATH, and only root can install Debian's package neovim.";
if (skip) console.log(`Neovim is not tested: ${skip}`);

/** The trees and the 𠮷 are before the places of the findings: each is one character in Neovim, two units in the protocol, four bytes in the file. */
const DRAFT = `# 种好行道树的重要意义、标准和路径

## 重要意义

第一，种好行道树是改善环境的必然要求。🌳🌳树荫下的𠮷祥街,夏天要凉快三度。
第三，种好行道树是方便出行的必然要求。走在树下，人们愿意多走一站路。

## 衡量标准

第一，有没有“连得成片的树荫”是衡量的前提。

## 实践路径

第一，要选对树种。选树种看的是十年以后。
`;

describe("Neovim", () => {
  const folder = temporaryFolder();
  const file = join(folder.path, "trees.policy.md");

  before(async () => {
    if (skip) return;
    if (!hasNeovim) await installPackages(["neovim"]);
    // As an installed package puts it there.
    const program = join(folder.path, "policy-draft-language-server");
    writeFileSync(
      program,
      `#!/bin/sh\nexec "${process.execPath}" "${join(REPOSITORY, "dist", "server", "node.js")}" "$@"\n`,
    );
    chmodSync(program, 0o755);
    writeFileSync(join(folder.path, "init.lua"), setupInDocumentation());
  });
  after(() => folder.remove());

  /** One session: opens the draft, lets `act`, Lua that returns a table, do its work, and gives that table. */
  async function session(act) {
    const answer = join(folder.path, "answer.json");
    const script = join(folder.path, "act.lua");
    writeFileSync(file, DRAFT);
    writeFileSync(
      script,
      `local session = dofile(${JSON.stringify(join(REPOSITORY, "test", "host", "neovim", "session.lua"))})\nsession.run(${JSON.stringify(answer)}, function()\n${act}\nend)\n`,
    );
    const args = [
      "--headless",
      "-i",
      "NONE",
      "-n",
      "-u",
      join(folder.path, "init.lua"),
      file,
      "-c",
      `luafile ${script}`,
    ];
    const environment = {
      PATH: `${folder.path}${delimiter}${process.env["PATH"] ?? ""}`,
      XDG_STATE_HOME: folder.path,
      XDG_CACHE_HOME: folder.path,
    };
    await runCommand("nvim", args, { folder: folder.path, quiet: true, environment });
    return JSON.parse(readFileSync(answer, "utf8"));
  }
  // Each test by itself, so that a run without Neovim counts what it leaves out.
  const options = { timeout: SESSION_LIMIT, skip };

  it("lists title, sections and points", options, async () => {
    const { outline } = await session("return { outline = session.outline() }");
    assert.deepEqual(outline, [
      "种好行道树的重要意义、标准和路径",
      "  重要意义",
      "    第一 种好行道树是改善环境的必然要求",
      "    第三 种好行道树是方便出行的必然要求",
      "  衡量标准",
      "    第一 有没有“连得成片的树荫”是衡量的前提",
      "  实践路径",
      "    第一 要选对树种",
    ]);
  });

  it("shows each finding at the bytes it is about", options, async () => {
    const { findings } = await session("return { findings = session.findings() }");
    const line = DRAFT.split("\n")[4];
    assert.deepEqual(
      findings.filter(({ code }) => code === "punctuation-halfwidth" || code === "ordinal-sequence"),
      [
        {
          code: "punctuation-halfwidth",
          line: 4,
          start: Buffer.byteLength(line.slice(0, line.indexOf(","))),
          text: ",",
        },
        { code: "ordinal-sequence", line: 5, start: 0, text: "第三，" },
      ],
    );
  });

  it("applies a fix behind astral characters to the right place", options, async () => {
    const { text } = await session('session.fix("punctuation-halfwidth")\nreturn { text = session.text() }');
    assert.equal(text, DRAFT.replace("街,", "街，"));
  });

  it("closes the gap in a series", options, async () => {
    const { text } = await session('session.fix("ordinal-sequence")\nreturn { text = session.text() }');
    assert.equal(text, DRAFT.replace("第三", "第二"));
  });

  it("keeps the server's text the same as its own when a line with astral characters is edited", options, async () => {
    const { findings, text } = await session(`
      session.findings()
      -- Behind both trees and the 𠮷, in one line: a character taken away, an astral and a half-width one typed.
      session.replaceInLine(5, "祥街,", "𠮷街🌳;")
      session.waitForFinding("punctuation-halfwidth", ";")
      session.fix("punctuation-halfwidth")
      return { findings = session.findings(), text = session.text() }
    `);
    assert.equal(text, DRAFT.replace("祥街,", "𠮷街🌳；"));
    assert.equal(
      findings.some(({ code }) => code === "punctuation-halfwidth"),
      false,
    );
  });
});

/** The Lua block of the documentation, so that what it tells writers is what is tested. */
function setupInDocumentation() {
  const setup = /```lua\n(.+?)```/s.exec(readFileSync(join(REPOSITORY, "docs", "editors.md"), "utf8"))?.[1];
  if (setup === undefined) throw new Error("docs/editors.md has no Lua block.");
  return setup;
}
