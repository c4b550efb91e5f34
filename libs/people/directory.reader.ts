import { Injectable } from '@nestjs/common';
import { invalidInput } from '../platform/errors/app-error.js';
import { Database } from '../platform/database/database.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { connection, type Connection, mapConnection, readPage, toCursor } from '../platform/pagination/keyset.js';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, toPersonView } from './person.reader.js';
import type { PersonView } from './person.view.js';

export interface DirectoryRequest {
  query?: string | null;
  department?: string | null;
  location?: string | null;
  first: number;
  after?: string | null;
}

interface DirectoryRow extends PersonRow {
  sort_name: string;
  rank: number;
  token: string;
}

const MAX_QUERY = 200;
const MAX_TERMS = 8;
/** A near miss that so many people match is no hint at anybody, and comparing them all takes seconds. */
const NEAR_ENOUGH = 200;
const anyText = () => true;
const isRank = (value: string) => value === '0' || value === '1';

/** Active people, narrowed by department and location: $1 and $2 of every statement below. */
const ACTIVE = `p.status = 'active'
  and ($1::text is null or p.department_id = (select id from department where lower(name) = lower($1)))
  and ($2::text is null or p.location_id = (select id from location where lower(name) = lower($2)))`;

/**
 * The directory: everybody who works here, by name or by what is typed. Accents and case never matter.
 *
 * One term is answered by the token index in its own order: words of names first, then of titles, departments and
 * mailboxes, each by word and then by name. Several terms, each a prefix, by the search vector: those whose name has
 * them all first. Only when nothing is found, near misses by trigrams.
 */
@Injectable()
export class DirectoryReader {
  constructor(private readonly database: Database) {}

  /** @throws INVALID_INPUT for a bad page or cursor, or a query that is too long */
  async people(request: DirectoryRequest): Promise<Connection<PersonView>> {
    const query = clean('query', request.query);
    const filter = [clean('department', request.department), clean('location', request.location)];
    if (query === null) return this.byName(request, filter);
    const terms = await this.terms(query);
    if (terms.length === 0) return views([], readPage(request, []).first, () => '');
    const found = terms.length === 1 ? await this.byWord(request, filter, terms[0]!) : await this.byWords(request, filter, terms);
    return found.nodes.length > 0 || request.after || tooShortToBeNear(query) ? found : this.nearby(request, filter, query);
  }

  private async byName(request: DirectoryRequest, filter: unknown[]): Promise<Connection<PersonView>> {
    const page = readPage<[string, string]>(request, [anyText, isUuid]);
    const rows = await this.database.query<DirectoryRow>(
      `select ${PERSON_COLUMNS}, p.sort_name from person p ${PERSON_JOINS}
       where ${ACTIVE} ${page.after ? 'and (p.sort_name, p.id) > ($4, $5::uuid)' : ''}
       order by p.sort_name, p.id limit $3`,
      [...filter, page.first + 1, ...(page.after ?? [])],
    );
    return views(rows, page.first, (row) => toCursor(row.sort_name, row.id));
  }

