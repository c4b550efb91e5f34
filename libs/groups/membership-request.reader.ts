import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { connection, type Connection, mapConnection, readPage, toCursor } from '../platform/pagination/keyset.js';
import type { PageKey } from '../platform/pagination/page.loader.js';
import { groupModeratedBy } from './group.visibility.js';
import type { MembershipRequestView } from './group.view.js';

interface RequestRow {
  nth: number;
  person_id: string;
  group_id: string;
  state_at: Date;
  /** state_at to the microsecond, as a cursor needs it. */
  moment: string;
}

const MOMENT = `to_char(m.state_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const OF_GROUPS = `select w.nth::int, m.* from unnest($2::uuid[], $3::timestamptz[], $4::uuid[]) with ordinality w (group_id, after_at, after_id, nth)
  join groups g on g.id = w.group_id and g.archived_at is null and ${groupModeratedBy('$1', 'g')}
  cross join lateral (
    select m.person_id, m.group_id, m.state_at, ${MOMENT} as moment from membership m join person p on p.id = m.person_id
    where m.group_id = g.id and m.state = 'requested' and p.status = 'active'
      and (w.after_id is null or (m.state_at, m.person_id) > (w.after_at, w.after_id))
    order by m.state_at, m.person_id limit $5) m
  order by w.nth, m.state_at, m.person_id`;
const PENDING = `select 1 as nth, m.person_id, m.group_id, m.state_at, ${MOMENT} as moment
  from membership mine join groups g on g.id = mine.group_id and g.archived_at is null
  join membership m on m.group_id = mine.group_id and m.state = 'requested'
  join person p on p.id = m.person_id and p.status = 'active'
  where mine.person_id = $1 and mine.state = 'member' and mine.role in ('owner', 'moderator')
    and ($2::timestamptz is null or (m.state_at, m.person_id, m.group_id) > ($2, $3::uuid, $4::uuid))
  order by m.state_at, m.person_id, m.group_id limit $5`;

/** Reads who asks to join, oldest first, for those who decide. Requests of people who left are gone. */
@Injectable()
export class MembershipRequestReader {
  constructor(private readonly database: Database) {}

  /**
   * Pages of the requests of many groups in one statement. A group that the viewer does not moderate has none.
   *
   * @param keys alike in first; `after` holds moment and person id
   */
  async ofGroups(viewerId: string, keys: PageKey[]): Promise<Connection<MembershipRequestView>[]> {
    const { first } = keys[0]!;
    const rows = await this.database.query<RequestRow>(
      OF_GROUPS,
      [viewerId, keys.map((key) => key.of), keys.map((key) => key.after?.[0] ?? null), keys.map((key) => key.after?.[1] ?? null), first + 1],
      'group-requests',
    );
    return keys.map((_, index) => {
      const found = rows.filter((row) => row.nth === index + 1);
      return mapConnection(connection(found, first, (row) => toCursor(row.moment, row.person_id)), toView);
    });
  }

  /**
   * The requests of all groups that the viewer moderates.
   *
   * @throws INVALID_INPUT for an impossible page
   */
  async pending(viewerId: string, page: { first: number; after?: string | null }): Promise<Connection<MembershipRequestView>> {
    const { first, after } = readPage<[string, string, string]>(page, [isMoment, isUuid, isUuid]);
    const rows = await this.database.query<RequestRow>(PENDING, [viewerId, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, first + 1], 'pending-requests');
    return mapConnection(connection(rows, first, (row) => toCursor(row.moment, row.person_id, row.group_id)), toView);
  }
}

/** Whether a cursor's key is a moment as this list writes it. */
export function isMoment(text: string): boolean {
  return /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function toView(row: RequestRow): MembershipRequestView {
  return { personUuid: row.person_id, groupUuid: row.group_id, requestedAt: row.state_at };
}
