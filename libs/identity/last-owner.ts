import type { Sql } from '../platform/database/database.js';
import { type AppError, conflict } from '../platform/errors/app-error.js';
import { countOtherOwners, lockOwnersAmong, lockRoles } from './role.repository.js';

/**
 * THE rule that the installation never loses its last owner by departures: which of these people has to stay. Two sources
 * at once wait for each other here. The people are locked before the roles, as everywhere.
 *
 * @returns the id of the owner who has to stay, of several the one known for longest; null when somebody else is an owner
 */
export async function lastOwnerAmong(tx: Sql, personIds: readonly string[]): Promise<string | null> {
  if (personIds.length === 0) return null;
  const [owner] = await lockOwnersAmong(tx, personIds);
  if (owner === undefined) return null;
  await lockRoles(tx);
  return (await countOtherOwners(tx, personIds)) === 0 ? owner : null;
}

/** What an administrator reads who would take the last owner away. */
export function isLastOwner(): AppError {
  return conflict('This is the last owner. Make somebody else an owner first.', 'LAST_OWNER');
}