  private async byWord(request: DirectoryRequest, filter: unknown[], term: string): Promise<Connection<PersonView>> {
    const page = readPage<[string, string, string, string]>(request, [isRank, anyText, anyText, isUuid]);
    const [rank, ...behind] = page.after ?? ['0'];
    // A person whom several words match stands once, at the first of them. Byte order, as the index has it.
    const words = (kind: number, after: boolean) => `(
      select t.person_id, t.kind, t.token, t.sort_name from person_token t join person p on p.id = t.person_id
      where t.kind = ${kind} and t.token ~>=~ ${after ? 'greatest($4, $5 collate "C")' : '$4'} and t.token ~<~ ($4 || chr(1114111)) and ${ACTIVE}
        ${after ? 'and (t.token ~>~ $5 or (t.token = $5 and (t.sort_name, t.person_id) > ($6, $7::uuid)))' : ''}
        and not exists (select from person_token s where s.person_id = t.person_id and s.token ~>=~ $4 and s.token ~<~ ($4 || chr(1114111))
          and (s.kind < t.kind or (s.kind = t.kind and s.token ~<~ t.token)))
      order by t.token using ~<~, t.sort_name, t.person_id limit $3)`;
    const sources = rank === '1' ? [words(1, true)] : [words(0, behind.length > 0), words(1, false)];
    const rows = await this.database.query<DirectoryRow>(
      `select ${PERSON_COLUMNS}, p.sort_name, h.kind as rank, h.token from (${sources.join(' union all ')}) h
       join person p on p.id = h.person_id ${PERSON_JOINS}
       order by h.kind, h.token using ~<~, h.sort_name, h.person_id limit $3`,
      [...filter, page.first + 1, term, ...behind],
    );
    return views(rows, page.first, (row) => toCursor(String(row.rank), row.token, row.sort_name, row.id));
  }

  private async byWords(request: DirectoryRequest, filter: unknown[], terms: string[]): Promise<Connection<PersonView>> {
    const page = readPage<[string, string, string]>(request, [isRank, anyText, isUuid]);
    const rows = await this.database.query<DirectoryRow>(
      `with hits as (
         select s.person_id, (not s.vector @@ $4::tsquery)::int as rank from person_search s where s.vector @@ $5::tsquery)
       select ${PERSON_COLUMNS}, p.sort_name, h.rank from hits h join person p on p.id = h.person_id ${PERSON_JOINS}
       where ${ACTIVE} ${page.after ? 'and (h.rank, p.sort_name, p.id) > ($6::int, $7, $8::uuid)' : ''}
       order by h.rank, p.sort_name, p.id limit $3`,
      [...filter, page.first + 1, prefixes(terms, ':*A'), prefixes(terms, ':*'), ...(page.after ?? [])],
    );
    return views(rows, page.first, (row) => toCursor(String(row.rank), row.sort_name, row.id));
  }

  private async nearby(request: DirectoryRequest, filter: unknown[], query: string): Promise<Connection<PersonView>> {
    const rows = await this.database.query<DirectoryRow>(
      `with near as (select s.person_id, s.words from person_search s join person p on p.id = s.person_id
         where ${ACTIVE} and (s.words like $4 or s.words %> plain($5)) limit ${NEAR_ENOUGH})
       select ${PERSON_COLUMNS}, p.sort_name from near s join person p on p.id = s.person_id ${PERSON_JOINS}
       order by word_similarity(plain($5), s.words) desc, p.sort_name, p.id limit $3`,
      [...filter, request.first, `%${query.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`, query],
    );
    return views(rows, request.first, (row) => toCursor(row.sort_name, row.id));
  }

  private async terms(query: string): Promise<string[]> {
    const [row] = await this.database.query<{ words: string[] }>('select plain_words($1) as words', [query], 'directory-terms');
    return row!.words.slice(0, MAX_TERMS).map((word) => [...word].slice(0, 64).join(''));
  }
}

/** Trigrams need three letters; below that only scripts that say much in one sign are worth reading every row for. */
function tooShortToBeNear(query: string): boolean {
  return [...query].length < 3 && /^[\u0000-\u024f]*$/.test(query);
}

function views(rows: DirectoryRow[], first: number, cursorOf: (row: DirectoryRow) => string): Connection<PersonView> {
  return mapConnection(connection(rows, first, cursorOf), toPersonView);
}

/** Terms are letters and digits only, so they need no quoting inside a tsquery. */
function prefixes(terms: string[], suffix: string): string {
  return terms.map((term) => term + suffix).join(' & ');
}

function clean(field: string, value: string | null | undefined): string | null {
  const text = value?.replaceAll('\0', ' ').trim();
  if (!text) return null;
  if (text.length > MAX_QUERY) throw invalidInput({ field, message: `${field} must have at most ${MAX_QUERY} characters.` });
  return text;
}
