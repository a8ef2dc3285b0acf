import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../../support/commandLine";
import { completeDraft } from "../../support/drafts";
import { folderOf } from "../../support/folders";
import { runProgram } from "../../support/program";
import { repository } from "../../support/repository";

/** Drafts saved in other encodings, as base64: Node.js cannot write these itself. */
const saved = JSON.parse(readFileSync(join(repository, "test/server/cli/encodings.json"), "utf8")) as Readonly<
  Record<string, string>
>;

const bytes = (name: string): Uint8Array => Buffer.from(saved[name] ?? "", "base64");
const bigEndian = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();
const utf8 = Buffer.from(completeDraft);

for (const { title, content, says } of [
  {
    title: "Simplified Chinese in GB18030",
    content: bytes("gb18030"),
    says: "is not UTF-8 text, it looks like GB18030; save it as UTF-8 first",
  },
  {
    title: "so little text in GB18030 that it is not sure",
    content: Buffer.from("d5e2cac7c9e7c7f80a", "hex"),
    says: "is not UTF-8 text, it is likely GB18030; save it as UTF-8 first",
  },
  {
    title: "Traditional Chinese in Big5",
    content: bytes("big5"),
    says: "is not UTF-8 text, it looks like Big5; save it as UTF-8 first",
  },
  {
    title: "UTF-16 with a byte order mark",
    content: Buffer.from(`\ufeff${completeDraft}`, "utf16le"),
    says: "is not UTF-8 text, it looks like UTF-16LE; save it as UTF-8 first",
  },
  {
    title: "UTF-16 without one",
    content: Buffer.from(completeDraft, "utf16le"),
    says: "is not UTF-8 text, it looks like UTF-16LE; save it as UTF-8 first",
  },
  {
    title: "big-endian UTF-16 with a byte order mark",
    content: bigEndian(`\ufeff${completeDraft}`),
    says: "is not UTF-8 text, it looks like UTF-16BE; save it as UTF-8 first",
  },
  {
    title: "big-endian UTF-16 without one",
    content: bigEndian(completeDraft),
    says: "is not UTF-8 text, it looks like UTF-16BE; save it as UTF-8 first",
  },
  {
    title: "English in UTF-16, whose bytes would be UTF-8",
    content: Buffer.from("# Paths of reading\n", "utf16le"),
    says: "is not UTF-8 text, it looks like UTF-16LE; save it as UTF-8 first",
  },
  {
    title: "too little to tell",
    content: Buffer.of(0xe9, 0x74, 0xe9, 0x0a),
    says: "is not UTF-8 text, and its encoding is not recognised; save it as UTF-8 first",
  },
  {
    title: "a picture",
    content: Buffer.of(
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      13,
      0x49,
      0x48,
      0x44,
      0x52,
      0,
      0,
      2,
      0xff,
    ),
    says: "is not UTF-8 text, and its encoding is not recognised; save it as UTF-8 first",
  },
  {
    title: "UTF-8 that is cut off",
    content: utf8.subarray(0, utf8.length - 2),
    says: "is UTF-8 text with damaged bytes, the first in line 29; mend them first",
  },
  {
    title: "UTF-8 with a wrong byte",
    content: Buffer.concat([utf8.subarray(0, 80), Buffer.of(0xff), utf8.subarray(80)]),
    says: "is UTF-8 text with damaged bytes, the first in line 3; mend them first",
  },
]) {
  test(`not UTF-8: ${title}`, async () => {
    const folder = folderOf({ "bad.policy.md": content, "good.policy.md": completeDraft });
    const { exitCode, stdout, stderr } = await runCommand(
      ["check", "--format", "json", "bad.policy.md", "good.policy.md"],
      { folder },
    );
    assert.deepEqual({ exitCode, stderr }, { exitCode: 2, stderr: `policy-draft: bad.policy.md ${says}\n` });
    assert.match(stdout, /"path": "good\.policy\.md"/);
  });
}

test("the standard input is a draft without a name", async () => {
  const { exitCode, stdout } = await runProgram("cli/main", ["check", "--format", "json", "-"], {
    dialogue: [{ write: completeDraft, expect: "" }],
  });
  assert.deepEqual(
    { exitCode, report: JSON.parse(stdout) as unknown },
    {
      exitCode: 0,
      report: { version: 1, files: [{ path: "-", structure: "significance-standards-paths", findings: [] }] },
    },
  );
});

test("the standard input has the configuration of the folder", async () => {
  const folder = folderOf({ ".policy-draft.jsonc": '{ "rules": { "title-missing": "error" } }' });
  const { stdout } = await runProgram("cli/main", ["check", "-"], {
    folder,
    dialogue: [{ write: completeDraft.replace("# ", ""), expect: "" }],
  });
  assert.match(stdout, /^-:1:1 {2}error .*title-missing$/m);
});
