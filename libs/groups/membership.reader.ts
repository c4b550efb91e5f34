import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { connection, type Connection, toCursor } from '../platform/pagination/keyset.js';
import type { PageKey } from '../platform/pagination/page.loader.js';
import { groupReadableBy, presentMember } from './group.visibility.js';
import type { GroupRole, MembershipStatus, MembershipView } from './group.view.js';

/** A page of a group's members; `after` holds sort name and person id. */
export interface MembersKey extends PageKey {
  role: GroupRole | null;
  /** Beginnings of words of the person's name, title, department or address. */
  query: string | null;
}

interface MembershipRow {
  nth: number;
  person_id: string;
  group_id: string;
  state: string;
  role: string;
  in_feed: boolean;
  joined_at: Date | null;
  invited_by: string | null;
  sort_name: string;
}

/** From this size on, walking people by name and asking who is in the group beats sorting the whole group. */
const LARGE = 1_000;

const COLUMNS = 'm.person_id, m.group_id, m.state, m.role, m.in_feed, m.joined_at, m.invited_by';
const BEHIND = `(p.sort_name, p.id) > (coalesce(w.after_name, ''), coalesce(w.after_id, '00000000-0000-0000-0000-000000000000'))`;
const WALK = `(g.member_count > ${LARGE} and $5::text is null and $6::text is null)`;
const MEMBERS = `select w.nth::int, m.* from unnest($2::uuid[], $3::text[], $4::uuid[]) with ordinality w (group_id, after_name, after_id, nth)
  join groups g on g.id = w.group_id and ${groupReadableBy('$1', 'g')}
  cross join lateral (
    (select ${COLUMNS}, p.sort_name from membership m join person p on p.id = m.person_id
     where not ${WALK} and m.group_id = g.id and ${presentMember('m', 'p')} and ($5::text is null or m.role = $5)
       and ($6::text is null or exists (select from person_search s where s.person_id = p.id and s.vector @@ (
         select to_tsquery('simple', string_agg(word || ':*', ' & ')) from regexp_split_to_table(plain($6), '[^[:alnum:]]+') word where word <> '')))
       and ${BEHIND}
     order by p.sort_name, p.id limit $7)
    union all
    (select ${COLUMNS}, p.sort_name from (
       select p.id, p.sort_name from person p
       where ${WALK} and p.status = 'active' and ${BEHIND} and (select m.state from membership m where m.person_id = p.id and m.group_id = g.id) = 'member'
       order by p.sort_name, p.id limit $7) p
     join membership m on m.person_id = p.id and m.group_id = g.id)
  ) m
  order by w.nth, m.sort_name, m.person_id`;
const ONE = `select 1 as nth, ${COLUMNS}, '' as sort_name
  from membership m join person p on p.id = m.person_id and p.status = 'active'
  join groups g on g.id = m.group_id and ${groupReadableBy('$1', 'g')} where m.group_id = $2 and m.person_id = $3`;

/** Reads who is in which group: those who may read the group see its members, without people who left. */
@Injectable()
export class MembershipReader {
  constructor(private readonly database: Database) {}

  /**
   * Pages of the members of many groups, by name, in one statement. A group that the viewer may not read has none.
   *
   * @param keys alike in first, role and query
   */
  async members(viewerId: string, keys: MembersKey[]): Promise<Connection<MembershipView>[]> {
    const { first, role, query } = keys[0]!;
    const rows = await this.database.query<MembershipRow>(
      MEMBERS,
      [viewerId, keys.map((key) => key.of), keys.map((key) => key.after?.[0] ?? null), keys.map((key) => key.after?.[1] ?? null), role?.toLowerCase() ?? null, query, first + 1],
      'group-members',
    );
    return keys.map((_, index) => {
      const found = rows.filter((row) => row.nth === index + 1).map((row) => ({ name: row.sort_name, view: toMembershipView(row, viewerId) }));
      const { edges, pageInfo } = connection(found, first, ({ name, view }) => toCursor(name, view.personUuid));
      const views = edges.map(({ cursor, node }) => ({ cursor, node: node.view }));
      return { edges: views, nodes: views.map(({ node }) => node), pageInfo };
    });
  }

  /** Where one person who works here stands in a group that the viewer may read, or null. */
  async one(viewerId: string, groupId: string, personId: string): Promise<MembershipView | null> {
    const [row] = await this.database.query<MembershipRow>(ONE, [viewerId, groupId, personId], 'group-member');
    return row ? toMembershipView(row, viewerId) : null;
  }
}

function toMembershipView(row: MembershipRow, viewerId: string): MembershipView {
  return {
    personUuid: row.person_id,
    groupUuid: row.group_id,
    role: row.role.toUpperCase() as GroupRole,
    status: row.state.toUpperCase() as MembershipStatus,
    inFeed: row.in_feed || row.person_id !== viewerId,
    joinedAt: row.joined_at,
    invitedByUuid: row.invited_by,
  };
}
