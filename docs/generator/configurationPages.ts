import type { Localized } from "../../server/src/l10n/localized";
import {
  configurationKeys,
  type ConfigurationKey,
  type SettingName,
} from "../../server/src/configuration/configurationKeys";
import {
  pointKeys,
  sectionKeys,
  structureKeys,
  textLanguages,
  type StructureKey,
} from "../../server/src/configuration/structureKeys";
import { firstSentence } from "../../server/src/l10n/firstSentence";
import type { DocumentedRule } from "./rulePages";

/** What a key means, and its default. */
interface KeyDocumentation {
  readonly meaning: Localized;
  readonly default: unknown;
}

const keys: Readonly<Record<SettingName, KeyDocumentation>> = {
  rules: {
    default: {},
    meaning: {
      latin:
        "Severity of the findings of a rule, at every stage, by the code of the rule; “off” silences it. A rule that is not named follows the stage of the draft.",
      hans: "按规则代码设定其提示的严重程度，各阶段一律如此；off 表示关闭。未列出的规则随文稿阶段而定。",
      hant: "按規則代碼設定其提示的嚴重程度，各階段一律如此；off 表示關閉。未列出的規則隨文稿階段而定。",
    },
  },
  structure: {
    default: "auto",
    meaning: {
      latin: "The structure of drafts whose front matter names none; “auto” takes the one that fits best.",
      hans: "文首没有写明结构的文稿所用的结构；auto 表示取最相符的一种。",
      hant: "文首沒有寫明結構的文稿所用的結構；auto 表示取最相符的一種。",
    },
  },
  stage: {
    default: "draft",
    meaning: {
      latin:
        "The stage of drafts whose front matter names none and to which no glob of “stages” answers. It decides how strict the checks are.",
      hans: "文首没有写明阶段、也不在 stages 之列的文稿处于什么阶段。检查的宽严由此决定。",
      hant: "文首沒有寫明階段、也不在 stages 之列的文稿處於什麼階段。檢查的寬嚴由此決定。",
    },
  },
  stages: {
    default: {},
    meaning: {
      latin:
        "The stage by file: globs, each with the stage of the drafts that answer to it. Of several globs that match, the last one counts.",
      hans: "按文件设定阶段：每个通配式对应一个阶段。几个通配式都符合时，以最后一个为准。",
      hant: "按檔案設定階段：每個萬用字元式對應一個階段。幾個萬用字元式都符合時，以最後一個為準。",
    },
  },
  drafts: {
    default: [],
    meaning: {
      latin:
        "Globs of Markdown and text files that are drafts without saying so themselves; they become policy drafts when they are opened.",
      hans: "哪些 Markdown 和文本文件是政策文稿（通配式）；打开时即按政策文稿处理，无须在文首写明。",
      hant: "哪些 Markdown 和文字檔案是政策文稿（萬用字元式）；開啟時即按政策文稿處理，無須在文首寫明。",
    },
  },
};

/** The settings that are in VS Code's settings only: a file of the workspace does not decide what its reader wants to see. */
const editorSettings = {
  enable: {
    default: true,
    meaning: {
      latin: "Check drafts. When this is off there are no findings and no quick fixes; outline and suggestions stay.",
      hans: "检查文稿。关闭后不再显示提示和快速修复，大纲和补全仍可使用。",
      hant: "檢查文稿。關閉後不再顯示提示和快速修正，大綱和補全仍可使用。",
    },
  },
  "codeLens.enable": {
    default: false,
    meaning: {
      latin: "Show above the heading of each section how many points it has and how long it is.",
      hans: "在各部分标题的上方显示要点数和字数。",
      hant: "在各部分標題的上方顯示要點數和字數。",
    },
  },
  "inlayHints.enable": {
    default: false,
    meaning: {
      latin:
        "Show in the text, after each section's heading, how long the section is, and before points without a marker their numbers.",
      hans: "在正文中显示：各部分标题后面的字数，没有序号的要点前面的序号。",
      hant: "在正文中顯示：各部分標題後面的字數，沒有序號的要點前面的序號。",
    },
  },
  emptyDraftHint: {
    default: true,
    meaning: {
      latin: "Say in an empty draft, in grey, how to begin. The line vanishes with the first character.",
      hans: "在空白文稿中用灰色文字提示如何开始；输入第一个字后即消失。",
      hant: "在空白文稿中用灰色文字提示如何開始；輸入第一個字後即消失。",
    },
  },
} as const satisfies Readonly<Record<string, KeyDocumentation>>;

type EditorSetting = keyof typeof editorSettings;

/** A JSON schema, as far as it is used here (draft 7, as in VS Code). */
interface Schema {
  readonly [keyword: string]: unknown;
}

