import { Locale } from "opencc-js";
import { gb18030 } from "../../server/src/article/damage/gb18030";

/**
 * Simplified-only characters of which writers of Traditional Chinese use the same form too, beside the one that the tables give or in other words:
 * 並 and 并, 雇主 (the word of Taiwan's labour law), 菜肴, 挂念, 晒衣, 栖身, 昵稱, 洒脫, 炖, 蚝, 羡, 凄, 瓮, 洼, 茧, 蝎, 肮. All are in Big5.
 */
const alsoTraditional = "并雇肴挂晒栖昵洒炖蚝羡凄瓮洼茧蝎肮";

/**
 * Traditional-only characters that Simplified Chinese uses too: 二噁英 in papers on the environment, 摩挲, the surname 淩, 摺 where 折 could be
 * misread (简化字总表, note), 捱.
 */
const alsoSimplified = "噁挲淩摺捱";

/**
 * The source of `server/src/article/text/scriptCharacters.ts`, from the tables of OpenCC (opencc-js): the characters that only one of the two scripts
 * writes. A character of which a phrase or character table shows that the other script writes it as well (于 干 系 后 里 台) is in neither list.
 * Only characters whose Simplified form is among the 3,755 frequent ones of GB 2312, level 1: rarer ones seldom occur alone.
 */
export function renderScriptCharacters(): string {
  const [simplifiedPhrases, regionalPhrases, simplifiedCharacters] = entriesOf("s2t");
  const [traditionalPhrases, traditionalCharacters] = entriesOf("t2s");
  if (!simplifiedPhrases || !regionalPhrases || !simplifiedCharacters || !traditionalPhrases || !traditionalCharacters)
    throw new Error("opencc-js has other tables than expected.");
  const variants = ["s2tw", "s2hk"]
    .flatMap((name) => Locale.configs[name]?.conversionChain[1] ?? [])
    .flatMap(entriesIn);
  const fromSimplified = [...simplifiedPhrases, ...regionalPhrases, ...simplifiedCharacters];
  const fromTraditional = [...traditionalPhrases, ...traditionalCharacters];
  const simplifiedSide = new Set(
    [...fromSimplified.map(([from]) => from), ...fromTraditional.map(([, to]) => to), alsoSimplified].join(""),
  );
  const traditionalSide = new Set(
    [
      ...fromSimplified.map(([, to]) => to),
      ...fromTraditional.map(([from]) => from),
      ...variants.flat(),
      alsoTraditional,
    ].join(""),
  );
  const frequent = frequentCharacters();
  const simplified = simplifiedCharacters
    .filter(([from]) => frequent.has(from) && !traditionalSide.has(from))
    .map(([from]) => from);
  const traditional = traditionalCharacters
    .filter(([from, to]) => frequent.has(to) && !simplifiedSide.has(from))
    .map(([from]) => from);
  return `/** Characters that only Simplified Chinese writes. Made from the tables of OpenCC by \`npm run generate\` (docs/generator/scriptCharacters.ts says how). */
export const simplifiedCharacters =
  "${lineOf(simplified)}";

/** Characters that only Traditional Chinese writes. */
export const traditionalCharacters =
  "${lineOf(traditional)}";
`;
}

type Entry = readonly [from: string, to: string];

function entriesOf(configuration: string): readonly (readonly Entry[])[] {
  return (Locale.configs[configuration]?.conversionChain[0] ?? []).map(entriesIn);
}

function entriesIn(dictionary: string | readonly Entry[]): readonly Entry[] {
  if (typeof dictionary !== "string") return dictionary;
  return dictionary.split("|").map((line): Entry => {
    const [from = "", to = ""] = line.split(" ");
    return [from, to];
  });
}

/** GB 2312, level 1: codes B0A1 to D7F9. */
function frequentCharacters(): ReadonlySet<string> {
  const characters = new Set<string>();
  for (let lead = 0xb0; lead <= 0xd7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      characters.add(String.fromCharCode(gb18030()?.decode((lead << 8) | trail) ?? 0));
  return characters;
}

/** In the order of Unicode, each once; characters beyond the basic plane are left out. */
function lineOf(characters: readonly string[]): string {
  return [...new Set(characters)]
    .filter((character) => character.length === 1)
    .sort()
    .join("");
}
