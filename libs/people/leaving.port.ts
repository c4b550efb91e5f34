import type { Transaction } from '../platform/database/database.js';
import type { AttributeSource } from './attribute-source.port.js';
import { setLeft, setReturned } from './leaving.repository.js';
import { PersonLeft } from './person.events.js';

/** Ids fit into one message between processes. */
const PER_EVENT = 100;

/**
 * Notes that people have left, and tells the other features. What they wrote stays, and so do their memberships, unseen
 * until they return. Whoever lets people go calls deactivatePeople of the identity feature, which ends their access too.
 *
 * @returns the ids of those who were active until now
 */
export async function markLeft(tx: Transaction, personIds: readonly string[], source: AttributeSource): Promise<string[]> {
  if (personIds.length === 0) return [];
  const left = await setLeft(tx, personIds, source);
  for (let at = 0; at < left.length; at += PER_EVENT) tx.emit(new PersonLeft({ personIds: left.slice(at, at + PER_EVENT) }));
  return left;
}

/**
 * Takes people back: with their memberships and roles, without the sessions and tokens they had.
 *
 * @param source who says so from now on. An administrator's word holds until a source speaks: nobody could ever let a
 *   person go again whom an administrator owned
 * @returns the ids of those who had left until now
 */
export async function markReturned(tx: Transaction, personIds: readonly string[], source: AttributeSource): Promise<string[]> {
  return personIds.length === 0 ? [] : setReturned(tx, personIds, source === 'admin' ? null : source);
}