/** Gives the text of something for a key such as `rules.section-missing`: in the schema itself or by reference to translations. */
type Describe = (path: string, text: Localized) => Schema;

const keyNames = Object.keys(configurationKeys) as readonly SettingName[];

/** The JSON schema of `.policy-draft.jsonc`, for completion, hover and validation in VS Code. */
export function renderConfigurationSchema(rules: readonly DocumentedRule[]): string {
  // VS Code has no translations for schemas.
  const describe: Describe = (_, { latin, hans }) => ({ description: `${latin}\n\n${hans}` });
  return toJson({
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Policy Draft 政策文稿",
    type: "object",
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      ...Object.fromEntries(keyNames.map((name) => [name, keySchema(name, rules, describe)])),
      structures: {
        type: "object",
        ...inserted({ "${1:library-plan}": newStructure(2) }),
        additionalProperties: { ...objectSchema(structureKeys), ...inserted(newStructure(1)) },
        ...describe("structures", structuresMeaning),
      },
    },
    definitions: {
      text: { ...textSchema, ...inserted("$1") },
      section: { ...objectSchema(sectionKeys, ["id"]), ...inserted(newSection(1)) },
      points: { ...objectSchema(pointKeys), ...inserted({ min: "^${1:2}" }) },
    },
  });
}

/** A group of settings in VS Code's settings editor. */
interface SettingGroup {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Schema>>;
}

/** The settings of the extension in `package.json`, all but those of the client library, by their full names and in groups. */
export function manifestSettings(rules: readonly DocumentedRule[]): readonly SettingGroup[] {
  const describe: Describe = (path) => ({ markdownDescription: `%configuration.${path}%` });
  const editorSetting = (name: EditorSetting) =>
    [
      `policyDraft.${name}`,
      {
        type: "boolean",
        default: editorSettings[name].default,
        ...describe(name, editorSettings[name].meaning),
        scope: "resource",
      },
    ] as const;
  const ofKey = (name: SettingName) =>
    [`policyDraft.${name}`, { ...keySchema(name, rules, describe), scope: "resource" }] as const;
  return [
    { title: "%settings.checks%", order: 1, properties: Object.fromEntries([editorSetting("enable"), ofKey("rules")]) },
    {
      title: "%settings.drafts%",
      order: 2,
      properties: Object.fromEntries(keyNames.filter((name) => name !== "rules").map(ofKey)),
    },
    {
      title: "%settings.display%",
      order: 3,
      properties: Object.fromEntries([
        editorSetting("codeLens.enable"),
        editorSetting("inlayHints.enable"),
        editorSetting("emptyDraftHint"),
      ]),
    },
  ];
}

/** The texts of {@link manifestSettings} in one language, for `package.nls.json`. */
export function manifestTexts(
  rules: readonly DocumentedRule[],
  script: keyof Localized,
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  const describe: Describe = (path, text) => {
    texts[`configuration.${path}`] = text[script];
    return {};
  };
  for (const [name, { meaning }] of Object.entries(editorSettings)) describe(name, meaning);
  for (const name of keyNames) keySchema(name, rules, describe);
  return texts;
}

function keySchema(name: SettingName, rules: readonly DocumentedRule[], describe: Describe): Schema {
  return {
    ...shapeSchema(configurationKeys[name], rules, describe),
    default: keys[name].default,
    ...describe(name, keys[name].meaning),
  };
}

function shapeSchema(
  { shape, values }: ConfigurationKey,
  rules: readonly DocumentedRule[],
  describe: Describe,
): Schema {
  switch (shape) {
    case "structure":
      // A structure of the workspace's own has an id that no schema knows; whether there is one of that name, the server says.
      return { type: "string", anyOf: [{ enum: values }, { pattern: "^.+$" }] };
    case "value":
      return { type: "string", enum: values };
    case "byGlob":
      return { type: "object", additionalProperties: { type: "string", enum: values } };
    case "globs":
      return { type: "array", items: { type: "string" } };
    case "byRule":
      return {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(({ rule: { code }, page }) => [
            code,
            { type: "string", enum: values, ...describe(`rules.${code}`, summaryOf(page.meaning)) },
          ]),
        ),
      };
  }
}

const structuresMeaning: Localized = {
  latin: "Structures of your own, by id; docs/structures.md shows how to write them.",
  hans: "自定的结构，每个有一个代号；写法见 docs/structures.md。",
  hant: "自訂的結構，每個有一個代號；寫法見 docs/structures.md。",
};

/** A text as structures are written: one, a list of paragraphs, or one of these for each language. */
const textSchema: Schema = {
  anyOf: [
    { type: "string" },
    { type: "array", items: { type: "string" } },
    {
      type: "object",
      minProperties: 1,
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.keys(textLanguages).map((language) => [
          language,
          { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
        ]),
      ),
    },
  ],
};

