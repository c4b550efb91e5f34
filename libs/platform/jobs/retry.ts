const FIRST_MS = 250;
const LONGEST_MS = 60_000;

/** With the longest pause this is about a week: longer than any outage, short of forever for what can never work. */
export const ATTEMPTS = 10_000;

/**
 * How long a job waits before it is tried again: doubled each time up to a minute, and spread so that what failed
 * together does not come back together. BullMQ's own exponential backoff has no upper limit.
 *
 * @param attemptsMade how often it was tried, from 1
 * @returns milliseconds
 */
export function pauseBefore(attemptsMade: number): number {
  const full = Math.min(FIRST_MS * 2 ** Math.min(attemptsMade - 1, 30), LONGEST_MS);
  return Math.round(full * (0.7 + 0.3 * Math.random()));
}
