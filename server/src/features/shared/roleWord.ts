import type { Article, Role, Section } from "../../article/article";
import { touches, textOf, type Span } from "../../article/span";
import type { Analysis } from "../../structure/analysis";
import { roleNames, type RoleNames } from "../../structure/roleNames";
import { fold } from "../../article/text/fold";
import { inStyle } from "../../rules/shared/nearNames";

/** The words of a section's heading that name its role: `重要意义` of `## 一、绿地养护的重要意义`. */
export interface RoleWord {
  readonly section: Section;
  readonly role: Role;
  readonly span: Span;
}

/**
 * The role's name in the heading at an offset: of two (背景及意义) the one at the offset, else the last. Undefined outside headings of sections,
 * and in one that names its role by no such words (加强日常巡查, 为什么要建绿道).
 */
export function roleWordAt(article: Article, offset: number): RoleWord | undefined {
  const section = article.sections.find(({ heading }) => heading && touches(heading.span, offset));
  if (!section?.heading) return undefined;
  const { name } = section.heading;
  const words = section.roles.flatMap((role) => {
    const span = nameIn(article.text, name, role);
    return span ? [{ section, role, span }] : [];
  });
  return words.find(({ span }) => touches(span, offset)) ?? words.at(-1);
}

/** The longest name of the role in the words of a heading or title, the last of several; whole words in English. */
function nameIn(text: string, within: Span, role: Role): Span | undefined {
  const words = fold(textOf(text, within)).toLowerCase();
  let found: Span | undefined;
  for (const name of allNames(role)) {
    const index = lastIndexOf(words, name);
    if (index < 0 || (found && name.length <= found.end - found.start)) continue;
    found = { start: within.start + index, end: within.start + index + name.length };
  }
  return found;
}

function lastIndexOf(words: string, name: string): number {
  if (!/^[a-z]/.test(name)) return words.lastIndexOf(name);
  return [...words.matchAll(new RegExp(`\\b${name}\\b`, "g"))].at(-1)?.index ?? -1;
}

function allNames(role: Role): readonly string[] {
  const { names = [], wholeNames = [] } = namesOf(role) ?? {};
  return [...names, ...wholeNames];
}

function namesOf(role: Role): RoleNames | undefined {
  return roleNames.find((candidate) => candidate.role === role);
}

/** The other names that headings have for the role, in the draft's script and with the capitals of the present one. */
export function aliasesOf({ article: { text, script } }: Analysis, { role, span }: RoleWord): readonly string[] {
  const present = textOf(text, span);
  const isLatin = /^[A-Za-z]/.test(present);
  const names = (namesOf(role)?.names ?? []).filter((name) => /^[a-z]/.test(name) === isLatin);
  return [...new Set(names.map((name) => inStyle(name, present, script)))].filter((name) => name !== present);
}
