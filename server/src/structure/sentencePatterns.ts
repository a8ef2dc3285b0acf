import type { Localized } from "../l10n/localized";

/** Sentences in LSP snippet syntax for each script: tab stops from 1, `{topic}` where the topic of the draft goes. */
export type SentencePatterns = Readonly<Record<keyof Localized, readonly string[]>>;

/** How a quotation is introduced, whatever the section: who says it, or where it is written. The quotation marks are those of the script. */
export const quotationPatterns: SentencePatterns = {
  hans: [
    "${1:【谁】}指出：“${2:【引文】}”。",
    "${1:【谁】}强调，“${2:【引文】}”。",
    "${1:【谁】}说过：“${2:【引文】}”。",
    "《${1:【文件或著作】}》提出，“${2:【引文】}”。",
    "《${1:【文件】}》明确要求，“${2:【引文】}”。",
    "正如${1:【谁】}所说，“${2:【引文】}”。",
  ],
  hant: [
    "${1:【誰】}指出：「${2:【引文】}」。",
    "${1:【誰】}強調，「${2:【引文】}」。",
    "${1:【誰】}說過：「${2:【引文】}」。",
    "《${1:【文件或著作】}》提出，「${2:【引文】}」。",
    "《${1:【文件】}》明確要求，「${2:【引文】}」。",
    "正如${1:【誰】}所說，「${2:【引文】}」。",
  ],
  latin: [
    "${1:【who】} said, “${2:【quotation】}.”",
    "According to ${1:【who or what】}, “${2:【quotation】}.”",
    "As ${1:【who】} puts it, “${2:【quotation】}.”",
    "*${1:【document or work】}* states that “${2:【quotation】}.”",
  ],
};

/** How a quotation of a source that the draft already names continues: after a work, after a person or body. */
export const quotationAfter: Readonly<Record<keyof Localized, { readonly work: string; readonly speaker: string }>> = {
  hans: { work: "提出，“${1:【引文】}”。", speaker: "指出：“${1:【引文】}”。" },
  hant: { work: "提出，「${1:【引文】}」。", speaker: "指出：「${1:【引文】}」。" },
  latin: { work: " states that “${1:【quotation】}.”", speaker: " said, “${1:【quotation】}.”" },
};
