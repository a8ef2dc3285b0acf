import { builtInStructures } from "../structure/builtIns/builtIns";
import { allSections } from "../structure/structure";
import type { Localized } from "../l10n/localized";

/**
 * What a key of a structure of one's own takes, and what it means. Reader and JSON schema both follow from this.
 *
 * - `text` one text, one for each language, or a list of paragraphs · `names` a list of texts · `flag` true or false · `count` a whole number from 0
 * - `id` a word · `choice` one of {@link StructureKey.values} · `choices` a list of these · `points` and `sections` objects with keys of their own
 */
export interface StructureKey {
  readonly shape: "text" | "id" | "names" | "flag" | "count" | "choice" | "choices" | "points" | "sections";
  /** Those that are allowed, of choices; those that are usual, of an id, which may be any other. */
  readonly values?: readonly string[];
  /** A value that is right, as it is written in JSON. */
  readonly example: string;
  readonly meaning: Localized;
}

/** The languages of a text that is not the same in all, as keys of an object: `{ "zh-hans": "重要意义", "en": "Significance" }`. */
export const textLanguages = { "zh-hans": "hans", "zh-hant": "hant", en: "latin" } as const;

/** The families that a structure may ask for; `docs/structures.md` shows the markers of each. */
const families = [
  "unmarked",
  "ordinal",
  "partial",
  "sequence",
  "is",
  "need",
  "side",
  "come",
  "formal",
  "hanzi",
  "hanziParenthesis",
  "digit",
  "digitParenthesis",
  "circled",
  "letter",
  "letterParenthesis",
  "english",
  "list",
  "bullet",
] as const;

/** The ids of the sections that the product knows: whoever extends a structure changes its sections by them. */
const usualSections: readonly string[] = [...new Set(builtInStructures.flatMap(allSections).map(({ id }) => id))];

const texts = {
  name: {
    hans: "名称，写在提示和新写的小标题里；也用来认小标题。",
    hant: "名稱，寫在提示和新寫的小標題裡；也用來認小標題。",
    latin: "The name in messages and new headings; headings are recognised by it, too.",
  },
  minimumSize: {
    hans: "少于这么多字（英文为词）就算太短。",
    hant: "少於這麼多字（英文為詞）就算太短。",
    latin: "A section with fewer Chinese characters, or English words, is thin.",
  },
  skeleton: {
    hans: "插入时写进去的文字；【……】是待填之处，{topic} 是标题里的主题。多段写成列表。",
    hant: "插入時寫進去的文字；【……】是待填之處，{topic} 是標題裡的主題。多段寫成清單。",
    latin:
      "The text that is inserted; 【…】 is for the writer to fill in, {topic} stands for the topic of the title. Several paragraphs make a list.",
  },
} as const;

/** The keys of a structure. */
export const structureKeys = {
  name: { shape: "text", example: '"图书馆工作方案"', meaning: texts.name },
  extends: {
    shape: "id",
    values: builtInStructures.map(({ id }) => id),
    example: '"opinion"',
    meaning: {
      hans: "以哪种结构为底本：内置的或本文件中的。没有写的都照底本，写了的部分按 id 替换，新的部分插在列表中前一个部分之后。",
      hant: "以哪種結構為底本：內建的或本檔案中的。沒有寫的都照底本，寫了的部分按 id 替換，新的部分插在清單中前一個部分之後。",
      latin:
        "The structure it builds on, built-in or of this file. What it leaves out is taken from there; sections are changed by id, new ones follow the one before them in the list.",
    },
  },
  titles: {
    shape: "names",
    example: '["关于*的方案"]',
    meaning: {
      hans: "auto 凭哪些标题认出这种文稿；* 代表任意文字。",
      hant: "auto 憑哪些標題認出這種文稿；* 代表任意文字。",
      latin: "The titles by which “auto” recognises such a draft; * matches any characters.",
    },
  },
  order: {
    shape: "choice",
    values: ["fixed", "free"],
    example: '"free"',
    meaning: {
      hans: "各部分是否须按次序：fixed 须按，free 不拘。",
      hant: "各部分是否須按次序：fixed 須按，free 不拘。",
      latin: "Whether the sections must be in this order (fixed) or may be in any (free).",
    },
  },
  numbering: {
    shape: "choice",
    values: ["none", "hanzi", "digit"],
    example: '"hanzi"',
    meaning: {
      hans: "新写的小标题怎样编号：none 不编，hanzi 一、（一），digit 1.。",
      hant: "新寫的小標題怎樣編號：none 不編，hanzi 一、（一），digit 1.。",
      latin: "How new headings are numbered: none, hanzi for 一、 and （一）, digit for 1.",
    },
  },
  minimumSize: { shape: "count", example: "100", meaning: texts.minimumSize },
  additional: {
    shape: "names",
    example: '["附件"]',
    meaning: {
      hans: "此外还可以有哪些部分，不拘位置。",
      hant: "此外還可以有哪些部分，不拘位置。",
      latin: "Further sections that are allowed, in any place.",
    },
  },
  title: {
    shape: "text",
    example: '"关于{topic}的方案"',
    meaning: {
      hans: "新文稿的标题，{topic} 是主题。",
      hant: "新文稿的標題，{topic} 是主題。",
      latin: "The title of a new draft, with {topic}.",
    },
  },
  opening: {
    shape: "text",
    example: '"【主送机关】："',
    meaning: {
      hans: "新文稿中标题与第一部分之间的文字。",
      hant: "新文稿中標題與第一部分之間的文字。",
      latin: "The text between title and first section of a new draft.",
    },
  },
  closing: {
    shape: "text",
    example: '"特此通知。"',
    meaning: {
      hans: "新文稿中最后一部分之后的文字：结尾用语、落款、日期。",
      hant: "新文稿中最後一部分之後的文字：結尾用語、落款、日期。",
      latin: "The text after the last section of a new draft: closing formula, signature, date.",
    },
  },
  sections: {
    shape: "sections",
    example: '[{ "id": "goals", "name": "主要目标" }]',
    meaning: { hans: "各个部分，按先后次序。", hant: "各個部分，按先後次序。", latin: "The sections in their order." },
  },
} as const satisfies Readonly<Record<string, StructureKey>>;

