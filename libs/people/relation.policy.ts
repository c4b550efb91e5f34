import { AppError, conflict, forbidden, invalidInput, notFound } from '../platform/errors/app-error.js';
import type { Standing } from './relation.repository.js';

/**
 * Whether a person may follow another: not oneself, not who left, not whom one blocked, not who blocked one. The last
 * sounds like the second, so that a block is not told to the blocked.
 *
 * @returns the refusal, or null
 */
export function refusalToFollow(personId: string, followeeId: string, standing: Standing | null): AppError | null {
  if (!standing) return notFound();
  if (personId === followeeId) return invalidInput({ field: 'personId', message: 'You cannot follow yourself.' });
  if (standing.blockedByMe) return conflict('You have blocked this person. Unblock them first.');
  return standing.isActive && !standing.blocksMe ? null : forbidden('This person cannot be followed.');
}

/** @returns the refusal, or null */
export function refusalToBlock(personId: string, blockedId: string, standing: Standing | null): AppError | null {
  if (!standing) return notFound();
  return personId === blockedId ? invalidInput({ field: 'personId', message: 'You cannot block yourself.' }) : null;
}
