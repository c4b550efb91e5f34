import { Injectable } from '@nestjs/common';
import type { AttributeSource, Owners } from '../../people/attribute-source.port.js';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, toPersonView } from '../../people/person.reader.js';
import { Database } from '../../platform/database/database.js';
import { invalidInput } from '../../platform/errors/app-error.js';
import { isUuid } from '../../platform/ids/uuid7.js';
import { connection, type Connection, mapConnection, readPage, toCursor } from '../../platform/pagination/keyset.js';
import type { AdministeredPersonView, OpenSession, PersonTokenView } from './administered-person.view.js';

export interface PeopleAdminRequest {
  /** Beginnings of words of names, address and number. */
  query?: string | null;
  status?: 'active' | 'left' | null;
  /** Who says something of them. */
  source?: AttributeSource | null;
  /** Id of a role. */
  role?: string | null;
  first: number;
  after?: string | null;
}

interface AdminRow extends PersonRow {
  sort_name: string;
  left_at: Date | null;
  owners: Owners;
  roles: { id: string; name: string | null }[];
  sessions: OpenSession[] | null;
  tokens: PersonTokenView[] | null;
}

const MAX_QUERY = 200;
const MAX_TERMS = 8;
const MAX_LISTED = 100;

const ROLES = `coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name) order by d.id)
  from person_role r join role d on d.id = r.role where r.person_id = p.id), '[]') as roles`;
const COLUMNS = `${PERSON_COLUMNS}, p.sort_name, p.left_at, p.attribute_sources as owners, ${ROLES}`;
const WORDS = 'person_words(p.display_name, p.preferred_name, p.given_name, p.family_name, p.email, p.employee_number)';

const ONE = `select ${COLUMNS},
    (select jsonb_agg(jsonb_build_object('uuid', s.id, 'createdAt', s.created_at, 'lastSeenAt', s.seen_at, 'userAgent', s.user_agent, 'ip', s.ip) order by s.seen_at desc)
     from (select * from session s where s.person_id = p.id and s.idle_until > now() and s.absolute_until > now() order by s.seen_at desc limit ${MAX_LISTED}) s) as sessions,
    (select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'scopes', t.scopes, 'createdAt', t.created_at, 'expiresAt', t.expires_at, 'lastUsedAt', t.last_used_at) order by t.id desc)
     from (select * from api_token t where t.person_id = p.id and t.revoked_at is null and (t.expires_at is null or t.expires_at > now()) order by t.id desc limit ${MAX_LISTED}) t) as tokens
  from person p ${PERSON_JOINS} where p.id = $1 and p.status <> 'erased'`;
/** How many people there are by status, from an index. */
export const PEOPLE_COUNTS = `select (select count(*) from person where status = 'active')::int as active, (select count(*) from person where status = 'left')::int as "left"`;

/** Reads people for administrators: those who left too, and where everything that is known of them comes from. */
@Injectable()
export class PeopleAdminReader {
  constructor(private readonly database: Database) {}

  /**
   * By name, in one statement. The erased are not among them.
   *
   * @throws INVALID_INPUT for an impossible page, or a query that is too long
   */
  async list(request: PeopleAdminRequest): Promise<Connection<AdministeredPersonView>> {
    const { text, values } = peopleAdminStatement(request);
    const rows = await this.database.query<AdminRow>(text, values);
    return mapConnection(connection(rows, request.first, (row) => toCursor(row.sort_name, row.id)), toView);
  }

  /** One person with open sessions and valid tokens, in one statement. @returns null for nobody, and for the erased */
  async one(personId: string): Promise<AdministeredPersonView | null> {
    const [row] = await this.database.query<AdminRow>(ONE, [personId], 'people-admin-one');
    return row ? toView(row) : null;
  }

  /** How many people there are by status. */
  async counts(): Promise<{ active: number; left: number }> {
    const [row] = await this.database.query<{ active: number; left: number }>(PEOPLE_COUNTS, [], 'people-admin-counts');
    return row!;
  }
}

/**
 * The statement behind a page.
 *
 * @throws INVALID_INPUT for an impossible page, or a query that is too long
 */
export function peopleAdminStatement(request: PeopleAdminRequest): { text: string; values: unknown[] } {
  const page = readPage<[string, string]>(request, [() => true, isUuid]);
  const values: unknown[] = [page.first + 1];
  const where = conditions(request, values);
  if (page.after) where.push(`(p.sort_name, p.id) > ($${values.push(page.after[0])}, $${values.push(page.after[1])}::uuid)`);
  return { text: `select ${COLUMNS} from person p ${PERSON_JOINS} where ${where.join(' and ')} order by p.sort_name, p.id limit $1`, values };
}

function conditions({ query, status, source, role }: PeopleAdminRequest, values: unknown[]): string[] {
  return [
    status ? `p.status = '${status === 'left' ? 'left' : 'active'}'` : `p.status in ('active', 'left')`,
    ...termsOf(query).map((term) => `${WORDS} like '% ' || plain($${values.push(term)}) || '%'`),
    ...(source ? [`source_names(p.attribute_sources) @> array[$${values.push(source)}::text]`] : []),
    ...(role ? [`exists (select from person_role r where r.person_id = p.id and r.role = $${values.push(role)})`] : []),
  ];
}

/** @throws INVALID_INPUT when it is too long or no text */
function termsOf(query: string | null | undefined): string[] {
  if (!query?.trim()) return [];
  if (query.length > MAX_QUERY || query.includes('\0')) throw invalidInput({ field: 'query', message: `query must be a text of at most ${MAX_QUERY} characters.` });
  return query.split(/[^\p{L}\p{N}]+/u).filter((term) => term !== '').slice(0, MAX_TERMS);
}

function toView(row: AdminRow): AdministeredPersonView {
  return {
    person: toPersonView(row),
    uuid: row.id,
    status: row.status === 'left' ? 'left' : 'active',
    leftAt: row.left_at,
    roles: row.roles,
    sources: Object.entries(row.owners).map(([attribute, source]) => ({ attribute, source })).sort((a, b) => (a.attribute < b.attribute ? -1 : 1)),
    sessions: (row.sessions ?? []).map((session) => ({ ...session, createdAt: new Date(session.createdAt), lastSeenAt: new Date(session.lastSeenAt) })),
    tokens: (row.tokens ?? []).map((token) => ({ ...token, createdAt: new Date(token.createdAt), expiresAt: token.expiresAt && new Date(token.expiresAt), lastUsedAt: token.lastUsedAt && new Date(token.lastUsedAt) })),
  };
}
