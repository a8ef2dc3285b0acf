import type { Role } from "../article/article";
import type { Script } from "../l10n/localized";
import type { HeadingMeaning, Vocabulary } from "../article/headings/headings";
import { fold } from "../article/text/fold";
import { withoutPinyin } from "../article/damage/pinyinPairs";
import { matchesWildcards } from "./wildcards";
import { measureAdverbs, measureStems, measureVerbs, type RoleNames } from "./roleNames";

/**
 * Makes the vocabulary that reads roles from headings by meaning (domain: tables of real headings):
 *
 * - number prefix and final punctuation do not count, Traditional is read as Simplified
 * - in a 的-phrase the last noun decides: 推动…发展的重要意义 is significance
 * - else a leading verb beats the noun inside: 着力解决突出环境问题 is paths
 * - nouns joined by 与, 及, 和 may name two roles: 背景及意义
 * - in English the noun before the first preposition decides: Standards for good paths
 *
 * A name that two roles claim means the later one.
 */
export function createVocabulary(sections: readonly RoleNames[]): Omit<Vocabulary, "rolesOfBody"> {
  const names = new Map<string, Role>();
  const wholeNames = new Map<string, Role>();
  for (const { role, names: own, wholeNames: whole } of sections) {
    for (const name of own) names.set(name, role);
    for (const name of [...own, ...whole]) wholeNames.set(name, role);
  }
  const patterns = sections.flatMap(({ role, patterns: own = [] }) => own.map((pattern) => ({ pattern, role })));
  const longest = Math.max(0, ...[...names.keys()].map((name) => name.length));
  const read: Lexicon = { names, wholeNames, patterns, longest };
  return Object.freeze({
    meaningOf: (name: string): HeadingMeaning => {
      if (name.length > longestHeading) return { roles: [], named: false };
      // Syllables that a web page put into a heading are no part of its name.
      const words = withoutPinyin(name);
      const { roles, byName } = readRoles(words, read);
      return { roles, named: byName && words.length <= longestSectionName };
    },
  });
}

/** What is longer than this, in UTF-16 units, is a paragraph after a `#` and announces nothing. */
const longestHeading = 300;

/** A line longer than this, or with a comma in it, is a sentence that happens to end in a role's name. */
const longestSectionName = 36;

interface Lexicon {
  readonly names: ReadonlyMap<string, Role>;
  readonly wholeNames: ReadonlyMap<string, Role>;
  readonly patterns: readonly { readonly pattern: string; readonly role: Role }[];
  readonly longest: number;
}

interface Reading {
  readonly roles: readonly Role[];
  /** By a noun that names the section, not by a leading verb. */
  readonly byName: boolean;
}

/** An appendix is not a section of the argument, whatever it holds: Appendix A: Definitions. */
const appendix = /^(?:附录|附件|appendix\b|annex\b)/i;

/** Marks of a sentence: what holds one is no name. */
const clause = /[，,。；;]/;

const nothing: Reading = { roles: [], byName: false };

