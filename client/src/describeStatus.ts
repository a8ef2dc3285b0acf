import type { DraftStatus } from "../../server/src/protocol";
import type { Translate } from "./translate";

/** What the language status says about a draft. */
export interface StatusDescription {
  /** `意义—标准—路径 · 缺：实现路径` */
  readonly text: string;
  /** `阶段：起草` */
  readonly stage: string;
  /** The same for a screen reader, in whole sentences. */
  readonly label: string;
  /** Whether a required section is missing, so that inserting one is the next thing to do. */
  readonly incomplete: boolean;
}

/** Puts the state of a draft into words; `locale` decides how names are joined in a list. */
export function describeStatus(status: DraftStatus, locale: string, translate: Translate): StatusDescription {
  const structure = status.structure.name;
  const missing = status.sections.filter((section) => section.required && section.state === "missing").map((section) => section.name);
  const incomplete = missing.length > 0;
  const names = new Intl.ListFormat(locale, { style: "narrow" }).format(missing);
  return {
    text: incomplete ? translate("{0} · missing: {1}", structure, names) : structure,
    stage: translate("Stage: {0}", status.stage.name),
    label: incomplete
      ? translate("Structure of the draft: {0}. Missing: {1}. Stage: {2}.", structure, names, status.stage.name)
      : translate("Structure of the draft: {0}. No section is missing. Stage: {1}.", structure, status.stage.name),
    incomplete,
  };
}
