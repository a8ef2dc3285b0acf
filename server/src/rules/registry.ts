import { announcedCount } from "./announcedCount";
import { headingPlain } from "./headingPlain";
import { headingPunctuation } from "./headingPunctuation";
import { headingSkipped } from "./headingSkipped";
import { hiddenCharacter } from "./hiddenCharacter";
import { indentCode } from "./indentCode";
import { ordinalLevel } from "./ordinalLevel";
import { ordinalLone } from "./ordinalLone";
import { ordinalMixed } from "./ordinalMixed";
import { ordinalPunctuation } from "./ordinalPunctuation";
import { ordinalRestart } from "./ordinalRestart";
import { ordinalSequence } from "./ordinalSequence";
import { pastedBoilerplate } from "./pastedBoilerplate";
import { pastedDamage } from "./pastedDamage";
import { pastedPinyin } from "./pastedPinyin";
import { pathAction } from "./pathAction";
import { placeholderLeft } from "./placeholderLeft";
import { pointsFew } from "./pointsFew";
import { pointTopic } from "./pointTopic";
import { punctuationDunhao } from "./punctuationDunhao";
import { punctuationHalfwidth } from "./punctuationHalfwidth";
import { quoteSource } from "./quoteSource";
import { quoteUnbalanced } from "./quoteUnbalanced";
import type { Rule } from "./rule";
import { scriptMixed } from "./scriptMixed";
import { sectionDuplicate } from "./sectionDuplicate";
import { sectionEmpty } from "./sectionEmpty";
import { sectionMissing } from "./sectionMissing";
import { sectionOrder } from "./sectionOrder";
import { sectionThin } from "./sectionThin";
import { sectionUnknown } from "./sectionUnknown";
import { standardCriterion } from "./standardCriterion";
import { titleDuplicate } from "./titleDuplicate";
import { titleMissing } from "./titleMissing";
import { titleParts } from "./titleParts";
import { unknownCode } from "./unknownCode";
import { unknownValue } from "./unknownValue";

/** Every rule of the product, from the outside of an article to its inside: front matter, title, sections, points. */
export const rules: readonly Rule[] = [
  unknownValue,
  unknownCode(() => rules.map(({ code }) => code)),
  titleMissing,
  titleDuplicate,
  titleParts,
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionUnknown,
  sectionEmpty,
  sectionThin,
  headingPlain,
  headingSkipped,
  headingPunctuation,
  announcedCount,
  pointsFew,
  ordinalSequence,
  ordinalRestart,
  ordinalLone,
  ordinalMixed,
  ordinalLevel,
  ordinalPunctuation,
  pointTopic,
  standardCriterion,
  pathAction,
  quoteUnbalanced,
  quoteSource,
  punctuationHalfwidth,
  punctuationDunhao,
  scriptMixed,
  placeholderLeft,
  pastedPinyin,
  pastedDamage,
  pastedBoilerplate,
  hiddenCharacter,
  indentCode,
];
