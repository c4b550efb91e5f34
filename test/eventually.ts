import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats an expectation until it holds; after the time is up its last failure goes on. */
export async function eventually(expectation: () => Promise<void> | void, patienceMs = 10_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(20);
    }
  }
}
