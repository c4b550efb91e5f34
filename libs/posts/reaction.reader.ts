import { Injectable } from '@nestjs/common';
import { notBlockedBy } from '../people/block.visibility.js';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, toPersonView } from '../people/person.reader.js';
import type { PersonView } from '../people/person.view.js';
import { Database } from '../platform/database/database.js';
import { toCursor } from '../platform/pagination/keyset.js';
import { kindNumber, kindOf, type ReactionKind } from './reaction-kinds.js';

/** Who reacted, as a PersonRow, and how. */
export interface ReactorRow extends PersonRow {
  kind: number;
  /** Microseconds since 1970: the whole precision, as text. */
  at: string;
}

export interface ReactorView {
  person: PersonView;
  kind: ReactionKind;
  cursor: string;
}

/** Which reactors of each subject, latest first. */
export interface ReactorPage {
  kind: ReactionKind | null;
  limit: number;
  /** The place of the last one of the page before. */
  after: [at: string, personId: string] | null;
}

/** The latest reactions to a subject that the viewer may be shown: not those of people they have blocked. */
const latest = (subject: string, limit: string, more = ''): string => `
  select ${PERSON_COLUMNS}, r.kind, (extract(epoch from r.reacted_at) * 1000000)::bigint::text as at from (
    select person_id, kind, reacted_at from reaction where subject_id = ${subject} ${more} and ${notBlockedBy('$1', 'reaction.person_id')}
    order by reacted_at desc, person_id desc limit ${limit}) r
  join person p on p.id = r.person_id ${PERSON_JOINS} order by r.reacted_at desc, r.person_id desc`;

/** SQL of a subject's latest ReactorRows in JSON, for statements that read posts for the viewer in $1. */
export function latestReactors(subject: string, limit: string): string {
  return `(select json_agg(row_to_json(reactor)) from (${latest(subject, limit)}) reactor)`;
}

/** Reads who reacted. The subjects must be known to be visible. */
@Injectable()
export class ReactionReader {
  constructor(private readonly database: Database) {}

  /** One page of those who reacted to each of these posts and comments, in one statement. */
  async reactorsOf(viewerId: string, subjectIds: readonly string[], { kind, limit, after }: ReactorPage): Promise<Map<string, ReactorView[]>> {
    const rows = await this.database.query<ReactorRow & { subject_id: string }>(
      `select list.id as subject_id, reactor.* from unnest($2::uuid[]) as list (id) cross join lateral (${latest('list.id', '$6', `and ($3::smallint is null or kind = $3)
        and ($4::bigint is null or (reacted_at, person_id) < (timestamptz 'epoch' + $4 * interval '1 microsecond', $5::uuid))`)}) reactor`,
      [viewerId, subjectIds, kind && kindNumber(kind), after?.[0] ?? null, after?.[1] ?? null, limit],
      'reactors',
    );
    const lists = new Map<string, ReactorView[]>();
    for (const row of rows) {
      const list = lists.get(row.subject_id);
      if (list) list.push(toReactorView(row));
      else lists.set(row.subject_id, [toReactorView(row)]);
    }
    return lists;
  }
}

export function toReactorView(row: ReactorRow): ReactorView {
  return { person: toPersonView(row), kind: kindOf(row.kind), cursor: toCursor(row.at, row.id) };
}
