import type { AttributeSource } from '../people/attribute-source.port.js';
import { markLeft, markReturned } from '../people/leaving.port.js';
import type { Transaction } from '../platform/database/database.js';
import { revokeTokensOfPeople } from './api-token.repository.js';
import { lastOwnerAmong } from './last-owner.js';
import { deleteSessionsOfPeople } from './session.repository.js';

export interface Departure {
  /** Those who were active until now. */
  left: string[];
  /** The last owner of the installation, who stays; null unless they were among those to go. */
  lastOwner: string | null;
}

/**
 * THE way out of the company, for one or for thousands and whoever says so. In the caller's transaction the people have
 * left, their sessions are gone and their tokens revoked; after it their open sockets are closed and the groups that
 * they alone owned get heirs. Links to identity providers stay, for a return. The last active owner stays whatever any
 * source says: nobody could administer the installation any more. The caller writes the audit entries, and tells who stayed.
 *
 * @param source who says so; it owns the attribute `active` from now on
 */
export async function deactivatePeople(tx: Transaction, personIds: readonly string[], source: AttributeSource): Promise<Departure> {
  const lastOwner = await lastOwnerAmong(tx, personIds);
  const left = await markLeft(tx, lastOwner === null ? personIds : personIds.filter((id) => id !== lastOwner), source);
  if (left.length > 0) {
    await deleteSessionsOfPeople(tx, left);
    await revokeTokensOfPeople(tx, left);
  }
  return { left, lastOwner };
}

/**
 * The way back: people sign in again, and what they belonged to is theirs again.
 *
 * @returns the ids of those who had left until now
 */
export function reactivatePeople(tx: Transaction, personIds: readonly string[], source: AttributeSource): Promise<string[]> {
  return markReturned(tx, personIds, source);
}
