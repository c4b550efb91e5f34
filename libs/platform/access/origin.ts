import { AsyncLocalStorage } from 'node:async_hooks';

/** Where a request came from, for the audit log and for limits. */
export interface Origin {
  readonly ip: string | null;
  readonly userAgent: string | null;
}

const origins = new AsyncLocalStorage<Origin>();

/** Runs everything that follows from `next` with this origin. */
export function withOrigin<T>(origin: Origin, next: () => T): T {
  return origins.run(origin, next);
}

/** The origin of the request that is being answered; null in jobs and on the command line. */
export function currentOrigin(): Origin | null {
  return origins.getStore() ?? null;
}
