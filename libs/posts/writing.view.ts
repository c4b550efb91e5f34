import { type PersonRow, toPersonView } from '../people/person.reader.js';
import type { PersonView } from '../people/person.view.js';
import { timeOf } from '../platform/ids/uuid7.js';
import { type CounterColumns, kindOf, type ReactionCount, reactionCounts, type ReactionKind } from './reaction-kinds.js';
import { toGlobalId } from '../platform/graphql/global-id.js';

/** The columns of writing.reader.ts; the PersonRow in it is the author. */
export interface WritingRow extends CounterColumns, PersonRow {
  writing_id: string;
  body: string;
  /** A text where the row comes in JSON. */
  edited_at: Date | string | null;
  own_kind: number | null;
  mentions: PersonRow[] | null;
}

/** What posts and comments have in common. */
export interface WritingView {
  uuid: string;
  body: string;
  createdAt: Date;
  editedAt: Date | null;
  author: PersonView;
  mentions: PersonView[];
  reactionCount: number;
  reactions: ReactionCount[];
  viewerReaction: ReactionKind | null;
}

const NOBODY: PersonView[] = [];

export function toWritingView(row: WritingRow): WritingView {
  const reactions = reactionCounts(row);
  let reactionCount = 0;
  for (const { count } of reactions) reactionCount += count;
  return {
    uuid: row.writing_id,
    body: row.body,
    createdAt: timeOf(row.writing_id),
    editedAt: typeof row.edited_at === 'string' ? new Date(row.edited_at) : row.edited_at,
    author: toPersonView(row),
    mentions: row.mentions ? inOrderOfText(row.body, row.mentions.map(toPersonView)) : NOBODY,
    reactionCount,
    reactions,
    viewerReaction: row.own_kind === null ? null : kindOf(row.own_kind),
  };
}

function inOrderOfText(body: string, people: PersonView[]): PersonView[] {
  if (people.length < 2) return people;
  const at = new Map(people.map((person) => [person, body.indexOf(`@[${toGlobalId('Person', person.uuid)}]`)]));
  return people.sort((a, b) => at.get(a)! - at.get(b)!);
}
