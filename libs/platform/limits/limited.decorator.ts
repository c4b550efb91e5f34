import { SetMetadata } from '@nestjs/common';
import type { Limit } from './limits.js';

/** A limit beyond those that every request has, and how many points a call of a handler uses up. */
export interface LimitRule {
  limit: Limit;
  /** @param args the arguments of a GraphQL field; empty for HTTP routes */
  points: (args: Record<string, unknown>) => number;
}

export const LIMIT_RULE = 'atrium:limit';

/** Counts calls of a handler under a limit of the one who calls; without `points` each call is one. */
export const Limited = (limit: Limit, points: LimitRule['points'] = () => 1) => SetMetadata(LIMIT_RULE, { limit, points } satisfies LimitRule);
