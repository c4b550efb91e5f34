import type { Sql } from '../../platform/database/database.js';

/** Asks the worker for a check of the whole chain. */
export async function requestCheck(sql: Sql): Promise<void> {
  await sql.query('insert into audit_check (id, requested_at) values (1, now()) on conflict (id) do update set requested_at = excluded.requested_at');
}

/** Takes on the check that is due: asked for, or the last one a day old. @returns when it began; null when none is due or another process checks */
export async function beginCheck(sql: Sql): Promise<Date | null> {
  const [row] = await sql.query<{ started_at: Date }>(
    `insert into audit_check as c (id, started_at) values (1, now()) on conflict (id) do update set started_at = now()
     where (c.started_at is null or c.started_at < now() - interval '2 minutes')
       and (c.checked_at is null or c.requested_at > c.checked_at or c.checked_at < now() - interval '1 day')
     returning started_at`,
    [],
    'audit-check-begin',
  );
  return row?.started_at ?? null;
}

/** Tells that the check goes on, so that no other process takes it over. */
export async function continueCheck(sql: Sql): Promise<void> {
  await sql.query('update audit_check set started_at = now() where started_at is not null');
}

/** @param result.at when the check began: what was asked for later needs another one */
export async function endCheck(sql: Sql, result: { at: Date; seq: number; problem: { seq: string | null; entryId: string | null; what: string } | null }): Promise<void> {
  await sql.query('update audit_check set started_at = null, checked_at = $1, seq = $2, problem = $3, problem_seq = $4, problem_entry_id = $5', [
    result.at,
    result.seq,
    result.problem?.what ?? null,
    result.problem?.seq ?? null,
    result.problem?.entryId ?? null,
  ]);
}
