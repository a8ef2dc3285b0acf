import type { Script } from "./article";
import { isHanzi } from "./characters";

/**
 * Frequent characters that differ between the two scripts, Simplified and Traditional in turn. Characters that both
 * scripts write (于, 干, 系, 后, 里) are left out: they prove nothing.
 */
const pairs =
  "国國们們这這个個来來为為时時会會学學对對发發经經业業与與动動关關实實务務进進设設产產机機义義应應现現长長开開问問题題体體组組织織领領导導" +
  "习習济濟种種区區创創议議联聯统統优優级級证證决決战戰据據标標准準径徑运運给給将將书書报報规規环環资資门門";

const simplified = new Set<number>();
const traditional = new Set<number>();
for (let index = 0; index < pairs.length; index += 2) {
  simplified.add(pairs.charCodeAt(index));
  traditional.add(pairs.charCodeAt(index + 1));
}

/** So many characters decide which script rules; a long draft need not be read to its end for it. */
const sampleSize = 20_000;

/**
 * The script that rules the text: Latin unless Chinese characters are more than a tenth of its letters, else the script with more of the
 * characters that only it writes; Simplified on a tie, which a text of shared characters gives.
 */
export function scriptOf(text: string): Script {
  let hanzi = 0;
  let letters = 0;
  let balance = 0;
  const end = Math.min(text.length, sampleSize);
  for (let offset = 0; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    if (isHanzi(unit)) {
      hanzi++;
      if (simplified.has(unit)) balance++;
      else if (traditional.has(unit)) balance--;
    } else if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) {
      letters++;
    }
  }
  if (hanzi === 0 ? letters > 0 : hanzi * 9 < letters) return "latin";
  return balance < 0 ? "hant" : "hans";
}
