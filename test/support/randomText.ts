import fc from "fast-check";

/** What drafts, half-written drafts and things that are no drafts are made of. */
const fragments: readonly string[] = [
  ..."第一二三十是，。；：、（）()“”《》#*_`>-$|{}\\ \t\u3000\n\r",
  ..."\r\n,\n\n,\u2028,\u0085,\u202e,\u2066,\u200b,𠮷,👍,\ud800,\udc00,\u0000,\ufeff,\ue481,a,B,7".split(","),
  ...["# ", "## ", "### ", "---\n", "```\n", "> ", "- ", "1. ", "2) ", "<!--", "-->", "\n===\n", "**"],
  ...[
    "第一，",
    "第二，",
    "第十一，",
    "一是",
    "二是",
    "四是",
    "首先，",
    "其次，",
    "一方面",
    "另一方面",
    "（一）",
    "（三）",
    "①",
    "③",
    "一、",
    "First, ",
    "Third, ",
    "a. ",
  ],
  ...[
    "绿道的意义、标准与路径",
    "重要意义",
    "衡量标准",
    "路径与对策",
    "背景及意义",
    "总之，",
    "◎王敏（公园）",
    "Significance of Streets",
    "By Anna Reed",
    "第一责任人",
  ],
  // What nobody edits.
  ...[
    "https://example.org/wiki/绿道:甲,乙",
    "www.example.org/文件(修订版).pdf?地区=甲,",
    "[[绿道,近]]",
    "![[图,一.png]]",
    '[词](https://example.org/a,甲 "题,一")',
    "`甲,乙`",
    "$x,甲$",
    "$$\n甲,乙\n$$\n",
    '<b title="甲,乙">',
    "<!-- 甲,乙 -->",
    "name@example.org",
    "第3.2条",
    "163.com",
    "{#甲 .a}",
    "[^1]: 甲,乙\n\n    丙,丁\n",
    "[^1]",
    "???+ note\n    甲,乙\n",
    "::: warning\n",
    "| --- |\n",
    '+++\ntitle = "甲,乙"\n+++\n',
    "1\\. ",
    "?！边@",
    "&nbsp;",
  ],
  ...[
    "stage: review\n",
    "structure: none\n",
    "城市绿道建设是改善居住环境的要求。出门几分钟就到树荫下，空气和噪声都有改善。",
    "Streets answer a need. Many people walk.",
  ],
];

/** Something that a draft, or what is none, may hold anywhere. */
export const randomFragment: fc.Arbitrary<string> = fc.constantFrom(...fragments);

/** Text of all sorts, mostly like a draft that somebody is writing or has broken. */
export const randomText: fc.Arbitrary<string> = fc
  .array(randomFragment, { maxLength: 60 })
  .map((parts) => parts.join(""));
