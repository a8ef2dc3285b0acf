import { articleProperties } from "./articleProperties";
import { featureProperties } from "./featureProperties";
import { protectedProperties } from "./protectedProperties";
import { ruleProperties } from "./ruleProperties";
import type { TextProperty } from "./subject";
import { syncProperties } from "./syncProperties";

/** Everything that holds for every text: the tests try it on texts from one seed, `npm run fuzz` on new ones as long as it is told to. */
export const properties: readonly TextProperty[] = [
  ...articleProperties,
  ...ruleProperties,
  ...protectedProperties,
  ...featureProperties,
  ...syncProperties,
];
