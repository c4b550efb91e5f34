import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks `/readyz` until it answers 200.
 *
 * @throws Error with the last answer after the patience
 */
export async function waitForReady(origin: string, patienceMs = 60_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await fetch(`${origin}/readyz`).then(
      async (response) => (response.ok ? undefined : `${response.status} ${await response.text()}`),
      (error: Error) => error.message,
    );
    if (answer === undefined) return;
    if (Date.now() > deadline) throw new Error(`${origin}/readyz does not answer: ${answer}`);
    await sleep(100);
  }
}
