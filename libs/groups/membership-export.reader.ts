import type { Sql } from '../platform/database/database.js';

/** The groups that a person is in, asks to join or is invited to, secret ones included: it is about this person. */
export function membershipsForExport(sql: Sql, personId: string): Promise<object[]> {
  return sql.query(
    `select g.id as "groupId", g.name as "group", m.state, m.role, m.joined_at as "joinedAt", m.state_at as "since", m.in_feed as "inFeed"
     from membership m join groups g on g.id = m.group_id where m.person_id = $1 order by m.state_at`,
    [personId],
  );
}
