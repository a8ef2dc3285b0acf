import type { Section } from "../article/article";
import type { Structure } from "./structure";
import { fold } from "../article/text/fold";

/** Longest name of such a section with what follows it: 附录二：名单. */
const longestName = 60;

/** Whether the structure in force allows a section without asking for it: 结语, 参考文献, Appendix B. A section without heading does not count. */
export function isAdditional({ structure }: { readonly structure: Structure }, { heading, roles }: Section): boolean {
  if (!heading) return false;
  if (roles.some((role) => structure.additional.roles.includes(role))) return true;
  const name = fold(heading.words.slice(0, longestName)).trim().toLowerCase();
  return structure.additional.names.some((known) => name.startsWith(known) && isEnd(name.slice(known.length)));
}

/** Nothing, a number or letter of its own, or a mark before what the section is about. */
function isEnd(rest: string): boolean {
  return /^(?:$|[一二三四五六七八九十0-9]|[^\p{L}])/u.test(rest);
}
