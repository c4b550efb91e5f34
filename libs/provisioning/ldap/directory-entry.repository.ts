import type { Sql } from '../../platform/database/database.js';

/** Which person an entry is. */
export interface PersonEntry {
  id: string;
  personId: string;
  dn: string;
  uid: string | null;
}

/** Notes which entries these people are, as far as that is news; a person is one entry only. */
export async function saveEntries(sql: Sql, entries: readonly PersonEntry[]): Promise<void> {
  await sql.query(
    `with n as (select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[]) as n (entry_id, person_id, dn, uid)),
       gone as (delete from directory_entry e using n where e.person_id = n.person_id and e.entry_id <> n.entry_id)
     insert into directory_entry as e (entry_id, person_id, dn, uid)
       select n.* from n where not exists (select from directory_entry o where o.person_id = n.person_id and o.entry_id <> n.entry_id)
     on conflict (entry_id) do update set person_id = excluded.person_id, dn = excluded.dn, uid = excluded.uid
       where (e.person_id, e.dn, e.uid) is distinct from (excluded.person_id, excluded.dn, excluded.uid)`,
    [entries.map(({ id }) => id), entries.map(({ personId }) => personId), entries.map(({ dn }) => dn), entries.map(({ uid }) => uid)],
  );
}

/** An active person whose entry is in the directory no more. */
export interface GonePerson {
  personId: string;
  name: string;
  /** What the entry was called. */
  dn: string;
  location: string | null;
  department: string | null;
  activeSource: string | null;
}

/** Active people who came from the directory and whose entry is not among those that it holds. */
export async function peopleWithoutEntry(sql: Sql, present: readonly string[]): Promise<GonePerson[]> {
  return sql.query<GonePerson>(
    `select p.id as "personId", p.display_name as name, e.dn, l.name as location, d.name as department, p.attribute_sources ->> 'active' as "activeSource"
     from directory_entry e join person p on p.id = e.person_id left join location l on l.id = p.location_id left join department d on d.id = p.department_id
     where p.status = 'active' and not exists (select from unnest($1::text[]) as here (id) where here.id = e.entry_id)
     order by p.sort_name, p.id`,
    [present],
  );
}

/** How many of these entries are people already. */
export async function countKnownEntries(sql: Sql, entryIds: readonly string[]): Promise<number> {
  const [row] = await sql.query<{ n: number }>('select count(*)::int as n from directory_entry where entry_id = any ($1::text[])', [entryIds]);
  return row!.n;
}

/** How far the directory has been read with these questions, and whether all of it was within the last day. */
export async function lastRead(sql: Sql, questions: string): Promise<{ changedUntil: string | null; fullToday: boolean }> {
  const [row] = await sql.query<{ changedUntil: string | null; fullToday: boolean | null }>(
    `select max(position ->> 'changedUntil') as "changedUntil", bool_or(scope = 'full' and finished_at > now() - interval '1 day') as "fullToday"
     from provisioning_run where source = 'ldap' and state = 'done' and not dry and position ->> 'questions' = $1 and started_at > now() - interval '30 days'`,
    [questions],
  );
  return { changedUntil: row?.changedUntil ?? null, fullToday: row?.fullToday ?? false };
}
