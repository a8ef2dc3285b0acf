import type { DraftStatus } from "../../server/src/protocol";
import { plainLabel } from "./plainLabel";
import type { Translate } from "./translate";

/** What the language status says about a draft. */
export interface StatusDescription {
  /** `意义—标准—路径 · 缺：实现路径` */
  readonly text: string;
  /** `阶段：起草` */
  readonly stage: string;
  /** `823 字` or, with something selected, `已选 12 字，共 823 字`. */
  readonly size: string;
  /** What {@link size} counts. */
  readonly sizeDetail: string;
  /** Structure and stage for a screen reader, in whole sentences. */
  readonly label: string;
  /** Whether a required section is missing, so that inserting one is the next thing to do. */
  readonly incomplete: boolean;
}

/** Puts the state of a draft into words; `locale` decides how names are joined in a list. */
export function describeStatus(status: DraftStatus, locale: string, translate: Translate): StatusDescription {
  const structure = structureText(status.structure, translate);
  const missing = status.sections
    .filter((section) => section.required && section.state === "missing")
    .map((section) => section.name);
  const incomplete = missing.length > 0;
  const names = new Intl.ListFormat(locale, { style: "narrow" }).format(missing);
  return {
    text: plainLabel(incomplete ? translate("{0} · missing: {1}", structure, names) : structure),
    ...describeSize(status, locale, translate),
    stage: translate("Stage: {0}", status.stage.name),
    label: incomplete
      ? translate("Structure of the draft: {0}. Missing: {1}. Stage: {2}.", structure, names, status.stage.name)
      : translate("Structure of the draft: {0}. No section is missing. Stage: {1}.", structure, status.stage.name),
    incomplete,
  };
}

function describeSize(
  { size, selectedSize, unit }: DraftStatus,
  locale: string,
  translate: Translate,
): Pick<StatusDescription, "size" | "sizeDetail"> {
  const [total, selected] = [size, selectedSize].map((count) => count.toLocaleString(locale)) as [string, string];
  if (unit === "words") {
    const whole = size === 1 ? translate("1 word") : translate("{0} words", total);
    const part =
      size === 1 ? translate("1 of 1 word selected") : translate("{0} of {1} words selected", selected, total);
    return {
      size: selectedSize === 0 ? whole : part,
      sizeDetail: translate("not counting code and comments"),
    };
  }
  const whole = size === 1 ? translate("1 character") : translate("{0} characters", total);
  const part =
    size === 1 ? translate("1 of 1 character selected") : translate("{0} of {1} characters selected", selected, total);
  return {
    size: selectedSize === 0 ? whole : part,
    sizeDetail: translate("Chinese characters, full-width marks, words"),
  };
}

/** The name of the structure; where nobody chose it, also what decided for it. */
function structureText({ name, toldBy }: DraftStatus["structure"], translate: Translate): string {
  switch (toldBy) {
    case "title":
      return translate("auto: {0}, because of the title", name);
    case "formula":
      return translate("auto: {0}, because of the closing formula", name);
    case "headings":
      return translate("auto: {0}, because of the headings", name);
    case "nothing":
      return translate("auto: no structure recognised yet");
    default:
      return name;
  }
}
