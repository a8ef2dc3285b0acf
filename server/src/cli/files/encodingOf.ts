import { analyse } from "chardet";

/** Below this, in per cent, the library guesses: four bytes of Chinese fit a dozen encodings equally. */
const sureConfidence = 50;

/** Read in the right order of bytes, nearly every character of a text is one of those that texts consist of; in the wrong one a third at most. */
const usualShare = 0.9;

/** The encoding that bytes which are not UTF-8 look like: `GB18030`, `Big5`, `UTF-16LE`. Undefined where nothing is likely. */
export function encodingOf(bytes: Uint8Array): string | undefined {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined || bytes.includes(0)) return wide;
  const [best] = analyse(bytes);
  return best !== undefined && sureConfidence <= best.confidence && best.name !== "UTF-8" ? best.name : undefined;
}

/** Of the Chinese characters of a text in GB18030 most are among the frequent ones of GB 2312; those of another encoding are not. */
const frequentShare = 0.7;

/**
 * Whether bytes that are in no encoding for sure read well as GB18030, in which most Chinese files are that are not UTF-8: a short one gives the library too little to
 * go by.
 */
export function mayBeGb18030(bytes: Uint8Array): boolean {
  let pairs = 0;
  let frequent = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++index] ?? 0;
    if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail === 0x7f || trail > 0xfe) return false;
    // Marks and full-width characters are in the rows A1 to A9.
    if (lead <= 0xa9) continue;
    pairs++;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) frequent++;
  }
  return pairs > 0 && frequent >= pairs * frequentShare;
}

/** UTF-16 with a byte order mark or without one; undefined for bytes that are not. */
export function wideEncodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  // Every line break has a zero byte in UTF-16; no other encoding of text has any.
  if (!bytes.includes(0)) return undefined;
  return ["UTF-16LE", "UTF-16BE"].find((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return text.length * usualShare <= text.replace(unusual, "").length;
  });
}

/** Everything but the letters of Europe, the usual punctuation, Chinese, Japanese and full-width characters. */
// eslint-disable-next-line no-control-regex -- the zero character is what text in another encoding is full of
const unusual = /[^\x01-\u024f\u2010-\u203f\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+/g;

/** Minimum of right characters for each wrong one in a text whose few wrong bytes are slips, not another encoding. */
const minimumRightCharacters = 20;

/** The 1-based line of the first wrong byte in text that is UTF-8 but for a few; undefined for text in another encoding. */
export function damagedLine(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder().decode(bytes);
  const wrong = text.split("\ufffd").length - 1;
  // eslint-disable-next-line no-control-regex -- everything beyond ASCII
  const right = text.replace(/[\x00-\x7f\ufffd]+/g, "").length;
  if (wrong === 0 || right < wrong * minimumRightCharacters) return undefined;
  return text.slice(0, text.indexOf("\ufffd")).split("\n").length;
}