function readRoles(name: string, lexicon: Lexicon): Reading {
  // An underlined heading can have several lines.
  const folded = fold(name)
    .replace(/[\r\n]\s*/g, " ")
    .replace(/^[\s“"《]+|(?<![\s：:。，,；;！!？?.…”"》])[\s：:。，,；;！!？?.…”"》]+$/g, "");
  if (folded === "" || appendix.test(folded)) return nothing;
  const whole = lexicon.wholeNames.get(folded.toLowerCase());
  if (whole !== undefined) return { roles: [whole], byName: true };
  const answered = lexicon.patterns.find(({ pattern }) => matchesWildcards(pattern, folded.toLowerCase()));
  if (answered) return { roles: [answered.role], byName: !clause.test(folded) };
  // Before a colon or dash is the name, after it what it is about: 意义：为什么需要社区图书馆.
  const [head = "", rest] = folded.split(/[：:—–]+| - /, 2).map((part) => part.trim());
  if (rest !== undefined) {
    const reading = readRoles(head, lexicon);
    if (reading.byName) return { ...reading, byName: !clause.test(folded) };
    return { roles: readRoles(rest, lexicon).roles, byName: false };
  }
  const reading = /\p{Script=Han}/u.test(folded)
    ? readChinese(folded, lexicon)
    : readEnglish(folded.toLowerCase(), lexicon);
  return { roles: reading.roles, byName: reading.byName && !clause.test(folded) };
}

/** Words after a role's name that leave its meaning: 路径探析, 意义何在. */
const trailing = /(?:何在|所在|研究|分析|探析|探究|探讨|思考|选择|探索|阐释|解读|概述|体系)$/;

function readChinese(name: string, lexicon: Lexicon): Reading {
  if (/^(?:为什么|为何|何以)/.test(name)) return { roles: namedBy("意义", lexicon), byName: true };
  if (/^(?:如何|怎样|怎么)/.test(name)) return { roles: namedBy("路径", lexicon), byName: true };
  const phrase = /^(.*)[的之]([^的之]+[的之]?|[的之])$/.exec(name);
  const noun = phrase?.[2] ?? name;
  const leadsMeasure = startsWithMeasure(name);
  if (phrase) {
    const roles = nounRoles(noun, lexicon);
    // 解决…的问题 is a measure about problems; 推动…的意义 is about the significance of a measure.
    if (roles.length > 0 && !(leadsMeasure && roles.every((role) => role === "problems")))
      return { roles, byName: true };
  }
  if (leadsMeasure) return { roles: namedBy("路径", lexicon), byName: false };
  const roles = nounRole(noun.split(conjunction).at(-1) ?? "", lexicon) === undefined ? [] : nounRoles(noun, lexicon);
  return roles.length > 0 ? { roles, byName: true } : nothing;
}

function namedBy(name: string, lexicon: Lexicon): readonly Role[] {
  const role = lexicon.names.get(name);
  return role === undefined ? [] : [role];
}

const conjunction = /以及|及其|与|及|和|、/;

/** The roles of nouns joined by 与, 及, 和, 、: 背景及意义 has two, 路径与对策 one. */
function nounRoles(nouns: string, lexicon: Lexicon): readonly Role[] {
  const parts = nouns.split(conjunction).filter((part) => part !== "");
  const last = nounRole(parts.at(-1) ?? "", lexicon);
  // 趋势与相关对策 surveys what others do.
  if (parts.some((part) => part.endsWith("趋势")) && last === "paths") return namedBy("背景", lexicon);
  const roles = parts.map((part) => nounRole(part, lexicon)).filter((role) => role !== undefined);
  return [...new Set(roles)];
}

function nounRole(noun: string, lexicon: Lexicon): Role | undefined {
  for (let length = Math.min(lexicon.longest, noun.length); length > 0; length--) {
    const role = lexicon.names.get(noun.slice(-length));
    if (role !== undefined) return role;
  }
  const shorter = noun.replace(trailing, "");
  return shorter === noun || shorter === "" ? lexicon.wholeNames.get(noun) : nounRole(shorter, lexicon);
}

/** 在…中 and the like before a measure: 在新发展阶段全面推进… */
const adverbial = /^在.{1,16}?(?:阶段|时期|过程中|条件下|背景下)/;

/** Whether words open with the verb of a measure: 进一步完善养护机制, 要加强巡查, "Publish a list". */
export function leadsMeasure(words: string, script: Script): boolean {
  return script === "latin" ? measureLead.test(words.toLowerCase()) : startsWithMeasure(fold(words));
}

function startsWithMeasure(name: string): boolean {
  let rest = name.replace(adverbial, "");
  for (let again = true; again;) {
    const adverb = measureAdverbs.find((candidate) => rest.startsWith(candidate));
    again = adverb !== undefined;
    rest = rest.slice(adverb?.length ?? 0);
  }
  return measureVerbs.some((verb) => rest.startsWith(verb));
}

const prepositions = /\s(?:of|for|to|in|on|by|with|from|about|towards?|that|we)\s/;

function readEnglish(name: string, lexicon: Lexicon): Reading {
  const bare = name.replace(/^(?:the|a|an|our|its)\s+/, "");
  // A memorandum is headed by whom it is for; what follows says why it is written.
  if (/\bmemorandum (?:for|to)\b/.test(bare)) return { roles: namedBy("background", lexicon), byName: false };
  const whole = lexicon.wholeNames.get(bare);
  if (whole !== undefined) return { roles: [whole], byName: true };
  if (/^why\b/.test(bare)) return { roles: namedBy("significance", lexicon), byName: true };
  if (
    /^(?:how (?:we |to )?(?:know|tell|measure|judge|assess)|measuring|judging|assessing|what (?:good|success|counts)\b)/.test(
      bare,
    )
  )
    return { roles: namedBy("standards", lexicon), byName: true };
  if (/^(?:how|what (?:to do|should|must|can|we))\b/.test(bare))
    return { roles: namedBy("paths", lexicon), byName: true };
  const head = bare.split(prepositions, 1)[0] ?? bare;
  const roles = phraseRoles(head, lexicon);
  if (roles.length > 0) return { roles, byName: true };
  if (measureLead.test(bare)) return { roles: namedBy("paths", lexicon), byName: false };
  const last = phraseRoles(bare, lexicon);
  return last.length > 0 ? { roles: last, byName: false } : nothing;
}

const measureLead = new RegExp(`^(?:${measureStems.join("|")})(?:e|ing)?\\b`);

/** The roles of names joined by "and"; each of several may be one that means its role only as a whole: "Purpose and policy statement". */
function phraseRoles(phrase: string, lexicon: Lexicon): readonly Role[] {
  const parts = phrase.split(/(?<!\s)\s*(?:,|&|\band\b)\s*/);
  const roles = parts
    .map(
      (part) =>
        lastWordsRole(part.split(/\s+/), lexicon) ?? (parts.length > 1 ? lexicon.wholeNames.get(part) : undefined),
    )
    .filter((role) => role !== undefined);
  return [...new Set(roles)];
}

/** The longest run of last words that names a role: `policy recommendations`, else `recommendations`. */
function lastWordsRole(parts: readonly string[], lexicon: Lexicon): Role | undefined {
  for (let start = 0; start < parts.length; start++) {
    const role = lexicon.names.get(parts.slice(start).join(" "));
    if (role !== undefined) return role;
  }
  return undefined;
}
