import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { semanticTokensLegend } from "../../server/src/features/semanticTokens";
import {
  clientId,
  commandIds,
  draftShownContext,
  languageId,
  plainLanguages,
  structureViewId,
  walkthroughId,
} from "../../client/src/contributions";
import { configurationFileName } from "../../server/src/configuration/documentSettings";
import { readJson, readText, repository } from "../support/repository";

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface WalkthroughStep {
  readonly id: string;
  readonly media: {
    readonly image: Readonly<Record<"light" | "dark" | "hc" | "hcLight", string>>;
    readonly altText: string;
  };
  readonly completionEvents?: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly main: string;
  readonly browser: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly icon: string;
  readonly l10n: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly configuration: string;
      readonly icon: { readonly light: string; readonly dark: string };
    }[];
    readonly grammars: readonly { readonly language: string; readonly scopeName: string; readonly path: string }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, unknown>>;
    }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly commands: readonly Command[];
    readonly views: Readonly<
      Record<string, readonly { readonly id: string; readonly icon: string; readonly visibility: string }[]>
    >;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly mac: string;
      readonly when: string;
    }[];
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly WalkthroughStep[] }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  };
}

const manifest = readJson<Manifest>("package.json");
const {
  languages,
  grammars,
  snippets,
  configuration,
  configurationDefaults,
  semanticTokenTypes,
  semanticTokenModifiers,
  jsonValidation,
  commands,
  keybindings,
  views,
  viewsWelcome,
  walkthroughs,
  menus,
} = manifest.contributes;
const [topicModifier] = semanticTokensLegend.tokenModifiers;
const own = new Set<string>(Object.values(commandIds));

/** Why a draft is edited with other settings than a program: `package.json` has no room for reasons. */
const reasonsForDefaults = {
  "editor.wordWrap": "A paragraph is one line, and often longer than the screen is wide.",
  "editor.quickSuggestions":
    "All of a draft is prose to VS Code; and Ctrl+Space, the other way to suggestions, switches the Chinese input method.",
  "editor.suggest.snippetsPreventQuickSuggestions": "While a skeleton is filled in, the next point is still suggested.",
  "editor.wordBasedSuggestions": "Chinese has no spaces: a “word” would be half a sentence of another paragraph.",
  "editor.acceptSuggestionOnCommitCharacter": "A punctuation mark ends a clause; it never means “take the suggestion”.",
  "editor.unicodeHighlight.ambiguousCharacters":
    "，：（） are what Chinese is punctuated with, not look-alikes of ,:().",
  "editor.unicodeHighlight.nonBasicASCII":
    "In a workspace that is not trusted VS Code would put a frame around every Chinese sentence.",
  "editor.bracketPairColorization.enabled": "Prose in rainbow colours is hard to read.",
  "files.trimTrailingWhitespace": "Two spaces at the end of a line are a line break in Markdown.",
  "diffEditor.ignoreTrimWhitespace": "The same: a comparison must show such a line break.",
};

/** Bytes of a picture: a tour of twelve is then smaller than two megabytes. */
const largestImage = 150_000;

describe("commands", () => {
  test("those in the manifest are those in the code", () => {
    assert.deepEqual(new Set(commands.map(({ command }) => command)), own);
  });

  for (const { command, title, category } of commands) {
    test(`${command} has a title, our category, and a condition to appear in the palette`, () => {
      assert.match(title, /^%command\..+%$/);
      assert.equal(category, "%category%");
      const conditions = (menus["commandPalette"] ?? [])
        .filter((item) => item.command === command)
        .map(({ when }) => when);
      assert.equal(conditions.length, 1);
      assert.ok(conditions[0]);
    });
  }

  test("menus offer our commands and the preview of VS Code, nothing else", () => {
    const offered = new Set(Object.values(menus).flatMap((items) => items.map(({ command }) => command)));
    assert.deepEqual(
      [...offered].filter((command) => !own.has(command)),
      ["markdown.showPreviewToSide"],
    );
  });
});

test("keys are ours for our commands only while a draft is being written, and none twice", () => {
  assert.deepEqual(
    keybindings.map(({ command }) => command).filter((command) => !own.has(command)),
    [],
  );
  for (const { when } of keybindings)
    assert.match(when, /^editorTextFocus && editorLangId == policy-draft && !editorReadonly/);
  for (const keys of [keybindings.map(({ key }) => key), keybindings.map(({ mac }) => mac)])
    assert.equal(new Set(keys).size, keybindings.length);
});

