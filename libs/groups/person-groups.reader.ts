import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { connection, type Connection, mapConnection, toCursor } from '../platform/pagination/keyset.js';
import type { PageKey } from '../platform/pagination/page.loader.js';
import { GROUP_COLUMNS, type GroupRow, toGroupView, viewerMembershipJoin } from './group.reader.js';
import { groupPeopleKnownTo, presentMember } from './group.visibility.js';
import type { GroupView } from './group.view.js';

const GROUPS = `select w.nth::int, ${GROUP_COLUMNS}, g.sort_name
  from unnest($2::uuid[], $3::text[], $4::uuid[]) with ordinality w (person_id, after_name, after_id, nth)
  cross join lateral (
    select g.* from membership m join groups g on g.id = m.group_id join person p on p.id = m.person_id
    where m.person_id = w.person_id and ${presentMember('m', 'p')} and g.archived_at is null and ${groupPeopleKnownTo('$1', 'g')}
      and (w.after_id is null or (g.sort_name, g.id) > (w.after_name, w.after_id))
    order by g.sort_name, g.id limit $5) g
  ${viewerMembershipJoin('$1')}
  order by w.nth, g.sort_name, g.id`;

/** Reads the groups that people are in, as far as the viewer may know of it. */
@Injectable()
export class PersonGroupsReader {
  constructor(private readonly database: Database) {}

  /**
   * Pages of the groups of many people, by name, in one statement.
   *
   * @param keys alike in first; `after` holds sort name and group id
   */
  async ofPeople(viewerId: string, keys: PageKey[]): Promise<Connection<GroupView>[]> {
    const { first } = keys[0]!;
    const rows = await this.database.query<GroupRow & { nth: number; sort_name: string }>(
      GROUPS,
      [viewerId, keys.map((key) => key.of), keys.map((key) => key.after?.[0] ?? null), keys.map((key) => key.after?.[1] ?? null), first + 1],
      'person-groups',
    );
    return keys.map((_, index) => {
      const found = rows.filter((row) => row.nth === index + 1);
      return mapConnection(connection(found, first, (row) => toCursor(row.sort_name, row.group_id)), (row) => toGroupView(row, viewerId));
    });
  }
}
