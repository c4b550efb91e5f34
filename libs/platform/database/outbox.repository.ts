import type { DomainEvent, EventPayload } from '../jobs/domain-event.js';
import type { Sql } from './database.js';

/** A row of the outbox, as the relay hands it on. */
export interface OutboxRow {
  id: string;
  event: string;
  payload: Record<string, unknown>;
}

/** Adds events in one statement. */
export async function insertIntoOutbox(sql: Sql, events: DomainEvent<EventPayload>[]): Promise<void> {
  await sql.query(
    'insert into outbox (id, event, payload) select * from unnest($1::uuid[], $2::text[], $3::jsonb[])',
    [events.map((event) => event.id), events.map((event) => event.name), events.map((event) => JSON.stringify(event.payload))],
    'outbox-insert',
  );
}

/**
 * Locks up to `limit` of the oldest rows that no other relay holds.
 *
 * @param events the names to take; rows of other events stay, for a newer program that knows them
 */
export function takeFromOutbox(sql: Sql, limit: number, events: string[]): Promise<OutboxRow[]> {
  return sql.query<OutboxRow>(
    'select id, event, payload from outbox where event = any ($2::text[]) order by id limit $1 for update skip locked',
    [limit, events],
    'outbox-take',
  );
}

export async function deleteFromOutbox(sql: Sql, ids: string[]): Promise<void> {
  await sql.query('delete from outbox where id = any ($1::uuid[])', [ids], 'outbox-delete');
}