function objectSchema(keys: Readonly<Record<string, StructureKey>>, required: readonly string[] = []): Schema {
  const properties = Object.entries(keys).map(
    ([name, key]) =>
      [name, { ...structureKeySchema(key), description: `${key.meaning.latin}\n\n${key.meaning.hans}` }] as const,
  );
  return {
    type: "object",
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(properties),
  };
}

function structureKeySchema({ shape, values = [] }: StructureKey): Schema {
  switch (shape) {
    case "text":
      return { $ref: "#/definitions/text" };
    case "id":
      return { type: "string", anyOf: [{ enum: values }, { minLength: 1 }] };
    case "names":
      return { type: "array", items: { type: "string", minLength: 1 }, ...inserted(["$1"]) };
    case "flag":
      return { type: "boolean" };
    case "count":
      return { type: "integer", minimum: 0 };
    case "choice":
      return { type: "string", enum: values };
    case "choices":
      return { type: "array", items: { type: "string", enum: values }, ...inserted(["$1"]) };
    case "points":
      return { $ref: "#/definitions/points" };
    case "sections":
      return { type: "array", items: { $ref: "#/definitions/section" }, ...inserted([newSection(1)]) };
  }
}

/** What VS Code inserts as the value of a key when the key is chosen from its list, with tab stops (`defaultSnippets`, its extension of JSON schemas; `^` goes before what is no text). */
function inserted(body: unknown): Schema {
  return { defaultSnippets: [{ body }] };
}

/** A structure to fill in, its tab stops from the one given on. */
function newStructure(first: number): Schema {
  return { name: `$${first}`, sections: [newSection(first + 1)] };
}

/** A section to fill in, its tab stops from the one given on. */
function newSection(first: number): Schema {
  return { id: `$${first}`, name: `$${first + 1}` };
}

function summaryOf({ hans, hant, latin }: Localized): Localized {
  return { hans: firstSentence(hans), hant: firstSentence(hant), latin: firstSentence(latin) };
}

/** The page of all settings, `docs/settings.md`. */
export function renderSettingsPage(): string {
  const row = (name: string, values: string, { default: value, meaning }: KeyDocumentation): string =>
    `| \`${name}\` | ${values} | \`${JSON.stringify(value)}\` | ${meaning.latin} | ${meaning.hans} |`;
  const rows = keyNames.map((name) => row(name, valuesOf(configurationKeys[name]), keys[name]));
  return `# Settings 设置

Made from the code by \`npm run generate\`.

The same keys stand in \`.policy-draft.jsonc\` (JSON with comments) and, behind \`policyDraft.\`, in VS Code's settings. For a draft the file in its own folder
or the nearest one above it counts, with the command line too. The front matter of a draft goes before the file, the file before VS Code's settings; rules
are taken one by one. A mistake costs only the key it stands in.

同样的键可写在 \`.policy-draft.jsonc\`（可加注释的 JSON）中，也可加上 \`policyDraft.\` 写在 VS Code 设置中。以文稿所在文件夹或最近的上级文件夹中的文件为准，命令行亦然。
文首优先于该文件，该文件优先于 VS Code 设置；\`rules\` 逐条合并。写错一处，只有该键不起作用。

    {
      // for all drafts below this folder
${keyNames.map((name) => `      "${name}": ${configurationKeys[name].example},`).join("\n")}
    }

| key 键 | values 值 | default 默认 | | |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
${Object.entries(editorSettings)
  .map(([name, setting]) => row(`policyDraft.${name}`, "`true`, `false` (VS Code)", setting))
  .join("\n")}

The file may also define [structures of your own](structures.md) under \`structures\`.

文件中还可以用 \`structures\` 写[自定的结构](structures.md)。

Globs: \`*\` stands for any characters but \`/\`, \`?\` for one, \`**\` for any number of folders, \`{a,b}\` for either. A glob without \`/\` speaks of the file's name in
any folder, others of the path from the folder of the file, or from the workspace folder for VS Code's settings.

通配式：\`*\` 代表除 \`/\` 外的任意字符，\`?\` 代表一个字符，\`**\` 代表任意层文件夹，\`{a,b}\` 代表其中之一。不含 \`/\` 的通配式只看文件名；其余按相对路径，从该文件所在的文件夹
（VS Code 设置则从工作区文件夹）算起。
`;
}

function valuesOf({ shape, values }: ConfigurationKey): string {
  const list = values.map((value) => `\`${value}\``).join(", ");
  switch (shape) {
    case "structure":
      return `${list}, [your own](structures.md)`;
    case "value":
      return list;
    case "byGlob":
      return `by glob: ${list}`;
    case "byRule":
      return `by [code](rules/README.md): ${list}`;
    case "globs":
      return "globs";
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
