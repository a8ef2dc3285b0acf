import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ReusingEncoder } from "../../../server/src/node/reusingEncoder";

const options = { charset: "utf-8" } as const;
const message = (result: unknown) => ({ jsonrpc: "2.0", id: 1, result });

async function assertEncoded(encoder: ReusingEncoder, result: unknown): Promise<void> {
  assert(Buffer.from(JSON.stringify(message(result))).equals(await encoder.encode(message(result), options)));
}

const results: Readonly<Record<string, unknown>> = {
  null: null,
  "properties and elements without a value": { kept: [undefined, 1], left: undefined, items: [{ left: undefined, kept: "绿道" }] },
  "only properties without a value": { left: undefined },
  "names with quotation marks": { 'a"b': { "绿\n道": 1 } },
  "half of a character": ["𠀀绿道\ud800"],
  "many diagnostics": { kind: "full", items: Array.from({ length: 2_000 }, (_, line) => ({ range: { start: { line, character: 0 } }, message: "绿道".repeat(20) })) },
  "more than is kept": Array.from({ length: 200 }, () => "绿道".repeat(20_000)),
};

for (const [title, result] of Object.entries(results)) {
  test(`a message is encoded as by JSON.stringify: ${title}`, async () => {
    const encoder = new ReusingEncoder();
    await assertEncoded(encoder, result);
    // What stood in the buffer before is not seen.
    await assertEncoded(encoder, "花园".repeat(5_000));
    await assertEncoded(encoder, result);
  });
}

test("any message is encoded as by JSON.stringify", async () => {
  const encoder = new ReusingEncoder();
  const values = [fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)];
  await fc.assert(fc.asyncProperty(fc.object({ maxDepth: 7, values }), (result) => assertEncoded(encoder, result)), { numRuns: 1000, seed: 1 });
});

test("messages share one buffer", async () => {
  const { encode } = new ReusingEncoder();
  const first = await encode(message("绿道"), options);
  assert.equal((await encode(message("花园"), options)).buffer, first.buffer);
});

test("what is no JSON is refused", async () => {
  await assert.rejects(new ReusingEncoder().encode(message(1n) as never, options), TypeError);
});
