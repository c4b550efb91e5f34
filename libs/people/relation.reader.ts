import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

/** What one person chose about another. */
export interface Relation {
  follows: boolean;
  blocks: boolean;
}

/** Who follows and blocks whom. */
@Injectable()
export class RelationReader {
  constructor(private readonly database: Database) {}

  /** The viewer's relation to each person, in one statement; people without any are left out. */
  async of(viewerId: string, personIds: readonly string[]): Promise<Map<string, Relation>> {
    const rows = await this.database.query<{ id: string } & Relation>(
      `select id, bool_or(follows) as follows, bool_or(not follows) as blocks from (
         select followee_id as id, true as follows from follow where person_id = $1 and followee_id = any ($2::uuid[])
         union all select blocked_id, false from block where person_id = $1 and blocked_id = any ($2::uuid[])) r group by id`,
      [viewerId, personIds],
      'relations-of',
    );
    return new Map(rows.map(({ id, follows, blocks }) => [id, { follows, blocks }]));
  }
}
