import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../../platform/database/database.js';
import { isUuid } from '../../../platform/ids/uuid7.js';
import { FilterCompiler } from '../filter/compile-filter.js';
import { parseFilter } from '../filter/parse-filter.js';
import { type ListQuery, readWindow, type Window } from '../resource/list-response.js';
import { orderBy } from '../resource/order.js';
import { groupType } from '../schema/resource-type.js';
import { noResource } from '../scim-error.js';
import { GROUP_COLUMNS, groupSearch, GROUPS } from './group-columns.repository.js';
import type { GroupRow, MemberRow } from './group-resource.js';

/** Reads the sets of people that SCIM made. */
@Injectable()
export class ScimGroupReader {
  constructor(private readonly database: Database) {}

  /** @throws ScimError 404 */
  one(integrationId: string, id: string): Promise<GroupRow> {
    return requireGroup(this.database, integrationId, id);
  }

  /** The members of groups; the erased are nobody's members. */
  async members(ids: string[]): Promise<Map<string, MemberRow[]>> {
    const found = new Map<string, MemberRow[]>(ids.map((id) => [id, []]));
    const rows = await this.database.query<MemberRow>(
      `select m.set_id, m.person_id, p.display_name from people_set_member m join person p on p.id = m.person_id and p.status <> 'erased'
       where m.set_id = any ($1::uuid[]) order by m.set_id, m.person_id`,
      [ids],
      'scim-members',
    );
    for (const row of rows) found.get(row.set_id)!.push(row);
    return found;
  }

  /** @throws ScimError 400 invalidFilter, invalidValue */
  async list(integrationId: string, query: ListQuery): Promise<{ total: number; window: Window; rows: GroupRow[] }> {
    const window = readWindow(query);
    const compiler = new FilterCompiler(groupType, groupSearch, [integrationId]);
    const where = query.filter ? compiler.compile(parseFilter(query.filter)) : 'true';
    const order = orderBy(groupType, groupSearch, query, 's.id');
    const [count] = await this.database.query<{ n: number }>(`select count(*)::int as n from ${GROUPS} where ${where}`, compiler.values);
    const total = count!.n;
    if (window.count === 0 || window.startIndex > total) return { total, window, rows: [] };
    const at = compiler.values.length;
    const rows = await this.database.query<GroupRow>(
      `select ${GROUP_COLUMNS} from ${GROUPS} where ${where} order by ${order} limit $${at + 1} offset $${at + 2}`,
      [...compiler.values, window.count, window.startIndex - 1],
    );
    return { total, window, rows };
  }
}

/** @param integrationId whose external id is meant; null for none @throws ScimError 404 */
export async function requireGroup(sql: Sql, integrationId: string | null, id: string): Promise<GroupRow> {
  if (!isUuid(id)) throw noResource();
  const [row] = await sql.query<GroupRow>(`select ${GROUP_COLUMNS} from ${GROUPS} where g.set_id = $2`, [integrationId, id], 'scim-group');
  if (!row) throw noResource();
  return row;
}
