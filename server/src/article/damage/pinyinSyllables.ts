/** The finals that each initial takes in Hanyu Pinyin (汉语拼音方案, 1958; GB/T 16159—2012), `v` for ü; the row without an initial holds whole syllables. */
const finals: readonly (readonly [initials: string, finals: string])[] = [
  [
    "",
    "a ai an ang ao e ei en eng er o ou yi ya ye yao you yan yin yang ying yong yu yue yuan yun yo wu wa wo wai wei wan wen wang weng",
  ],
  ["b", "a ai an ang ao ei en eng i ian iao ie in ing o u"],
  ["p", "a ai an ang ao ei en eng i ian iao ie in ing o ou u"],
  ["m", "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"],
  ["f", "a an ang ei en eng o ou u"],
  ["d", "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo"],
  ["t", "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo"],
  ["n", "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue"],
  ["l", "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve ue"],
  ["g k h", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"],
  ["j q x", "i ia ian iang iao ie in ing iong iu u uan ue un"],
  ["zh", "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"],
  ["ch", "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"],
  ["sh", "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"],
  ["r", "an ang ao e en eng i ong ou u ua uan ui un uo"],
  ["z", "a ai an ang ao e ei en eng i ong ou u uan ui un uo"],
  ["c s", "a ai an ang ao e en eng i ong ou u uan ui un uo"],
];

const syllables: ReadonlySet<string> = new Set(
  finals.flatMap(([initials, ends]) =>
    initials.split(" ").flatMap((initial) => ends.split(" ").map((final) => initial + final)),
  ),
);

const longestSyllable = 6;

/** Sounds that are written with consonants alone: 嗯(ńg), 呒(ḿ). */
const consonants: ReadonlySet<string> = new Set(["m", "n", "ng", "hm", "hng"]);

/** The fewest syllables of Hanyu Pinyin that make a word, whose tone marks do not count; undefined where none do: `gēngxīn` has two, `café` none. */
export function countSyllables(word: string): number | undefined {
  const letters = word
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/\p{M}/gu, "")
    .replace(/ü/g, "v");
  if (consonants.has(letters)) return 1;
  /** By length, the fewest syllables that make the beginning of the word. */
  const fewest: (number | undefined)[] = [0];
  for (let end = 1; end <= letters.length; end++)
    for (let start = Math.max(0, end - longestSyllable); start < end; start++) {
      const before = fewest[start];
      if (before === undefined || !syllables.has(letters.slice(start, end))) continue;
      fewest[end] = Math.min(fewest[end] ?? Infinity, before + 1);
    }
  return fewest[letters.length];
}
