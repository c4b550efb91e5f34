import type { AttributeSource } from '../people/attribute-source.port.js';
import { markLeft, markReturned } from '../people/leaving.port.js';
import type { Transaction } from '../platform/database/database.js';
import { revokeTokensOfPeople } from './api-token.repository.js';
import { deleteSessionsOfPeople } from './session.repository.js';

/**
 * THE way out of the company, for one or for thousands and whoever says so. In the caller's transaction the people have
 * left, their sessions are gone and their tokens revoked; after it their open sockets are closed and the groups that
 * they alone owned get heirs. Links to identity providers stay, for a return. The caller writes the audit entries.
 *
 * @param source who says so; it owns the attribute `active` from now on
 * @returns the ids of those who were active until now
 */
export async function deactivatePeople(tx: Transaction, personIds: readonly string[], source: AttributeSource): Promise<string[]> {
  const left = await markLeft(tx, personIds, source);
  if (left.length === 0) return left;
  await deleteSessionsOfPeople(tx, left);
  await revokeTokensOfPeople(tx, left);
  return left;
}

/**
 * The way back: people sign in again, and what they belonged to is theirs again.
 *
 * @returns the ids of those who had left until now
 */
export function reactivatePeople(tx: Transaction, personIds: readonly string[], source: AttributeSource): Promise<string[]> {
  return markReturned(tx, personIds, source);
}
