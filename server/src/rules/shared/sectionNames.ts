import type { Role, Section } from "../../article/article";
import { roleNames } from "../../structure/roleNames";
import { allSections } from "../../structure/structure";
import type { Analysis } from "../../structure/analysis";

/** The heading of a section as a reader sees it, without number: `绿地养护的衡量标准`. Empty for a section without heading. */
export function headingText(section: Section): string {
  return section.heading?.words ?? "";
}

/** A role's name in the draft's own script: from the structure in force, else the first name headings have for it. */
export function roleNameIn({ article, structure }: Analysis, role: Role): string {
  const specification = allSections(structure).find(({ id }) => id === role);
  if (specification) return specification.names[article.script];
  const names = roleNames.find((candidate) => candidate.role === role)?.names ?? [];
  return names.find((name) => /^[a-z]/.test(name) === (article.script === "latin")) ?? role;
}
