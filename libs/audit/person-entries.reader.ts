import type { Sql } from '../platform/database/database.js';

/** An entry as the person whom it concerns may have it. */
export type PersonEntry = { id: string } & Record<string, unknown>;

interface Row {
  id: string;
  at: Date;
  action: string;
  outcome: string;
  body: string;
  personal: string | null;
  own: boolean;
}

/**
 * What a person did and what was done to them, oldest first. Where somebody else acted, from where they did is theirs.
 */
export async function personEntries(sql: Sql, personId: string, after: string | null, limit: number): Promise<PersonEntry[]> {
  const rows = await sql.query<Row>(
    `select e.id, e.at, e.action, e.outcome, e.body, d.personal, coalesce(e.actor_id = $1, false) as own
     from (select * from (select id from audit_entry where actor_id = $1 union select id from audit_entry where subject_id = $1) x
       where $2::uuid is null or id > $2 order by id limit $3) f
     join audit_entry e on e.id = f.id left join audit_detail d on d.entry_id = e.id order by e.id`,
    [personId, after, limit],
    'audit-person-entries',
  );
  return rows.map(({ body, personal, own, ...row }) => {
    const { facts } = JSON.parse(body) as { facts: unknown };
    const { ip, userAgent, ...details } = JSON.parse(personal ?? '{}') as Record<string, unknown>;
    return { ...row, byThePerson: own, facts, details: own ? { ...details, ip, userAgent } : details };
  });
}
