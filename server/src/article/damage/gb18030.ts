/** The two-byte codes of GB18030 (GB 18030—2022, the codes of GBK): 0x8140 to 0xFEFE, a lead byte and a trail byte. */
export interface Gb18030 {
  /** The UTF-16 unit of a two-byte code; 0 for numbers that are no code. */
  decode(code: number): number;
  /** The two-byte code of a UTF-16 unit; 0 for characters that need one byte or four. */
  encode(unit: number): number;
}

let table: Gb18030 | undefined;

/**
 * Both directions of the two-byte codes. JavaScript decodes GB18030 and cannot encode it, so the way back is a table made from the decoder at
 * the first call. Undefined where the host has no decoder for it, as Node.js without full ICU data.
 */
export function gb18030(): Gb18030 | undefined {
  return (table ??= readTable());
}

function readTable(): Gb18030 | undefined {
  const codes: number[] = [];
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      codes.push((lead << 8) | trail);
      // The line break keeps a code that does not decode from swallowing the next one.
      bytes.push(lead, trail, 0x0a);
    }
  }
  const text = decode(bytes);
  if (text === undefined) return undefined;
  const units = new Uint16Array(0x10000);
  const codesOfUnits = new Uint16Array(0x10000);
  for (const [index, character] of text.split("\n").entries()) {
    const code = codes[index];
    if (code === undefined || character.length !== 1 || character === "\uFFFD") continue;
    const unit = character.charCodeAt(0);
    units[code] = unit;
    if (codesOfUnits[unit] === 0) codesOfUnits[unit] = code;
  }
  return Object.freeze<Gb18030>({ decode: (code) => units[code] ?? 0, encode: (unit) => codesOfUnits[unit] ?? 0 });
}

function decode(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder("gb18030").decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
