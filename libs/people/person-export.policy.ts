import type { Actor } from '../platform/access/actor.js';

/** Everybody may have everything about themselves; of others those who may erase them, who answer for what is stored. */
export function canExportPerson(actor: Actor, personId: string): boolean {
  return actor.personId === personId || (actor.scopes.includes('admin') && actor.permissions.includes('people.erase'));
}
