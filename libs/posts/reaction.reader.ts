import { Injectable } from '@nestjs/common';
import { notBlockedBy } from '../people/block.visibility.js';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, toPersonView } from '../people/person.reader.js';
import type { PersonView } from '../people/person.view.js';
import { Database } from '../platform/database/database.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { type Connection, connection, mapConnection, readPage, toCursor } from '../platform/pagination/keyset.js';
import { kindNumber, kindOf, type ReactionKind } from './reaction-kinds.js';

export interface ReactorView {
  person: PersonView;
  kind: ReactionKind;
}

interface ReactorRow extends PersonRow {
  kind: number;
  at: string;
}

const isMicroseconds = (value: string): boolean => /^\d{1,16}$/.test(value);

/** Reads who reacted. The subject must be known to be visible. */
@Injectable()
export class ReactionReader {
  constructor(private readonly database: Database) {}

  /**
   * Who reacted to a post or comment, latest first; people the viewer has blocked are left out.
   *
   * @throws INVALID_INPUT for a wrong page
   */
  async reactors(viewerId: string, subjectId: string, args: { kind?: ReactionKind | null; first: number; after?: string | null }): Promise<Connection<ReactorView>> {
    const { first, after } = readPage<[string, string]>(args, [isMicroseconds, isUuid]);
    const rows = await this.database.query<ReactorRow>(
      `select ${PERSON_COLUMNS}, page.kind, page.at::text from (
         select person_id, kind, (extract(epoch from reacted_at) * 1000000)::bigint as at from reaction
         where subject_id = $2 and ($3::smallint is null or kind = $3) and ${notBlockedBy('$1', 'reaction.person_id')}) page
       join person p on p.id = page.person_id ${PERSON_JOINS}
       where $4::bigint is null or (page.at, page.person_id) < ($4, $5::uuid)
       order by page.at desc, page.person_id desc limit $6`,
      [viewerId, subjectId, args.kind ? kindNumber(args.kind) : null, after?.[0] ?? null, after?.[1] ?? null, first + 1],
      'reactors',
    );
    return mapConnection(
      connection(rows, first, (row) => toCursor(row.at, row.id)),
      (row) => ({ person: toPersonView(row), kind: kindOf(row.kind) }),
    );
  }
}
