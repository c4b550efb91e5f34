import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { postVisibleTo } from './post.visibility.js';

/** A person who wants to see a post. */
export interface Look {
  postId: string;
  personId: string;
}

/** Who may see which posts, for many people at once, by the same rule as every other read. */
@Injectable()
export class PostAudienceReader {
  constructor(private readonly database: Database) {}

  /** Those of the looks that are allowed now, in one statement. */
  async allowed(looks: readonly Look[]): Promise<Look[]> {
    if (looks.length === 0) return [];
    return this.database.query<Look>(
      `select look.post_id as "postId", look.person_id as "personId" from unnest($1::uuid[], $2::uuid[]) look (post_id, person_id)
       join post on post.id = look.post_id where ${postVisibleTo('look.person_id', 'post')}`,
      [looks.map((look) => look.postId), looks.map((look) => look.personId)],
      'post-looks-allowed',
    );
  }
}
