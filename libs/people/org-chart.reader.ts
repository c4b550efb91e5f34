import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { connection, type Connection, mapConnection, readPage, toCursor } from '../platform/pagination/keyset.js';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, toPersonView } from './person.reader.js';
import type { PersonView } from './person.view.js';

const TALLEST = 50;

/** Who reports to whom. Every read takes many people at once. */
@Injectable()
export class OrgChartReader {
  constructor(private readonly database: Database) {}

  /** The ids of each person's managers, nearest first; a chain ends where a circle would begin. */
  async chains(personIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.query<{ person_id: string; chain: string[] }>(
      `with recursive up as (
         select id as person_id, manager_id, array[]::uuid[] as chain from person where id = any ($1::uuid[])
         union all
         select u.person_id, m.manager_id, u.chain || m.id from up u join person m on m.id = u.manager_id
         where m.status <> 'erased' and m.id <> u.person_id and m.id <> all (u.chain) and cardinality(u.chain) < ${TALLEST})
       select distinct on (person_id) person_id, chain from up order by person_id, cardinality(chain) desc`,
      [personIds],
      'org-chart-chains',
    );
    return new Map(rows.map((row) => [row.person_id, row.chain]));
  }

  /** How many active people report to each person directly; those without reports are left out. */
  async reportCounts(personIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ manager_id: string; count: number }>(
      `select manager_id, count(*)::int as count from person where manager_id = any ($1::uuid[]) and status = 'active' group by manager_id`,
      [personIds],
      'org-chart-report-counts',
    );
    return new Map(rows.map((row) => [row.manager_id, row.count]));
  }

  /**
   * The active direct reports of each person, by name, the same page of each.
   *
   * @throws INVALID_INPUT for a bad page or cursor
   */
  async reports(personIds: readonly string[], args: { first: number; after?: string | null }): Promise<Map<string, Connection<PersonView>>> {
    const page = readPage<[string, string]>(args, [() => true, isUuid]);
    const rows = await this.database.query<PersonRow & { sort_name: string; manager_id: string }>(
      `select ${PERSON_COLUMNS}, p.sort_name from unnest($1::uuid[]) as root (id) cross join lateral (
         select * from person where manager_id = root.id and status = 'active'
         ${page.after ? 'and (sort_name, id) > ($3, $4::uuid)' : ''} order by sort_name, id limit $2) p ${PERSON_JOINS}
       order by p.manager_id, p.sort_name, p.id`,
      [personIds, page.first + 1, ...(page.after ?? [])],
    );
    return new Map(personIds.map((id) => {
      const mine = rows.filter((row) => row.manager_id === id);
      return [id, mapConnection(connection(mine, page.first, (row) => toCursor(row.sort_name, row.id)), toPersonView)];
    }));
  }
}
