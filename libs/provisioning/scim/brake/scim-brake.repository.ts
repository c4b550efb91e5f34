import type { Sql } from '../../../platform/database/database.js';

/** What decides whether an integration may let one more person go. */
export interface BrakeFacts {
  /** The integration made this person within a day: that is no loss. */
  is_own: boolean;
  is_held: boolean;
  is_approved: boolean;
  /** How many it let go within the hour. */
  recent: number;
  active: number;
}

/** Reads the facts, and lets one decision of the integration at a time be made. */
export async function brakeFacts(sql: Sql, integrationId: string, personId: string): Promise<BrakeFacts> {
  await sql.query('select 1 from integration where id = $1 for no key update', [integrationId], 'scim-brake-lock');
  const [row] = await sql.query<BrakeFacts>(
    `select exists (select from scim_user where person_id = $2 and created_by = $1 and created_at > now() - interval '24 hours') as is_own,
       exists (select from scim_brake where integration_id = $1 and approved_at is null) as is_held,
       exists (select from scim_brake where integration_id = $1 and approved_at > now() - interval '24 hours') as is_approved,
       (select count(*)::int from scim_deactivation where integration_id = $1 and at > now() - interval '1 hour') as recent,
       (select count(*)::int from person where status = 'active') as active`,
    [integrationId, personId],
    'scim-brake-facts',
  );
  return row!;
}

export async function noteDeactivation(sql: Sql, id: string, integrationId: string, personId: string): Promise<void> {
  await sql.query('insert into scim_deactivation (id, integration_id, person_id) values ($1, $2, $3)', [id, integrationId, personId], 'scim-deactivation');
}

/** Puts the brake on, if it is not, and notes whom it holds. @returns whether this is news */
export async function holdPerson(sql: Sql, brake: { id: string; integrationId: string; allowed: number }, personId: string): Promise<{ brakeId: string; isNew: boolean; isFirst: boolean }> {
  const [made] = await sql.query<{ id: string }>(
    'insert into scim_brake (id, integration_id, allowed) values ($1, $2, $3) on conflict (integration_id) where approved_at is null do nothing returning id',
    [brake.id, brake.integrationId, brake.allowed],
  );
  const [open] = made ? [made] : await sql.query<{ id: string }>('select id from scim_brake where integration_id = $1 and approved_at is null', [brake.integrationId]);
  if (!open) return { brakeId: brake.id, isNew: false, isFirst: false };
  const held = await sql.query('insert into scim_held_person (brake_id, person_id) values ($1, $2) on conflict do nothing returning 1', [open.id, personId]);
  return { brakeId: open.id, isNew: held.length > 0, isFirst: made !== undefined };
}

/** @returns the integration that may go on, and how many people were held; null when nothing is held under this id */
export async function approveBrake(sql: Sql, id: string, personId: string): Promise<{ integrationId: string; held: number } | null> {
  const [row] = await sql.query<{ integrationId: string; held: number }>(
    `update scim_brake set approved_at = now(), approved_by = $2 where id = $1 and approved_at is null
     returning integration_id as "integrationId", (select count(*)::int from scim_held_person where brake_id = $1) as held`,
    [id, personId],
  );
  return row ?? null;
}
