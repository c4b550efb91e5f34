import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { connection, type Connection, mapConnection, readPage, toCursor } from '../platform/pagination/keyset.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { type AuditEntryRow, type AuditEntryView, toAuditEntryView } from './audit-entry.view.js';
import type { AuditFilter } from './audit-filter.js';

const COLUMNS = 'e.id, e.at, e.action, e.outcome, e.reference, e.body, e.body_hash';

/** Reads the log, newest first. Who may is the handler's rule: audit.read. */
@Injectable()
export class AuditLogReader {
  constructor(private readonly database: Database) {}

  /** @throws INVALID_INPUT for a bad page */
  async list(filter: AuditFilter, args: { first: number; after?: string | null }): Promise<Connection<AuditEntryView>> {
    const page = readPage<[string]>(args, [isUuid]);
    const rows = await this.rows(filter, page.after?.[0] ?? null, page.first + 1);
    return mapConnection(connection(rows, page.first, (row) => toCursor(row.id)), toAuditEntryView);
  }

  /** The entries behind one, newest first, in one statement. */
  async rows(filter: AuditFilter, before: string | null, limit: number): Promise<AuditEntryRow[]> {
    const { text, values } = auditLogStatement(filter, before, limit);
    return this.database.query<AuditEntryRow>(text, values);
  }

  /** The actions there are in the log, by skipping through the index from one to the next. */
  async actions(): Promise<string[]> {
    const rows = await this.database.query<{ action: string }>(
      `with recursive found as (
         (select action from audit_entry order by action limit 1)
         union all
         select (select e.action from audit_entry e where e.action > f.action order by e.action limit 1) from found f where f.action is not null)
       select action from found where action is not null`,
      [],
      'audit-actions',
    );
    return rows.map((row) => row.action);
  }
}

/**
 * The statement of a page. Each way to find entries reads its own index backwards and stops after a page, and the ways are
 * put together; one condition with `or` would make PostgreSQL walk the whole log for what is rare.
 */
export function auditLogStatement(filter: AuditFilter, before: string | null, limit: number): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const bind = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const conditions = [
    before && `e.id < ${bind(before, 'uuid')}`,
    filter.fromId && `e.id >= ${bind(filter.fromId, 'uuid')}`,
    filter.toId && `e.id < ${bind(filter.toId, 'uuid')}`,
    filter.outcome && `e.outcome = '${filter.outcome === 'DONE' ? 'done' : 'refused'}'`,
    filter.reference && `e.reference = ${bind(filter.reference, 'text')}`,
  ];
  const rest = [filter.subject && `e.subject_id = ${bind(filter.subject, 'uuid')}`];
  let ways: string[] = [];
  if (filter.anyId) {
    const id = bind(filter.anyId, 'uuid');
    ways = [`e.id = ${id}`, `e.actor_id = ${id}`, `e.subject_id = ${id}`];
  }
  if (filter.person) {
    const id = bind(filter.person, 'uuid');
    const ofPerson = [`e.actor_id = ${id}`, `e.subject_id = ${id}`];
    if (ways.length === 0) ways = ofPerson;
    else rest.push(`(${ofPerson.join(' or ')})`);
  }
  if (filter.actions) {
    if (ways.length === 0 && !filter.subject) ways = filter.actions.map((action) => `e.action = ${bind(action, 'text')}`);
    else rest.push(`e.action = any (${bind(filter.actions, 'text[]')})`);
  }
  const size = bind(limit, 'int');
  const found = (ways.length > 0 ? ways : [null]).map((way) => {
    const where = [way, ...conditions, ...rest].filter(Boolean).join(' and ');
    return `(select ${COLUMNS} from audit_entry e ${where && `where ${where}`} order by e.id desc limit ${size})`;
  });
  const text = `select ${COLUMNS}, d.salt, d.personal, s.seq, s.hash, s.previous
    from (select distinct on (id) * from (${found.join(' union all ')}) ways order by id desc limit ${size}) e
    left join audit_detail d on d.entry_id = e.id left join audit_seal s on s.entry_id = e.id order by e.id desc`;
  return { text, values };
}
