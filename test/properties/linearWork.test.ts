// First of all: it counts what is loaded after it.
import { assertLinear, type Runs } from "../support/work";
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { provideDocumentSymbols } from "../../server/src/features/documentSymbols";
import { check } from "../../server/src/checking/check";
import { readConfiguration } from "../../server/src/configuration/readConfiguration";
import { rules } from "../../server/src/rules/registry";
import { analyse } from "../../server/src/structure/analyse";
import type { Analysis } from "../../server/src/structure/analysis";
import { matchesGlob } from "../../server/src/structure/glob";
import { hostileTexts, numbered } from "../support/hostileTexts";
import { english } from "../support/languages";

const codes = rules.map(({ code }) => code);

/** Configurations made to be slow. */
const configurations: Readonly<Record<string, (count: number) => string>> = {
  "lists in lists": (count) => "[".repeat(count) + "]".repeat(count),
  "objects in objects": (count) => `{"rules":`.repeat(count) + "{}" + "}".repeat(count),
  "objects that never close": (count) => `{"structures":`.repeat(count),
  "many keys": (count) => `{${numbered(count, (number) => `"k${number}": 1,`)}}`,
  "one key many times": (count) => `{${`"stage": "draft",`.repeat(count)}}`,
  "many rules that do not exist": (count) => `{"rules": {${numbered(count, (number) => `"k${number}": "off",`)}}}`,
  "many globs": (count) => `{"drafts": [${numbered(count, (number) => `"d${number}/*.md",`)}]}`,
  "many structures": (count) =>
    `{"structures": {${numbered(count, (number) => `"s${number}": {"name": "名", "sections": [{"id": "a", "names": ["甲"]}]},`)}}}`,
  "one structure of many sections": (count) =>
    `{"structures": {"own": {"name": "名", "sections": [${numbered(count, (number) => `{"id": "s${number}", "names": ["甲${number}"]},`)}]}}}`,
  "one structure of many patterns": (count) =>
    `{"structures": {"own": {"name": "名", "sections": [${numbered(count, (number) => `{"id": "s${number}", "names": ["甲${number}"], "name": "甲${number}", "aliases": ["*乙${number}", "丙*${number}丁"]},`)}]}}}`,
  "one section of many patterns": (count) =>
    `{"structures": {"own": {"name": "名", "sections": [{"id": "a", "name": "甲", "aliases": ["*"]}, {"id": "b", "name": "乙", "aliases": [${numbered(count, (number) => `"乙*${number}",`)}]}]}}}`,
  "sections called by patterns": (count) =>
    `{"structures": {"own": {"name": "名", "sections": [${numbered(count, (number) => `{"id": "s${number}", "name": "甲*${number}"},`)}]}}}`,
  "long patterns": (count) =>
    `{"structures": {"own": {"name": "名", "sections": [{"id": "a", "name": "甲", "aliases": ["*${"甲*".repeat(count)}"]}, {"id": "b", "name": "乙", "aliases": ["*${"甲".repeat(count)}乙*甲"]}]}}}`,
  "names that two sections have": (count) =>
    `{"structures": {"own": {"name": "名", "sections": [${["a", "b"].map((id) => `{"id": "${id}", "name": "${id}", "aliases": [${numbered(count, (number) => `"名${number}",`)}]}`).join(", ")}]}}}`,
  "structures that extend each other": (count) =>
    `{"structures": {${numbered(count, (number) => `"s${number}": {"extends": "s${number + 1}", "sections": [{"id": "a${number}", "name": "甲${number}"}]},`)} "s${count + 1000}": {"name": "名", "sections": [{"id": "a", "name": "甲"}]}}}`,
  "structures that extend a long one": (count) =>
    `{"structures": {"base": {"name": "名", "sections": [${numbered(count, (number) => `{"id": "s${number}", "name": "甲${number}"},`)}]}, ${numbered(count, (number) => `"e${number}": {"extends": "base"},`)}}}`,
  "sections in sections": (count) =>
    `{"structures": {"own": {"name": "名", "sections": ${`[{"id": "a", "names": ["甲"], "sections": `.repeat(count)}[]${"}]".repeat(count)}}}}`,
  comments: (count) => `{${"/* a */ // b\n".repeat(count)}}`,
  "a comment that never closes": (count) => `{/*${"/*".repeat(count)}`,
};

/** So many times the shapes are repeated. */
const times = 800;

const draftRuns: Runs<string> = {
  "analysis, findings and outline": (text) => {
    // At hand-in all rules are on.
    const analysis: Analysis = { ...analyse(text, "draft"), stage: "final" };
    check(analysis, (code, error) => assert.fail(`${code}: ${String(error)}`));
    provideDocumentSymbols(analysis, english);
  },
};

describe("the work for a draft grows with its length", () => {
  for (const [name, make] of Object.entries(hostileTexts)) test(name, () => assertLinear(draftRuns, make, times));
});

describe("the work for a configuration grows with its length", () => {
  const runs: Runs<string> = { reading: (text) => void readConfiguration(text, codes) };
  for (const [name, make] of Object.entries(configurations)) test(name, () => assertLinear(runs, make, times));
});

describe("the work for a glob grows with its length, times that of the path", () => {
  const runs: Runs<string> = { matching: (glob) => void matchesGlob(glob, "docs/aaaa/b.md") };
  for (const [name, make] of Object.entries({
    stars: (count: number) => "*a".repeat(count),
    folders: (count: number) => "**/a/".repeat(count),
    braces: (count: number) => "{a,b}".repeat(count),
    "open braces": (count: number) => "{".repeat(count),
  })) {
    test(name, () => assertLinear(runs, make, times));
  }
});

test("work that is not linear is seen", () => {
  const quadratic = (text: string): void => {
    for (const one of text) for (const other of text) if (one > other) throw new Error("the text is of one character");
  };
  assert.throws(
    () => assertLinear({ quadratic, linear: (text) => void text.split("") }, (count) => "a".repeat(count), times),
    /quadratic: \d+, \d+, \d+, \d+ steps/,
  );
});
