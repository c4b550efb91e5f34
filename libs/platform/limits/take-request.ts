import type { Actor } from '../access/actor.js';
import { limits } from './limits.js';
import type { RateLimiter } from './rate-limiter.js';

/**
 * Counts a request of somebody signed in: for the person, and for the token it came with.
 *
 * @throws RateLimited
 */
export async function takeRequest(limiter: RateLimiter, actor: Actor): Promise<void> {
  await limiter.take(limits.requests, actor.personId);
  if (actor.via.kind === 'token') await limiter.take(limits.tokenRequests, actor.via.id);
}
