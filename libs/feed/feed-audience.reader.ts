import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { postVisibleTo } from '../posts/post.visibility.js';

/** In whose home feed posts stand, for many people at once. */
@Injectable()
export class FeedAudienceReader {
  constructor(private readonly database: Database) {}

  /** How many of these posts, one's own aside, are in each person's feed; who has none is left out. One statement. */
  async countNew(postIds: readonly string[], personIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ person_id: string; posts: number }>(
      // offset 0: each person's subscription is looked up by its key, instead of reading all of all of them.
      `select viewer.id as person_id, count(distinct e.post_id)::int as posts
       from stream_entry e
       join post on post.id = e.post_id
       cross join unnest($2::uuid[]) viewer (id)
       where e.post_id = any ($1::uuid[]) and e.author_id <> viewer.id
         and exists (select from subscription s where s.person_id = viewer.id and s.stream_id = e.stream_id offset 0)
         and ${postVisibleTo('viewer.id', 'post')}
       group by viewer.id`,
      [postIds, personIds],
      'feed-count-new',
    );
    return new Map(rows.map((row) => [row.person_id, row.posts]));
  }
}
