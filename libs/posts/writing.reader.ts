import { PERSON_COLUMNS, PERSON_JOINS } from '../people/person.reader.js';

/**
 * What a page shows of a post or comment beside its own columns: the author (a PersonRow; its `id` is the person's),
 * mentioned people as PersonRows in JSON, the viewer's reaction, and the deltas that are to be added to the counters,
 * read in the same statement as the counters.
 *
 * @param viewer SQL expression of the viewer's person id
 * @param writing alias of a `post` or `comment` row, joined with {@link writingJoins}
 */
export function writingColumns(viewer: string, writing: string): string {
  return `${writing}.id as writing_id, ${writing}.body, ${writing}.edited_at, ${writing}.reactions,
    (select json_object_agg(what, n) from (select what, sum(n) as n from count_delta where subject_id = ${writing}.id group by what) waiting) as pending,
    (select kind from reaction where subject_id = ${writing}.id and person_id = ${viewer}) as own_kind,
    (select json_agg(row_to_json(mentioned)) from (select ${PERSON_COLUMNS} from mention m join person p on p.id = m.person_id ${PERSON_JOINS}
      where m.subject_id = ${writing}.id) mentioned) as mentions,
    ${PERSON_COLUMNS}`;
}

/** The author of a `post` or `comment` row. */
export function writingJoins(writing: string): string {
  return `join person p on p.id = ${writing}.author_id ${PERSON_JOINS}`;
}
