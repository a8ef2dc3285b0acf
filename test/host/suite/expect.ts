/**
 * Fails the test unless both values are equal as data.
 * node:assert is not to be had in a web worker, and everything compared here is plain data.
 * @param actual What came out.
 * @param expected What should have come out.
 * @param what Names the thing compared, for the message.
 */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [actualText, expectedText] = [actual, expected].map((value) => JSON.stringify(value, undefined, 2));
  if (actualText !== expectedText) throw new Error(`${what}: expected ${expectedText}\nbut got ${actualText}`);
}
