import { Injectable } from '@nestjs/common';
import { notBlockedBy } from '../people/block.visibility.js';
import { Database } from '../platform/database/database.js';

/** A mark says "99" for 99 and more. */
export const MAX_NEW_POSTS = 99;

const COUNTS = `select m.group_id, (select count(*)::int from (
    select from stream_entry e
    where e.stream_id = m.group_id and e.post_id > coalesce(m.visited, '00000000-0000-0000-0000-000000000000') and e.author_id <> $1
      and ${notBlockedBy('$1', 'e.author_id')}
    order by e.post_id desc limit ${MAX_NEW_POSTS}) newest) as count
  from membership m where m.person_id = $1 and m.group_id = any ($2::uuid[]) and m.state = 'member'`;

/** Counts what is new in groups since a member's last visit. */
@Injectable()
export class NewPostCountReader {
  constructor(private readonly database: Database) {}

  /** Posts of others that the viewer may see, 0 to 99 a group, in one statement; groups the viewer is not in are left out. */
  async since(viewerId: string, groupIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ group_id: string; count: number }>(COUNTS, [viewerId, groupIds], 'new-post-counts');
    return new Map(rows.map((row) => [row.group_id, row.count]));
  }
}
