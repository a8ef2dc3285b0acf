import assert from "node:assert/strict";
import { test } from "node:test";
import { byteShifts } from "../../server/src/article/damage/byteShifts";

test("a host that does not know GB18030 finds no byte shift and goes on", () => {
  const { TextDecoder: whole } = globalThis;
  // As Node.js without full ICU data.
  globalThis.TextDecoder = class extends whole {
    constructor(label?: string) {
      if (label !== "utf-8") throw new RangeError(`The "${label}" encoding is not supported`);
      super(label);
    }
  };
  try {
    assert.deepEqual(byteShifts("走幾步就到?边@句話，這樣。這裡。"), []);
  } finally {
    globalThis.TextDecoder = whole;
  }
});
