/** `hans` Simplified Chinese, `hant` Traditional Chinese, `latin` anything without Chinese, in practice English. */
export type Script = "hans" | "hant" | "latin";

/** A text in the three scripts a draft can have. */
export type Localized = Readonly<Record<Script, string>>;
