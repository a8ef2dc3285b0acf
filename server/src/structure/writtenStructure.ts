import type { Role } from "../article/article";
import type { Localized, Script } from "../l10n/localized";
import type { PointFamily, SizeLimit, Structure } from "./structure";

/**
 * A structure as somebody writes it down, in `.policy-draft.jsonc` or for the product: what is left out is as usual. Texts are plain, with `{topic}` where
 * the topic goes and 【…】 where the writer has something to fill in.
 */
export interface WrittenStructure {
  readonly id: string;
  readonly name: WrittenText;
  readonly prefixes?: readonly string[];
  readonly scripts?: readonly Script[];
  readonly titles?: readonly string[];
  readonly formulas?: readonly string[];
  readonly order?: Structure["order"];
  readonly numbering?: Structure["numbering"];
  readonly minimumSize?: WrittenSize;
  /** Names of further sections that are allowed. */
  readonly additional?: readonly string[];
  readonly title?: WrittenText;
  readonly opening?: WrittenText;
  readonly closing?: WrittenText;
  readonly sections: readonly WrittenSection[];
}

export interface WrittenSection {
  readonly id: Role;
  readonly name?: WrittenText;
  /** Further names, `*` for any number of characters; `*` alone takes every section that matches no other. */
  readonly aliases?: readonly string[];
  /** True unless it says otherwise. */
  readonly required?: boolean;
  readonly repeatable?: boolean;
  readonly points?: WrittenPoints;
  readonly minimumSize?: WrittenSize;
  readonly heading?: WrittenText;
  readonly guidance?: WrittenText;
  readonly skeleton?: WrittenText;
  readonly point?: WrittenText;
  readonly sections?: readonly WrittenSection[];
}

export interface WrittenPoints {
  readonly min?: number;
  readonly max?: number;
  /** The family that a new section starts with, where that limits nothing. */
  readonly family?: PointFamily;
  /** The families that count, the one that a new section starts with first. */
  readonly families?: readonly PointFamily[];
  /** Words one of which a topic sentence contains. */
  readonly topics?: readonly string[];
}

/** One text for all scripts, or one for each. A script without one takes that of the nearest. */
export type WrittenText = string | Readonly<Partial<Localized>>;

/** One number for all scripts, or one for each. */
export type WrittenSize = number | Readonly<Partial<SizeLimit>>;

/** The text in all scripts; undefined for none. A script that has none takes that of the other script of Chinese, else any. */
export function textOf(written: WrittenText | undefined): Localized | undefined {
  if (written === undefined) return undefined;
  if (typeof written === "string") return { hans: written, hant: written, latin: written };
  const { hans, hant, latin } = written;
  return { hans: hans ?? hant ?? latin ?? "", hant: hant ?? hans ?? latin ?? "", latin: latin ?? hans ?? hant ?? "" };
}

/** The same with nothing for none. */
export function localized(written: WrittenText): Localized {
  return textOf(written) ?? { hans: "", hant: "", latin: "" };
}
