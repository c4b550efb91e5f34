import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import type { RunRow } from './import-result.js';
import type { ImportProblem } from './import-source.js';
import type { RunCause, RunCounts, RunPosition, RunState } from './provisioning-run.view.js';

const STORED_PROBLEMS = 200;

export interface NewRun {
  id: string;
  source: 'ldap' | 'import';
  label: string;
  scope: 'full' | 'incremental';
  dry: boolean;
}

/** Notes that a run begins, or that one begins which was asked for. Committed at once, so that it is seen while it runs. */
export async function startRun(sql: Sql, run: NewRun): Promise<void> {
  await sql.query(
    `insert into provisioning_run (id, source, label, scope, dry, state, started_at) values ($1, $2, $3, $4, $5, 'running', now())
     on conflict (id) do update set label = excluded.label, scope = excluded.scope, state = 'running', started_at = now()`,
    [run.id, run.source, run.label, run.scope, run.dry],
  );
}

export interface FinishedRun {
  id: string;
  state: RunState;
  counts: RunCounts;
  problems: readonly ImportProblem[];
  cause: RunCause | null;
  position: RunPosition | null;
}

export async function finishRun(sql: Sql, run: FinishedRun): Promise<void> {
  await sql.query(
    `update provisioning_run set state = $2, finished_at = now(), counts = $3, problems = $4, cause = $5, position = $6 where id = $1`,
    [run.id, run.state, JSON.stringify(run.counts), JSON.stringify(run.problems.slice(0, STORED_PROBLEMS)), run.cause && JSON.stringify(run.cause), run.position && JSON.stringify(run.position)],
  );
}

export async function failRun(sql: Sql, id: string, error: string): Promise<void> {
  await sql.query(`update provisioning_run set state = 'failed', finished_at = now(), error = $2 where id = $1 and state = 'running'`, [id, error.slice(0, 500)]);
}

/** @param isKept whether people who joined exist now */
export async function insertChanges(sql: Sql, runId: string, rows: readonly (RunRow & { isCause: boolean })[], isKept: boolean): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `insert into provisioning_change (run_id, id, action, person_id, name, location, fields, reason, is_cause)
     select $1, n.* from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::jsonb[], $8::text[], $9::boolean[]) as n`,
    [
      runId,
      rows.map(() => newId()),
      rows.map(({ action }) => action),
      rows.map(({ action, personId }) => (action === 'join' && !isKept ? null : personId)),
      rows.map(({ name }) => name),
      rows.map(({ location }) => location),
      rows.map(({ fields }) => JSON.stringify(fields)),
      rows.map(({ reason }) => reason),
      rows.map(({ isCause }) => isCause),
    ],
  );
}

/** Whom decisions of the last days let go, and whom they keep. */
export async function decidedPeople(sql: Sql, source: 'ldap' | 'import'): Promise<{ allowed: Set<string>; withheld: Set<string> }> {
  const rows = await sql.query<{ personId: string; decision: 'allowed' | 'withheld' }>(
    `select c.person_id as "personId", c.decision from provisioning_run r join provisioning_change c on c.run_id = r.id and c.action = 'leave'
     where r.source = $1 and r.state = 'approved' and c.decision is not null and c.person_id is not null
       and r.decided_at > now() - case c.decision when 'allowed' then interval '1 day' else interval '7 days' end`,
    [source],
  );
  const pick = (decision: string) => new Set(rows.flatMap((row) => (row.decision === decision ? [row.personId] : [])));
  return { allowed: pick('allowed'), withheld: pick('withheld') };
}

/**
 * Lets a later run take the place of those that are held. An approval goes over to it when it would let nobody go whom
 * the earlier one would not; and it is the same hold as before, of which administrators know. A file does not list
 * everybody: only the file of the same name takes the place of one.
 *
 * @param by the later run when it is held too; null: nothing is held any more
 * @returns the holds that ended, or the one that goes on or begins
 */
export async function supersedeHeld(sql: Sql, { source, label }: Pick<NewRun, 'source' | 'label'>, by: string | null): Promise<string[]> {
  if (by !== null) {
    await sql.query(
      `update provisioning_run set hold_id = coalesce((select o.hold_id from provisioning_run o where o.source = $1 and ($1 = 'ldap' or o.label = $3) and o.state = 'held' and o.id <> $2 order by o.id desc limit 1), id) where id = $2`,
      [source, by, label],
    );
    await sql.query(
      `update provisioning_run n set first_approver = o.first_approver from provisioning_run o
       where n.id = $2 and o.source = $1 and ($1 = 'ldap' or o.label = $3) and o.state = 'held' and o.id <> n.id and o.first_approver is not null
         and not exists (select from provisioning_change c where c.run_id = n.id and c.action = 'leave'
           and not exists (select from provisioning_change p where p.run_id = o.id and p.action = 'leave' and p.person_id = c.person_id))`,
      [source, by, label],
    );
  }
  const rows = await sql.query<{ hold_id: string }>(
    `with old as (update provisioning_run set state = 'superseded' where source = $1 and ($1 = 'ldap' or label = $3) and state = 'held' and id is distinct from $2::uuid returning id, hold_id),
       forgotten as (delete from provisioning_change where run_id in (select id from old))
     select hold_id from provisioning_run where id = $2 union select hold_id from old where $2 is null and hold_id is not null`,
    [source, by, label],
  );
  return rows.map((row) => row.hold_id);
}

