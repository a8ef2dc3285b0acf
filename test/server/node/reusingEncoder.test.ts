import assert from "node:assert/strict";
import { test } from "node:test";
import { createReusingEncoder } from "../../../server/src/node/reusingEncoder";

const utf8 = { charset: "utf-8" } as const;
const message = (words: string) => ({ jsonrpc: "2.0", params: words });

for (const words of ["", "greenway", "绿道", "𠀀绿道\ud800", "绿道".repeat(10_000), "绿道".repeat(800_000)]) {
  test(`a message of ${words.length} units is encoded as JSON in UTF-8`, async () => {
    const encoder = createReusingEncoder();
    // What stood in the buffer before is not seen.
    await encoder.encode(message("花园".repeat(words.length)), utf8);
    assert(Buffer.from(JSON.stringify(message(words))).equals(await encoder.encode(message(words), utf8)));
  });
}

test("messages of usual length share one buffer", async () => {
  const { encode } = createReusingEncoder();
  const first = await encode(message("绿道".repeat(100)), utf8);
  assert.equal((await encode(message("花园"), utf8)).buffer, first.buffer);
});

test("what is no JSON is refused", async () => {
  await assert.rejects(createReusingEncoder().encode({ jsonrpc: "2.0", params: 1n } as never, utf8), TypeError);
});
