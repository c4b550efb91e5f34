import { forbidden, invalidInput, notFound } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/access/actor.js';
import type { Transaction } from '../../platform/database/database.js';
import { lockRoles } from '../role.repository.js';
import { lockPerson, type PersonState } from './people-admin.repository.js';

/**
 * Locks the person whom an administrator is about to shut out, and the roles with them.
 *
 * @throws NOT_FOUND for nobody and for the erased, INVALID_INPUT for oneself, FORBIDDEN for an owner by anybody but an owner
 */
export async function lockAdministered(tx: Transaction, actor: Actor, personId: string): Promise<PersonState> {
  await lockPerson(tx, personId);
  await lockRoles(tx);
  // Anew: until now somebody may have made an owner of them.
  const person = await lockPerson(tx, personId);
  if (!person || person.status === 'erased') throw notFound();
  if (personId === actor.personId) throw invalidInput({ field: 'personId', message: 'Somebody else has to do this to you.' });
  if (person.isOwner && !actor.roles.includes('owner')) throw forbidden('Only an owner may do this to an owner.', 'OWNERS_ONLY');
  return person;
}