/** A run that is held, locked until the decision is stored. */
export interface HeldRun {
  id: string;
  source: 'ldap' | 'import';
  label: string;
  holdId: string;
  counts: RunCounts;
  firstApprover: string | null;
  leaving: number;
  /** How many of them share the likely cause. */
  sharing: number;
}

/** @returns null when there is none such, or it is not held any more */
export async function lockHeldRun(sql: Sql, id: string): Promise<HeldRun | null> {
  const [run] = await sql.query<Omit<HeldRun, 'leaving' | 'sharing'>>(
    `select id, source, label, hold_id as "holdId", counts, first_approver as "firstApprover" from provisioning_run where id = $1 and state = 'held' for update`,
    [id],
  );
  if (!run) return null;
  const [people] = await sql.query<{ leaving: number; sharing: number }>(
    `select count(*)::int as leaving, count(*) filter (where is_cause)::int as sharing from provisioning_change where run_id = $1 and action = 'leave'`,
    [id],
  );
  return { ...run, ...people! };
}

export async function noteFirstApproval(sql: Sql, id: string, personId: string): Promise<void> {
  await sql.query('update provisioning_run set first_approver = $2 where id = $1', [id, personId]);
}

/** Lets everybody on the run's list go, or only those who do not share the likely cause and withholds the others. */
export async function decideRun(sql: Sql, id: string, whom: 'all' | 'rest', decidedBy: string | null): Promise<void> {
  await sql.query(
    `update provisioning_change set decision = case when $2 = 'all' or not is_cause then 'allowed' else 'withheld' end where run_id = $1 and action = 'leave'`,
    [id, whom],
  );
  await sql.query(`update provisioning_run set state = 'approved', decided_by = $2, decided_at = now() where id = $1`, [id, decidedBy]);
}

export async function discardRun(sql: Sql, id: string, decidedBy: string | null): Promise<void> {
  await sql.query(`update provisioning_run set state = 'discarded', decided_by = $2, decided_at = now() where id = $1`, [id, decidedBy]);
}

/** Asks the worker for a run. @returns the id of the one that is asked for already, if there is one of this kind */
export async function requestRun(sql: Sql, run: NewRun & { requestedBy: string | null }): Promise<string> {
  const [there] = await sql.query<{ id: string }>(`select id from provisioning_run where source = $1 and state = 'requested' and dry = $2 limit 1`, [run.source, run.dry]);
  if (there) return there.id;
  await sql.query(
    `insert into provisioning_run (id, source, label, scope, dry, state, requested_by) values ($1, $2, $3, $4, $5, 'requested', $6)`,
    [run.id, run.source, run.label, run.scope, run.dry, run.requestedBy],
  );
  return run.id;
}

export interface RequestedRun {
  id: string;
  dry: boolean;
  scope: 'full' | 'incremental';
  requestedBy: string | null;
}

/**
 * Takes the next run of the directory that is to be made now: one that was asked for, or the schedule's. From then on it
 * counts as running, so that no other worker makes it. Runs that died with their process are noted as failed.
 *
 * @param scheduled what to note when it is the schedule's
 * @returns null when nothing is due, or another run is at work
 */
export async function takeDueRun(sql: Sql, scheduled: { id: string; label: string }, everyMinutes: number): Promise<RequestedRun | null> {
  const [row] = await sql.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtext('people-import')) as mine`);
  if (!row!.mine) return null;
  // Whoever is at work holds the lock, but for the moment between the note that it begins and its transaction.
  await sql.query(
    `update provisioning_run set state = 'failed', finished_at = now(), error = 'The run was interrupted; nothing of it was kept.'
     where state = 'running' and started_at < now() - interval '10 seconds'`,
  );
  const [taken] = await sql.query<RequestedRun>(
    `update provisioning_run set state = 'running', started_at = now() where id = (
       select id from provisioning_run where source = 'ldap' and state = 'requested' and not exists (select from provisioning_run where state = 'running')
       order by id limit 1)
     returning id, dry, scope, requested_by as "requestedBy"`,
  );
  if (taken || everyMinutes === 0) return taken ?? null;
  const [due] = await sql.query<RequestedRun>(
    `insert into provisioning_run (id, source, label, scope, dry, state)
     select $1::uuid, 'ldap', $2, 'incremental', false, 'running' where not exists (
       select from provisioning_run where state = 'running' or (source = 'ldap' and not dry and state <> 'requested' and started_at > now() - make_interval(mins => $3)))
     returning id, dry, scope, null::uuid as "requestedBy"`,
    [scheduled.id, scheduled.label, everyMinutes],
  );
  return due ?? null;
}

/** Removes what is told of runs after a month, and the runs themselves after a year. */
export async function forgetOldRuns(sql: Sql): Promise<void> {
  await sql.query(`delete from provisioning_change where run_id in (select id from provisioning_run where started_at < now() - interval '30 days' and state <> 'held')`);
  await sql.query(`delete from provisioning_run where started_at < now() - interval '1 year' and state <> 'held'`);
}