describe("language", () => {
  test("everything is contributed to the language the code knows", () => {
    assert.deepEqual(
      languages.map(({ id }) => id),
      [languageId],
    );
    assert.deepEqual(new Set([...grammars, ...snippets].map(({ language }) => language)), new Set([languageId]));
  });

  test("the grammar is registered under the name it has", () => {
    const found = grammars.map(({ path }) => readJson<{ scopeName: string }>(path).scopeName);
    assert.deepEqual(
      found,
      grammars.map(({ scopeName }) => scopeName),
    );
  });

  test("besides drafts, the languages a draft is looked for in start the extension, and no others", () => {
    // `.policy-draft.jsonc` is in the first of them.
    assert.deepEqual(
      manifest.activationEvents,
      ["jsonc", ...plainLanguages].map((language) => `onLanguage:${language}`),
    );
  });

  test("these languages can be changed to policy draft by command", () => {
    const condition = menus["commandPalette"]?.find(({ command }) => command === commandIds.useForThisFile)?.when;
    assert.ok(condition?.includes(`(${plainLanguages.join("|")})`), condition);
  });

  test("topic sentences are bold in drafts, and nothing else is styled", () => {
    // Without a colour, as print sets them: a scope would bring the theme's colour for bold.
    assert.deepEqual(configurationDefaults["editor.semanticTokenColorCustomizations"], {
      rules: { [`*.${topicModifier}:${languageId}`]: { bold: true } },
    });
    assert.deepEqual(
      semanticTokenTypes.map(({ id }) => id),
      semanticTokensLegend.tokenTypes,
    );
    assert.deepEqual(
      semanticTokenModifiers.map(({ id }) => id),
      [topicModifier],
    );
  });

  test("each editor default of the language has its reason", () => {
    assert.deepEqual(Object.keys(configurationDefaults), [
      "editor.semanticTokenColorCustomizations",
      `[${languageId}]`,
    ]);
    assert.deepEqual(Object.keys(configurationDefaults[`[${languageId}]`] ?? {}), Object.keys(reasonsForDefaults));
  });
});

test("the client library finds its setting under the client's id", () => {
  assert.ok(configuration.some(({ properties }) => `${clientId}.trace.server` in properties));
});

describe("views", () => {
  const own = Object.values(views).flat();

  test("those in the manifest are those in the code", () => {
    assert.deepEqual(
      own.map(({ id }) => id),
      [structureViewId],
    );
    assert.deepEqual(new Set(viewsWelcome.map(({ view }) => view)), new Set([structureViewId]));
    assert.deepEqual(
      viewsWelcome.map(({ when }) => when),
      [`!${draftShownContext}`],
    );
  });

  test("they are folded until somebody opens them: an open view would start the extension in every window", () => {
    assert.deepEqual(
      own.map(({ visibility }) => visibility),
      ["collapsed"],
    );
  });

  for (const path of ["package.nls.json", "package.nls.zh-cn.json", "package.nls.zh-tw.json"]) {
    test(`links of ${path} run commands that exist and may run without a row or a draft`, () => {
      const links = [...readText(path).matchAll(/\(command:(policyDraft\.\w+)/g)].map(([, command]) => command ?? "");
      assert.ok(links.length > 0);
      assert.deepEqual(
        links.filter(
          (command) =>
            !own.some(({ id }) => command.startsWith(id)) && !commands.some((known) => known.command === command),
        ),
        [],
      );
    });
  }
});

describe("the walkthrough", () => {
  const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  test("is the one that the command opens, and has steps enough to be a tour", () => {
    assert.deepEqual(
      walkthroughs.map(({ id }) => id),
      [walkthroughId],
    );
    assert.ok(steps.length >= 5 && steps.length <= 7);
  });

  test("steps are done when something happens that exists", () => {
    const events = steps.flatMap(({ completionEvents = [] }) => completionEvents);
    const known = new Set([...Object.values(commandIds).map((id) => `onCommand:${id}`), `onView:${structureViewId}`]);
    assert.deepEqual(
      events.filter((event) => event.includes("policyDraft") && !known.has(event)),
      [],
    );
  });

  test("links to settings name this extension", () => {
    const filter = encodeURIComponent(JSON.stringify([`@ext:${manifest.publisher}.${manifest.name}`]));
    for (const path of ["package.nls.json", "package.nls.zh-cn.json", "package.nls.zh-tw.json"])
      assert.ok(readText(path).includes(`openSettings?${filter}`), path);
  });

  for (const { id, media } of steps) {
    test(`the images of ${id} are there and small, each in the theme it is for`, () => {
      const { light, dark, hc, hcLight } = media.image;
      assert.deepEqual([hcLight, hc], [light, dark]);
      assert.match(light, /-light\.png$/);
      assert.match(dark, /-dark\.png$/);
      for (const path of [light, dark]) assert.ok(statSync(join(repository, path)).size < largestImage, path);
    });
  }
});

test("the schema is for the file that the code reads", () => {
  assert.deepEqual(
    jsonValidation.map(({ fileMatch }) => fileMatch),
    [configurationFileName],
  );
});

describe("files", () => {
  const icons = languages.flatMap(({ icon }) => [icon.light, icon.dark]);
  const configurations = languages.map((language) => language.configuration);
  const schemas = jsonValidation.map(({ url }) => url);
  const viewIcons = Object.values(views).flatMap((all) => all.map(({ icon }) => icon));
  for (const path of [
    manifest.icon,
    ...viewIcons,
    manifest.l10n,
    ...icons,
    ...configurations,
    ...schemas,
    ...[...grammars, ...snippets].map((file) => file.path),
  ]) {
    test(`${path} exists`, () => {
      assert.ok(existsSync(join(repository, path)));
    });
  }

  for (const path of [manifest.main, manifest.browser, ...Object.values(manifest.bin)]) {
    test(`${path} is written by the build`, () => {
      assert.ok(readText("esbuild.mjs").includes(`outfile: "${path.replace("./", "")}"`));
    });
  }
});

test("the compiler knows no newer VS Code than the oldest that is supported", () => {
  assert.equal(manifest.devDependencies["@types/vscode"]?.replace("~", "^"), manifest.engines.vscode);
});
