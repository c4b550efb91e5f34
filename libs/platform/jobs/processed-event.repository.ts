import type { Sql } from '../database/database.js';

/** @returns true when this subscriber has not handled this event before; the note is part of the transaction */
export async function markProcessed(sql: Sql, subscriber: string, eventId: string): Promise<boolean> {
  const rows = await sql.query('insert into processed_event (subscriber, event_id) values ($1, $2) on conflict do nothing returning 1', [subscriber, eventId], 'processed-event');
  return rows.length > 0;
}

/** Forgets notes and receipts older than what any retry can reach (30 days). */
export async function forgetOldReceipts(sql: Sql): Promise<void> {
  await sql.query(`delete from processed_event where at < now() - interval '30 days'`);
  await sql.query(`delete from mutation_receipt where created_at < now() - interval '30 days'`);
}
