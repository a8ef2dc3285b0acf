import assert from "node:assert/strict";
import { test } from "node:test";
import { rules } from "../../../../server/src/rules/registry";
import { runCommand } from "../../../support/commandLine";

for (const { locale, script } of [
  { locale: "C", script: /[a-z]{3,} [a-z]/ },
  { locale: "zh_CN.UTF-8", script: /[\u4e00-\u9fff]/ },
  { locale: "zh_TW.UTF-8", script: /[\u4e00-\u9fff]/ },
]) {
  test(`every rule is listed with what it finds, in the language of ${locale}`, async () => {
    const { exitCode, stdout } = await runCommand(["rules", "--format", "json"], { locale });
    const listed = (
      JSON.parse(stdout) as { readonly rules: readonly { readonly code: string; readonly meaning: string }[] }
    ).rules;
    assert.equal(exitCode, 0);
    assert.deepEqual(
      listed.map(({ code }) => code),
      rules.map(({ code }) => code),
    );
    for (const { code, meaning } of listed) assert.match(meaning, script, code);
  });
}

test("the list as text has one line for each rule, the page of one is its documentation", async () => {
  const { stdout } = await runCommand(["rules"]);
  assert.equal(stdout.split("\n").length, rules.length + 1);
  assert.match(
    stdout,
    /^section-missing +warning \/ error \/ error +A required section of the structure is absent\.$/m,
  );
  assert.match(
    (await runCommand(["rules", "section-missing"])).stdout,
    /^# section-missing\n[^]*## 简体中文\n[^]*## Silence it/,
  );
});
