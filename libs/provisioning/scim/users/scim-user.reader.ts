import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../../platform/database/database.js';
import { isUuid } from '../../../platform/ids/uuid7.js';
import { FilterCompiler } from '../filter/compile-filter.js';
import { parseFilter } from '../filter/parse-filter.js';
import { type ListQuery, readWindow, type Window } from '../resource/list-response.js';
import { orderBy } from '../resource/order.js';
import { userType } from '../schema/resource-type.js';
import { noResource } from '../scim-error.js';
import { GROUPS_OF_USER, IS_USER, USER_COLUMNS, userSearch, USERS } from './user-columns.repository.js';
import type { UserRow } from './user-resource.js';

const columns = (withGroups: boolean): string => `${USER_COLUMNS}, ${withGroups ? GROUPS_OF_USER : 'null::jsonb'} as groups`;

/** Reads users for SCIM. Integrations see everybody but the erased, and whom SCIM has deleted. */
@Injectable()
export class ScimUserReader {
  constructor(private readonly database: Database) {}

  /** @throws ScimError 404 */
  async one(integrationId: string | null, id: string, withGroups: boolean): Promise<UserRow> {
    return requireUser(this.database, integrationId, id, withGroups);
  }

  /**
   * A page of the users that a filter finds, and how many there are; two statements, whatever the filter.
   *
   * @throws ScimError 400 invalidFilter, invalidValue
   */
  async list(integrationId: string, query: ListQuery, withGroups: boolean): Promise<{ total: number; window: Window; rows: UserRow[] }> {
    const window = readWindow(query);
    const compiler = new FilterCompiler(userType, userSearch, [integrationId]);
    const where = query.filter ? `${IS_USER} and ${compiler.compile(parseFilter(query.filter))}` : IS_USER;
    const order = orderBy(userType, userSearch, query, 'p.id');
    const [count] = await this.database.query<{ n: number }>(`select count(*)::int as n from ${USERS} where ${where}`, compiler.values);
    const total = count!.n;
    if (window.count === 0 || window.startIndex > total) return { total, window, rows: [] };
    const at = compiler.values.length;
    const rows = await this.database.query<UserRow>(
      `select ${columns(withGroups)} from ${USERS} where ${where} order by ${order} limit $${at + 1} offset $${at + 2}`,
      [...compiler.values, window.count, window.startIndex - 1],
    );
    return { total, window, rows };
  }
}

/**
 * @param integrationId whose external id is meant; null for none
 * @param sql a transaction that has locked the person, or the pool
 * @throws ScimError 404
 */
export async function requireUser(sql: Sql, integrationId: string | null, id: string, withGroups: boolean): Promise<UserRow> {
  if (!isUuid(id)) throw noResource();
  const [row] = await sql.query<UserRow>(`select ${columns(withGroups)} from ${USERS} where p.id = $2 and ${IS_USER}`, [integrationId, id], withGroups ? 'scim-user' : 'scim-user-alone');
  if (!row) throw noResource();
  return row;
}
