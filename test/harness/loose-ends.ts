declare global {
  var __SPOKEWELL_LOOSE_ENDS__: Set<() => Promise<unknown>> | undefined;
}

/**
 * Makes sure that something ends with the test file, even where setting up failed half-way: what goes on running
 * would keep Jest from ending.
 *
 * @param end ends it
 * @returns ends it now, once, however often it is called
 */
export function endWithFile(end: () => Promise<unknown>): () => Promise<void> {
  globalThis.__SPOKEWELL_LOOSE_ENDS__ ??= new Set();
  const ends = globalThis.__SPOKEWELL_LOOSE_ENDS__;
  const once = async () => {
    if (ends.delete(once)) await end();
  };
  ends.add(once);
  return once;
}