/** The keys of a section of a structure. */
export const sectionKeys = {
  id: {
    shape: "id",
    values: usualSections,
    example: '"goals"',
    meaning: {
      hans: "代号，由字母、数字和连字符组成，在一种结构中各不相同。",
      hant: "代號，由字母、數字和連字號組成，在一種結構中各不相同。",
      latin: "Letters, digits and hyphens; different for every section of a structure.",
    },
  },
  name: { shape: "text", example: '"主要目标"', meaning: texts.name },
  aliases: {
    shape: "names",
    example: '["工作目标", "*目标"]',
    meaning: {
      hans: "还凭哪些名称认小标题。普通名称出现在小标题末尾即算；含 * 的须与整个小标题相符；单独一个 * 表示不属于其他部分的都归这里。",
      hant: "還憑哪些名稱認小標題。普通名稱出現在小標題末尾即算；含 * 的須與整個小標題相符；單獨一個 * 表示不屬於其他部分的都歸這裡。",
      latin:
        "Further names by which headings are recognised. A plain one counts at the end of a heading, one with * has to answer to the whole of it; * alone takes every section that is none of the others.",
    },
  },
  required: {
    shape: "flag",
    example: "false",
    meaning: {
      hans: "是否必备，默认必备。",
      hant: "是否必備，預設必備。",
      latin: "Whether it is missed when it is not there; true unless it says otherwise.",
    },
  },
  repeatable: {
    shape: "flag",
    example: "true",
    meaning: { hans: "是否可以有几个。", hant: "是否可以有幾個。", latin: "Whether it may occur several times." },
  },
  points: {
    shape: "points",
    example: '{ "min": 2, "families": ["ordinal"] }',
    meaning: { hans: "对要点的要求。", hant: "對要點的要求。", latin: "What is asked of its points." },
  },
  minimumSize: { shape: "count", example: "100", meaning: texts.minimumSize },
  guidance: {
    shape: "text",
    example: '"写明到哪一年做到什么。"',
    meaning: {
      hans: "这一部分写什么，悬停时显示。",
      hant: "這一部分寫什麼，懸停時顯示。",
      latin: "What belongs here; shown on hover.",
    },
  },
  heading: {
    shape: "text",
    example: '"{topic}的主要目标"',
    meaning: {
      hans: "插入时的小标题，默认为名称；{topic} 是主题。",
      hant: "插入時的小標題，預設為名稱；{topic} 是主題。",
      latin: "The heading that is inserted, its name unless it says otherwise; with {topic}.",
    },
  },
  skeleton: {
    shape: "text",
    example: '["第一，【目标】。【说明】。", "第二，【目标】。【说明】。"]',
    meaning: texts.skeleton,
  },
  sections: {
    shape: "sections",
    example: '[{ "id": "indicators", "name": "主要指标" }]',
    meaning: {
      hans: "下一级的各个部分，按先后次序。",
      hant: "下一級的各個部分，按先後次序。",
      latin: "Its subsections in their order.",
    },
  },
} as const satisfies Readonly<Record<string, StructureKey>>;

/** The keys of what is asked of the points of a section. */
export const pointKeys = {
  min: {
    shape: "count",
    example: "2",
    meaning: {
      hans: "至少几个要点，不足时 points-few 提示。",
      hant: "至少幾個要點，不足時 points-few 提示。",
      latin: "Fewer points are reported by points-few.",
    },
  },
  max: {
    shape: "count",
    example: "5",
    meaning: {
      hans: "至多几个要点；只在悬停时说明，不作提示。",
      hant: "至多幾個要點；只在懸停時說明，不作提示。",
      latin: "More points are too many; the hover says so, no rule reports it.",
    },
  },
  families: {
    shape: "choices",
    values: families,
    example: '["ordinal", "is"]',
    meaning: {
      hans: "哪几种序号的要点才算数，第一种用于插入；unmarked 为没有序号的并列段落。",
      hant: "哪幾種序號的要點才算數，第一種用於插入；unmarked 為沒有序號的並列段落。",
      latin: "The kinds of points that count, the one that is inserted first; unmarked are parallel paragraphs.",
    },
  },
  topics: {
    shape: "names",
    example: '["要", "应当"]',
    meaning: {
      hans: "主题句须用到其中一个字眼，否则 point-topic 提示。",
      hant: "主題句須用到其中一個字眼，否則 point-topic 提示。",
      latin: "Words one of which each topic sentence contains; point-topic reports the others.",
    },
  },
} as const satisfies Readonly<Record<string, StructureKey>>;
