import type { Sql } from '../platform/database/database.js';
import { isUnlinkedWithRoles } from './identity-link.repository.js';

/**
 * Whether what somebody is found by at their first sign-in may be changed by a program that administrators without their
 * rights let in. Once every provider knows the person, nobody else is taken for them by an address; until then
 * another's address with a person who has a role would make that other the person.
 *
 * @param personId somebody whose row the caller has locked
 */
export async function mayChangeWhatFinds(sql: Sql, personId: string): Promise<boolean> {
  return !(await isUnlinkedWithRoles(sql, personId));
}
