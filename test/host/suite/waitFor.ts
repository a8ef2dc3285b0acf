/** Milliseconds between two looks. VS Code has no event for most of what is waited for, and a look costs little. */
const LOOK_INTERVAL = 50;

/** Milliseconds after which waiting fails, with what was seen last: below the limit of a test, which would end it without a word. */
const WAIT_LIMIT = 15_000;

/**
 * Looks at something again and again until it is as expected.
 * @param what Names what is waited for, for the message.
 * @param produce Gives the current value; undefined counts as not there yet.
 * @param condition Whether the value is the one waited for.
 * @returns The value that met the condition. Rejects with the last value when none did.
 */
export async function waitFor<T>(
  what: string,
  produce: () => T | undefined | PromiseLike<T | undefined>,
  condition: (value: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + WAIT_LIMIT;
  for (;;) {
    const value = await produce();
    if (value !== undefined && condition(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`Waited in vain for ${what}; last seen: ${JSON.stringify(value, undefined, 2)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL));
  }
}
